package planledger.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private static final String CALL =
            "{\"method\":\"POST\",\"path\":\"/api/plans\",\"idempotencyKey\":\"k\",\"body\":{\"a\":1.50}}";

    @Test
    void calls_keep_their_order_and_their_words() {
        Document document = read("{\"about\":{},\"calls\":[" + CALL + "," + CALL.replace("plans", "agencies") + "]}");
        assertEquals(
                List.of("/api/plans", "/api/agencies"),
                document.calls().stream().map(Document.Call::path).toList());
        assertEquals("{\"a\":1.50}", document.calls().get(0).body().toString());
    }

    @Test
    void a_path_that_leaves_the_api_is_refused_because_a_password_would_follow_it() {
        for (String path : List.of(
                "@evil.example/api/plans",
                "//evil.example/api/plans",
                "http://evil.example/api/plans",
                "/api/../actuator",
                "/api/%2e%2e/actuator",
                "/actuator/health",
                "/api/plans?dryRun=true",
                "/api/plans#x",
                "/api/pl ans",
                "/api/plans\\u0000",
                "")) {
            assertThrows(IllegalArgumentException.class, () -> read(calls(CALL.replace("/api/plans", path))), path);
        }
    }

    @Test
    void a_label_with_vietnamese_letters_is_a_path() {
        String path = "/api/plans/a.b/tasks/IV.2.đ/completions";
        assertEquals(
                path,
                read(calls(CALL.replace("/api/plans", path))).calls().get(0).path());
    }

    @Test
    void what_is_not_of_the_form_is_refused_and_the_place_is_named() {
        for (String text : List.of(
                "",
                "[]",
                "{",
                "null",
                "{\"calls\":[]}",
                "{\"calls\":{}}",
                calls(CALL) + "x",
                calls("{}"),
                calls(CALL.replace("POST", "DELETE")),
                calls(CALL.replace("\"k\"", "\"\"")),
                calls(CALL.replace("\"k\"", "\"khoá\"")),
                calls(CALL.replace("\"k\"", "1")),
                calls(CALL.replace("{\"a\":1.50}", "[]")),
                calls(CALL.replace("\"body\"", "\"more\":1,\"body\"")),
                calls(CALL.replace("\"body\"", "\"path\":\"/api/x\",\"body\"")),
                calls(CALL).replace("\"calls\"", "\"more\":1,\"calls\""))) {
            String message = refused(text);
            assertTrue(message.startsWith("văn-bản.json"), message);
            assertTrue(message.contains(" · "), message);
        }
        String second = refused(calls(CALL + ",{}"));
        assertTrue(second.contains("/calls/1"), second);
    }

    @Test
    void mutated_bytes_are_read_or_refused_and_nothing_else() {
        byte[] good = calls(CALL).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20250421);
        for (int i = 0; i < 5000; i++) {
            byte[] bytes = good.clone();
            for (int n = random.nextInt(3); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertTrue(Document.read("x", bytes).calls().get(0).path().startsWith("/api/"));
            } catch (IllegalArgumentException refused) {
                assertTrue(refused.toString().contains(": x"), refused::toString);
            }
        }
    }

    @Test
    void every_sample_is_a_document() throws Exception {
        try (var files = Files.newDirectoryStream(Path.of("..", "samples"), "*.json")) {
            int calls = 0;
            for (Path file : files) {
                calls += Document.read(file.toString(), Files.readAllBytes(file))
                        .calls()
                        .size();
            }
            assertTrue(calls > 0);
        }
    }

    private static String refused(String text) {
        RuntimeException refused = assertThrows(IllegalArgumentException.class, () -> read(text), text);
        return String.valueOf(refused.getMessage());
    }

    private static String calls(String calls) {
        return "{\"calls\":[" + calls + "]}";
    }

    private static Document read(String text) {
        return Document.read("văn-bản.json", text.getBytes(StandardCharsets.UTF_8));
    }
}
