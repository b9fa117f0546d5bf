package planledger.finding;

import java.util.List;
import java.util.stream.Stream;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.timeline.FieldState;
import planledger.timeline.TaskState;

/** Nobody, or more than one, is accountable for a task: one lead agency is the norm. */
final class LeadAbolished implements Rule {
    @Override
    public String name() {
        return "lead-abolished";
    }

    @Override
    public Source source() {
        return Source.PLAN;
    }

    @Override
    public Stream<Finding> find(Dossier plan) {
        return plan.plan().state().tasks().stream().flatMap(task -> severalLeads(plan, task));
    }

    private Stream<Finding> severalLeads(Dossier plan, TaskState task) {
        if (!(task.get(Field.LEAD) instanceof FieldState.Known lead)) {
            return Stream.empty();
        }
        List<String> names =
                ((FieldValue.Names) lead.value()).items().stream().distinct().toList();
        return names.size() < 2
                ? Stream.empty()
                : Stream.of(new Draft(this, plan)
                        .task(task.ref())
                        .kind("severalLeads")
                        .subject("severalLeads")
                        .entry(lead.by().entry(), "/tasks/" + task.ref() + "/lead")
                        .fact("leads", names)
                        .says(
                                "Nhiệm vụ " + task.label() + " có " + names.size() + " cơ quan chủ trì: "
                                        + Prose.list(names)
                                        + ". Thông lệ là một: đề nghị xác định cơ quan chịu trách nhiệm chính.",
                                "Task " + task.label() + " has " + names.size() + " lead agencies: " + Prose.list(names)
                                        + ". One is the norm: ask which of them is accountable."));
    }
}
