package planledger.command.plan;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.command.entry.ActSchemas;
import planledger.command.entry.Dispatch;
import planledger.command.entry.Texts;
import planledger.command.http.Submission;
import planledger.command.plan.PlanCommand.RepealPlan;
import planledger.command.plan.PlanCommand.ResumePlan;
import planledger.command.plan.PlanCommand.SuspendPlan;
import planledger.event.Commitment;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;
import planledger.event.PlanId;

/** Acts on the effect of a plan as a whole: it ends, pauses or goes on. */
@RestController
class PlanEffectResource {
    private final Dispatch dispatch;

    PlanEffectResource(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @PostMapping("/api/plans/{planId}/repeal")
    ResponseEntity<String> repeal(@PathVariable String planId, Submission submission) {
        return act(planId, submission, RepealPlan::new);
    }

    @PostMapping("/api/plans/{planId}/suspension")
    ResponseEntity<String> suspend(@PathVariable String planId, Submission submission) {
        return act(planId, submission, SuspendPlan::new);
    }

    @PostMapping("/api/plans/{planId}/resumption")
    ResponseEntity<String> resume(@PathVariable String planId, Submission submission) {
        return act(planId, submission, ResumePlan::new);
    }

    /** An act on the plan as a whole. */
    private interface Act {
        PlanCommand of(PlanId plan, Instrument instrument, EffectiveFrom from, Commitment reason);
    }

    private ResponseEntity<String> act(String planId, Submission submission, Act act) {
        PlanId plan = Addressed.plan(planId);
        Texts texts = new Texts();
        PlanCommand command = submission.as(in -> {
            Instrument instrument = in.required("instrument", ActSchemas.INSTRUMENT);
            return act.of(
                    plan,
                    instrument,
                    ActSchemas.effectiveFrom(in, instrument),
                    texts.required("reason", in.required("reason", ActSchemas.PROSE)));
        });
        return dispatch.send(command, submission, texts);
    }
}
