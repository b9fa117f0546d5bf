package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Findings and lists across plans, over HTTP: answered, closed, paged, and the same when asked again later. */
class FindingQuestionsTest {
    private static final String SON_LA = "son-la.vpub.2025.u-cchc";
    private static final String VINH_LONG = "vinh-long.ct-ubnd.2024.2600-qdd-ubnd";
    private static final String WEAK = "/api/findings?rule=weak-evidence&plan=" + SON_LA;

    private final Path data;

    FindingQuestionsTest(@TempDir Path data) {
        this.data = data;
    }

    private RunningLedger samples() throws Exception {
        RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 9, 10));
        for (String sample :
                List.of("01-son", "02-son", "03-son", "04-vinh", "05-vinh", "06-tra", "07-vinh", "08-vinh")) {
            ledger.submit(sample);
        }
        return ledger;
    }

    @Test
    void a_finding_is_explained_closed_and_reopened_as_entries() throws Exception {
        try (RunningLedger ledger = samples()) {
            JsonNode finding = ledger.ask(WEAK).at("/findings/0");
            assertEquals("open", finding.get("state").stringValue());
            String key = URLEncoder.encode(finding.get("key").stringValue(), StandardCharsets.UTF_8);
            String responses = "/api/plans/" + SON_LA + "/findings/" + key + "/responses";
            for (String response : List.of("explained", "closed")) {
                ledger.record(responses, body(response));
            }
            assertEquals("closed", ledger.ask(WEAK).at("/findings/0/state").stringValue());
            assertEquals(409, ledger.post("clerk", responses, body("explained")).statusCode());
            ledger.record(responses, body("reopened"));
            JsonNode open = ledger.ask(WEAK).at("/findings/0");
            assertEquals("open", open.get("state").stringValue());
            assertEquals(3, open.get("responses").size());
            String unknown = responses.replace(key, "no-such-rule~I.1");
            assertEquals(404, ledger.post("clerk", unknown, body("explained")).statusCode());
        }
    }

    @Test
    void an_answer_asked_again_at_its_position_is_the_same_whatever_came_after() throws Exception {
        try (RunningLedger ledger = samples()) {
            List<String> questions = List.of(
                    "/api/tasks?at=2025-09-10&limit=500",
                    "/api/findings?at=2025-09-10&limit=500",
                    "/api/amendments?limit=500",
                    "/api/documents?number=06/KH-VPUB&effectiveAt=2025-09-10",
                    "/api/responsibilities?agency=S%E1%BB%9F%20N%E1%BB%99i%20v%E1%BB%A5&at=2025-09-10");
            long position = ledger.ask("/api/plans").at("/asOf/position").longValue();
            List<String> before = answers(ledger, questions, position);
            ledger.record("/api/plans/" + SON_LA + "/tasks/III.3/completions", """
                    {"product": "Kế hoạch của UBND tỉnh", "claim": "done", "evidence": {"type": "KH", "number": "99/KH-VPUB", "issuedOn": "2025-09-01"}}
                    """);
            ledger.record("/api/plans/" + SON_LA + "/corrections", """
                    {"entry": 1, "path": "/tasks/III.5/cites/0/issuedOn", "to": "2017-10-31", "reason": "x"}
                    """);
            ledger.record("/api/agencies", """
                    {"agencyId": "so-noi-vu", "name": "Sở Nội vụ"}
                    """);
            ledger.record("/api/documents/son-la.vpub.2025.06-kh-vpub/status", """
                    {"status": "recalled", "effectiveFrom": "2025-09-01", "reason": "x"}
                    """);
            assertEquals(before, answers(ledger, questions, position));
        }
    }

    @Test
    void pages_of_a_list_are_the_list() throws Exception {
        try (RunningLedger ledger = samples()) {
            for (String list : List.of("tasks", "findings", "amendments", "targets")) {
                String question = "/api/" + list + "?limit=";
                List<JsonNode> whole = items(ledger.ask(question + "500"), list);
                List<JsonNode> paged = new ArrayList<>();
                String cursor = "";
                do {
                    JsonNode page = ledger.ask(question + "7" + cursor);
                    List<JsonNode> items = items(page, list);
                    assertTrue(items.size() <= 7);
                    paged.addAll(items);
                    String next = page.path("cursor").asString("");
                    cursor = next.isEmpty() ? "" : "&cursor=" + next;
                } while (!cursor.isEmpty());
                assertEquals(whole, paged, list);
                assertFalse(whole.isEmpty(), list);
            }
        }
    }

    /** Plans are judged together: what one of them rests on is no less there for the others. */
    @Test
    void findings_across_plans_are_those_of_each_plan_alone() throws Exception {
        try (RunningLedger ledger = samples()) {
            ledger.record("/api/plans/" + SON_LA + "/tasks/III.3/completions", """
                    {"claim": "done", "evidence": {"type": "BC", "number": "90/BC-VPUB", "issuedOn": "2025-03-01", "issuer": "son-la.vpub"}}
                    """);
            ledger.record("/api/plans/" + VINH_LONG + "/tasks/3/completions", """
                    {"claim": "done", "evidence": {"type": "BC", "number": "91/BC-VPUB", "issuedOn": "2025-02-01", "issuer": "son-la.vpub"}}
                    """);
            List<JsonNode> each = new ArrayList<>();
            for (JsonNode plan : items(ledger.ask("/api/plans?limit=500"), "plans")) {
                each.addAll(items(
                        ledger.ask("/api/findings?limit=500&plan="
                                + plan.get("planId").stringValue()),
                        "findings"));
            }
            assertTrue(each.stream()
                    .anyMatch(finding -> finding.get("rule").stringValue().equals("number-out-of-series")
                            && finding.get("key").stringValue().endsWith("91-bc-vpub")));
            assertEquals(each, items(ledger.ask("/api/findings?limit=500"), "findings"));
        }
    }

    private static List<JsonNode> items(JsonNode page, String list) {
        return page.get(list).valueStream().toList();
    }

    private static List<String> answers(RunningLedger ledger, List<String> questions, long position) throws Exception {
        List<String> answers = new ArrayList<>();
        for (String question : questions) {
            answers.add(ledger.ask(question + "&known=" + position).toString());
        }
        return answers;
    }

    private static String body(String response) {
        return "{\"response\": \"" + response + "\", \"reason\": \"văn bản có trong hồ sơ\"}";
    }
}
