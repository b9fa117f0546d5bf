package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.finding.Acts.by;
import static planledger.finding.Acts.done;
import static planledger.finding.Acts.withdrawn;
import static planledger.finding.Plans.plan;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One document for many tasks, and many reports on one day. */
class OneDocumentManyTasksTest {

    private static final String RULE = "one-document-many-tasks";

    @Test
    void a_document_that_proves_three_tasks_is_told_of_with_the_third() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(done("I.1", by("7/BC-UBND", "2025-03-01")))
                .record(done("I.1", by("07/BC-UBND", "2025-03-01")))
                .record(done("I.2", by("7/BC-UBND", "2025-03-01")))
                .record(done("I.3", by("7/BC-UBND", "2025-03-01")));

        assertEquals(List.of(), ledger.find(RULE, 4));
        Finding finding = ledger.only(RULE);
        assertEquals(RULE + "~~manyTasks-tra-vinh.ubnd.2025.07-bc-ubnd", finding.key());
        assertEquals(List.of(2L, 4L, 5L), finding.entries());
        assertEquals(List.of("I.1", "I.2", "I.3"), finding.facts().get("tasks"));
    }

    @Test
    void two_tasks_or_another_years_document_of_the_number_are_clean() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(done("I.1", by("7/BC-UBND", "2025-03-01")))
                .record(done("I.2", by("7/BC-UBND", "2025-03-01")))
                .record(done("I.3", by("7/BC-UBND", "2024-03-01")));

        assertEquals(List.of(), ledger.find(RULE));
    }

    @Test
    void a_report_taken_back_proves_nothing_more() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(done("I.1", by("7/BC-UBND", "2025-03-01")))
                .record(done("I.2", by("7/BC-UBND", "2025-03-01")))
                .record(done("I.3", by("7/BC-UBND", "2025-03-01")))
                .record(withdrawn(3));

        assertEquals(1, ledger.find(RULE, 4).size());
        assertEquals(List.of(), ledger.find(RULE, 5));
    }

    @Test
    void five_reports_on_one_day_in_the_last_fortnight_of_the_year_are_told_of_with_the_fifth() {
        Ledger ledger = reported("2025-12-16", 6);

        assertEquals(List.of(), ledger.find(RULE, 5));
        Finding finding = ledger.only(RULE);
        assertEquals(RULE + "~~bulk-2025-12-16", finding.key());
        assertEquals(List.of(2L, 3L, 4L, 5L, 6L), finding.entries());
        assertEquals("6", finding.facts().get("reports"));
        assertEquals("2025-12-31", finding.facts().get("scoringOn"));
    }

    @Test
    void fewer_reports_or_an_earlier_day_or_another_year_are_clean() {
        assertEquals(List.of(), reported("2025-12-16", 4).find(RULE));
        assertEquals(List.of(), reported("2025-12-15", 6).find(RULE));
        assertEquals(List.of(), reported("2026-12-20", 6).find(RULE));
    }

    private static Ledger reported(String day, int reports) {
        Ledger ledger = new Ledger().record(plan()).on(day);
        for (int i = 0; i < reports; i++) {
            ledger.record(done("I.1", by((10 + i) + "/BC-UBND", "2025-12-01")));
        }
        return ledger;
    }
}
