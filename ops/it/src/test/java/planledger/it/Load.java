package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clients that amend plans of their own all the while, at whichever node answers, each request under a key of its own
 * until it is acknowledged; and what must be true of the ledger afterwards.
 */
final class Load implements AutoCloseable {
    private static final int CLIENTS = 4;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String issuer = "thu-" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();
    private final List<String> unexpected = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<?>> running = new ArrayList<>();
    private volatile List<LedgerProcess> nodes;
    private volatile boolean isOver;

    /** Issues a plan for each client and begins. */
    Load(List<LedgerProcess> nodes) throws IOException {
        this.nodes = List.copyOf(nodes);
        for (int client = 0; client < CLIENTS; client++) {
            String body = """
                    {"instrument": {"type": "KH", "number": "0%d/KH-UBND", "issuedOn": "2025-01-02", "issuer": "%s.ubnd"},
                     "title": "Kế hoạch năm 2025", "effectiveFrom": "2025-01-02", "content": "full",
                     "tasks": [{"ref": "1", "title": "Việc", "lead": ["Sở Nội vụ"]}]}
                    """.formatted(client + 1, issuer);
            HttpResponse<String> issued = nodes.get(0).post("/api/plans", body, "issue");
            assertEquals(201, issued.statusCode(), issued::body);
        }
        for (int client = 0; client < CLIENTS; client++) {
            String path = plan(client) + "/tasks/1/amendments";
            int first = client;
            running.add(clients.submit(() -> amend(path, first)));
        }
    }

    String plan(int client) {
        return "/api/plans/%s.ubnd.2025.0%d-kh-ubnd".formatted(issuer, client + 1);
    }

    /** From now on requests go to these. */
    void sendTo(List<LedgerProcess> to) {
        nodes = List.copyOf(to);
    }

    int acknowledgedSoFar() {
        return acknowledged.size();
    }

    private void amend(String path, int first) {
        int turn = first;
        while (!isOver) {
            String key = "k" + requests.incrementAndGet();
            while (!send(path, key, nodes.get(turn++ % nodes.size()))) {
                repeated.incrementAndGet();
            }
        }
    }

    /** Sends a request; false where it was not acknowledged and must be sent again under its key. */
    private boolean send(String path, String key, LedgerProcess node) {
        String body = """
                {"instrument": {"type": "QĐ", "number": "7/QĐ-UBND", "issuedOn": "2025-02-03", "issuer": "%s.ubnd"},
                 "effectiveFrom": "2025-02-03", "set": {"lead": ["%s"]}}
                """.formatted(issuer, key);
        try {
            HttpResponse<String> answer = node.post(path, body, key);
            if (answer.statusCode() == 201) {
                acknowledged.put(key, JSON.readTree(answer.body()));
                return true;
            }
            if (answer.statusCode() != 503) {
                unexpected.add(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            // The node was killed, or does not answer.
        }
        LockSupport.parkNanos(PAUSE.toNanos());
        return false;
    }

    /** Every client has its last acknowledgement. */
    void end() throws Exception {
        isOver = true;
        for (Future<?> client : running) {
            client.get(3, TimeUnit.MINUTES);
        }
    }

    /** What is acknowledged is in the history that this node shows, once, in its place; and nothing else is. */
    void check(LedgerProcess node) throws IOException {
        assertEquals(List.of(), unexpected);
        Map<String, JsonNode> found = new HashMap<>();
        for (int client = 0; client < CLIENTS; client++) {
            history(node, plan(client)).forEach(entry -> {
                String key = entry.at("/changes/0/to/0").asString("");
                if (entry.get("revision").longValue() > 1) {
                    assertEquals(null, found.put(key, entry), () -> key + " is there twice");
                }
            });
        }
        acknowledged.forEach((key, answer) -> {
            JsonNode entry = found.get(key);
            assertTrue(entry != null, () -> key + " was acknowledged and is lost");
            assertEquals(answer.get("revision"), entry.get("revision"), key);
            if (!answer.get("position").isNull()) {
                assertEquals(answer.get("position"), entry.get("position"), key);
            }
        });
        assertEquals(acknowledged.size(), found.size());
    }

    private static List<JsonNode> history(LedgerProcess node, String plan) throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    JSON.readTree(node.get(plan + "/history?limit=500" + cursor).body());
            page.get("entries").forEach(entry -> {
                entries.add(entry);
                assertEquals(entries.size(), entry.get("revision").intValue());
            });
            cursor = page.has("cursor") ? "&cursor=" + page.get("cursor").stringValue() : "";
        } while (!cursor.isEmpty());
        return entries;
    }

    /** The last ledger position that was acknowledged. */
    long lastPosition() {
        return acknowledged.values().stream()
                .mapToLong(answer -> answer.path("position").asLong(0))
                .max()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return acknowledged.size() + " acknowledged, sent again " + repeated + " times, unexpected " + unexpected;
    }

    @Override
    public void close() {
        isOver = true;
        clients.shutdownNow();
    }
}
