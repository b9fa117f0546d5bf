package planledger.finding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planledger.event.Item;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.Section;
import planledger.event.TaskRef;
import planledger.timeline.TaskState;

/** Labels that stand for more than one heading of a plan as issued, or for more than one of its tasks on a day. */
final class Repeats {
    private final Rule rule;
    private final Dossier plan;

    Repeats(Rule rule, Dossier plan) {
        this.rule = rule;
        this.plan = plan;
    }

    Stream<Finding> find() {
        Map<String, Long> headings = plan.issued().sections().stream()
                .collect(Collectors.groupingBy(Section::label, TreeMap::new, Collectors.counting()));
        Map<String, List<TaskState>> tasks = plan.plan().state().tasks().stream()
                .filter(task -> task.existence() == TaskState.Existence.STATED)
                .collect(Collectors.groupingBy(TaskState::label, TreeMap::new, Collectors.toList()));
        return Stream.concat(
                headings.entrySet().stream()
                        .filter(label -> label.getValue() > 1)
                        .map(label -> said(draft("headings", label.getKey()).entry(1), label.getKey())),
                tasks.values().stream().filter(same -> same.size() > 1).map(this::repeated));
    }

    private Finding repeated(List<TaskState> same) {
        String label = same.get(0).label();
        Draft draft = draft("tasks", label)
                .fact("tasks", same.stream().map(TaskState::ref).toList());
        same.forEach(task -> draft.entry(labelled(task.ref(), label)));
        return said(draft, label);
    }

    /** The entry that gave a task its label. */
    private long labelled(TaskRef ref, String label) {
        return plan.all(PlanAmended.class)
                .filter(act -> act.event().items().stream()
                        .anyMatch(item -> item.ref().equals(ref)
                                && (item instanceof Item.Add
                                        || (item instanceof Item.Renumber to
                                                && to.to().equals(label)))))
                .map(Recorded::revision)
                .reduce((older, newer) -> newer)
                .orElse(1L);
    }

    private Draft draft(String of, String label) {
        return new Draft(rule, plan).kind("repeat").subject("repeat", of, label).fact("label", label);
    }

    private static Finding said(Draft draft, String label) {
        return draft.says(
                "Số \"" + label + "\" dùng cho hơn một dòng. Xem bản gốc in trùng hay bản ghi nhầm.",
                "The label \"" + label
                        + "\" stands for more than one line. See whether the original prints it twice or the"
                        + " record is wrong.");
    }
}
