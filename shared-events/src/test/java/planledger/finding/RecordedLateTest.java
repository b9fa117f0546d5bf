package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.finding.Acts.amend;
import static planledger.finding.Acts.amended;
import static planledger.finding.Acts.by;
import static planledger.finding.Acts.corrected;
import static planledger.finding.Acts.done;
import static planledger.finding.Acts.withdrawn;
import static planledger.finding.Plans.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.event.Evidence;
import planledger.event.Field;
import planledger.timeline.Entry;

/** What the ledger took long after it took effect, and what binds from before it was issued. */
class RecordedLateTest {

    private static final String RULE = "recorded-late";

    @Test
    void an_act_recorded_more_than_thirty_days_after_it_took_effect_is_late() {
        Ledger ledger = new Ledger()
                .record(plan())
                .on("2025-04-01")
                .record(amended("5/QĐ-UBND", "2025-03-01", amend("I.1", Field.NOTES, "a")));

        Finding finding = ledger.only(RULE);
        assertEquals(RULE + "~~late-2", finding.key());
        assertEquals(List.of(2L), finding.entries());
        assertEquals("31", finding.facts().get("days"));
        assertEquals(List.of(), ledger.find(RULE, 1));
    }

    @Test
    void what_is_recorded_within_thirty_days_is_not_late() {
        Ledger ledger = new Ledger()
                .record(plan())
                .on("2025-03-31")
                .record(amended("5/QĐ-UBND", "2025-03-01", amend("I.1", Field.NOTES, "a")))
                .record(done("I.1", by("7/KH-UBND", "2025-03-01")));

        assertEquals(List.of(), ledger.find(RULE));
    }

    @Test
    void the_day_of_recording_is_a_day_in_hanoi() {
        Entry issued = new Entry(1, 1, Instant.parse("2025-02-01T16:59:59Z"), "clerk", plan());
        Entry late = new Entry(1, 1, Instant.parse("2025-02-01T17:00:00Z"), "clerk", plan());

        assertEquals(LocalDate.of(2025, 2, 1), new Recorded<>(issued, plan()).day());
        assertEquals(LocalDate.of(2025, 2, 2), new Recorded<>(late, plan()).day());
    }

    @Test
    void a_report_of_work_is_late_by_the_date_of_its_document_until_it_is_taken_back() {
        Ledger ledger = new Ledger()
                .record(plan())
                .on("2025-06-01")
                .record(done("I.1", by("7/KH-UBND", "2025-03-01")))
                .record(withdrawn(2));

        assertEquals(List.of("~I.1~late-2"), ledger.keys(RULE, 2));
        assertEquals(List.of(), ledger.find(RULE, 3));
    }

    @Test
    void a_report_without_a_date_is_of_the_day_of_its_recording() {
        Ledger ledger = new Ledger().record(plan()).on("2025-06-01").record(done("I.1", new Evidence.None()));

        assertEquals(List.of(), ledger.find(RULE));
    }

    @Test
    void an_act_that_binds_from_before_its_issue_is_retroactive_by_analogy() {
        Ledger ledger = new Ledger()
                .record(plan())
                .on("2025-03-02")
                .record(amended("5/QĐ-UBND", "2025-03-02", "2025-03-01", amend("I.1", Field.NOTES, "a")))
                .record(amended("6/QĐ-UBND", "2025-03-02", "2025-03-02", amend("I.2", Field.NOTES, "a")));

        Finding finding = ledger.only(RULE);
        assertEquals(RULE + "~~retroactive-2", finding.key());
        assertEquals(List.of(2L), finding.entries());
        assertEquals(true, finding.source().isAnalogy());
    }

    @Test
    void a_corrected_date_of_effect_counts_from_then_on() {
        Ledger ledger = new Ledger()
                .record(plan())
                .on("2025-04-01")
                .record(amended("5/QĐ-UBND", "2025-03-31", amend("I.1", Field.NOTES, "a")))
                .record(corrected(2, "/effectiveFrom", "2025-03-01"));

        assertEquals(List.of(), ledger.find(RULE, 2));
        assertEquals(List.of("~~late-2", "~~retroactive-2"), ledger.keys(RULE, 3));
        assertEquals(3, ledger.find(RULE).get(0).firstSeen());
    }
}
