package planledger.query.responsibility;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import planledger.agency.Agencies;
import planledger.answer.Answers;
import planledger.answer.Cells;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.TaskRef;
import planledger.query.entry.Coverage;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Known;
import planledger.query.entry.LedgerAgencies;
import planledger.query.entry.PlanQuestions;
import planledger.timeline.FieldState;
import planledger.timeline.TaskState;
import planledger.web.Declined;
import planledger.web.ProblemKind;
import planledger.web.Query;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who answers for one task: named in the plan, on the due day, on the day that is asked about. */
@RestController
class TaskResponsibilityResource {
    private final PlanQuestions plans;
    private final LedgerAgencies agencies;

    TaskResponsibilityResource(PlanQuestions plans, LedgerAgencies agencies) {
        this.plans = plans;
        this.agencies = agencies;
    }

    @GetMapping("/api/plans/{planId}/tasks/{ref}/responsibility")
    ResponseEntity<String> responsibility(@PathVariable String planId, @PathVariable String ref, Query query) {
        Known known = plans.known(planId, query.as(in -> Knowledge.read(in, "at", "knownAt")));
        TaskState task = TaskRef.isLabel(ref) ? known.task(new TaskRef(ref)) : null;
        if (task == null) {
            throw new Declined(ProblemKind.NOT_FOUND);
        }
        Agencies registry = agencies.registry();
        ResponsibilityAnswers answers = new ResponsibilityAnswers(
                registry,
                registry.revisionAt(known.asOf().position()),
                known.asOf().effectiveAt());
        ObjectNode answer = Answers.object();
        answer.put("planId", known.timeline().planId().text());
        answer.put("ref", ref);
        answer.set("asOf", known.asOf().json());
        for (Field role : new Field[] {Field.LEAD, Field.COORDINATING}) {
            if (task.get(role) instanceof FieldState.Known cell && cell.value() instanceof FieldValue.Names names) {
                ArrayNode lines = answer.putArray(role.wire());
                names.items().forEach(printed -> lines.add(answers.line(printed, issuer(known), task)));
            } else {
                answer.set(role.wire(), Cells.field(task.get(role)));
            }
        }
        answer.set("coverage", Coverage.of(known));
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }

    /** A plan without an issuer is nobody's: names of no jurisdiction only can be meant. */
    static String issuer(Known known) {
        String issuer = known.issued().instrument().issuer();
        return issuer == null ? "" : issuer;
    }
}
