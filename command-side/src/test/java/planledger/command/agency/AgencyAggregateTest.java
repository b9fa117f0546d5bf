package planledger.command.agency;

import static org.axonframework.test.matchers.Matchers.matches;
import static planledger.command.agency.Given.MARCH;
import static planledger.command.agency.Given.NEW;
import static planledger.command.agency.Given.NV;
import static planledger.command.agency.Given.TTTT;
import static planledger.command.agency.Given.correct;
import static planledger.command.agency.Given.register;
import static planledger.command.agency.Given.registry;
import static planledger.command.agency.Given.succeed;

import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import planledger.command.agency.AgencyCommand.RecordSuccession;
import planledger.command.entry.EntryRefusal;
import planledger.command.entry.Outcome;
import planledger.command.entry.RefusalRule;
import planledger.command.entry.Requests;
import planledger.event.AgencyEvent;
import planledger.event.AgencyEvent.Kind;

class AgencyAggregateTest {
    private static final AgencyEvent FIRST = new AgencyRegistry().decide(register(NV, "Sở Nội vụ"));
    private static final AgencyEvent SECOND =
            new AgencyRegistry().decide(register(TTTT, "Sở Thông tin và Truyền thông"));
    private static final RecordSuccession MERGER = succeed(Kind.MERGE, MARCH, List.of(TTTT), NV);
    private static final MetaData CLERK =
            MetaData.with(Requests.ACTOR, "clerk").and(Requests.KEY, "khóa-1").and(Requests.HASH, "aa");

    private final AggregateTestFixture<AgencyAggregate> registry = new AggregateTestFixture<>(AgencyAggregate.class);

    AgencyAggregateTest() {
        registry.setReportIllegalStateChange(false); // It compares registries by identity; the fold has its own tests.
    }

    @Test
    void the_first_agency_begins_the_registry() {
        registry.givenNoPriorActivity().when(register(NV, "Sở Nội vụ")).expectEvents(FIRST);
    }

    @Test
    void agencies_and_their_succession_are_one_stream() {
        registry.given(FIRST, SECOND)
                .when(MERGER)
                .expectEvents(registry().decide(MERGER))
                .expectResultMessagePayload(new Outcome.Recorded(
                        3,
                        new AgencyWritten(registry().decide(MERGER), registry().decide(MERGER))));
    }

    @Test
    void a_correction_is_an_entry_of_the_same_stream_and_begins_none() {
        AgencyEvent corrected = registry().decide(correct(1, "/name", "Sở Nội vụ tỉnh"));
        registry.given(FIRST, SECOND)
                .when(correct(1, "/name", "Sở Nội vụ tỉnh"))
                .expectEvents(corrected);
        registry.givenNoPriorActivity()
                .when(correct(1, "/name", "Sở Nội vụ tỉnh"))
                .expectNoEvents()
                .expectException(Outcome.Undone.class);
    }

    @Test
    void a_rule_says_no() {
        said(registry.given(FIRST).when(register(NV, "Sở Y tế")).expectNoEvents(), AgencyRefusal.AGENCY_EXISTS);
        said(registry.given(FIRST).when(MERGER).expectNoEvents(), AgencyRefusal.AGENCY_UNKNOWN);
    }

    @Test
    void what_was_refused_leaves_no_registry() {
        registry.givenNoPriorActivity().when(MERGER).expectNoEvents().expectException(Outcome.Undone.class);
    }

    @Test
    void a_repeated_request_is_answered_as_the_first_time() {
        registry.given(new GenericEventMessage<>(FIRST, CLERK))
                .andGiven(SECOND)
                .when(register(NV, "Sở Nội vụ"), Requests.expecting(CLERK, AgencyEvent.STREAM, "7"))
                .expectNoEvents()
                .expectResultMessagePayload(new Outcome.Recorded(1, new AgencyWritten(FIRST, FIRST)));
    }

    @Test
    void one_key_is_for_one_request() {
        said(
                registry.given(new GenericEventMessage<>(FIRST, CLERK))
                        .when(register(NEW, "Sở Y tế"), CLERK.and(Requests.HASH, "bb"))
                        .expectNoEvents(),
                EntryRefusal.KEY_USED_OTHERWISE);
    }

    @Test
    void another_revision_than_expected_is_told() {
        registry.given(FIRST, SECOND)
                .when(MERGER, Requests.expecting(CLERK, AgencyEvent.STREAM, "1"))
                .expectNoEvents()
                .expectResultMessagePayload(new Outcome.Moved(2));
    }

    @Test
    void a_dry_run_leaves_nothing() {
        registry.given(FIRST, SECOND)
                .when(MERGER, Requests.dryRun(CLERK))
                .expectNoEvents()
                .expectResultMessagePayload(new Outcome.Rehearsed(
                        3,
                        new AgencyWritten(registry().decide(MERGER), registry().decide(MERGER))));
    }

    private static void said(ResultValidator<AgencyAggregate> result, RefusalRule rule) {
        result.expectResultMessagePayloadMatching(matches(outcome ->
                outcome instanceof Outcome.No no && no.broken().stream().anyMatch(broken -> broken.rule() == rule)));
    }
}
