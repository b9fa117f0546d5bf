package planledger.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A Chromium without a window, driven by its own protocol: keys as a person presses them, and what is then shown. */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String LISTENING = "DevTools listening on ";
    private static final long ANSWER_SECONDS_MAX = 60;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final WebSocket socket;
    private final BrowserMessages messages = new BrowserMessages();
    private final AtomicLong calls = new AtomicLong();

    private Browser(Process process, URI page) {
        this.process = process;
        this.socket = HTTP.newWebSocketBuilder().buildAsync(page, messages).join();
    }

    /** The program of a browser on this machine; empty where there is none. */
    static Optional<Path> program() {
        String path = String.valueOf(System.getenv("PATH"));
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(":", -1)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts one that signs in with these words on every request. */
    static Browser start(Path program, Path profile, String account, String password) throws Exception {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox", // Tests run as root in containers; what it opens is our own server.
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--remote-allow-origins=*",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            URI base = listening(process);
            HttpRequest opened = HttpRequest.newBuilder(URI.create("http://" + base.getAuthority() + "/json/new"))
                    .PUT(HttpRequest.BodyPublishers.noBody())
                    .build();
            String body =
                    HTTP.send(opened, HttpResponse.BodyHandlers.ofString()).body();
            String page = RunningLedger.JSON
                    .readTree(body)
                    .get("webSocketDebuggerUrl")
                    .stringValue();
            Browser browser = new Browser(process, URI.create(page));
            browser.call("Page.enable", Map.of());
            browser.call("Network.enable", Map.of());
            browser.signIn(account, password);
            return browser;
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static URI listening(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread drain = new Thread(() -> said.lines().forEach(ignored -> {}), "browser says");
                drain.setDaemon(true);
                drain.start();
                return URI.create(line.substring(LISTENING.length()));
            }
        }
        throw new IOException("The browser ended before it listened");
    }

    /** Signs in with these words on every request from now on. */
    void signIn(String account, String password) {
        String login = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        call("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Authorization", "Basic " + login)));
    }

    /** Opens an address and waits until all of it is there. */
    void open(String url) {
        CompletableFuture<JsonNode> loaded = messages.next("Page.loadEventFired", told -> true);
        call("Page.navigate", Map.of("url", url));
        get(loaded);
    }

    /** What one does that leads to another page. */
    void leads(Runnable doing) {
        CompletableFuture<JsonNode> loaded = messages.next("Page.loadEventFired", told -> true);
        doing.run();
        get(loaded);
    }

    /** What one does that brings a file, and the file as it then lies in that folder, under the name it was given. */
    Path takes(Path folder, Runnable doing) throws IOException {
        CompletableFuture<JsonNode> begun = messages.next("Browser.downloadWillBegin", told -> true);
        CompletableFuture<JsonNode> ended = messages.next(
                "Browser.downloadProgress",
                told -> !told.get("state").stringValue().equals("inProgress"));
        call(
                "Browser.setDownloadBehavior",
                Map.of("behavior", "allowAndName", "downloadPath", folder.toString(), "eventsEnabled", true));
        doing.run();
        JsonNode file = get(begun);
        if (!get(ended).get("state").stringValue().equals("completed")) {
            throw new AssertionError("Not taken: " + file);
        }
        return Files.move(
                folder.resolve(file.get("guid").stringValue()),
                folder.resolve(file.get("suggestedFilename").stringValue()));
    }

    /** Chooses a file in a field for files. */
    void choose(String selector, Path file) {
        JsonNode document = call("DOM.getDocument", Map.of()).at("/root/nodeId");
        JsonNode field = call("DOM.querySelector", Map.of("nodeId", document.intValue(), "selector", selector));
        call(
                "DOM.setFileInputFiles",
                Map.of(
                        "files",
                        List.of(file.toString()),
                        "nodeId",
                        field.get("nodeId").intValue()));
    }

    /** A window or screen of this size; {@code dark} as the reader's system asks for. */
    void screen(int width, int height, boolean dark) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        call("Emulation.setEmulatedMedia", Map.of("features", new Object[] {
            Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light")
        }));
    }

    void press(String key) {
        int code = Map.of("Tab", 9, "Enter", 13, "ArrowDown", 40).getOrDefault(key, 0);
        Map<String, Object> down = Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", code);
        if (key.equals("Enter")) {
            down = Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", code, "text", "\r");
        }
        call("Input.dispatchKeyEvent", down);
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
    }

    /** Each sign by its own key, where a field takes no text at once: a day, digit by digit. */
    void keys(String signs) {
        for (String sign : signs.split("", -1)) {
            if (!sign.isEmpty()) {
                call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", sign, "text", sign));
                call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", sign));
            }
        }
    }

    void type(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    /** What an expression is worth on the page, once it is settled. */
    JsonNode eval(String expression) {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.at("/result/value");
    }

    /** The whole page as a picture. */
    byte[] picture() {
        JsonNode answer = call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        return Base64.getDecoder().decode(answer.get("data").stringValue());
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        long id = calls.incrementAndGet();
        ObjectNode call = RunningLedger.JSON.createObjectNode().put("id", id).put("method", method);
        call.set("params", RunningLedger.JSON.valueToTree(parameters));
        CompletableFuture<JsonNode> answer = messages.answerTo(id);
        socket.sendText(call.toString(), true).join();
        return get(answer);
    }

    private static <T> T get(CompletableFuture<T> future) {
        return future.orTimeout(ANSWER_SECONDS_MAX, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        get(process.onExit());
    }
}
