package planledger.command.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static planledger.command.plan.Given.FIRST;
import static planledger.command.plan.Given.MAY;
import static planledger.command.plan.Given.PLAN;
import static planledger.command.plan.Given.amend;
import static planledger.command.plan.Given.evolve;
import static planledger.command.plan.Given.lead;
import static planledger.command.plan.Given.plan;

import org.junit.jupiter.api.Test;
import planledger.event.Item;
import planledger.event.PlanEvent;
import tools.jackson.databind.JsonNode;

class PlanWrittenTest {
    private static final PlanEvent CHANGES_NOTHING =
            plan().decide(amend(MAY, new Item.Amend(FIRST, lead("Sở Nội vụ"))));

    @Test
    void a_finding_names_the_places_of_its_entries_in_the_ledger() {
        Plan plan = plan();
        evolve(plan, CHANGES_NOTHING);
        JsonNode finding = new PlanWritten(PLAN, plan.timeline(), 2)
                .findings(revision -> 40 + revision)
                .get(0);
        assertEquals(41, finding.at("/entries/0/position").longValue());
        assertEquals(42, finding.at("/entries/1/position").longValue());
        assertEquals(42, finding.at("/firstSeen/position").longValue());
    }

    @Test
    void an_entry_that_is_only_rehearsed_has_no_place() {
        JsonNode finding = new PlanStream(PLAN, plan())
                .preview(CHANGES_NOTHING)
                .findings(revision -> revision == 1 ? 41 : 0)
                .get(0);
        assertEquals(41, finding.at("/entries/0/position").longValue());
        assertTrue(finding.at("/firstSeen/position").isNull());
    }
}
