package planledger.command.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static planledger.command.plan.Given.FIRST;
import static planledger.command.plan.Given.MAY;
import static planledger.command.plan.Given.PLAN;
import static planledger.command.plan.Given.REASON;
import static planledger.command.plan.Given.amend;
import static planledger.command.plan.Given.evolve;
import static planledger.command.plan.Given.issue;
import static planledger.command.plan.Given.lead;
import static planledger.command.plan.Given.plan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planledger.command.entry.Refused;
import planledger.command.plan.PlanCommand.RespondToFinding;
import planledger.event.Item;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.FindingResponded;
import planledger.event.PlanEvent.Response;
import planledger.event.TaskRef;

class RespondToFindingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-such-rule~I.1",
                "weak-evidence~IX.9~linkOnly-2",
                "weak-evidence~I.1~a~b",
                "weak-evidence~.~a",
                "weak-evidence ~I.1"
            })
    void what_no_finding_of_the_plan_can_be_called_is_not_there(String key) {
        assertEquals(Refusal.FINDING_UNKNOWN, refused(plan(), key));
    }

    @Test
    void a_key_has_an_end() {
        assertEquals(Refusal.FINDING_UNKNOWN, refused(plan(), "weak-evidence~I.1~" + "a".repeat(700)));
    }

    @Test
    void what_the_plan_alone_decides_is_answered_only_where_it_is_raised() {
        Plan plan = plan();
        evolve(plan, plan.decide(amend(MAY, new Item.Amend(FIRST, lead("Sở Nội vụ")))));
        String raised = "change-out-of-list~I.1~changesNothing-2";
        assertEquals(raised, plan.decide(respond(raised)).finding());
        assertEquals(Refusal.FINDING_NOT_RAISED, refused(plan, "change-out-of-list~I.2~changesNothing-2"));
        assertEquals(Refusal.FINDING_NOT_RAISED, refused(plan, "count-contradicted~~section-IX"));
        assertEquals(Refusal.FINDING_NOT_RAISED, refused(plan, "mostly-amended"));
    }

    @Test
    void what_was_answered_once_is_answered_again_though_it_is_raised_no_more() {
        String key = "count-contradicted~~tasks";
        Plan plan = plan(new FindingResponded(PLAN, key, Response.EXPLAINED, null, REASON));
        assertEquals(key, plan.decide(respond(key)).finding());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weak-evidence~I.1~evidenceRecalled-2",
                "number-out-of-series~~outOfOrder-tra-vinh.ubnd.2025.21-bc-ubnd",
                "lead-abolished~I.1~severalLeads",
                "count-contradicted~~repeat-tasks-I.1"
            })
    void what_others_or_the_day_decide_too_is_taken(String key) {
        assertEquals(key, plan().decide(respond(key)).finding());
    }

    @Test
    void labels_as_printed_lead_to_the_same_finding() {
        Plan plan = plan(new Plan().decide(issue(PLAN, Content.FULL, Given.task(new TaskRef("VII*1.2"), "Kiểm tra"))));
        String key = "weak-evidence~VII_2a1.2~linkOnly-2";
        assertEquals(
                key, plan.decide(respond("weak-evidence~VII*1.2~linkOnly-2")).finding());
        assertEquals(key, plan.decide(respond(key)).finding());
        assertEquals(Refusal.FINDING_UNKNOWN, refused(plan, "weak-evidence~VII_2a1.3~linkOnly-2"));
    }

    private static RespondToFinding respond(String key) {
        return new RespondToFinding(PLAN, key, Response.EXPLAINED, null, REASON);
    }

    private static Refusal refused(Plan plan, String key) {
        Refused refused = assertThrows(Refused.class, () -> plan.decide(respond(key)));
        return (Refusal) refused.broken().get(0).rule();
    }
}
