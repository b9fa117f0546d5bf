package planledger.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planledger.event.Disposition;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.TaskRef;
import planledger.timeline.Disposed;
import planledger.timeline.PlanState;
import planledger.timeline.TaskState;

/**
 * How a plan's place was taken.
 *
 * @param lost tasks that were there at its end and of which nothing good is known
 * @param isHeld whether the ledger holds all of the plan's content, so that no other task can be lost
 */
record Replacement(Recorded<PlanReplaced> end, List<Lost> lost, boolean isHeld) {

    /** What was last said of a task, and by which entry. */
    record Fate(Disposition.Kind kind, Recorded<?> said) {}

    /** A task of which nothing says what became of it, or of which it is said that nothing did. */
    record Lost(TaskState task, @Nullable Fate fate) {}

    /** How the plan's place was taken; empty where it was not. */
    static Optional<Replacement> of(Dossier plan) {
        return plan.all(PlanReplaced.class)
                .findFirst()
                .map(end -> new Replacement(end, lost(plan, end), plan.issued().content() == Content.FULL));
    }

    private static List<Lost> lost(Dossier plan, Recorded<PlanReplaced> end) {
        Map<TaskRef, Fate> fates = fates(plan);
        PlanState last = plan.state(end.event().from().latest().minusDays(1));
        return last.tasks().stream()
                .map(task -> new Lost(task, fates.get(task.ref())))
                .filter(each -> each.fate() == null
                        || each.fate().kind() == Disposition.Kind.DROPPED_SILENTLY
                        || each.fate().kind() == Disposition.Kind.UNRESOLVED)
                .toList();
    }

    /** The last word on each task. */
    private static Map<TaskRef, Fate> fates(Dossier plan) {
        Map<TaskRef, Fate> fates = new HashMap<>();
        for (Disposed last : plan.plan().timeline().dispositions(plan.plan().known())) {
            Disposition said = last.disposition();
            fates.put(said.task(), new Fate(said.kind(), plan.entry(last.entry())));
        }
        return fates;
    }
}
