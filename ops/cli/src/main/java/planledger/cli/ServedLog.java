package planledger.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import planledger.evidence.LogFiles;

/** The files of a log as any web server serves them. It follows no redirect and sends no password. */
final class ServedLog implements LogFiles {
    private static final Duration ANSWER_MAX = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final String prefix;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Client.CONNECT_MAX)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param prefix address under which the files lie */
    ServedLog(URI prefix) {
        this.prefix = prefix.toString().replaceAll("/+$", "") + "/";
    }

    @Override
    public Optional<byte[]> read(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(prefix + path)).GET().build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, head -> new BoundedBody(FILE_BYTES_MAX));
        try {
            HttpResponse<byte[]> response = answer.get(ANSWER_MAX.toMillis(), TimeUnit.MILLISECONDS);
            return switch (response.statusCode()) {
                case OK -> Optional.of(response.body());
                case NOT_FOUND, GONE -> Optional.empty();
                default -> throw unread(path, "HTTP " + response.statusCode());
            };
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unread(path, "> " + ANSWER_MAX.toSeconds() + " s");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unread(path, "interrupted");
        } catch (ExecutionException e) {
            throw unread(path, String.valueOf(e.getCause()));
        }
    }

    private UncheckedIOException unread(String path, String why) {
        return new UncheckedIOException(new IOException(prefix + path + ": " + why));
    }
}
