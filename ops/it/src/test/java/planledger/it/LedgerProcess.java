package planledger.it;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A program that users start, as a process of its own that can be killed. */
final class LedgerProcess implements AutoCloseable {
    private static final int PORT_MIN = 20_000;
    private static final int PORT_MAX = 32_000;
    private static final Random RANDOM = new Random();
    static final String PASSWORD = "chỉ để thử";
    private static final Duration START_MAX = Duration.ofMinutes(3);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final String url;

    private LedgerProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Starts on a folder and waits until the ledger is ready. */
    static LedgerProcess start(Path data, String samples) throws IOException {
        return start(
                Path.of("..", "standalone"),
                data.resolveSibling("out"),
                Map.of(
                        "PLANLEDGER_DATA", data.toString(),
                        "PLANLEDGER_SAMPLES", samples,
                        "PLANLEDGER_PASSWORD", PASSWORD));
    }

    /**
     * Starts the program of a module and waits until it is ready.
     *
     * @param out folder for what it prints
     */
    static LedgerProcess start(Path module, Path out, Map<String, String> environment) throws IOException {
        return start(List.of(), "127.0.0.1", module, out, environment);
    }

    /**
     * Starts it elsewhere.
     *
     * @param prefix what starts a program there
     * @param address where it is to listen
     */
    static LedgerProcess start(
            List<String> prefix, String address, Path module, Path out, Map<String, String> environment)
            throws IOException {
        int port = freePort();
        Path log = Files.createDirectories(out).resolve(module.getFileName() + "-" + port + ".log");
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar(module).toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PLANLEDGER_BIND", address);
        builder.environment().putAll(environment);
        builder.environment().put("PLANLEDGER_PORT", Integer.toString(port));
        LedgerProcess ledger = new LedgerProcess(
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(),
                "http://" + address + ":" + port);
        try {
            ledger.awaitReadiness(log);
        } catch (RuntimeException | Error e) {
            ledger.close();
            throw e;
        }
        return ledger;
    }

    private static Path jar(Path module) throws IOException {
        try (Stream<Path> files = Files.list(module.resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Below the ports that the system gives out: the embedded database takes one of those before the server has its own. */
    static int freePort() {
        int port;
        do {
            port = PORT_MIN + RANDOM.nextInt(PORT_MAX - PORT_MIN);
        } while (!isFree(port));
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private void awaitReadiness(Path out) throws IOException {
        long begun = System.nanoTime();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - begun > START_MAX.toNanos()) {
                throw new AssertionError("The ledger did not start:\n" + Files.readString(out));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean isReady() {
        try {
            return send(HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
                                    .timeout(ANSWER_MAX))
                            .statusCode()
                    == 200; // By nobody: the accounts may have other passwords.
        } catch (IOException e) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(request("inspector", path).GET());
    }

    HttpResponse<String> post(String path, String body, String idempotencyKey) throws IOException {
        return send(request("clerk", path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path, String account, String password) throws IOException {
        return send(request(account, password, path).GET());
    }

    /** What an inspector is handed out, byte by byte. */
    byte[] download(String path) throws IOException {
        return send(request("inspector", path), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private HttpRequest.Builder request(String account, String path) {
        return request(account, PASSWORD, path);
    }

    private HttpRequest.Builder request(String account, String password, String path) {
        String login = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(ANSWER_MAX)
                .header("Authorization", "Basic " + login);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException {
        try {
            return HTTP.send(request.build(), body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    String url() {
        return url;
    }

    /** SIGSTOP: it hears and says nothing, and knows nothing of it. */
    void pause() throws IOException {
        signal("STOP");
    }

    /** SIGCONT. */
    void wake() throws IOException {
        signal("CONT");
    }

    private void signal(String name) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL: nothing is flushed, nobody is asked. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
