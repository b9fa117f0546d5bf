package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents across plans, over HTTP: what rests on them, what became of them, and what they are called later. */
class DocumentQuestionsTest {
    private static final String NEW_SON_LA = "/api/plans/son-la.vpub.2025.u-cchc";

    private final Path data;

    DocumentQuestionsTest(@TempDir Path data) {
        this.data = data;
    }

    private RunningLedger sonLa() throws Exception {
        RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 9, 10));
        ledger.submit("01-son-la");
        ledger.submit("02-son-la");
        ledger.submit("03-son-la");
        ledger.setDay(LocalDate.of(2025, 9, 15));
        return ledger;
    }

    @Test
    void a_document_that_a_plan_rests_on_reopens_it_when_it_falls() throws Exception {
        try (RunningLedger ledger = sonLa()) {
            JsonNode before = only(ledger, "1783/QĐ-UBND");
            assertFalse(before.get("fallen").booleanValue());
            assertTrue(before.get("reopens").isEmpty());
            String key = before.get("key").stringValue();
            ledger.record("/api/documents/" + key + "/status", """
                    {"status": "recalled", "effectiveFrom": "2025-09-12", "reason": "ban hành nhầm thể thức"}
                    """);
            JsonNode after = ledger.ask("/api/documents/" + key).get("document");
            assertTrue(after.get("fallen").booleanValue());
            assertTrue(roles(after.get("reopens")).contains("implemented"), after::toString);
            JsonNode then = ledger.ask("/api/documents/" + key + "?effectiveAt=2025-09-11")
                    .get("document");
            assertFalse(then.get("fallen").booleanValue());
        }
    }

    @Test
    void a_status_under_the_full_key_reaches_what_is_cited_without_issuer() throws Exception {
        try (RunningLedger ledger = sonLa()) {
            String cited = only(ledger, "1783/QĐ-UBND").get("key").stringValue();
            ledger.record("/api/documents/son-la.ubnd." + cited + "/status", """
                    {"status": "annulled", "effectiveFrom": "2025-09-12", "reason": "trái thẩm quyền"}
                    """);
            JsonNode fallen = only(ledger, "1783/QĐ-UBND");
            assertEquals("son-la.ubnd." + cited, fallen.get("key").stringValue());
            assertTrue(fallen.get("fallen").booleanValue());
            assertTrue(roles(fallen.get("reopens")).contains("implemented"), fallen::toString);
            assertEquals(fallen, ledger.ask("/api/documents/" + cited).get("document"));
            ledger.record("/api/documents/lao-cai.ubnd." + cited + "/status", """
                    {"status": "published", "effectiveFrom": "2025-09-12", "reason": "số trùng của tỉnh khác"}
                    """);
            JsonNode doubtful = ledger.ask("/api/documents/" + cited).get("document");
            assertFalse(doubtful.get("fallen").booleanValue());
            assertEquals(2, doubtful.get("mayBe").size(), doubtful::toString);
        }
    }

    @Test
    void a_publication_under_the_full_key_sets_going_what_cites_it_without_issuer() throws Exception {
        try (RunningLedger ledger = sonLa()) {
            ledger.record("/api/plans", """
                    {"instrument": {"type": "KH", "number": "31/KH-UBND", "issuedOn": "2025-09-01", "issuer": "son-la.ubnd"},
                     "title": "Kế hoạch công bố thủ tục", "effectiveFrom": "2025-09-01", "content": "full",
                     "tasks": [{"ref": "1", "title": "Công khai thủ tục", "lead": ["Sở Nội vụ"],
                       "deadline": "Sau khi có Quyết định công bố",
                       "cites": [{"type": "QĐ", "number": "500/QĐ-UBND", "issuedOn": "2025-09-12"}]}]}
                    """);
            String waiting = "/api/tasks?plan=son-la.ubnd.2025.31-kh-ubnd&status=unresolved";
            assertEquals(List.of("1"), refs(ledger.ask(waiting)));
            ledger.record("/api/documents/son-la.ct-ubnd.2025.500-qdd-ubnd/status", """
                    {"status": "published", "effectiveFrom": "2025-09-12", "reason": "đã công bố"}
                    """);
            assertEquals(List.of(), refs(ledger.ask(waiting)));
            ledger.record("/api/documents/son-la.ubnd.2025.500-qdd-ubnd/status", """
                    {"status": "recalled", "effectiveFrom": "2025-09-13", "reason": "văn bản khác trùng số"}
                    """);
            assertEquals(List.of("1"), refs(ledger.ask(waiting)));
        }
    }

    @Test
    void mentions_of_a_document_are_told_page_by_page() throws Exception {
        try (RunningLedger ledger = sonLa()) {
            String key = "/api/documents/son-la.vpub.2025.06-kh-vpub";
            JsonNode whole = ledger.ask(key).get("document");
            assertTrue(whole.get("mentions").size() > 1, whole::toString);
            assertEquals(whole.get("mentions").size(), whole.get("mentionCount").intValue());
            assertEquals(whole.get("reopens").size(), whole.get("reopenCount").intValue());
            List<JsonNode> mentions = new ArrayList<>();
            List<JsonNode> reopened = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = ledger.ask(key + "?limit=1" + cursor);
                JsonNode document = page.get("document");
                assertTrue(document.get("mentions").size() <= 1, page::toString);
                assertEquals(whole.get("mentionCount"), document.get("mentionCount"));
                assertEquals(whole.get("reopenCount"), document.get("reopenCount"));
                document.get("mentions").forEach(mentions::add);
                document.get("reopens").forEach(reopened::add);
                cursor = page.has("cursor") ? "&cursor=" + page.get("cursor").stringValue() : "";
            } while (!cursor.isEmpty());
            assertEquals(whole.get("mentions").valueStream().toList(), mentions);
            assertEquals(whole.get("reopens").valueStream().toList(), reopened);
            assertEquals(400, ledger.get("inspector", key + "?limit=501").statusCode());
        }
    }

    @Test
    void a_replaced_plan_is_a_document_that_proves_nothing_any_more() throws Exception {
        try (RunningLedger ledger = sonLa()) {
            JsonNode old = only(ledger, "6/KH-VPUB");
            assertEquals("son-la.vpub.2025.06-kh-vpub", old.get("key").stringValue());
            assertEquals(old.get("key"), old.get("heldAs"));
            assertTrue(roles(old.get("mentions")).containsAll(List.of("issues", "proves")), old::toString);
            assertTrue(old.get("fallen").booleanValue());
            assertEquals(List.of("proves"), roles(old.get("reopens")));
        }
    }

    @Test
    void a_publication_resolves_what_waits_for_it() throws Exception {
        try (RunningLedger ledger = sonLa()) {
            String waiting = "/api/tasks?limit=500&plan=son-la.vpub.2025.u-cchc&status=unresolved";
            List<String> before = refs(ledger.ask(waiting));
            String ref = before.get(0);
            ledger.record("/api/documents/2025.500-qdd-ubnd/status", """
                    {"status": "published", "effectiveFrom": "2025-09-14", "reason": "đã công bố",
                     "triggers": ["son-la.vpub.2025.u-cchc#%s"]}
                    """.formatted(ref));
            assertFalse(refs(ledger.ask(waiting)).contains(ref));
            assertEquals(before, refs(ledger.ask(waiting + "&at=2025-09-13")));
        }
    }

    @Test
    void a_number_that_is_learnt_leads_to_its_plan() throws Exception {
        try (RunningLedger ledger = sonLa()) {
            long before = ledger.ask("/api/plans").at("/asOf/position").longValue();
            ledger.record(NEW_SON_LA + "/corrections", """
                    {"entry": 1, "path": "/instrument/number", "to": "20/KH-VPUB", "reason": "bản chính có số"}
                    """);
            String derived = "/api/plans/son-la.vpub.2025.20-kh-vpub";
            assertEquals(
                    "son-la.vpub.2025.u-cchc", ledger.ask(derived).get("planId").stringValue());
            assertEquals(
                    404, ledger.get("inspector", derived + "?known=" + before).statusCode());
            assertEquals(
                    2, ledger.ask("/api/plans?issuer=son-la.vpub").get("plans").size());
            String issue = """
                    {"instrument": {"type": "KH", "number": "20/KH-VPUB", "issuedOn": "2025-08-01", "issuer": "son-la.vpub"},
                     "title": "Kế hoạch khác", "effectiveFrom": "2025-08-01", "content": "notHeld"}
                    """;
            assertEquals(409, ledger.post("clerk", "/api/plans", issue).statusCode());
            String entry = """
                    {"claim": "done"}
                    """;
            assertEquals(
                    409,
                    ledger.post("clerk", derived + "/tasks/I.6/completions", entry)
                            .statusCode());
        }
    }

    @Test
    void whatever_is_asked_by_a_number_that_was_learnt_is_told_of_its_plan() throws Exception {
        try (RunningLedger ledger = sonLa()) {
            JsonNode last = ledger.record(NEW_SON_LA + "/corrections", """
                    {"entry": 1, "path": "/instrument/number", "to": "20/KH-VPUB", "reason": "bản chính có số"}
                    """);
            Evidenced.proof(ledger, last.get("position").longValue()); // From then on histories stay what they are.
            String own = "son-la.vpub.2025.u-cchc";
            String learnt = "son-la.vpub.2025.20-kh-vpub";
            List<String> questions = List.of(
                    "/api/tasks?plan=%s",
                    "/api/tasks?plan=%s&limit=500",
                    "/api/findings?plan=%s",
                    "/api/targets?plan=%s",
                    "/api/plans/%s/tasks/I.2",
                    "/api/plans/%s/tasks/I.2/responsibility",
                    "/api/plans/%s/tasks/I.2/alike",
                    "/api/plans/%s/tasks/I.2/history",
                    "/api/plans/%s/history",
                    "/api/plans/%s/diff?effectiveFrom=2025-09-01");
            for (String question : questions) {
                ObjectNode asked = (ObjectNode) ledger.ask(question.formatted(learnt));
                ObjectNode answer = (ObjectNode) ledger.ask(question.formatted(own));
                asked.remove("cursor"); // Bound to what was asked.
                answer.remove("cursor");
                assertEquals(answer, asked, question);
                assertFalse(asked.toString().contains("\"planId\":\"" + learnt), question);
            }
            JsonNode page = ledger.ask("/api/tasks?limit=1&plan=" + learnt);
            JsonNode next = ledger.ask("/api/tasks?limit=1&plan=" + learnt + "&cursor="
                    + page.get("cursor").stringValue());
            assertEquals(ledger.ask("/api/tasks?limit=2&plan=" + own).at("/tasks/1"), next.at("/tasks/0"));
        }
    }

    private static JsonNode only(RunningLedger ledger, String number) throws Exception {
        JsonNode found = ledger.ask("/api/documents?number=" + number.replace("Đ", "%C4%90"))
                .get("documents");
        assertEquals(1, found.size(), found::toString);
        return found.get(0);
    }

    private static List<String> roles(JsonNode mentions) {
        return mentions.valueStream()
                .map(mention -> mention.get("role").stringValue())
                .distinct()
                .toList();
    }

    private static List<String> refs(JsonNode register) {
        return register.get("tasks")
                .valueStream()
                .map(task -> task.get("ref").stringValue())
                .toList();
    }
}
