package planledger.command.plan;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.command.entry.ActSchemas;
import planledger.command.entry.Dispatch;
import planledger.command.entry.Texts;
import planledger.command.http.Submission;
import planledger.command.plan.PlanCommand.CorrectEntry;
import planledger.command.plan.PlanCommand.DisposeTasks;
import planledger.command.plan.PlanCommand.RespondToFinding;
import planledger.event.PlanEvent;
import planledger.event.PlanId;
import planledger.web.Shapes;

/** What is said later about what was recorded: corrections, fates of tasks, answers to findings. */
@RestController
class LaterWordResource {
    private final Dispatch dispatch;

    LaterWordResource(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @PostMapping("/api/plans/{planId}/corrections")
    ResponseEntity<String> correct(@PathVariable String planId, Submission submission) {
        PlanId plan = Addressed.plan(planId);
        Texts texts = new Texts();
        CorrectEntry command = submission.as(in -> new CorrectEntry(
                plan,
                in.required("entry", Shapes.longInteger(1, 1_000_000_000)),
                in.required("path", ActSchemas.LINE),
                in.optional("to", ActSchemas.PROSE),
                in.optional("instrument", ActSchemas.INSTRUMENT),
                texts.required("reason", in.required("reason", ActSchemas.PROSE))));
        return dispatch.send(command, submission, texts);
    }

    @PostMapping("/api/plans/{planId}/dispositions")
    ResponseEntity<String> dispose(@PathVariable String planId, Submission submission) {
        PlanId plan = Addressed.plan(planId);
        Texts texts = new Texts();
        DisposeTasks command = submission.as(in -> new DisposeTasks(
                plan,
                in.required(
                        "dispositions",
                        Schemas.DISPOSITIONS.where(each -> !each.isEmpty(), InputRule.NOTHING_DISPOSED)),
                texts.required("reason", in.required("reason", ActSchemas.PROSE))));
        return dispatch.send(command, submission, texts);
    }

    @PostMapping("/api/plans/{planId}/findings/{key}/responses")
    ResponseEntity<String> respond(@PathVariable String planId, @PathVariable String key, Submission submission) {
        PlanId plan = Addressed.plan(planId);
        Texts texts = new Texts();
        RespondToFinding command = submission.as(in -> new RespondToFinding(
                plan,
                key,
                in.required("response", Shapes.oneOf(PlanEvent.Response.class)),
                in.optional("instrument", ActSchemas.INSTRUMENT),
                texts.required("reason", in.required("reason", ActSchemas.PROSE))));
        return dispatch.send(command, submission, texts);
    }
}
