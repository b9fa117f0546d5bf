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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import planledger.query.mongo.Rebuild;
import planledger.query.mongo.ServingView;
import planledger.standalone.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole ledger in this process, on a free port and an empty folder, asked over HTTP like by anybody else. */
final class RunningLedger implements AutoCloseable {
    static final String PASSWORD = "mật khẩu chỉ để thử";
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** From the module's folder, where tests run. */
    private static final Path SAMPLES = Path.of("..", "samples");

    private final SetClock clock;
    private final ConfigurableApplicationContext context;
    private final String url;

    private RunningLedger(Path data, SetClock clock, String... properties) {
        this.clock = clock;
        this.context = new SpringApplicationBuilder(Main.class)
                .sources(ClockSetting.class)
                .initializers(started -> started.getBeanFactory().registerSingleton("setClock", clock))
                .properties(Map.of(
                        "PLANLEDGER_DATA", data.toString(),
                        "PLANLEDGER_PORT", "0",
                        "PLANLEDGER_SAMPLES", "none",
                        "PLANLEDGER_PASSWORD", PASSWORD,
                        "spring.main.banner-mode", "off"))
                .properties(properties)
                .run();
        this.url = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /**
     * A ledger whose clock shows the given day, at eight in the morning in Hanoi.
     *
     * @param properties more of them, as {@code NAME=value}
     */
    static RunningLedger on(Path data, LocalDate day, String... properties) {
        return new RunningLedger(data, new SetClock(morning(day)), properties);
    }

    String url() {
        return url;
    }

    void setDay(LocalDate day) {
        clock.set(morning(day));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(1, 0).toInstant(ZoneOffset.UTC);
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
        HttpRequest.Builder request = request(account, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String account, String path) throws IOException, InterruptedException {
        return HTTP.send(request(account, path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Any request at all; null for no account or no body. */
    HttpResponse<String> send(
            String method, @Nullable String account, String path, @Nullable String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                account == null ? HttpRequest.newBuilder(URI.create(url + path)) : request(account, path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Puts another word into an entry as the view has it; the event store stays as it is. */
    void editView(String stream, long revision, String from, String to) {
        MongoCollection<Document> entries = context.getBean(ServingView.class).read(serving -> serving.get("entries"));
        Bson place = Filters.eq(stream + "@" + revision);
        byte[] payload = Objects.requireNonNull(entries.find(place).first())
                .get("payload", Binary.class)
                .getData();
        String edited = new String(payload, StandardCharsets.UTF_8).replace(from, to);
        entries.updateOne(place, Updates.set("payload", new Binary(edited.getBytes(StandardCharsets.UTF_8))));
    }

    /** Entries are recorded from then on, and no view shows them. */
    void stopViews() {
        context.getBean(Rebuild.class).close();
    }

    /** What Spring routes to our methods below a path, as {@code POST /api/plans}; without a method where any fits. */
    Set<String> routes(String below) {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
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

    private HttpRequest.Builder request(String account, String path) {
        String login = Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Basic " + login);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Puts a clock that a test sets in the place of the system's. */
    @Configuration(proxyBeanMethods = false)
    static class ClockSetting {
        @Bean
        @Primary
        Clock settableClock(SetClock setClock) {
            return setClock;
        }
    }

    /** A clock that shows what it was set to. */
    static final class SetClock extends Clock {
        private volatile Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        void set(Instant to) {
            now = to;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
