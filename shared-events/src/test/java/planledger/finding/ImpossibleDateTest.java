package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.finding.Acts.NEXT;
import static planledger.finding.Acts.amend;
import static planledger.finding.Acts.amended;
import static planledger.finding.Acts.by;
import static planledger.finding.Acts.corrected;
import static planledger.finding.Acts.done;
import static planledger.finding.Acts.withdrawn;
import static planledger.finding.Plans.plan;
import static planledger.finding.Plans.replacing;
import static planledger.finding.Plans.resting;
import static planledger.finding.Plans.undated;
import static planledger.finding.Rows.citation;
import static planledger.finding.Rows.task;

import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.event.Citation;
import planledger.event.Field;
import planledger.event.PlanEvent.Content;

/** Dates that cannot be. */
class ImpossibleDateTest {

    private static final String RULE = "impossible-date";
    private static final Citation OF_2027 = citation("02/2017/TT-VPCP", "2027-10-31");

    @Test
    void evidence_older_than_its_plan_is_told_of_until_it_is_taken_back() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(done("I.1", by("7/KH-UBND", "2025-01-01")))
                .record(done("I.2", by("8/KH-UBND", "2025-01-02")))
                .record(withdrawn(2));

        Finding finding = ledger.find(RULE, 3).get(0);
        assertEquals(RULE + "~I.1~evidenceBeforePlan-2", finding.key());
        assertEquals(List.of(1L, 2L), finding.entries());
        assertEquals(1, ledger.find(RULE, 3).size());
        assertEquals(List.of(), ledger.find(RULE, 1));
        assertEquals(List.of(), ledger.find(RULE, 4));
    }

    @Test
    void a_plan_that_took_the_place_of_another_goes_on_with_its_work() {
        Ledger ledger = new Ledger()
                .on("2025-08-01")
                .record(replacing(undated(plan(task("I.1"), task("I.2")), "2025-07-14"), NEXT))
                .record(done("I.1", by("7/KH-UBND", "2025-03-01")))
                .record(done("I.2", by("8/KH-UBND", "2025-02-28")))
                .record(plan(NEXT, "90/KH-UBND", "2025-03-01", Content.NOT_HELD));

        assertEquals(List.of(), ledger.find(RULE, 3));
        assertEquals(List.of("~I.2~evidenceBeforePlan-3"), ledger.keys(RULE));
    }

    @Test
    void a_basis_dated_after_the_plan_was_not_issued_yet() {
        Ledger ledger = new Ledger()
                .on("2025-02-01")
                .record(resting(plan(), citation("5/QĐ-TTg", "2025-01-02"), citation("6/QĐ-TTg", "2025-01-03")))
                .record(corrected(1, "/basis/1/issuedOn", "2025-01-01"));

        assertEquals(List.of("~~basisNotYetIssued-1-06-qdd-ttg"), ledger.keys(RULE, 1));
        assertEquals(List.of(), ledger.find(RULE, 2));
    }

    @Test
    void a_plan_without_a_date_was_issued_when_it_was_recorded_at_the_latest() {
        Ledger ledger = new Ledger()
                .on("2025-02-01")
                .record(resting(
                        undated(plan(), "2025-01-02"),
                        citation("5/QĐ-TTg", "2025-02-01"),
                        citation("6/QĐ-TTg", "2025-02-02")));

        assertEquals(List.of("~~basisNotYetIssued-1-06-qdd-ttg"), ledger.keys(RULE));
    }

    @Test
    void a_document_that_is_recorded_before_its_own_date_is_of_the_future() {
        Ledger ledger = new Ledger()
                .record(plan())
                .on("2025-03-01")
                .record(done("I.1", by("7/KH-UBND", "2025-03-01")))
                .record(done("I.2", by("8/KH-UBND", "2025-03-02")));

        assertEquals(List.of("~I.2~dateInFuture-3-08-kh-ubnd"), ledger.keys(RULE));
    }

    @Test
    void a_norm_whose_number_names_another_year_than_its_date_is_told_of_once_a_task() {
        Ledger ledger = new Ledger()
                .record(plan(
                        task("III.5", Field.CITES, OF_2027),
                        task("III.6", Field.CITES, OF_2027),
                        task("III.7", Field.CITES, citation("30/2020/NĐ-CP", "2020-03-05"))))
                .record(corrected(1, "/tasks/III.5/cites/0/issuedOn", "2017-10-31"));

        assertEquals(
                List.of("~III.5~yearInNumber-1-02-2017-tt-vpcp", "~III.6~yearInNumber-1-02-2017-tt-vpcp"),
                ledger.keys(RULE, 1));
        Finding left = ledger.only(RULE);
        assertEquals("III.6", left.task() + "");
        assertEquals(List.of(1L), left.entries());
        assertEquals("02/2017/TT-VPCP ngày 2027-10-31", left.facts().get("printed"));
        assertEquals("2027-10-31", left.facts().get("issuedOn"));
        assertEquals("2017", left.facts().get("yearInNumber"));
        assertEquals("2025-01-02", left.facts().get("latest"));
    }

    @Test
    void a_deadline_that_had_passed_when_its_act_was_issued_is_told_of_part_by_part() {
        Ledger ledger = new Ledger()
                .record(plan())
                .on("2025-04-21")
                .record(amended(
                        "5/QĐ-UBND",
                        "2025-04-21",
                        amend(
                                "I.1",
                                Field.DEADLINE,
                                "Kế hoạch Quý IV năm 2024; báo cáo tháng 3/2025; hội nghị năm 2025"),
                        amend("I.2", Field.DEADLINE, "Ngày 21/4/2025"),
                        amend("I.3", Field.DEADLINE, "Định kỳ hằng quý")));

        Finding finding = ledger.only(RULE);
        assertEquals(RULE + "~I.1~deadlineBeforeAct-2", finding.key());
        assertEquals(List.of(2L), finding.entries());
        assertEquals(List.of("2024-12-31", "2025-03-31"), finding.facts().get("latest"));
        assertEquals(List.of("Kế hoạch", "Báo cáo"), finding.facts().get("parts"));
        assertEquals(List.of(), ledger.find(RULE, 1));
    }

    @Test
    void a_day_that_does_not_exist_is_told_of_until_it_is_corrected() {
        Ledger ledger = new Ledger()
                .record(plan(task("1", Field.DEADLINE, "Trước ngày 30/02/2025")))
                .record(corrected(1, "/tasks/1/deadline", "Trước ngày 28/02/2025"));

        Finding finding = ledger.find(RULE, 1).get(0);
        assertEquals(RULE + "~1~invalidDate-1", finding.key());
        assertEquals("Trước ngày 30/02/2025", finding.facts().get("printed"));
        assertEquals(List.of(), ledger.find(RULE, 2));
    }

    @Test
    void a_plan_of_possible_dates_is_clean() {
        Ledger ledger = new Ledger()
                .record(resting(plan(), citation("30/2020/NĐ-CP", "2020-03-05")))
                .on("2025-03-03")
                .record(done("I.1", by("7/KH-UBND", "2025-03-01")))
                .record(amended("5/QĐ-UBND", "2025-03-02", amend("I.2", Field.DEADLINE, "Quý IV/2025")));

        assertEquals(List.of(), ledger.find(RULE));
    }
}
