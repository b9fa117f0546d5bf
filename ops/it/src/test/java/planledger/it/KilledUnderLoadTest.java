package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the program under load again and again. Every entry that it acknowledged is there exactly once, at the place that
 * it said; every request that it did not answer is there once or not at all, and once after it is sent again.
 */
@OneMachineOnly
class KilledUnderLoadTest {
    private static final int KILLS = 24;
    private static final int CLIENTS = 4;
    private static final int MILLIS_MIN = 100;
    private static final int MILLIS_MORE = 900;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> unanswered = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();

    private final Path folder;

    KilledUnderLoadTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_doubled() throws Exception {
        Random random = new Random(20250714);
        for (int kill = 0; kill < KILLS; kill++) {
            LedgerProcess ledger = LedgerProcess.start(folder.resolve("data"), "none");
            if (kill == 0) {
                issuePlans(ledger);
            }
            sendAgain(ledger);
            loadUntilKilled(ledger, MILLIS_MIN + random.nextInt(MILLIS_MORE));
        }
        try (LedgerProcess ledger = LedgerProcess.start(folder.resolve("data"), "none")) {
            sendAgain(ledger);
            checkEverything(ledger);
        }
    }

    private static String plan(int client) {
        return "/api/plans/tinh-thu.ubnd.2025.0%d-kh-ubnd".formatted(client + 1);
    }

    private static void issuePlans(LedgerProcess ledger) throws IOException {
        for (int client = 0; client < CLIENTS; client++) {
            String body = """
                    {"instrument": {"type": "KH", "number": "0%d/KH-UBND", "issuedOn": "2025-01-02", "issuer": "tinh-thu.ubnd"},
                     "title": "Kế hoạch năm 2025", "effectiveFrom": "2025-01-02", "content": "full",
                     "tasks": [{"ref": "1", "title": "Việc", "lead": ["Sở Nội vụ"]}]}
                    """.formatted(client + 1);
            assertEquals(201, ledger.post("/api/plans", body, "issue").statusCode());
        }
    }

    private void loadUntilKilled(LedgerProcess ledger, int millis) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String path = plan(client) + "/tasks/1/amendments";
                running.add(clients.submit(() -> amendUntilKilled(ledger, path)));
            }
            LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
            ledger.kill();
            for (Future<?> client : running) {
                client.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private void amendUntilKilled(LedgerProcess ledger, String path) {
        while (true) {
            String key = "k" + requests.incrementAndGet();
            unanswered.put(key, path);
            if (!send(ledger, path, key)) {
                return;
            }
        }
    }

    /** What was not answered is sent again under its key: it may have been recorded before. */
    private void sendAgain(LedgerProcess ledger) {
        Map.copyOf(unanswered).forEach((key, path) -> assertTrue(send(ledger, path, key)));
    }

    private boolean send(LedgerProcess ledger, String path, String key) {
        String body = """
                {"instrument": {"type": "QĐ", "number": "7/QĐ-UBND", "issuedOn": "2025-02-03", "issuer": "tinh-thu.ubnd"},
                 "effectiveFrom": "2025-02-03", "set": {"lead": ["%s"]}}
                """.formatted(key);
        try {
            HttpResponse<String> response = ledger.post(path, body, key);
            assertEquals(201, response.statusCode(), response::body);
            acknowledged.put(key, JSON.readTree(response.body()));
            unanswered.remove(key);
            return true;
        } catch (IOException killed) {
            return false;
        }
    }

    private void checkEverything(LedgerProcess ledger) throws IOException {
        Map<String, JsonNode> found = new HashMap<>();
        List<Long> positions = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            long revision = 0;
            String cursor = "";
            do {
                JsonNode page = JSON.readTree(
                        ledger.get(plan(client) + "/history?limit=500" + cursor).body());
                for (JsonNode entry : page.get("entries")) {
                    assertEquals(++revision, entry.get("revision").longValue());
                    positions.add(entry.get("position").longValue());
                    if (revision > 1) {
                        String key = entry.at("/changes/0/to/0").stringValue();
                        assertEquals(null, found.put(key, entry), () -> key + " is there twice");
                    }
                }
                cursor = page.has("cursor") ? "&cursor=" + page.get("cursor").stringValue() : "";
            } while (!cursor.isEmpty());
        }
        acknowledged.forEach((key, answer) -> {
            JsonNode entry = found.get(key);
            assertTrue(entry != null, () -> key + " was acknowledged and is lost");
            assertEquals(answer.get("position"), entry.get("position"), key);
            assertEquals(answer.get("revision"), entry.get("revision"), key);
        });
        assertEquals(acknowledged.size(), found.size());
        positions.sort(null);
        for (int i = 0; i < positions.size(); i++) {
            assertEquals(i + 1, positions.get(i));
        }
        assertTrue(acknowledged.size() > KILLS, "There was a load");
    }
}
