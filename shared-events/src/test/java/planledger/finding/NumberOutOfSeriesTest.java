package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.finding.Acts.NEXT;
import static planledger.finding.Acts.PLAN;
import static planledger.finding.Acts.about;
import static planledger.finding.Acts.by;
import static planledger.finding.Acts.corrected;
import static planledger.finding.Acts.done;
import static planledger.finding.Acts.withdrawn;
import static planledger.finding.Plans.plan;
import static planledger.finding.Rows.document;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.event.Evidence.ByDocument;
import planledger.event.Instrument;
import planledger.event.PlanEvent.Content;

/** The order of numbers in one issuer's register. */
class NumberOutOfSeriesTest {

    private static final String RULE = "number-out-of-series";

    @Test
    void a_higher_number_with_an_earlier_date_is_out_of_order() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(done("I.1", by("20/BC-UBND", "2025-03-01")))
                .record(done("I.2", by("21/BC-UBND", "2025-02-01")));

        Finding finding = ledger.only(RULE);
        assertEquals(RULE + "~~outOfOrder-tra-vinh.ubnd.2025.21-bc-ubnd", finding.key());
        assertEquals(List.of(2L, 3L), finding.entries());
        assertEquals(List.of("20/BC-UBND"), finding.facts().get("others"));
        assertEquals(List.of(), ledger.find(RULE, 2));
    }

    @Test
    void numbers_that_rise_with_their_dates_are_clean_and_so_are_other_registers() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(done("I.1", by("20/BC-UBND", "2025-03-01")))
                .record(done("I.1", by("21/BC-UBND", "2025-03-01")))
                .record(done("I.1", by("7/KH-UBND", "2025-04-01")))
                .record(done("I.1", by("90/BC-UBND", "2024-12-01")))
                .record(done("I.1", new ByDocument(document("99/BC-UBND", "2025-01-01", "vinh-long.ubnd"))))
                .record(done("I.1", new ByDocument(document("98/BC-UBND", "2025-01-01", null))));

        assertEquals(List.of(), ledger.find(RULE));
    }

    @Test
    void a_document_of_another_plan_counts_and_both_plans_are_told() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(done("I.1", by("20/BC-UBND", "2025-03-01")))
                .record(plan(NEXT, "90/KH-UBND", "2025-06-01", Content.FULL))
                .record(about(NEXT, done("I.1", by("21/BC-UBND", "2025-02-01"))));

        Finding lower = ledger.only(PLAN, RULE);
        assertEquals(RULE + "~~outOfOrder-tra-vinh.ubnd.2025.20-bc-ubnd", lower.key());
        assertEquals(List.of(2L), lower.entries());
        assertEquals(List.of(4L), lower.beside());
        Finding higher = ledger.only(NEXT, RULE);
        assertEquals(RULE + "~~outOfOrder-tra-vinh.ubnd.2025.21-bc-ubnd", higher.key());
        assertEquals(List.of(2L), higher.beside());
    }

    @Test
    void one_number_on_two_documents_is_told_of() {
        Ledger dates = new Ledger()
                .record(plan())
                .record(done("I.1", by("20/BC-UBND", "2025-03-01")))
                .record(done("I.2", by("20/BC-UBND", "2025-03-01")))
                .record(done("I.3", by("020/BC-UBND", "2025-03-02")));
        Ledger types = new Ledger()
                .record(plan())
                .record(done("I.1", new ByDocument(typed("BC"))))
                .record(done("I.2", new ByDocument(typed("Báo cáo"))))
                .record(done("I.3", new ByDocument(typed("TB"))));

        assertEquals(List.of("~~oneNumberTwice-tra-vinh.ubnd.2025.20-bc-ubnd"), dates.keys(RULE));
        assertEquals(List.of(2L, 4L), dates.only(RULE).entries());
        assertEquals(List.of(), dates.find(RULE, 3));
        assertEquals(List.of(2L, 4L), types.only(RULE).entries());
        assertEquals(List.of("bc", "tb"), types.only(RULE).facts().get("types"));
    }

    @Test
    void a_text_that_leaves_out_the_issuer_may_mean_another_document() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(done("I.1", new ByDocument(document("20/BC-UBND", "2025-04-01", null))))
                .record(plan(NEXT, "90/KH-UBND", "2025-06-01", Content.FULL))
                .record(about(NEXT, done("I.1", by("20/BC-UBND", "2025-03-01"))))
                .record(about(NEXT, done("I.1", by("21/BC-UBND", "2025-02-01"))));

        assertEquals(List.of(), ledger.find(PLAN, RULE));
        assertEquals(
                RULE + "~~outOfOrder-tra-vinh.ubnd.2025.21-bc-ubnd",
                ledger.only(NEXT, RULE).key());
    }

    private static Instrument typed(String type) {
        return new Instrument(
                type,
                "20/BC-UBND",
                LocalDate.of(2025, 3, 1),
                null,
                null,
                "tra-vinh.ubnd",
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void a_date_that_is_corrected_or_a_report_taken_back_settles_it_from_then_on() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(done("I.1", by("20/BC-UBND", "2025-03-01")))
                .record(done("I.2", by("21/BC-UBND", "2025-02-01")))
                .record(corrected(3, "/evidence/issuedOn", "2025-03-02"))
                .record(corrected(3, "/evidence/issuedOn", "2025-02-02"))
                .record(withdrawn(2));

        assertEquals(1, ledger.find(RULE, 3).size());
        assertEquals(List.of(), ledger.find(RULE, 4));
        assertEquals(List.of(2L, 3L, 4L, 5L), ledger.find(RULE, 5).get(0).entries());
        assertEquals(List.of(), ledger.find(RULE, 6));
    }
}
