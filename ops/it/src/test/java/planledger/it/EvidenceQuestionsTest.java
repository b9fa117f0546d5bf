package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is proven, how weak a proof is, and which citation cannot be, over HTTP. */
class EvidenceQuestionsTest {
    private static final String SON_LA = "son-la.vpub.2025.u-cchc";

    private final Path data;

    EvidenceQuestionsTest(@TempDir Path data) {
        this.data = data;
    }

    private RunningLedger sonLa() throws Exception {
        RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 1, 7));
        ledger.submit("01-son-la");
        ledger.setDay(LocalDate.of(2025, 9, 10));
        ledger.submit("02-son-la");
        ledger.submit("03-son-la");
        ledger.setDay(LocalDate.of(2025, 9, 15));
        return ledger;
    }

    @Test
    void evidence_is_matched_product_by_product() throws Exception {
        try (RunningLedger ledger = sonLa()) {
            Map<String, List<String>> missing = new LinkedHashMap<>();
            for (JsonNode task : ledger.ask("/api/plans/" + SON_LA).get("tasks")) {
                boolean reported = task.get("completions")
                        .valueStream()
                        .anyMatch(report -> report.at("/evidence/number").isString());
                if (reported) {
                    missing.put(task.get("ref").stringValue(), texts(task.get("missingProducts")));
                }
            }
            assertEquals(
                    List.of("I.1", "I.2", "I.4", "I.5", "VI.1", "VI.2", "VI.3"),
                    missing.entrySet().stream()
                            .filter(task -> task.getValue().isEmpty())
                            .map(Map.Entry::getKey)
                            .toList());
            missing.values().removeIf(List::isEmpty);
            assertEquals(
                    List.of("I.3", "II.1", "II.3", "II.4", "II.5", "II.6", "III.2", "V.1", "VII.3"),
                    List.copyOf(missing.keySet()));
            assertEquals(
                    List.of(
                            "Biên bản kiểm tra",
                            "Thông báo kết luận",
                            "Báo cáo kết quả kiểm tra",
                            "Văn bản chỉ đạo sau kiểm tra của Văn phòng"),
                    missing.get("I.3"));
            assertEquals(List.of("Báo cáo kết quả thực hiện theo quy định"), missing.get("III.2"));
        }
    }

    @Test
    void three_weaknesses_of_proof_are_kept_apart() throws Exception {
        try (RunningLedger ledger = sonLa()) {
            JsonNode findings = ledger.ask("/api/findings?limit=500&rule=weak-evidence&plan=" + SON_LA)
                    .get("findings");
            assertEquals(List.of("VI.5"), refs(findings, "noEvidence"));
            assertEquals(List.of("II.2"), refs(findings, "linkOnly"));
            assertEquals(List.of("I.2"), refs(findings, "restsOnReplacedPlan"));
        }
    }

    @Test
    void a_date_that_cannot_be_is_flagged_kept_and_corrected_by_a_new_fact() throws Exception {
        try (RunningLedger ledger = sonLa()) {
            String question = "/api/findings?limit=500&rule=impossible-date&plan=" + SON_LA;
            assertEquals(List.of("III.5", "III.6"), refs(ledger.ask(question).get("findings"), "yearInNumber"));
            long before = ledger.ask("/api/plans").at("/asOf/position").longValue();
            for (String ref : List.of("III.5", "III.6")) {
                ledger.record("/api/plans/" + SON_LA + "/corrections", """
                        {"entry": 1, "path": "/tasks/%s/cites/0/issuedOn", "to": "2017-10-31", "reason": "năm trong số hiệu là 2017"}
                        """.formatted(ref));
            }
            assertEquals(List.of(), refs(ledger.ask(question).get("findings"), "yearInNumber"));
            JsonNode corrections = ledger.ask("/api/amendments?field=cites").get("amendments");
            assertEquals(
                    List.of("/tasks/III.6/cites/0/issuedOn", "/tasks/III.5/cites/0/issuedOn"),
                    corrections
                            .valueStream()
                            .map(each -> each.get("path").stringValue())
                            .toList());
            JsonNode now = cited(ledger, "");
            assertEquals("2017-10-31", now.get("issuedOn").stringValue());
            assertTrue(now.get("asPrinted").stringValue().contains("31/10/2027"));
            String then = "known=" + before;
            assertEquals("2027-10-31", cited(ledger, "?" + then).get("issuedOn").stringValue());
            assertEquals(
                    List.of("III.5", "III.6"),
                    refs(ledger.ask(question + "&" + then).get("findings"), "yearInNumber"));
            JsonNode document =
                    ledger.ask("/api/documents?number=02/2017/TT-VPCP").get("documents");
            assertEquals(1, document.size());
        }
    }

    private static JsonNode cited(RunningLedger ledger, String query) throws Exception {
        return ledger.ask("/api/plans/" + SON_LA + "/tasks/III.5" + query).at("/task/cites/0");
    }

    private static List<String> refs(JsonNode findings, String kind) {
        return findings.valueStream()
                .filter(each -> each.path("kind").asString("").equals(kind))
                .map(each -> each.get("ref").stringValue())
                .distinct()
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }
}
