package planledger.it;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import planledger.query.mongo.Rebuild;
import planledger.query.mongo.ServingView;
import planledger.web.work.LongWork;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole ledger in this process, on free ports and an empty folder, asked over HTTP like by anybody else; in whichever
 * {@link Shape}.
 */
final class RunningLedger implements AutoCloseable {
    static final String PASSWORD = "mật khẩu chỉ để thử";
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** From the module's folder, where tests run. */
    private static final Path SAMPLES = Path.of("..", "samples");

    private final SetClock clock;
    private final Shape shape;
    private boolean isShown = true;

    private RunningLedger(SetClock clock, Shape shape) {
        this.clock = clock;
        this.shape = shape;
    }

    /**
     * A ledger whose clock shows the given day, at eight in the morning in Hanoi. A folder that was a ledger's is that
     * ledger again.
     *
     * @param properties more of them, as {@code NAME=value}
     */
    static RunningLedger on(Path data, LocalDate day, String... properties) {
        SetClock clock = new SetClock(day);
        return new RunningLedger(clock, Shape.on(data, clock, properties));
    }

    /** Where questions are answered. */
    String url() {
        return Shape.url(shape.query());
    }

    void setDay(LocalDate day) {
        clock.set(day);
    }

    /** Submits one sample document as a clerk; the answers must all be 201. */
    JsonNode submit(String sample) throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            Path file = files.filter(each -> each.getFileName().toString().contains(sample))
                    .findFirst()
                    .orElseThrow();
            JsonNode last = JSON.nullNode();
            for (JsonNode call : JSON.readTree(Files.readString(file)).get("calls")) {
                last = record(call.get("path").stringValue(), call.get("body").toString());
            }
            return last;
        }
    }

    /** Records an entry as a clerk. */
    JsonNode record(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = post("clerk", path, body);
        if (response.statusCode() != 201) {
            throw new AssertionError(path + " was answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** Asks as an inspector; the answer must be 200. */
    JsonNode ask(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get("inspector", path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " was answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    HttpResponse<String> post(String account, String path, String body, String... headers)
            throws IOException, InterruptedException {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send("POST", account, path, body, all);
    }

    HttpResponse<String> get(String account, String path) throws IOException, InterruptedException {
        return send("GET", account, path, null);
    }

    /** Any request at all; null for no account or no body. What was recorded can be read when it returns. */
    HttpResponse<String> send(
            String method, @Nullable String account, String path, @Nullable String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(method, account, path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 201 && isShown) {
            shape.awaitShown();
        }
        return answer;
    }

    /** A file, whatever the answer's status. */
    HttpResponse<byte[]> download(String account, String path) throws IOException, InterruptedException {
        return HTTP.send(request("GET", account, path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String method, @Nullable String account, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Shape.url(shape.of(method, path)) + path));
        return account == null ? request : request.header("Authorization", "Basic " + login(account));
    }

    /** What an inspector is handed out, byte by byte; the answer must be 200. */
    byte[] download(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = download("inspector", path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " was answered " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private static String login(String account) {
        return Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    /** Puts another word into an entry as the view has it; the event store stays as it is. */
    void editView(String stream, long revision, String from, String to) {
        MongoCollection<Document> entries =
                shape.query().getBean(ServingView.class).read(serving -> serving.get("entries"));
        Bson place = Filters.eq(stream + "@" + revision);
        byte[] payload = Objects.requireNonNull(entries.find(place).first())
                .get("payload", Binary.class)
                .getData();
        String edited = new String(payload, StandardCharsets.UTF_8).replace(from, to);
        entries.updateOne(place, Updates.set("payload", new Binary(edited.getBytes(StandardCharsets.UTF_8))));
    }

    /** Verifications that go on, by who brought a bundle and its SHA-256. */
    @SuppressWarnings("unchecked") // Of what comes of them only pages know.
    LongWork<List<String>, Object> audits() {
        return shape.query().getBean("audits", LongWork.class);
    }

    /** Entries are recorded from then on, and no view shows them. */
    void stopViews() {
        shape.query().getBean(Rebuild.class).close();
        isShown = false;
    }

    /** What Spring routes to our methods below a path, as {@code POST /api/plans}; without a method where any fits. */
    Set<String> routes(String below) {
        return shape.programs().stream()
                .flatMap(program -> program.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream())
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(route -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith(below))
                        .flatMap(path -> methods(route).map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> methods(RequestMappingInfo route) {
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("") : methods.stream().map(RequestMethod::name);
    }

    @Override
    public void close() {
        shape.close();
    }
}
