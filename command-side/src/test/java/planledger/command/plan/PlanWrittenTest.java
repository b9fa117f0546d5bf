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

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import planledger.event.Item;
import planledger.event.PlanEvent;
import tools.jackson.databind.JsonNode;

class PlanWrittenTest {
    private static final PlanEvent CHANGES_NOTHING =
            plan().decide(amend(MAY, new Item.Amend(FIRST, lead("Sở Nội vụ"))));

    @Test
    void a_finding_names_its_entries_and_leaves_their_places_open() {
        Plan plan = plan();
        evolve(plan, CHANGES_NOTHING);
        assertOpen(new PlanWritten(PLAN, plan.timeline(), 2).findings().get(0));
        PlanStream stream = new PlanStream(PLAN, plan(), InstantSource.fixed(Instant.EPOCH));
        assertOpen(stream.preview(CHANGES_NOTHING).findings().get(0));
    }

    private static void assertOpen(JsonNode finding) {
        assertEquals(1, finding.at("/entries/0/entry").longValue());
        assertEquals(2, finding.at("/firstSeen/entry").longValue());
        assertTrue(finding.at("/entries/0/position").isNull());
        assertTrue(finding.at("/firstSeen/position").isNull());
    }
}
