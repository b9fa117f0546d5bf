package planledger.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a ledger over HTTP, as anybody can. It follows no redirect, so that a password goes to no other server; a server
 * that says "not now" (503) is asked again, a bounded number of times: every entry carries its Idempotency-Key.
 */
public final class Client {
    static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    static final long ANSWER_BYTES_MAX = 32L << 20;

    private static final int UNAVAILABLE = 503;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final @Nullable Credentials credentials;
    private final Patience patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_MAX)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * A client of one server.
     *
     * @param credentials null to ask without signing in
     */
    public Client(URI base, @Nullable Credentials credentials) {
        this(base, credentials, Patience.USUAL);
    }

    Client(URI base, @Nullable Credentials credentials, Patience patience) {
        if (base.getHost() == null
                || !("http".equals(base.getScheme()) || "https".equals(base.getScheme()))
                || base.getRawUserInfo() != null
                || base.getRawQuery() != null
                || base.getRawFragment() != null) {
            throw new IllegalArgumentException("Địa chỉ có dạng http://máy:cổng, không có tài khoản. · An address is"
                    + " http://host:port, without an account: " + Cells.line(withoutUser(base)));
        }
        this.base = base.toString().replaceAll("/+$", "");
        this.credentials = credentials;
        this.patience = patience;
    }

    /**
     * How long to wait, and how often.
     *
     * @param answer for a whole answer, from the first byte sent to the last one received
     * @param pause between two attempts, whatever longer time the server names
     * @param attempts at one call that is answered by "not now"
     */
    record Patience(Duration answer, Duration pause, int attempts) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(5), 5);
    }

    /** A client of another server, with the same credentials and patience. */
    Client at(URI other) {
        return new Client(other, credentials, patience);
    }

    boolean signsIn() {
        return credentials != null;
    }

    /**
     * Asks something.
     *
     * @param path from the root of the server, with its query, encoded as in a URI
     */
    public Answer get(String path) throws Failed {
        URI uri = uri(path);
        return patiently("GET " + path, HttpRequest.newBuilder(uri).GET());
    }

    /** Enters something under a key by which a second attempt is known. */
    public Answer post(String path, String idempotencyKey, JsonNode body) throws Failed {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        return patiently("POST " + path, request);
    }

    private URI uri(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path begins with a slash: " + path);
        }
        return URI.create(URI.create(base + path).toASCIIString());
    }

    private Answer patiently(String name, HttpRequest.Builder builder) throws Failed {
        if (credentials != null) {
            credentials.authorize(builder);
        }
        HttpRequest request = builder.header("Accept", "application/json, application/problem+json")
                .build();
        for (int attempt = 1; ; attempt++) {
            HttpResponse<byte[]> response = send(request);
            if (response.statusCode() != UNAVAILABLE || attempt == patience.attempts()) {
                return new Answer(name, response.statusCode(), body(name, response));
            }
            pause(request.uri(), response);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws Failed {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, head -> new BoundedBody(ANSWER_BYTES_MAX));
        try {
            return answer.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw tooSlow(request.uri());
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw interrupted(request.uri());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HttpTimeoutException) {
                throw tooSlow(request.uri());
            }
            String why = e.getCause() instanceof IOException cause && cause.getMessage() != null
                    ? " (" + Cells.line(cause.getMessage()) + ")"
                    : "";
            throw Failed.unanswered(
                    request.uri(),
                    "không có sổ nào trả lời ở địa chỉ này; hãy kiểm tra địa chỉ và máy chủ" + why + ".",
                    "no ledger answers at this address; check the address and the server" + why + ".");
        }
    }

    private void pause(URI where, HttpResponse<?> response) throws Failed {
        long asked = response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,9}"))
                .map(Long::valueOf)
                .orElse(1L);
        long millis =
                Math.min(Duration.ofSeconds(asked).toMillis(), patience.pause().toMillis());
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw interrupted(where);
        }
    }

    /** A success must be JSON; a refusal may come from something in between that knows no JSON. */
    private static JsonNode body(String name, HttpResponse<byte[]> response) throws Failed {
        try {
            JsonNode body = JSON.readTree(response.body());
            if (body.isObject()) {
                return body;
            }
        } catch (JacksonException e) {
            // Said below, for both.
        }
        if (response.statusCode() < 300) {
            throw Failed.unlike(name);
        }
        return JSON.createObjectNode();
    }

    private Failed tooSlow(URI where) {
        long seconds = patience.answer().toSeconds();
        return Failed.unanswered(
                where,
                "không trả lời trong %d giây; gửi lại cũng không ghi hai lần.".formatted(seconds),
                "no answer within %d seconds; sending again records nothing twice.".formatted(seconds));
    }

    private static Failed interrupted(URI where) {
        Thread.currentThread().interrupt();
        return Failed.unanswered(where, "bị ngắt.", "interrupted.");
    }

    private static String withoutUser(URI base) {
        return base.getRawUserInfo() == null ? base.toString() : base.getScheme() + "://…@" + base.getHost();
    }
}
