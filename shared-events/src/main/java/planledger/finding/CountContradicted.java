package planledger.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.Declared;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.Section;
import planledger.event.Task;

/**
 * What a plan says of its own number of tasks is not what it has, or contradicts itself; or its numbering has gaps or
 * repeats. Of a plan that is not held in full only contradictions are told, and counts that are exceeded already.
 */
final class CountContradicted implements Rule {
    @Override
    public String name() {
        return "count-contradicted";
    }

    @Override
    public Source source() {
        return Source.CHECKING;
    }

    @Override
    public Stream<Finding> find(Dossier plan) {
        List<Finding> found = new ArrayList<>();
        PlanIssued issued = plan.issued();
        Declared declared = issued.declared();
        if (declared != null) {
            addTasks(found, plan, declared);
            addSections(found, plan, declared);
            addSum(found, plan, declared);
        }
        if (issued.content() == Content.FULL) {
            new Numbering(issued).gaps().forEach((before, missing) -> found.add(gap(plan, before, missing)));
        }
        return Stream.concat(found.stream(), new Repeats(this, plan).find());
    }

    private void addTasks(List<Finding> found, Dossier plan, Declared declared) {
        int counted = plan.issued().tasks().size();
        if (declared.tasks() != null && differs(plan, declared.tasks(), counted)) {
            found.add(draft(plan, "tasks", declared.tasks(), counted)
                    .says(
                            "Kế hoạch tự ghi " + declared.tasks() + " nhiệm vụ nhưng có " + counted
                                    + ". Đếm lại trên bản gốc, tìm dòng thiếu hoặc thừa.",
                            "The plan says that it has " + declared.tasks() + " tasks, and has " + counted
                                    + ". Count again on the original for rows that are missing or too many."));
        }
    }

    private void addSections(List<Finding> found, Dossier plan, Declared declared) {
        new TreeMap<>(declared.sections()).forEach((label, said) -> {
            int counted = Math.toIntExact(plan.issued().tasks().stream()
                    .filter(task -> isUnder(label, task))
                    .count());
            if (arePlaced(plan) ? differs(plan, said, counted) : said < counted) {
                found.add(draft(plan, "section", said, counted)
                        .subject("section", label)
                        .fact("section", label)
                        .says(
                                "Mục " + label + " tự ghi " + said + " nhiệm vụ nhưng có " + counted
                                        + ". Đếm lại trên bản gốc, tìm dòng thiếu hoặc thừa.",
                                "Section " + label + " says that it has " + said + " tasks, and has " + counted
                                        + ". Count again on the original for rows that are missing or too many."));
            }
        });
    }

    private static boolean differs(Dossier plan, int declared, int counted) {
        return plan.issued().content() == Content.FULL ? declared != counted : declared < counted;
    }

    /** Whether every task tells its section: one that does not may stand under any. */
    private static boolean arePlaced(Dossier plan) {
        return plan.issued().tasks().stream().allMatch(CountContradicted::isPlaced);
    }

    private static boolean isPlaced(Task task) {
        return task.section() != null || !task.ref().parent().isEmpty();
    }

    private static boolean isUnder(String label, Task task) {
        return isUnder(label, task.ref().text()) || isUnder(label, String.valueOf(task.section()));
    }

    private static boolean isUnder(String label, String path) {
        return path.equals(label) || (path.startsWith(label) && ".*-".indexOf(path.charAt(label.length())) >= 0);
    }

    /** The counts of sections within sections are in those of the outer ones. */
    private void addSum(List<Finding> found, Dossier plan, Declared declared) {
        Set<String> labels = declared.sections().keySet();
        long sum = declared.sections().entrySet().stream()
                .filter(each -> labels.stream()
                        .noneMatch(outer -> !outer.equals(each.getKey()) && isUnder(outer, each.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
        Integer tasks = declared.tasks();
        if (tasks != null && !labels.isEmpty() && (sum > tasks || (sum < tasks && !isOneUncounted(plan, labels)))) {
            found.add(draft(plan, "sum", tasks, sum)
                    .says(
                            "Kế hoạch tự ghi " + tasks + " nhiệm vụ, còn tổng các mục tự ghi là " + sum
                                    + ". Hai con số mâu thuẫn: hỏi cơ quan ban hành số đúng.",
                            "The plan says that it has " + tasks + " tasks, and its sections say " + sum
                                    + " in all. The two contradict each other: ask the issuer for the right one."));
        }
    }

    /** Whether the plan has a section without a count, which may hold the rest. */
    private static boolean isOneUncounted(Dossier plan, Set<String> labels) {
        Stream<String> tasks = plan.issued().tasks().stream()
                .filter(CountContradicted::isPlaced)
                .map(task -> task.section() == null ? task.ref().text() : String.valueOf(task.section()));
        Stream<String> sections = plan.issued().sections().stream().map(Section::label);
        return Stream.concat(tasks, sections)
                .anyMatch(path -> labels.stream().noneMatch(label -> isUnder(label, path) || isUnder(path, label)));
    }

    private Finding gap(Dossier plan, String before, List<String> missing) {
        return new Draft(this, plan)
                .kind("gap")
                .subject(before.isEmpty() ? "gap" : "gap-" + before)
                .entry(1)
                .fact("list", before)
                .fact("missing", missing)
                .says(
                        "Số thứ tự " + before + "… thiếu " + Prose.list(missing)
                                + ". Xem bản gốc bỏ số hay bản ghi bỏ dòng.",
                        "The numbering " + before + "… leaves out " + Prose.list(missing)
                                + ". See whether the original skips a number or the record a row.");
    }

    private Draft draft(Dossier plan, String kind, int declared, long counted) {
        return new Draft(this, plan)
                .kind(kind)
                .subject(kind)
                .entry(1)
                .fact("declared", declared)
                .fact("counted", counted);
    }
}
