package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import planledger.query.mongo.Polling;
import tools.jackson.databind.JsonNode;

/**
 * Several nodes whose evidence does not add up: the node that writes it tells those that record, and nothing is recorded
 * until somebody has looked. Run where {@code PLANLEDGER_AXONSERVER} names an Axon Server.
 */
@Timeout(600)
class BrokenEvidenceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final String issuer = "thu-" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<Path, byte[]> sound = new HashMap<>();

    BrokenEvidenceTest(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
        this.folder = folder;
    }

    @Test
    void every_node_refuses_to_record_until_the_evidence_adds_up_again_and_silence_changes_nothing() throws Exception {
        try (SeveralNodes shared = SeveralNodes.on(folder);
                LedgerProcess one = shared.command();
                LedgerProcess other = shared.command()) {
            List<LedgerProcess> nodes = List.of(one, other);
            try (LedgerProcess evidence = shared.evidence()) {
                breaks(shared, evidence, nodes);
                refused(shared, evidence, nodes);
            }
            silence(one);
            assertTrue(isRefused(issue(one, 2, "")));
            for (Map.Entry<Path, byte[]> file : sound.entrySet()) {
                Files.write(file.getKey(), file.getValue());
            }
            try (LedgerProcess evidence = shared.evidence()) {
                for (LedgerProcess node : nodes) {
                    await("an answer", () -> issue(node, 2, "?dryRun=true"), it -> it.statusCode() == 200);
                }
                assertEquals(201, issue(other, 2, "").statusCode());
                assertTrue(told(other).get("adds-up").booleanValue());
                assertEquals(
                        "UP",
                        health(evidence, "").at("/components/evidence/status").stringValue());
            }
            silence(one);
            assertEquals(201, issue(one, 3, "").statusCode());
        }
    }

    private void breaks(SeveralNodes shared, LedgerProcess evidence, List<LedgerProcess> nodes) throws IOException {
        long position = json(issue(nodes.get(0), 1, "")).get("position").longValue();
        await("a proof", () -> evidence.get("/evidence/proof/" + position), it -> it.statusCode() == 200);
        for (LedgerProcess node : nodes) {
            assertTrue(sound.isEmpty() || isRefused(issue(nodes.get(0), 2, "?dryRun=true")));
            await("refusal", () -> issue(node, 2, "?dryRun=true"), answer -> {
                edit(shared.evidenceFolder(), position); // Heads that came meanwhile had the bundle written once more.
                return isRefused(answer);
            });
        }
    }

    private void refused(SeveralNodes shared, LedgerProcess evidence, List<LedgerProcess> nodes) throws IOException {
        long head = head(evidence);
        String words =
                health(evidence, "").at("/components/evidence/details/broken").stringValue();
        for (LedgerProcess node : nodes) {
            HttpResponse<String> refused = issue(node, 2, "");
            assertTrue(isRefused(refused), refused::body);
            assertTrue(
                    json(refused).get("detailEn").stringValue().endsWith(words), () -> words + " in " + refused.body());
            assertEquals(words, told(node).get("broken").stringValue());
        }
        try (LedgerProcess late = shared.command()) {
            assertTrue(isRefused(issue(late, 2, "")));
        }
        assertEquals(head, head(evidence));
    }

    private static void silence(LedgerProcess node) {
        await("silence", () -> node.get("/actuator/health/readiness"), it -> !told(node)
                .get("answered")
                .booleanValue());
    }

    /** Changes the leaf of an entry in every bundle that has it. */
    private void edit(Path evidence, long position) throws IOException {
        try (Stream<Path> bundles = Files.walk(evidence.resolve("tile/entries"))) {
            for (Path bundle : bundles.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(bundle);
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                String other = text.replace(
                        "\"position\":" + position + ",",
                        "\"position\":" + (position % 10 == 9 ? position - 1 : position + 1) + ",");
                if (!other.equals(text)) {
                    sound.putIfAbsent(bundle, bytes);
                    Files.write(bundle, other.getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    private HttpResponse<String> issue(LedgerProcess node, int number, String query) throws IOException {
        return node.post("/api/plans" + query, """
                {"instrument": {"type": "KH", "number": "0%d/KH-UBND", "issuedOn": "2025-01-02", "issuer": "%s.ubnd"},
                 "title": "Kế hoạch năm 2025", "effectiveFrom": "2025-01-02", "content": "full",
                 "tasks": [{"ref": "1", "title": "Việc", "lead": ["Sở Nội vụ"]}]}
                """.formatted(number, issuer), "key-" + number);
    }

    private static boolean isRefused(HttpResponse<String> answer) {
        return answer.statusCode() == 503 && answer.body().contains("/problems/evidence-broken");
    }

    private static long head(LedgerProcess evidence) throws IOException {
        return json(evidence.get("/api/entries?limit=1")).get("head").longValue();
    }

    /** What a node that records says it heard; it is asked for its entries all the while. */
    private static JsonNode told(LedgerProcess node) throws IOException {
        JsonNode readiness = health(node, "/readiness");
        assertEquals("UP", readiness.get("status").stringValue());
        return readiness.at("/components/evidence/details");
    }

    private static JsonNode health(LedgerProcess node, String group) throws IOException {
        return json(node.get("/actuator/health" + group, "operator", LedgerProcess.PASSWORD));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return RunningLedger.JSON.readTree(answer.body());
    }

    private interface Request {
        HttpResponse<String> send() throws IOException;
    }

    private interface Expected {
        boolean isIn(HttpResponse<String> answer) throws IOException;
    }

    private static void await(String what, Request request, Expected expected) {
        StringBuilder newest = new StringBuilder();
        assertTrue(
                Polling.until(
                        () -> {
                            try {
                                HttpResponse<String> answer = request.send();
                                newest.setLength(0);
                                newest.append(answer.statusCode()).append(' ').append(answer.body());
                                return expected.isIn(answer);
                            } catch (IOException e) {
                                return false;
                            }
                        },
                        PATIENCE),
                () -> "Waited for " + what + ": " + newest);
    }
}
