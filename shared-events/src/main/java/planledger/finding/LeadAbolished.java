package planledger.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import planledger.agency.Confidence;
import planledger.agency.Responsibility;
import planledger.agency.Step;
import planledger.event.AgencyId;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.timeline.FieldState;
import planledger.timeline.PlanStatus;
import planledger.timeline.TaskState;

/**
 * Nobody, or more than one, is accountable for a task: one lead agency is the norm. On the day of the inspection the
 * lead has ended and the registry names no successor, or names several. A name that the registry does not know raises
 * nothing, nor does the end of an agency while the plan has ended itself: nobody need take its tasks over.
 */
final class LeadAbolished implements Rule {
    private static final Set<PlanStatus.Kind> OVER =
            EnumSet.of(PlanStatus.Kind.REPLACED, PlanStatus.Kind.REPEALED, PlanStatus.Kind.EXPIRED);

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
        boolean isOver = OVER.contains(plan.plan().state().status().kind());
        List<Finding> found = new ArrayList<>();
        for (TaskState task : plan.plan().state().tasks()) {
            if (task.get(Field.LEAD) instanceof FieldState.Known lead) {
                Collection<Responsibility> leads = leads(plan.plan(), lead);
                if (leads.size() > 1) {
                    found.add(severalLeads(plan, task, lead, leads));
                }
                if (!isOver) {
                    found.addAll(abolished(plan, task, lead, leads));
                }
            }
        }
        return found.stream();
    }

    /**
     * Who answers for each lead. An item that lists several agencies which the registry knows is several leads, and an
     * agency under two of its names is one.
     */
    private static Collection<Responsibility> leads(Inspection plan, FieldState.Known lead) {
        String issuer =
                Objects.requireNonNullElse(plan.state().issued().instrument().issuer(), "");
        Map<Object, Responsibility> leads = new LinkedHashMap<>();
        for (String printed : ((FieldValue.Names) lead.value()).items()) {
            Responsibility answer = plan.agencies().responsible(printed, issuer, plan.at(), plan.agenciesKnown());
            List<Responsibility> each = answer.parts().isEmpty() ? List.of(answer) : answer.parts();
            each.forEach(part -> leads.putIfAbsent(part.named().isEmpty() ? part.printed() : part.named(), part));
        }
        return leads.values();
    }

    /** One finding an agency, however many names may mean it. */
    private Collection<Finding> abolished(
            Dossier plan, TaskState task, FieldState.Known lead, Collection<Responsibility> leads) {
        Map<String, Finding> found = new LinkedHashMap<>();
        for (Responsibility answer : leads) {
            boolean orphan = answer.confidence() == Confidence.ORPHAN;
            if ((orphan || answer.confidence() == Confidence.AMBIGUOUS)
                    && !answer.path().isEmpty()) {
                Finding finding = abolished(plan, task, lead, answer, orphan ? "orphan" : "ambiguous");
                found.putIfAbsent(finding.key(), finding);
            }
        }
        return found.values();
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

    private Finding severalLeads(
            Dossier plan, TaskState task, FieldState.Known lead, Collection<Responsibility> leads) {
        List<String> names = leads.stream().map(Responsibility::printed).toList();
        return new Draft(this, plan)
                .task(task.ref())
                .kind("severalLeads")
                .subject("severalLeads")
                .entry(lead.by().entry(), "/tasks/" + task.ref() + "/lead")
                .fact("leads", names)
                .says(
                        "Nhiệm vụ " + task.label() + " có " + names.size() + " cơ quan chủ trì: " + Prose.list(names)
                                + ". Thông lệ là một: đề nghị xác định cơ quan chịu trách nhiệm chính.",
                        "Task " + task.label() + " has " + names.size() + " lead agencies: " + Prose.list(names)
                                + ". One is the norm: ask which of them is accountable.");
    }
}
