package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.finding.Acts.amend;
import static planledger.finding.Acts.amended;
import static planledger.finding.Acts.corrected;
import static planledger.finding.Plans.plan;

import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.event.Field;

/** A task is amended or put off again and again. */
class AmendedRepeatedlyTest {

    private static final String RULE = "amended-repeatedly";

    @Test
    void the_third_amendment_is_once_too_often() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(amended("5/QĐ-UBND", "2025-03-01", amend("I.1", Field.NOTES, "a")))
                .record(amended("6/QĐ-UBND", "2025-03-02", amend("I.2", Field.NOTES, "a")))
                .record(amended("7/QĐ-UBND", "2025-03-03", amend("I.1", Field.NOTES, "b", Field.BUDGET, "c")))
                .record(amended("8/QĐ-UBND", "2025-03-04", amend("I.1", Field.DEADLINE, "Quý II/2025")))
                .record(amended("9/QĐ-UBND", "2025-03-05", amend("I.1", Field.NOTES, "d")));

        assertEquals(List.of(), ledger.find(RULE, 4));
        Finding finding = ledger.only(RULE);
        assertEquals(RULE + "~I.1", finding.key());
        assertEquals("amended", finding.kind());
        assertEquals(List.of(2L, 4L, 5L), finding.entries());
        assertEquals("4", finding.facts().get("amended"));
        assertEquals("1", finding.facts().get("postponed"));
        assertEquals(List.of("Sở Nội vụ"), finding.facts().get("agencies"));
        assertEquals(List.of("5"), finding.facts().get("agencyAmended"));
    }

    @Test
    void the_third_postponement_is_told_of_as_such() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(amended("4/QĐ-UBND", "2025-01-05", amend("I.1", Field.NOTES, "a")))
                .record(amended("5/QĐ-UBND", "2025-03-01", amend("I.1", Field.DEADLINE, "Quý II/2025")))
                .record(amended("6/QĐ-UBND", "2025-06-01", amend("I.1", Field.DEADLINE, "Quý III/2025")))
                .record(amended("7/QĐ-UBND", "2025-09-01", amend("I.1", Field.DEADLINE, "Quý IV/2025")));

        assertEquals("amended", ledger.find(RULE, 4).get(0).kind());
        assertEquals("postponed", ledger.only(RULE).kind());
        assertEquals(List.of(3L, 4L, 5L), ledger.only(RULE).entries());
    }

    @Test
    void two_amendments_are_clean_and_so_are_lines_that_change_nothing() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(amended("5/QĐ-UBND", "2025-03-01", amend("I.1", Field.NOTES, "a")))
                .record(amended("6/QĐ-UBND", "2025-03-02", amend("I.1", Field.NOTES, "b")))
                .record(amended("7/QĐ-UBND", "2025-03-03", amend("I.1", Field.NOTES, "b")));

        assertEquals(List.of(), ledger.find(RULE));
    }

    @Test
    void an_amendment_that_a_correction_empties_counts_no_more() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(amended("5/QĐ-UBND", "2025-03-01", amend("I.1", Field.NOTES, "a")))
                .record(amended("6/QĐ-UBND", "2025-03-02", amend("I.1", Field.NOTES, "b")))
                .record(amended("7/QĐ-UBND", "2025-03-03", amend("I.1", Field.NOTES, "c")))
                .record(corrected(4, "/tasks/I.1/notes", "b"));

        assertEquals(1, ledger.find(RULE, 4).size());
        assertEquals(List.of(), ledger.find(RULE, 5));
    }
}
