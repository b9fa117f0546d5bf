package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.finding.Acts.NEXT;
import static planledger.finding.Acts.REASON;
import static planledger.finding.Acts.by;
import static planledger.finding.Acts.done;
import static planledger.finding.Acts.withdrawn;
import static planledger.finding.Plans.plan;
import static planledger.finding.Plans.replacing;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import planledger.event.DocumentEvent.DocumentStatusRecorded;
import planledger.event.DocumentEvent.Status;
import planledger.event.EffectiveFrom;
import planledger.event.Evidence;
import planledger.event.Instrument;
import planledger.event.PlanEvent.Content;

/** How weak the proof of a report is. */
class WeakEvidenceTest {

    private static final String RULE = "weak-evidence";

    @Test
    void a_report_without_a_document_or_with_a_link_only_is_weak() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(done("I.1", new Evidence.None()))
                .record(done("I.2", new Evidence.ByLink("https://example.vn/")))
                .record(done("I.3", new Evidence.ByDocument(nameless())));

        assertEquals(List.of("~I.1~noEvidence-2", "~I.2~linkOnly-3", "~I.3~noEvidence-4"), ledger.keys(RULE));
        assertEquals(List.of(2L), ledger.find(RULE).get(0).entries());
        assertEquals("https://example.vn/", ledger.find(RULE).get(1).facts().get("url"));
        assertEquals(List.of(), ledger.find(RULE, 1));
    }

    @Test
    void a_report_proven_by_a_document_is_clean_and_so_is_one_that_was_taken_back() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(done("I.1", by("7/KH-UBND", "2025-03-01")))
                .record(done("I.2", new Evidence.None()))
                .record(withdrawn(3));

        assertEquals(1, ledger.find(RULE, 3).size());
        assertEquals(List.of(), ledger.find(RULE));
    }

    @Test
    void a_report_that_rests_on_the_plan_that_was_replaced_is_weak() {
        Ledger ledger = new Ledger()
                .record(replacing(plan(), NEXT))
                .record(done("I.1", by("90/KH-UBND", "2025-01-01")))
                .record(plan(NEXT, "90/KH-UBND", "2025-01-01", Content.NOT_HELD));

        assertEquals(List.of("~I.1~restsOnReplacedPlan-2"), ledger.keys(RULE));
        assertEquals(List.of(1L, 2L), ledger.only(RULE).entries());
        assertEquals(NEXT.text(), ledger.only(RULE).facts().get("plan"));
    }

    @Test
    void a_report_that_rests_on_another_plan_is_clean() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(done("I.1", by("90/KH-UBND", "2025-01-01")))
                .record(plan(NEXT, "90/KH-UBND", "2025-01-01", Content.NOT_HELD));

        assertEquals(List.of(), ledger.find(RULE));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void a_document_that_fell_since_is_weak_proof_from_then_on(Status status) {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(done("I.1", by("7/KH-UBND", "2025-03-01")))
                .record(new DocumentStatusRecorded(
                        "tra-vinh.ubnd.2025.07-kh-ubnd",
                        status,
                        EffectiveFrom.on(LocalDate.of(2025, 5, 1)),
                        null,
                        List.of(),
                        REASON));

        assertEquals(List.of(), ledger.find(RULE, 2));
        if (status == Status.PUBLISHED) {
            assertEquals(List.of(), ledger.find(RULE));
        } else {
            Finding finding = ledger.only(RULE);
            assertEquals(RULE + "~I.1~evidenceRecalled-2", finding.key());
            assertEquals(List.of(2L), finding.entries());
            assertEquals(List.of(3L), finding.beside());
            assertEquals(status == Status.RECALLED, finding.source().equals(Source.RECALL));
        }
    }

    private static Instrument nameless() {
        return new Instrument("BC", null, null, null, null, null, null, "Báo cáo", null, null, null);
    }
}
