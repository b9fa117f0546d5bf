package planledger.command.plan;

import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.command.entry.ActSchemas;
import planledger.command.entry.Dispatch;
import planledger.command.entry.Texts;
import planledger.command.http.Submission;
import planledger.command.plan.PlanCommand.RecordCompletion;
import planledger.command.plan.PlanCommand.WithdrawCompletion;
import planledger.event.Evidence;
import planledger.event.PlanEvent;
import planledger.event.PlanId;
import planledger.event.TaskRef;
import planledger.web.Declined;
import planledger.web.ProblemKind;
import planledger.web.Shapes;

/** Reports of work on tasks, and their withdrawal. */
@RestController
class CompletionResource {
    private static final Pattern COMPLETION = Pattern.compile("[1-9][0-9]{0,8}");

    private final Dispatch dispatch;

    CompletionResource(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @PostMapping("/api/plans/{planId}/tasks/{ref}/completions")
    ResponseEntity<String> complete(@PathVariable String planId, @PathVariable String ref, Submission submission) {
        PlanId plan = Addressed.plan(planId);
        TaskRef task = Addressed.task(ref);
        Texts texts = new Texts();
        RecordCompletion command = submission.as(in -> new RecordCompletion(
                plan,
                task,
                in.optional("product", ActSchemas.PROSE),
                in.optional("period", ActSchemas.LINE),
                in.optional("evidence", Schemas.EVIDENCE, new Evidence.None()),
                in.required("claim", Shapes.oneOf(PlanEvent.Claim.class)),
                in.optional("completedOn", Shapes.DATE),
                texts.commit("note", in.optional("note", ActSchemas.PROSE))));
        return dispatch.send(command, submission, texts);
    }

    @PostMapping("/api/plans/{planId}/tasks/{ref}/completions/{id}/withdrawal")
    ResponseEntity<String> withdraw(
            @PathVariable String planId, @PathVariable String ref, @PathVariable String id, Submission submission) {
        PlanId plan = Addressed.plan(planId);
        TaskRef task = Addressed.task(ref);
        if (!COMPLETION.matcher(id).matches()) {
            throw new Declined(ProblemKind.NOT_FOUND);
        }
        Texts texts = new Texts();
        WithdrawCompletion command = submission.as(in -> new WithdrawCompletion(
                plan,
                task,
                Long.parseLong(id),
                in.optional("instrument", ActSchemas.INSTRUMENT),
                texts.required("reason", in.required("reason", ActSchemas.PROSE))));
        return dispatch.send(command, submission, texts);
    }
}
