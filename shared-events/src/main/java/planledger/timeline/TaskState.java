package planledger.timeline;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.TaskRef;

/**
 * A task on a day, as known then.
 *
 * @param label how it is printed on that day; differs from the identity once it is renumbered
 * @param governedBy the act that prevails for most of it: the one issued last among those that govern its columns
 * @param keptBy the later act whose residual clause keeps it unchanged, if one does
 */
public record TaskState(
        TaskRef ref,
        String label,
        Existence existence,
        Map<Field, FieldState> fields,
        GovernedBy governedBy,
        @Nullable KeptBy keptBy,
        List<Completion> completions) {

    public TaskState {
        EnumMap<Field, FieldState> copy = new EnumMap<>(Field.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
        completions = List.copyOf(completions);
    }

    /** What a column says. */
    public FieldState get(Field field) {
        return Objects.requireNonNull(fields.get(field), "every column has a state");
    }

    /** How much of the task the ledger knows. */
    public Knowledge known() {
        long unknown = fields.values().stream()
                .filter(field -> field instanceof FieldState.Unknown)
                .count();
        return unknown == 0 ? Knowledge.FULL : unknown == fields.size() ? Knowledge.UNKNOWN : Knowledge.PARTIAL;
    }

    /**
     * Product items that no finished completion covers, in printed order; null where the products are not known. A
     * completion that names no product covers the task's only product, never one of several.
     */
    public @Nullable List<String> missingProducts() {
        if (!(get(Field.PRODUCTS) instanceof FieldState.Known products)
                || !(products.value() instanceof FieldValue.Names names)) {
            return null;
        }
        return names.items().stream()
                .filter(product -> completions.stream()
                        .noneMatch(completion ->
                                completion.covers(product, names.items().size() == 1)))
                .toList();
    }

    /**
     * An act that keeps what it does not list.
     *
     * @param clause where the act says so, in words; null where that was not recorded
     */
    public record KeptBy(GovernedBy act, @Nullable String clause) {}

    /** How the ledger knows that a task is there. */
    public enum Existence {
        STATED,
        /** Only the numbering or a later act implies it. */
        INFERRED,
        /** An act whose date of effect is not known adds or ends it. */
        UNDETERMINED,
        /** Nothing says whether it is there; the plan's content is not held. */
        UNKNOWN
    }

    /** How many of a task's columns are known. */
    public enum Knowledge {
        FULL,
        PARTIAL,
        UNKNOWN
    }
}
