package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planledger.bundle.BundleAudit;
import planledger.evidence.Report;
import planledger.evidence.Trust;
import planledger.evidence.Verdict;
import planledger.tlog.VerifierKey;

/** What is handed out as the bundle of a plan is believed by whoever has the log's key and nothing else. */
class BundleQuestionsTest {
    private static final String EARLIER = "tinh-thu.ubnd.2025.01-kh-ubnd";
    private static final String LATER = "tinh-thu.ubnd.2025.02-kh-ubnd";

    private final Path data;

    BundleQuestionsTest(@TempDir Path data) {
        this.data = data;
    }

    /** Its stream then holds the one event that is no legal act of its own. */
    @Test
    void a_plan_that_was_there_and_took_the_place_of_another_is_intact_and_so_is_the_other() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 6, 1))) {
            issue(ledger, 1);
            issue(ledger, 2);
            ledger.record("/api/replacements", """
                    {"planId": "%s", "replaces": ["%s"], "effectiveFrom": "2025-02-15"}
                    """.formatted(LATER, EARLIER));
            List<String> types = ledger.ask("/api/entries?limit=10")
                    .get("entries")
                    .valueStream()
                    .map(entry -> entry.get("type").stringValue())
                    .toList();
            assertTrue(types.contains("plan-took-place"), types::toString);
            Evidenced.proof(ledger, types.size());
            assertIntact(ledger, EARLIER);
            assertIntact(ledger, LATER);
        }
    }

    /** Else it would show a history that is cut short, by the log's own words. */
    @Test
    void a_plan_of_which_the_log_says_more_than_the_view_has_no_bundle_yet() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 6, 1))) {
            issue(ledger, 1);
            Evidenced.proof(ledger, 1);
            assertIntact(ledger, EARLIER);
            ledger.stopViews();
            HttpResponse<String> amended = ledger.post("clerk", "/api/plans/" + EARLIER + "/tasks/1/amendments", """
                    {"instrument": {"type": "QĐ", "number": "7/QĐ-UBND", "issuedOn": "2025-02-01", "issuer": "tinh-thu.ubnd"},
                     "effectiveFrom": "2025-02-01", "set": {"lead": ["Sở Y tế"]}}
                    """);
            assertEquals(201, amended.statusCode(), amended.body());
            Evidenced.proof(ledger, 2);
            Evidenced.await(
                    "The log's word that there are more",
                    () -> ledger.get("inspector", bundle(EARLIER)).body().contains("not-yet-visible"));
        }
    }

    private static void issue(RunningLedger ledger, int number) throws Exception {
        ledger.record("/api/plans", """
                {"instrument": {"type": "KH", "number": "0%1$d/KH-UBND", "issuedOn": "2025-01-0%1$d", "issuer": "tinh-thu.ubnd"},
                 "title": "Kế hoạch", "effectiveFrom": "2025-01-0%1$d", "content": "full",
                 "tasks": [{"ref": "1", "title": "Việc", "lead": ["Sở Nội vụ"]}]}
                """.formatted(number));
    }

    private static String bundle(String plan) {
        return "/api/plans/" + plan + "/bundle";
    }

    private static void assertIntact(RunningLedger ledger, String plan) throws Exception {
        String keys = new String(ledger.download("/evidence/keys"), StandardCharsets.UTF_8);
        Trust key = new Trust(List.of(VerifierKey.parse(keys.strip())), List.of(), 0, List.of());
        Report report = BundleAudit.of(ledger.download(bundle(plan)), key);
        assertEquals(List.of(), report.problems(), plan);
        assertEquals(Verdict.INTACT, report.verdict(), plan);
    }
}
