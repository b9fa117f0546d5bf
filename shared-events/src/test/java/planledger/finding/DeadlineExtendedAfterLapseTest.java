package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static planledger.finding.Acts.amend;
import static planledger.finding.Acts.amended;
import static planledger.finding.Acts.corrected;
import static planledger.finding.Plans.plan;
import static planledger.finding.Rows.task;

import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.event.Field;

/** A due day is put off: before or after it had passed, and recorded when. */
class DeadlineExtendedAfterLapseTest {

    private static final String RULE = "deadline-extended-after-lapse";

    @Test
    void an_extension_signed_after_the_day_had_passed_is_none() {
        Ledger ledger = new Ledger()
                .record(plan())
                .on("2025-04-02")
                .record(amended("5/QĐ-UBND", "2025-04-01", amend("I.1", Field.DEADLINE, "Quý II/2025")));

        Finding finding = ledger.only(RULE);
        assertEquals(RULE + "~I.1~afterLapse-2", finding.key());
        assertEquals(List.of(1L, 2L), finding.entries());
        assertEquals(List.of("2025-03-31"), finding.facts().get("from"));
        assertEquals(List.of("2025-06-30"), finding.facts().get("to"));
        assertNull(finding.facts().get("dependsOnReading"));
    }

    @Test
    void an_extension_signed_on_the_last_day_and_recorded_then_is_clean() {
        Ledger ledger = new Ledger()
                .record(plan())
                .on("2025-03-31")
                .record(amended("5/QĐ-UBND", "2025-03-31", amend("I.1", Field.DEADLINE, "Quý II/2025")));

        assertEquals(List.of(), ledger.find(RULE));
    }

    @Test
    void an_extension_signed_in_time_and_recorded_late_is_told_apart() {
        Ledger ledger = new Ledger()
                .record(plan())
                .on("2025-04-01")
                .record(amended("5/QĐ-UBND", "2025-03-31", amend("I.1", Field.DEADLINE, "Quý II/2025")));

        assertEquals(List.of("~I.1~signedInTimeRecordedLate-2"), ledger.keys(RULE));
    }

    @Test
    void nothing_is_known_before_the_amendment_is() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(amended("5/QĐ-UBND", "2025-04-01", amend("I.1", Field.DEADLINE, "Quý II/2025")));

        assertEquals(List.of(), ledger.find(RULE, 1));
        assertEquals(1, ledger.find(RULE, 2).size());
    }

    @Test
    void an_earlier_deadline_or_another_column_extends_nothing() {
        Ledger ledger = new Ledger()
                .record(plan(
                        task("I.1", Field.DEADLINE, "Quý I/2025"),
                        task("I.2", Field.DEADLINE, "Quý II/2025"),
                        task("I.3", Field.DEADLINE, "Thường xuyên trong năm 2024")))
                .on("2025-08-01")
                .record(amended("5/QĐ-UBND", "2025-07-01", amend("I.1", Field.DEADLINE, "Tháng 2/2025")))
                .record(amended("6/QĐ-UBND", "2025-07-02", amend("I.2", Field.NOTES, "Quý IV")))
                .record(amended(
                        "7/QĐ-UBND", "2025-07-03", amend("I.3", Field.DEADLINE, "Thường xuyên trong năm 2025")));

        assertEquals(List.of(), ledger.find(RULE));
    }

    @Test
    void a_verdict_that_hangs_on_the_reading_of_before_says_so() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(amended("5/QĐ-UBND", "2025-06-16", amend("I.2", Field.DEADLINE, "Trước ngày 30/6/2025")));

        assertEquals("true", ledger.only(RULE).facts().get("dependsOnReading"));
    }

    @Test
    void each_part_of_a_deadline_is_held_against_its_own_day() {
        Ledger ledger = new Ledger()
                .record(plan(task("1", Field.DEADLINE, "Kế hoạch Quý I/2025; báo cáo Quý III/2025")))
                .on("2025-05-02")
                .record(amended(
                        "5/QĐ-UBND",
                        "2025-05-02",
                        amend("1", Field.DEADLINE, "Báo cáo Quý IV/2025; kế hoạch Quý II/2025")));

        Finding finding = ledger.only(RULE);
        assertEquals("afterLapse", finding.kind());
        assertEquals(List.of("Kế hoạch"), finding.facts().get("parts"));
        assertEquals(List.of("2025-06-30"), finding.facts().get("to"));
    }

    @Test
    void a_date_of_issue_that_is_corrected_settles_it_from_then_on() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(amended("5/QĐ-UBND", "2025-04-01", "2025-04-01", amend("I.1", Field.DEADLINE, "Quý II/2025")))
                .record(corrected(2, "/instrument/issuedOn", "2025-03-31"))
                .record(corrected(2, "/instrument/issuedOn", "2025-04-02"));

        assertEquals(List.of("~I.1~afterLapse-2"), ledger.keys(RULE, 2));
        assertEquals(List.of(), ledger.find(RULE, 3));
        assertEquals(List.of(1L, 2L, 3L, 4L), ledger.only(RULE).entries());
    }

    @Test
    void an_act_that_may_have_been_signed_on_either_side_raises_nothing() {
        Ledger ledger = new Ledger()
                .record(plan())
                .on("2025-05-01")
                .record(amended("5/QĐ-UBND", null, "2025-04-15", amend("I.1", Field.DEADLINE, "Quý II/2025")));

        assertEquals(List.of(), ledger.find(RULE));
    }
}
