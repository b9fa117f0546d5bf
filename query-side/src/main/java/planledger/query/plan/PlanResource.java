package planledger.query.plan;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.answer.Answers;
import planledger.answer.PlanAnswers;
import planledger.answer.TaskAnswers;
import planledger.event.TaskRef;
import planledger.query.entry.Coverage;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Known;
import planledger.query.entry.PlanQuestions;
import planledger.query.entry.TaskStatuses;
import planledger.timeline.Diff;
import planledger.timeline.PlanState;
import planledger.timeline.TaskState;
import planledger.web.Declined;
import planledger.web.ProblemKind;
import planledger.web.Query;
import tools.jackson.databind.node.ObjectNode;

/** Questions about one plan: what it said on a day, as known on another, and how two such answers differ. */
@RestController
@RequestMapping("/api/plans/{planId}")
class PlanResource {
    private final PlanQuestions questions;
    private final TaskStatuses statuses;

    PlanResource(PlanQuestions questions, TaskStatuses statuses) {
        this.questions = questions;
        this.statuses = statuses;
    }

    @GetMapping
    ResponseEntity<String> plan(@PathVariable String planId, Query query) {
        Known known = questions.known(planId, query.as(Knowledge::read));
        return answer(known, plan(known, statuses));
    }

    /** The answer about a plan; of one day and position it is the same for ever, unless the day lies in the future. */
    static ObjectNode plan(Known known, TaskStatuses statuses) {
        PlanState state = known.state();
        ObjectNode answer = PlanAnswers.plan(state, statuses.of(known), known.succeeded());
        answer.set("asOf", known.asOf().json());
        answer.put("revision", state.revision());
        answer.set("coverage", Coverage.of(known));
        return answer;
    }

    @GetMapping("/tasks/{ref}")
    ResponseEntity<String> task(@PathVariable String planId, @PathVariable String ref, Query query) {
        Known known = questions.known(planId, query.as(Knowledge::read));
        if (!TaskRef.isLabel(ref)) {
            throw new Declined(ProblemKind.NOT_FOUND);
        }
        TaskState task = known.task(new TaskRef(ref));
        if (task == null) {
            throw new Declined(ProblemKind.NOT_FOUND);
        }
        ObjectNode answer = Answers.object();
        answer.put("planId", known.timeline().planId().text());
        answer.set("asOf", known.asOf().json());
        answer.put("revision", known.revision());
        answer.set("plan", PlanAnswers.status(known.status()));
        answer.set("task", TaskAnswers.task(task, statuses.of(known).get(task.ref()), known.succeeded()));
        answer.set("coverage", Coverage.of(known));
        return answer(known, answer);
    }

    @GetMapping("/diff")
    ResponseEntity<String> diff(@PathVariable String planId, Query query) {
        List<Knowledge.Asked> points = query.as(in -> List.of(
                Knowledge.read(in, "effectiveFrom", "knownFrom"), Knowledge.read(in, "effectiveTo", "knownTo")));
        Known from = questions.known(planId, points.get(0));
        Known to = questions.known(planId, points.get(1));
        return answer(to, diff(from, to));
    }

    /** The answer about what differs between two points; the same for ever as {@link #plan} is. */
    static ObjectNode diff(Known from, Known to) {
        PlanState before = from.state();
        PlanState after = to.state();
        ObjectNode answer = Answers.object();
        answer.put("planId", to.timeline().planId().text());
        answer.set("from", from.asOf().json());
        answer.set("to", to.asOf().json());
        ObjectNode status = answer.putObject("status");
        status.set("from", PlanAnswers.status(before.status()));
        status.set("to", PlanAnswers.status(after.status()));
        answer.set("changes", TaskAnswers.changes(Diff.between(to.timeline(), before, after)));
        answer.set("coverage", Coverage.of(to));
        return answer;
    }

    static ResponseEntity<String> answer(Known known, ObjectNode answer) {
        return ResponseEntity.ok()
                .eTag("\"" + known.revision() + "\"") // Of what is told, not of what is there by now.
                .header("Content-Type", "application/json")
                .body(answer.toString());
    }
}
