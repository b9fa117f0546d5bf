package planledger.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A ledger that takes every entry and folds none. It holds its callers to the API: an account, a key and JSON for each
 * entry, and the first answer again for a key that it knows.
 */
public final class StubLedger implements AutoCloseable {
    public static final Credentials ACCOUNT = new Credentials("clerk", "mật khẩu của thử nghiệm");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static {
        // Else each answer waits for the other side's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new ArrayList<>();
    private final Map<String, Stored> entered = new HashMap<>();
    private final Map<String, Reply> replies = new HashMap<>();
    private int busy;
    private long position;

    private record Stored(String request, ObjectNode answer) {}

    private record Reply(int status, String body) {}

    public StubLedger() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Client client() {
        return new Client(base(), ACCOUNT);
    }

    /** Answers a question, path and query as asked; or refuses an entry. */
    public synchronized StubLedger answer(String request, int status, JsonNode body) {
        replies.put(request, new Reply(status, body.toString()));
        return this;
    }

    public StubLedger refuse(String path, int status, String problem) {
        return answer("POST " + path, status, JSON.readTree(problem));
    }

    synchronized void says(String request, int status, String body) {
        replies.put(request, new Reply(status, body));
    }

    /** Says "not now" to the next requests. */
    synchronized void busyFor(int times) {
        busy = times;
    }

    /** What was asked, in order: method, path and query. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    public synchronized long position() {
        return position;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            Reply reply = reply(exchange, new String(sent, StandardCharsets.UTF_8));
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Retry-After", "1");
            exchange.getResponseHeaders().set("Location", "http://localhost:1/elsewhere");
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized Reply reply(HttpExchange exchange, String sent) {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(request);
        if (busy > 0) {
            busy--;
            return problem(503, "not-yet-visible");
        }
        if (!authorization().equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return problem(401, "unauthenticated");
        }
        Reply set = replies.get(request);
        if (set != null) {
            return set;
        }
        if (exchange.getRequestMethod().equals("POST")) {
            return enter(request, exchange.getRequestHeaders().getFirst("Idempotency-Key"), sent, exchange);
        }
        return request.equals("GET /api/plans?limit=1")
                ? new Reply(200, "{\"asOf\":{\"position\":%d},\"plans\":[]}".formatted(position))
                : problem(404, "not-found");
    }

    private Reply enter(String request, @Nullable String key, String sent, HttpExchange exchange) {
        boolean isJson = "application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (key == null || !isJson || !isObject(sent)) {
            return problem(400, "malformed");
        }
        Stored stored = entered.get(key);
        if (stored == null) {
            position++;
            ObjectNode answer =
                    JSON.createObjectNode().put("position", position).put("later", "unknown to old clients");
            entered.put(key, new Stored(request + sent, answer));
            return new Reply(201, answer.toString());
        }
        return stored.request().equals(request + sent)
                ? new Reply(201, stored.answer().toString())
                : problem(422, "idempotency-key-reused");
    }

    private static boolean isObject(String sent) {
        try {
            return JSON.readTree(sent).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static String authorization() {
        byte[] pair = (ACCOUNT.user() + ":" + ACCOUNT.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static Reply problem(int status, String name) {
        return new Reply(status, """
                {"type":"/problems/%s","title":"Không được","titleEn":"No","status":%d}""".formatted(name, status));
    }
}
