package planledger.timeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planledger.event.Evidence;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.Task;
import planledger.event.TaskRef;
import planledger.timeline.TaskState.Existence;

/**
 * One task on one day in the slow reading. The last act that certainly binds and says something about it is right,
 * unless acts after it bind possibly and say otherwise: then it is undetermined.
 *
 * <ul>
 *   <li>A column that nothing states is unknown, and the issue governs it. Restating and adding set every column.
 *   <li>Adding, amending and restating make the task stated, repealing ends it, renumbering changes its label only.
 *   <li>Governing is the last act that certainly binds and names the task: the item that changes it, else the one that
 *       renumbers it.
 *   <li>An act with a residual clause keeps it if no act from there on that certainly binds names it.
 *   <li>Of a task that nothing names it is unknown whether it is there, unless the plan's content is fully held.
 *   <li>Completions count from the day of their document, else the day that they name, else the day of recording; one
 *       that was withdrawn does not count on any day.
 * </ul>
 */
final class SlowTask {
    private final TaskRef ref;
    private final LocalDate day;
    private final SlowReading plan;

    SlowTask(TaskRef ref, LocalDate day, SlowReading plan) {
        this.ref = ref;
        this.day = day;
        this.plan = plan;
    }

    @Nullable
    TaskState state() {
        Existence existence = existence();
        if (existence == null) {
            return null;
        }
        Map<Field, FieldState> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            fields.put(field, field(field));
        }
        return new TaskState(ref, label(), existence, fields, governedBy(), keptBy(), completions());
    }

    private @Nullable Existence existence() {
        Existence certain = fromTheStart();
        boolean open = false;
        for (SlowAct act : plan.acts) {
            for (Item item : act.items()) {
                boolean speaks = item.ref().equals(ref) && !(item instanceof Item.Renumber);
                boolean there = !(item instanceof Item.Repeal);
                if (speaks && act.certainOn(day)) {
                    certain = there ? Existence.STATED : null;
                    open = false;
                } else if (speaks && act.possibleOn(day) && there == (certain == null)) {
                    open = true;
                }
            }
        }
        return open ? Existence.UNDETERMINED : certain;
    }

    private @Nullable Existence fromTheStart() {
        if (plan.stated.contains(ref)) {
            return Existence.STATED;
        }
        if (plan.inferred.contains(ref)) {
            return Existence.INFERRED;
        }
        return plan.full() || plan.added.contains(ref) ? null : Existence.UNKNOWN;
    }

    /** What a column says. */
    FieldState field(Field field) {
        FieldState certain = new FieldState.Unknown(plan.issue());
        for (Task task : plan.issued.tasks()) {
            certain = task.ref().equals(ref) ? new FieldState.Known(task.get(field), plan.issue()) : certain;
        }
        List<FieldState.Known> possible = new ArrayList<>();
        for (SlowAct act : plan.acts) {
            for (int i = 0; i < act.items().size(); i++) {
                FieldValue value = value(act.items().get(i), field);
                if (value != null && act.certainOn(day)) {
                    certain = new FieldState.Known(value, act.by(i + 1));
                    possible.clear();
                } else if (value != null && act.possibleOn(day)) {
                    possible.add(0, new FieldState.Known(value, act.by(i + 1)));
                }
            }
        }
        FieldValue now = certain instanceof FieldState.Known known ? known.value() : null;
        return possible.stream().allMatch(other -> other.value().equals(now))
                ? certain
                : new FieldState.Undetermined(certain, possible);
    }

    private @Nullable FieldValue value(Item item, Field field) {
        if (!item.ref().equals(ref)) {
            return null;
        }
        if (item instanceof Item.Amend amend) {
            return amend.set().get(field);
        }
        if (item instanceof Item.Restate restate) {
            return restate.task().get(field);
        }
        return item instanceof Item.Add add ? add.task().get(field) : null;
    }

    private String label() {
        String label = ref.text();
        for (SlowAct act : plan.acts) {
            for (Item item : act.items()) {
                if (act.certainOn(day)
                        && item instanceof Item.Renumber renumber
                        && item.ref().equals(ref)) {
                    label = renumber.to();
                }
            }
        }
        return label;
    }

    private GovernedBy governedBy() {
        GovernedBy last = plan.issue();
        for (SlowAct act : plan.acts) {
            boolean changed = false;
            for (int i = 0; i < act.items().size(); i++) {
                Item item = act.items().get(i);
                boolean changes = !(item instanceof Item.Renumber);
                if (act.certainOn(day) && item.ref().equals(ref) && (changes || !changed)) {
                    last = act.by(i + 1);
                    changed = changes;
                }
            }
        }
        return last;
    }

    private TaskState.@Nullable KeptBy keptBy() {
        TaskState.KeptBy kept = null;
        for (SlowAct act : plan.acts) {
            PlanEvent.Residual residual = act.amendment().residual();
            if (act.certainOn(day)
                    && act.items().stream().anyMatch(item -> item.ref().equals(ref))) {
                kept = null;
            } else if (act.certainOn(day) && residual != null) {
                kept = new TaskState.KeptBy(act.by(0), residual.clause());
            }
        }
        return kept;
    }

    private List<Completion> completions() {
        List<Completion> completions = new ArrayList<>();
        for (Entry entry : plan.known) {
            PlanEvent said = plan.events.get((int) entry.revision() - 1);
            if (said instanceof CompletionRecorded done && done.task().equals(ref)) {
                LocalDate proven = done.evidence() instanceof Evidence.ByDocument by
                        ? by.document().issuedOn()
                        : null;
                LocalDate named = proven == null ? done.completedOn() : proven;
                LocalDate recorded = LocalDate.ofInstant(entry.recordedAt(), ZoneId.of("Asia/Ho_Chi_Minh"));
                LocalDate on = named == null ? recorded : named;
                completions.add(new Completion(entry.revision(), on, named != null, entry.recordedAt(), done));
            }
        }
        for (PlanEvent event : plan.events) {
            if (event instanceof CompletionWithdrawn back) {
                completions.removeIf(completion -> completion.id() == back.completion());
            }
        }
        completions.removeIf(completion -> completion.on().isAfter(day));
        return completions;
    }
}
