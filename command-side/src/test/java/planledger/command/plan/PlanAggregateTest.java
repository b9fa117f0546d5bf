package planledger.command.plan;

import static org.axonframework.test.matchers.Matchers.matches;
import static planledger.command.plan.Given.FIRST;
import static planledger.command.plan.Given.MAY;
import static planledger.command.plan.Given.PLAN;
import static planledger.command.plan.Given.UNHEARD_OF;
import static planledger.command.plan.Given.amend;
import static planledger.command.plan.Given.amendTask;
import static planledger.command.plan.Given.complete;
import static planledger.command.plan.Given.issue;
import static planledger.command.plan.Given.replacedOn;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import planledger.command.entry.Outcome;
import planledger.command.entry.Requests;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.PlanIssued;

class PlanAggregateTest {
    private static final PlanIssued ISSUED = new Plan().decide(issue());
    private static final MetaData CLERK =
            MetaData.with(Requests.ACTOR, "clerk").and(Requests.KEY, "khóa-1").and(Requests.HASH, "aa");

    private final AggregateTestFixture<PlanAggregate> plan = new AggregateTestFixture<>(PlanAggregate.class);

    PlanAggregateTest() {
        plan.setReportIllegalStateChange(false); // It compares timelines by identity; the fold has its own tests.
    }

    @Test
    void a_plan_is_issued_once() {
        plan.givenNoPriorActivity().when(issue()).expectEvents(ISSUED);
        said(plan.given(ISSUED).when(issue()).expectNoEvents(), Refusal.PLAN_EXISTS);
    }

    @Test
    void an_amendment_of_a_task_is_an_amendment_of_its_plan() {
        plan.given(ISSUED).when(amendTask(FIRST, MAY)).expectEvents(Given.plan().decide(amendTask(FIRST, MAY)));
    }

    @Test
    void a_plan_that_was_replaced_takes_no_amendment() {
        said(
                plan.given(ISSUED, replacedOn(MAY))
                        .when(amend(MAY, new Item.Repeal(FIRST)))
                        .expectNoEvents(),
                Refusal.PLAN_ENDED);
    }

    @Test
    void a_plan_that_was_replaced_takes_completions() {
        plan.given(ISSUED, replacedOn(MAY))
                .when(complete(FIRST, "báo  CÁO"))
                .expectEvents(Given.plan().decide(complete(FIRST, "Báo cáo")));
    }

    @Test
    void a_task_that_the_plan_does_not_have_is_refused() {
        said(plan.given(ISSUED).when(complete(UNHEARD_OF, "Báo cáo")).expectNoEvents(), Refusal.TASK_UNKNOWN);
    }

    @Test
    void a_repeated_request_is_answered_as_the_first_time() {
        PlanEvent amended = Given.plan().decide(amend(MAY, new Item.Repeal(FIRST)));
        plan.given(ISSUED, new GenericEventMessage<>(amended, CLERK))
                .when(amend(MAY, new Item.Repeal(FIRST)), Requests.expecting(CLERK, PLAN.text(), "1"))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(
                        matches(outcome -> outcome instanceof Outcome.Recorded recorded && recorded.revision() == 2));
    }

    @Test
    void another_revision_than_expected_is_told() {
        plan.given(ISSUED)
                .when(amend(MAY, new Item.Repeal(FIRST)), Requests.expecting(CLERK, PLAN.text(), "7"))
                .expectNoEvents()
                .expectResultMessagePayload(new Outcome.Moved(1));
    }

    @Test
    void a_dry_run_leaves_nothing() {
        plan.given(ISSUED)
                .when(amend(MAY, new Item.Repeal(FIRST)), Requests.dryRun(CLERK))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(matches(
                        outcome -> outcome instanceof Outcome.Rehearsed rehearsed && rehearsed.revision() == 2));
    }

    private static void said(ResultValidator<PlanAggregate> result, Refusal rule) {
        result.expectResultMessagePayloadMatching(matches(outcome ->
                outcome instanceof Outcome.No no && no.broken().stream().anyMatch(broken -> broken.rule() == rule)));
    }
}
