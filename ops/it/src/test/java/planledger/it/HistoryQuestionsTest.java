package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planledger.tlog.TlogProof;
import tools.jackson.databind.JsonNode;

/** The history of a plan over HTTP: every change, every corrected place, and the act behind each. */
class HistoryQuestionsTest {
    private static final String PLAN = "/api/plans/son-la.ubnd.2025.31-kh-ubnd";
    private static final String BY = "\"type\": \"QĐ\", \"issuer\": \"son-la.ubnd\"";

    private final Path data;

    HistoryQuestionsTest(@TempDir Path data) {
        this.data = data;
    }

    private RunningLedger ledger() throws Exception {
        RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 9, 10));
        ledger.record("/api/plans", """
                {"instrument": {%s, "number": "31/KH-UBND", "issuedOn": "2025-01-10"}, "title": "Kế hoạch",
                 "effectiveFrom": "2025-01-10", "content": "full",
                 "tasks": [{"ref": "1", "title": "Công khai thủ tục", "lead": ["Sở Nội vụ"]},
                   {"ref": "2", "title": "Báo cáo", "lead": ["Sở Tài chinh"]}],
                 "targets": [{"ref": "a", "statement": "Tối thiểu 80%%", "measures":
                   [{"subject": "hồ sơ", "comparator": ">=", "value": "80", "unit": "%%", "year": 2025}]}]}
                """.formatted(BY));
        return ledger;
    }

    @Test
    void every_corrected_place_is_told_with_the_entry_and_the_act_that_corrects_it() throws Exception {
        try (RunningLedger ledger = ledger()) {
            ledger.record(PLAN + "/corrections", """
                    {"entry": 1, "path": "/tasks/2/lead/0", "to": "Sở Tài chính", "reason": "lỗi chính tả",
                     "instrument": {%s, "number": "40/QĐ-UBND", "issuedOn": "2025-02-01"}}
                    """.formatted(BY));
            ledger.record(PLAN + "/corrections", """
                    {"entry": 1, "path": "/instrument/issuedOn", "to": "2025-01-09", "reason": "theo bản chính"}
                    """);
            JsonNode entries = ledger.ask(PLAN + "/history").get("entries");
            JsonNode places = entries.at("/0/corrected/places");
            assertEquals(List.of("/tasks/2/lead/0", "/instrument/issuedOn"), texts(places, "path"));
            assertEquals(List.of("Sở Tài chinh", "2025-01-10"), texts(places, "was"));
            assertEquals(List.of("Sở Tài chính", "2025-01-09"), texts(places, "to"));
            assertEquals(2, places.at("/0/by").intValue());
            assertEquals(3, places.at("/1/by").intValue());
            assertEquals("40/QĐ-UBND", entries.at("/1/instrument/number").stringValue());
            assertTrue(entries.at("/2/instrument").isNull());
            JsonNode ofTask = ledger.ask(PLAN + "/tasks/1/history").get("entries");
            assertEquals(List.of("/instrument/issuedOn"), texts(ofTask.at("/0/corrected/places"), "path"));
            assertFalse(ledger.ask(PLAN + "/history?known=1").at("/entries/0").has("corrected"));
        }
    }

    @Test
    void each_entry_tells_its_place_in_the_evidence_log_once_a_checkpoint_is_over_it() throws Exception {
        try (RunningLedger ledger = ledger()) {
            ledger.record(PLAN + "/corrections", """
                    {"entry": 1, "path": "/tasks/2/lead/0", "to": "Sở Tài chính", "reason": "lỗi chính tả"}
                    """);
            ledger.record(PLAN + "/corrections", """
                    {"entry": 1, "path": "/tasks/1/lead/0", "to": "Sở Tư pháp", "reason": "đọc nhầm"}
                    """);
            TlogProof proof = TlogProof.parse(Evidenced.proof(ledger, 3));
            JsonNode ofTask = ledger.ask(PLAN + "/tasks/1/history").get("entries");
            assertEquals(List.of("/evidence/proof/1", "/evidence/proof/3"), proofs(ofTask));
            JsonNode entries = ledger.ask(PLAN + "/history").get("entries");
            assertEquals(List.of("/evidence/proof/1", "/evidence/proof/2", "/evidence/proof/3"), proofs(entries));
            assertEquals(proof.index(), entries.at("/2/evidenceLog/leaf").longValue());
            assertEquals(entries.at("/2/evidenceLog"), ofTask.at("/1/evidenceLog"));
        }
    }

    private static List<String> proofs(JsonNode entries) {
        return entries.valueStream()
                .map(entry -> entry.at("/evidenceLog/proof").stringValue())
                .toList();
    }

    @Test
    void changes_of_targets_are_told_from_what_they_said_to_what_they_say() throws Exception {
        try (RunningLedger ledger = ledger()) {
            ledger.record(PLAN + "/amendments", """
                    {"instrument": {%s, "number": "50/QĐ-UBND", "issuedOn": "2025-03-01"}, "effectiveFrom": "2025-03-01",
                     "targets": [{"op": "set", "target": {"ref": "a", "statement": "Tối thiểu 90%%", "measures":
                       [{"subject": "hồ sơ", "comparator": ">=", "value": "90", "unit": "%%", "year": 2025}]}}]}
                    """.formatted(BY));
            ledger.record(PLAN + "/amendments", """
                    {"instrument": {%s, "number": "51/QĐ-UBND", "issuedOn": "2025-04-01"}, "effectiveFrom": "2025-04-01",
                     "targets": [{"op": "repeal", "ref": "a"}]}
                    """.formatted(BY));
            JsonNode entries = ledger.ask(PLAN + "/history").get("entries");
            JsonNode raised = entries.at("/1/targetChanges/0");
            assertEquals("a", raised.get("ref").stringValue());
            assertEquals("Tối thiểu 80%", raised.at("/from/statement").stringValue());
            assertEquals("80", raised.at("/from/measures/0/value").stringValue());
            assertEquals("Tối thiểu 90%", raised.at("/to/statement").stringValue());
            assertEquals("90", raised.at("/to/measures/0/value").stringValue());
            assertTrue(raised.get("prevails").booleanValue());
            assertTrue(entries.at("/2/targetChanges/0/to").isNull());
        }
    }

    @Test
    void an_amendment_is_found_by_what_it_said_before_it_was_corrected_and_by_whom_it_relieved() throws Exception {
        try (RunningLedger ledger = ledger()) {
            ledger.record(PLAN + "/amendments", """
                    {"instrument": {%s, "number": "50/QĐ-UBND", "issuedOn": "2025-03-01"}, "effectiveFrom": "2025-03-01",
                     "items": [{"op": "amend", "ref": "1", "set": {"lead": ["Sở Y tế"]}}]}
                    """.formatted(BY));
            ledger.record(PLAN + "/corrections", """
                    {"entry": 2, "path": "/instrument/number", "to": "55/QĐ-UBND", "reason": "đọc nhầm"}
                    """);
            ledger.record(PLAN + "/corrections", """
                    {"entry": 1, "path": "/tasks/2/lead/0", "to": "Sở Tài chính", "reason": "lỗi chính tả"}
                    """);
            assertEquals(List.of(2), revisions(ledger, "instrument=50/Q%C4%90-UBND&known=2"));
            assertEquals(List.of(), revisions(ledger, "instrument=50/Q%C4%90-UBND"));
            assertEquals(List.of(2), revisions(ledger, "instrument=55/Q%C4%90-UBND"));
            assertEquals(List.of(), revisions(ledger, "instrument=55/Q%C4%90-UBND&known=2"));
            assertEquals(List.of(4), revisions(ledger, "agency=so%20tai%20chinh"));
            assertEquals(List.of(2), revisions(ledger, "agency=so%20y%20te"));
            assertEquals(List.of(2), revisions(ledger, "agency=so%20noi%20vu"));
            ledger.record(PLAN + "/corrections", """
                    {"entry": 2, "path": "/tasks/1/lead/0", "to": "Sở Xây dựng", "reason": "đọc nhầm"}
                    """);
            assertEquals(List.of(5), revisions(ledger, "agency=so%20y%20te"));
            assertEquals(List.of(2), revisions(ledger, "agency=so%20y%20te&known=4"));
            assertEquals(List.of(5, 2), revisions(ledger, "agency=so%20xay%20dung"));
        }
    }

    private static List<Integer> revisions(RunningLedger ledger, String question) throws Exception {
        return ledger.ask("/api/amendments?" + question)
                .get("amendments")
                .valueStream()
                .map(line -> line.get("revision").intValue())
                .toList();
    }

    private static List<String> texts(JsonNode lines, String name) {
        return lines.valueStream().map(line -> line.get(name).stringValue()).toList();
    }
}
