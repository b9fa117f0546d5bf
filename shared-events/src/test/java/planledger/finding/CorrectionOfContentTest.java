package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.finding.Acts.amend;
import static planledger.finding.Acts.amended;
import static planledger.finding.Acts.corrected;
import static planledger.finding.Plans.plan;

import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.event.Field;

/** A correction repairs the form of the record, never its content. */
class CorrectionOfContentTest {

    private static final String RULE = "correction-of-content";

    @Test
    void a_correction_of_a_deadline_needed_an_amendment() {
        Ledger ledger = new Ledger().record(plan()).record(corrected(1, "/tasks/I.1/deadline", "Quý II/2025"));

        Finding finding = ledger.only(RULE);
        assertEquals(RULE + "~I.1~2", finding.key());
        assertEquals(List.of(1L, 2L), finding.entries());
        assertEquals("Quý I/2025", finding.facts().get("was"));
        assertEquals("Quý II/2025", finding.facts().get("is"));
        assertEquals(List.of(), ledger.find(RULE, 1));
    }

    @Test
    void a_correction_of_dates_numbers_and_names_is_clean() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(corrected(1, "/instrument/issuedOn", "2025-01-03"))
                .record(corrected(1, "/instrument/number", "02/KH-UBND"))
                .record(corrected(1, "/effectiveFrom", "2025-01-03"));

        assertEquals(List.of(), ledger.find(RULE));
    }

    @Test
    void a_place_that_was_set_right_again_is_clean_from_then_on() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(amended("5/QĐ-UBND", "2025-03-01", amend("I.1", Field.NOTES, "a")))
                .record(corrected(2, "/tasks/I.1/notes", "b"))
                .record(corrected(2, "/tasks/I.1/notes", "c"))
                .record(corrected(2, "/tasks/I.1/notes", "a"));

        assertEquals(List.of("~I.1~3"), ledger.keys(RULE, 3));
        assertEquals(List.of(2L, 3L, 4L), ledger.find(RULE, 4).get(0).entries());
        assertEquals(List.of(), ledger.find(RULE, 5));
    }

    @Test
    void the_title_of_the_plan_is_content_too() {
        Ledger ledger = new Ledger().record(plan()).record(corrected(1, "/title", "Kế hoạch năm 2026"));

        assertEquals(List.of("~~2"), ledger.keys(RULE));
    }
}
