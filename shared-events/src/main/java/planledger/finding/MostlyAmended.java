package planledger.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.Task;
import planledger.event.TaskRef;
import planledger.timeline.Change;

/**
 * More than half of a plan's tasks were amended or ended, and no new plan was issued. Of a plan that is not held in
 * full the number of tasks is not known, and nothing is told.
 */
final class MostlyAmended implements Rule {
    @Override
    public String name() {
        return "mostly-amended";
    }

    @Override
    public Source source() {
        return Source.NORMS;
    }

    @Override
    public Stream<Finding> find(Dossier plan) {
        boolean isReplaced = plan.all(PlanReplaced.class).findAny().isPresent();
        if (plan.issued().content() != Content.FULL || isReplaced) {
            return Stream.empty();
        }
        Set<TaskRef> tasks = plan.issued().tasks().stream().map(Task::ref).collect(Collectors.toSet());
        Set<TaskRef> touched = new TreeSet<>();
        List<Long> entries = new ArrayList<>();
        for (Recorded<PlanAmended> act : plan.all(PlanAmended.class).toList()) {
            boolean wasMost = 2 * touched.size() > tasks.size();
            if (touched.addAll(touched(plan, act, tasks)) && !wasMost) {
                entries.add(act.revision());
            }
        }
        return 2 * touched.size() > tasks.size()
                ? Stream.of(finding(plan, entries, touched, tasks.size()))
                : Stream.empty();
    }

    private static Set<TaskRef> touched(Dossier plan, Recorded<PlanAmended> act, Set<TaskRef> tasks) {
        return plan.changes(act.revision()).stream()
                .filter(change -> change.kind() == Change.Kind.AMENDED || change.kind() == Change.Kind.ENDED)
                .filter(change -> change.prevails() && tasks.contains(change.ref()))
                .map(Change::ref)
                .collect(Collectors.toSet());
    }

    /** Rests on the acts up to the one that made them more than half. */
    private Finding finding(Dossier plan, List<Long> entries, Set<TaskRef> touched, int tasks) {
        return new Draft(this, plan)
                .entry(1)
                .entries(entries)
                .fact("amended", touched)
                .fact("tasks", tasks)
                .says(
                        touched.size() + " trong " + tasks
                                + " nhiệm vụ đã bị sửa đổi hoặc bãi bỏ, quá nửa kế hoạch, mà chưa có kế hoạch thay thế."
                                + " Cân nhắc kiến nghị ban hành kế hoạch mới.",
                        touched.size() + " of " + tasks
                                + " tasks were amended or ended, more than half of the plan, and it was not replaced."
                                + " Consider asking for a new plan.");
    }
}
