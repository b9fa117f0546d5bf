package planledger.finding;

import java.util.List;
import java.util.stream.Stream;
import planledger.agency.Responsibility;
import planledger.agency.Step;
import planledger.event.AgencyId;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.timeline.FieldState;
import planledger.timeline.TaskState;

/**
 * Nobody, or more than one, is accountable for a task: one lead agency is the norm. On the day of the inspection the lead
 * has ended and the registry names no successor, or names several; a name that the registry does not know raises nothing.
 */
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
        return plan.plan().state().tasks().stream()
                .flatMap(task -> Stream.concat(severalLeads(plan, task), abolished(plan, task)));
    }

    private Stream<Finding> abolished(Dossier dossier, TaskState task) {
        Inspection plan = dossier.plan();
        String issuer = plan.state().issued().instrument().issuer();
        if (!(task.get(Field.LEAD) instanceof FieldState.Known lead)) {
            return Stream.empty();
        }
        return ((FieldValue.Names) lead.value())
                .items().stream()
                        .map(printed -> plan.agencies()
                                .responsible(printed, issuer == null ? "" : issuer, plan.at(), plan.agenciesKnown()))
                        .flatMap(LeadAbolished::singly)
                        .filter(answer -> !answer.path().isEmpty())
                        .flatMap(answer -> switch (answer.confidence()) {
                            case ORPHAN -> Stream.of(abolished(dossier, task, lead, answer, "orphan"));
                            case AMBIGUOUS -> Stream.of(abolished(dossier, task, lead, answer, "ambiguous"));
                            default -> Stream.empty();
                        });
    }

    private static Stream<Responsibility> singly(Responsibility answer) {
        return answer.parts().isEmpty() ? Stream.of(answer) : answer.parts().stream();
    }

    private Finding abolished(Dossier plan, TaskState task, FieldState.Known lead, Responsibility answer, String kind) {
        List<AgencyId> heirs = answer.responsible();
        Draft draft = new Draft(this, plan)
                .task(task.ref())
                .kind(kind)
                .subject(kind, answer.named().get(0))
                .entry(lead.by().entry(), "/tasks/" + task.ref() + "/lead")
                .fact("lead", answer.printed())
                .fact("successors", heirs);
        answer.path().forEach(step -> draft.beside(position(plan, step)));
        String on = Prose.day(plan.plan().at());
        return heirs.isEmpty()
                ? draft.says(
                        "Nhiệm vụ " + task.label() + " do " + answer.printed() + " chủ trì, đến ngày " + on
                                + " cơ quan này đã kết thúc và sổ không ghi cơ quan kế thừa: đề nghị phân công lại.",
                        "Task " + task.label() + " is led by " + answer.printed() + ", which had ended by " + on
                                + " without a recorded successor: ask who takes it over.")
                : draft.says(
                        "Nhiệm vụ " + task.label() + " do " + answer.printed() + " chủ trì, đến ngày " + on
                                + " có nhiều cơ quan kế thừa: đề nghị xác định cơ quan nhận nhiệm vụ.",
                        "Task " + task.label() + " is led by " + answer.printed() + ", which by " + on
                                + " had several successors: ask which of them takes it over.");
    }

    private static long position(Dossier plan, Step step) {
        return plan.plan()
                .agencies()
                .entries()
                .get(Math.toIntExact(step.revision()) - 1)
                .position();
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
