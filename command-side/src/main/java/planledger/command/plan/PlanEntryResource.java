package planledger.command.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.command.entry.ActSchemas;
import planledger.command.entry.Dispatch;
import planledger.command.entry.Texts;
import planledger.command.http.Submission;
import planledger.command.plan.PlanCommand.AmendPlan;
import planledger.command.plan.PlanCommand.AmendTask;
import planledger.command.plan.PlanCommand.IssuePlan;
import planledger.command.plan.PlanCommand.ReplacePlan;
import planledger.event.DocumentKey;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanId;
import planledger.event.TargetItem;
import planledger.event.TaskRef;
import planledger.web.Input;
import planledger.web.Shape;
import planledger.web.Shapes;

/** Acts that issue, amend and replace plans. Each method is the schema of one request; what is recorded is never changed. */
@RestController
class PlanEntryResource {
    private static final int PLANS_MAX = 50;
    private static final Shape<List<PlanId>> PLANS = Shape.listOf(PLANS_MAX, Schemas.PLAN_ID);

    private final Dispatch dispatch;

    PlanEntryResource(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @PostMapping("/api/plans")
    ResponseEntity<String> issue(Submission submission) {
        return dispatch.send(submission.as(PlanEntryResource::issue), submission, Texts.NONE);
    }

    @PostMapping("/api/plans/{planId}/amendments")
    ResponseEntity<String> amend(@PathVariable String planId, Submission submission) {
        PlanId plan = Addressed.plan(planId);
        AmendPlan command = submission.as(in -> {
            Instrument instrument = in.required("instrument", ActSchemas.INSTRUMENT);
            Amended amended = amended(in);
            return new AmendPlan(
                    plan,
                    instrument,
                    ActSchemas.effectiveFrom(in, instrument),
                    residual(in),
                    in.optional("sections", Schemas.SECTIONS, List.of()),
                    amended.items(),
                    amended.targets());
        });
        return dispatch.send(command, submission, Texts.NONE);
    }

    @PostMapping("/api/plans/{planId}/tasks/{ref}/amendments")
    ResponseEntity<String> amendTask(@PathVariable String planId, @PathVariable String ref, Submission submission) {
        PlanId plan = Addressed.plan(planId);
        TaskRef task = Addressed.task(ref);
        Texts texts = new Texts();
        AmendTask command = submission.as(in -> {
            Instrument instrument = in.required("instrument", ActSchemas.INSTRUMENT);
            return new AmendTask(
                    plan,
                    task,
                    instrument,
                    ActSchemas.effectiveFrom(in, instrument),
                    in.required("set", Schemas.CHANGES),
                    texts.commit("reason", in.optional("reason", ActSchemas.PROSE)));
        });
        return dispatch.send(command, submission, texts);
    }

    @PostMapping("/api/replacements")
    ResponseEntity<String> replace(Submission submission) {
        Replacement replacement = submission.as(PlanEntryResource::replacement);
        return dispatch.send(replacement.command(), submission, Texts.NONE, replacement.expected());
    }

    private record Replacement(ReplacePlan command, Map<String, Long> expected) {}

    private static Replacement replacement(Input in) {
        IssuePlan issue = in.optional("plan", Shape.object(PlanEntryResource::issue));
        PlanId existing = in.optional("planId", Schemas.PLAN_ID);
        in.check(!in.has("planId") || !in.has("plan"), "planId", InputRule.PLAN_OR_PLAN_ID);
        in.check(in.has("planId") || in.has("plan"), "plan", InputRule.PLAN_OR_PLAN_ID);
        LocalDate from = in.optional("effectiveFrom", Shapes.DATE);
        ReplacePlan command = new ReplacePlan(
                issue != null ? issue.planId() : existing != null ? existing : new PlanId("none.none"),
                issue,
                in.required(
                        "replaces",
                        PLANS.where(plans -> !plans.isEmpty(), InputRule.NOTHING_REPLACED)
                                .where(plans -> Set.copyOf(plans).size() == plans.size(), InputRule.REPLACED_TWICE)),
                from == null ? null : EffectiveFrom.on(from),
                in.optional("dispositions", Schemas.DISPOSITIONS, List.of()));
        Shape<Map<String, Long>> revisions = Shape.tableOf(PLANS_MAX, Shapes.longInteger(0, 1_000_000_000));
        return new Replacement(command, in.optional("expectedRevisions", revisions, Map.of()));
    }

    /** An instrument may change tasks only, or targets only, but not nothing. */
    private static Amended amended(Input in) {
        List<Item> items = in.optional("items", Shape.listOf(Schemas.TASKS_MAX, Schemas.ITEM), List.of());
        List<TargetItem> targets =
                in.optional("targets", Shape.listOf(Schemas.TASKS_MAX, Schemas.TARGET_ITEM), List.of());
        boolean something = !items.isEmpty() || !targets.isEmpty();
        in.check(something, "items", InputRule.NOTHING_TO_CHANGE);
        in.check(something, "targets", InputRule.NOTHING_TO_CHANGE);
        return new Amended(items, targets);
    }

    private record Amended(List<Item> items, List<TargetItem> targets) {}

    private static IssuePlan issue(Input in) {
        Instrument instrument = in.required("instrument", ActSchemas.INSTRUMENT);
        return new IssuePlan(
                derived(in, instrument),
                instrument,
                in.required("title", ActSchemas.PROSE),
                ActSchemas.effectiveFrom(in, instrument),
                in.optional("effectiveTo", Shapes.DATE),
                in.optional("implements", Schemas.CITATIONS, List.of()),
                in.optional("basis", Schemas.CITATIONS, List.of()),
                in.required("content", Shapes.oneOf(PlanEvent.Content.class)),
                in.optional("declared", Schemas.DECLARED),
                in.optional("sections", Schemas.SECTIONS, List.of()),
                in.optional("tasks", Shape.listOf(Schemas.TASKS_MAX, Schemas.TASK), List.of()),
                in.optional("targets", Shape.listOf(Schemas.TASKS_MAX, Schemas.TARGET), List.of()),
                in.optional("missing", Schemas.NAMES, List.of()));
    }

    /** The plan's id: derived from issuer, year and number, or given as key while there is no number. */
    private static PlanId derived(Input in, Instrument instrument) {
        PlanId key = in.optional("key", Schemas.PLAN_ID);
        String number = instrument.number();
        in.check((number == null) == (key != null), "key", InputRule.NUMBER_OR_KEY);
        if (key != null || number == null || instrument.issuer() == null) {
            return key != null ? key : new PlanId("none.none");
        }
        String id = DocumentKey.of(instrument, null);
        in.check(id != null, "instrument", InputRule.YEAR_UNKNOWN);
        in.check(id == null || PlanId.isId(id), "instrument", InputRule.NOT_A_PLAN_ID);
        return new PlanId(id != null && PlanId.isId(id) ? id : "none.none");
    }

    private static PlanEvent.@Nullable Residual residual(Input in) {
        Residual said = in.optional("residual", Shapes.oneOf(Residual.class));
        String clause = in.optional("residualClause", ActSchemas.LINE);
        in.check(clause == null || said != null, "residualClause", InputRule.CLAUSE_WITHOUT_RESIDUAL);
        return said == null ? null : new PlanEvent.Residual(clause);
    }

    /** What an amending instrument says about everything that it does not list. */
    private enum Residual {
        UNCHANGED
    }
}
