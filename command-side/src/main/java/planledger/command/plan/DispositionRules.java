package planledger.command.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planledger.command.entry.Refused;
import planledger.event.Disposition;
import planledger.event.PlanId;
import planledger.event.TaskRef;
import planledger.timeline.Timeline;

/** What the fates of a replaced plan's tasks must satisfy, seen from one of the plans concerned. */
final class DispositionRules {
    private DispositionRules() {}

    /** Refuses dispositions of tasks of plans whose place is not taken: nobody would record them. */
    static void checkPlans(List<Disposition> dispositions, List<PlanId> replaced) {
        List<Refused.Broken> broken = new ArrayList<>();
        for (int i = 0; i < dispositions.size(); i++) {
            PlanId plan = dispositions.get(i).plan();
            if (!replaced.contains(plan)) {
                broken.add(Refusal.DISPOSITION_OF_PLAN_KEPT.at("/dispositions/" + i + "/from", plan));
            }
        }
        Refused.ifAny(broken);
    }

    /**
     * Refuses dispositions that name a task which this plan cannot hold, name one twice, or contradict themselves.
     *
     * @param old the replaced plan that looks at its own tasks; null for the plan that takes them over
     */
    static void check(List<Disposition> dispositions, @Nullable PlanId old, Timeline timeline) {
        List<Refused.Broken> broken = new ArrayList<>();
        Set<TaskRef> seen = new HashSet<>();
        for (int i = 0; i < dispositions.size(); i++) {
            Disposition disposition = dispositions.get(i);
            String path = "/dispositions/" + i;
            if (old == null) {
                disposition.to().stream()
                        .filter(task -> !timeline.mayHold(task))
                        .forEach(task -> broken.add(Refusal.TASK_UNKNOWN.at(path + "/to", task)));
            } else if (disposition.plan().equals(old)) {
                if (!timeline.mayHold(disposition.task())) {
                    broken.add(Refusal.TASK_UNKNOWN.at(path + "/from", disposition.task()));
                }
                if (!seen.add(disposition.task())) {
                    broken.add(Refusal.TASK_TWICE.at(path + "/from", disposition.task()));
                }
                if (!fits(disposition)) {
                    broken.add(Refusal.DISPOSITION_CONTRADICTED.at(path + "/kind", disposition.kind()));
                }
            }
        }
        Refused.ifAny(broken);
    }

    private static boolean fits(Disposition disposition) {
        int heirs = disposition.to().size();
        return switch (disposition.kind()) {
            case CARRIED_UNCHANGED, CARRIED_CHANGED, MERGED -> heirs == 1;
            case SPLIT -> heirs > 1;
            case COMPLETED_BEFORE, DROPPED_OPENLY, DROPPED_SILENTLY, UNRESOLVED -> heirs == 0;
        };
    }
}
