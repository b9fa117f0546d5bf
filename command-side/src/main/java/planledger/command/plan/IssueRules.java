package planledger.command.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import planledger.command.entry.Refused;
import planledger.event.Disposition;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.TaskRef;

/** What a plan must satisfy to be recorded as issued. */
final class IssueRules {
    private IssueRules() {}

    /**
     * The plan with its deadlines interpreted.
     *
     * @throws Refused naming every broken rule
     */
    static PlanIssued read(PlanIssued plan) {
        List<Refused.Broken> broken = new ArrayList<>();
        Set<TaskRef> refs = new HashSet<>();
        for (int i = 0; i < plan.tasks().size(); i++) {
            TaskRef ref = plan.tasks().get(i).ref();
            if (!refs.add(ref)) {
                broken.add(Refusal.TASK_TWICE.at("/tasks/" + i + "/ref", ref));
            }
        }
        Set<String> targets = new HashSet<>();
        for (int i = 0; i < plan.targets().size(); i++) {
            String ref = plan.targets().get(i).ref();
            if (!targets.add(ref)) {
                broken.add(Refusal.TARGET_TWICE.at("/targets/" + i + "/ref", ref));
            }
        }
        if (plan.content() == Content.NOT_HELD != plan.tasks().isEmpty()
                && plan.targets().isEmpty()) {
            String content = plan.content().name().toLowerCase(Locale.ROOT);
            broken.add(Refusal.CONTENT_CONTRADICTED.at("/content", content));
        }
        LocalDate last = plan.effectiveTo();
        if (last != null && plan.from().earliest().isAfter(last)) {
            broken.add(Refusal.PERIOD_EMPTY.at("/effectiveTo", last));
        }
        addUnknownHeirs(plan, refs, broken);
        Refused.ifAny(broken);
        Interpretation interpretation = Interpretation.of(plan);
        return plan.withTasks(plan.tasks().stream().map(interpretation::of).toList());
    }

    private static void addUnknownHeirs(PlanIssued plan, Set<TaskRef> refs, List<Refused.Broken> broken) {
        for (int i = 0;
                plan.content() == Content.FULL && i < plan.dispositions().size();
                i++) {
            Disposition disposition = plan.dispositions().get(i);
            for (TaskRef heir : disposition.to()) {
                if (!refs.contains(heir)) {
                    broken.add(Refusal.TASK_UNKNOWN.at("/dispositions/" + i + "/to", heir));
                }
            }
        }
    }
}
