package planledger.query.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.agency.Agencies;
import planledger.agency.Confidence;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Folded;
import planledger.event.TaskRef;
import planledger.query.entry.Known;
import planledger.query.entry.Meant;
import planledger.query.task.Matched.Named;
import planledger.timeline.FieldState;
import planledger.timeline.PartStatus;
import planledger.timeline.TaskState;
import planledger.timeline.TaskStatus;

/** Settles whether a task is what the register is asked for. */
final class TaskMatch {
    private final TaskFilter filter;
    private final @Nullable Meant meant;
    private final Agencies registry;
    private final long registered;
    private final LocalDate at;

    TaskMatch(TaskFilter filter, @Nullable Meant meant, Agencies registry, long registered, LocalDate at) {
        this.filter = filter;
        this.meant = meant;
        this.registry = registry;
        this.registered = registered;
        this.at = at;
    }

    /**
     * What came of one task.
     *
     * @param found null where it is not asked for
     * @param isOrphanPastDue whether only its lapsed deadlines keep it out of a list of orphans
     */
    record Result(@Nullable Matched found, boolean isOrphanPastDue) {
        static final Result NONE = new Result(null, false);
    }

    Result of(Known known, TaskRef ref, TaskStatus status) {
        boolean fits = filter.overall() == null || status.kind() == filter.overall();
        List<PartStatus> parts =
                fits ? status.parts().stream().filter(this::fits).toList() : List.of();
        TaskState task = parts.isEmpty() ? null : known.task(ref);
        if (parts.isEmpty() || (task == null && filter.status() != TaskStatus.Kind.MOOT)) {
            return Result.NONE;
        }
        List<Named> named = task == null ? List.of() : named(task, known);
        if (task == null ? filter.lead() != null : !isLedSo(task, named)) {
            return Result.NONE;
        }
        List<Named> asked = named.stream()
                .filter(each -> filter.role() == null || each.role() == filter.role())
                .filter(this::isMeant)
                .toList();
        boolean isAboutAgencies = meant != null || filter.orphan();
        List<Named> orphans = asked.stream().filter(TaskMatch::isOrphan).toList();
        if ((isAboutAgencies && asked.isEmpty()) || (filter.orphan() && orphans.isEmpty())) {
            return Result.NONE;
        }
        if (filter.orphan() && filter.status() == null && !status.goesOn()) {
            return new Result(null, status.kind().isOpen());
        }
        return new Result(new Matched(known, ref, task, status, parts, filter.orphan() ? orphans : asked), false);
    }

    private boolean fits(PartStatus part) {
        LocalDate due = part.dueOn();
        return (filter.status() == null || part.kind() == filter.status())
                && (filter.dueBefore() == null || (due != null && due.isBefore(filter.dueBefore())));
    }

    private boolean isMeant(Named named) {
        return meant == null
                || (filter.lead() == TaskFilter.Lead.UNREGISTERED
                        ? isUnregistered(named, meant.asked())
                        : meant.isOneOf(named.printed(), named.now()));
    }

    private boolean isLedSo(TaskState task, List<Named> named) {
        if (filter.lead() == null) {
            return true;
        }
        FieldState cell = task.get(Field.LEAD);
        return switch (filter.lead()) {
            case UNREGISTERED ->
                named.stream().anyMatch(each -> each.role() == TaskFilter.Role.LEAD && isUnregistered(each, null));
            case NONE -> cell instanceof FieldState.Known known && known.isNone();
            case UNKNOWN -> !(cell instanceof FieldState.Known);
        };
    }

    /** @param name null for any */
    private static boolean isUnregistered(Named named, @Nullable String name) {
        return named.each().stream()
                .filter(one -> Matched.agencies(one).isEmpty())
                .anyMatch(one -> name == null || Folded.same(one.printed(), name));
    }

    private static boolean isOrphan(Named named) {
        return named.now().confidence() == Confidence.ORPHAN
                || named.now().parts().stream().anyMatch(part -> part.confidence() == Confidence.ORPHAN);
    }

    private List<Named> named(TaskState task, Known known) {
        String issuer = known.issued().instrument().issuer();
        List<Named> named = new ArrayList<>();
        for (TaskFilter.Role role : TaskFilter.Role.values()) {
            Field field = role == TaskFilter.Role.LEAD ? Field.LEAD : Field.COORDINATING;
            if (task.get(field) instanceof FieldState.Known cell && cell.value() instanceof FieldValue.Names names) {
                names.items()
                        .forEach(printed -> named.add(new Named(
                                role,
                                printed,
                                registry.responsible(printed, issuer == null ? "" : issuer, at, registered))));
            }
        }
        return named;
    }
}
