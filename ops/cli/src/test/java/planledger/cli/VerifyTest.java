package planledger.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planledger.bundle.BundleWriter;
import planledger.bundle.MadePlan;
import planledger.event.PlanId;
import planledger.evidence.LogFiles;
import planledger.evidence.MadeLog;
import planledger.evidence.StoredEvents.StoredEvent;
import planledger.served.MadeAnswers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class VerifyTest {
    private static final String KEY = MadePlan.SIGNER.key().toString();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final MadePlan made = MadePlan.usual();
    private final MadeLog log = made.log;
    private MadeAnswers read = new MadeAnswers(log.events);
    private final Path folder;
    private final HttpServer server;

    VerifyTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_bundle_ends_with_0_and_tells_in_both_languages_what_it_shows_and_what_not() throws IOException {
        String zip = file("plan.zip", BundleWriter.write(made.bundle()));
        assertEquals(0, run("verify", zip, "--key", KEY), this::said);
        assertTrue(said().contains("KẾT LUẬN · VERDICT: nguyên vẹn · intact"), said());
        assertTrue(said().contains("✓ 4 mục của son-la"), said());
        assertTrue(said().contains("? Sau vị trí"), said());
        assertFalse(said().contains("chưa đối chiếu với nơi nào khác"), said());
        assertEquals(0, run("verify", zip));
        assertTrue(said().replace("\n", " ").contains("was held against no other source: " + KEY), said());
        assertTrue(said().lines().allMatch(line -> line.length() <= 120), said());
    }

    @Test
    void an_unpacked_bundle_is_verified_by_its_folder() throws IOException {
        Path unpacked = unpack(BundleWriter.write(made.bundle()));
        assertEquals(0, run("verify", unpacked.toString(), "--key", KEY), this::said);
        Path plan = unpacked.resolve("plan.json");
        Files.writeString(plan, Files.readString(plan).replace("2025", "2026"));
        assertEquals(3, run("verify", unpacked.toString(), "--key", KEY));
        assertTrue(said().contains("VERDICT: bị sửa đổi · altered"), said());
    }

    @Test
    void a_changed_bundle_and_a_strange_key_end_with_3_and_what_is_no_bundle_with_2() throws IOException {
        byte[] zip = BundleWriter.write(made.bundle());
        assertEquals(
                3,
                run(
                        "verify",
                        file("plan.zip", zip),
                        "--key",
                        MadeLog.signer(9).key().toString()));
        assertTrue(said().contains("VERDICT: bị viết lại · rewritten"), said());
        zip[200] ^= 1;
        assertEquals(3, run("verify", file("plan.zip", zip), "--key", KEY));
        assertEquals(2, run("verify", file("page.zip", "<html>".getBytes(StandardCharsets.UTF_8))));
        assertEquals(
                2, run("verify", Files.createDirectory(folder.resolve("empty")).toString()));
        assertEquals(2, run("verify"));
        assertEquals(2, run("verify", "a", "b"));
        assertEquals(2, run("verify", file("plan.zip", zip), "--key", "no key"));
        assertEquals(2, run("verify", file("plan.zip", zip), "--policy", file("p.json", new byte[] {'{', '}'})));
        assertEquals(2, run("verify", file("plan.zip", zip), "--checkpoint", file("c", new byte[] {'{', '}'})));
        assertEquals(1, run("verify", folder.resolve("nothing.zip").toString()));
    }

    @Test
    void a_policy_demands_its_witnesses() throws IOException {
        String zip = file("plan.zip", BundleWriter.write(made.bundle()));
        String own = file(
                "own.json",
                JSON.writeValueAsBytes(policy(1, MadePlan.WITNESS.key().toString())));
        assertEquals(0, run("verify", zip, "--policy", own), this::said);
        String two = file(
                "two.json",
                JSON.writeValueAsBytes(policy(
                        2,
                        MadePlan.WITNESS.key().toString(),
                        MadeLog.witness(5).key().toString())));
        assertEquals(3, run("verify", zip, "--policy", two));
    }

    private static ObjectNode policy(int quorum, String... witnesses) {
        ObjectNode policy = JSON.createObjectNode();
        policy.putArray("logs").add(KEY);
        ArrayNode list = policy.putArray("witnesses");
        List.of(witnesses).forEach(list::add);
        return policy.put("quorum", quorum);
    }

    @Test
    void an_evidence_folder_is_verified_and_what_is_remembered_must_be_extended() throws IOException {
        Path evidence = evidence();
        String memory = folder.resolve("memory").toString();
        String first = folder.resolve("first").toString();
        Files.write(Path.of(first), Objects.requireNonNull(log.files.get("checkpoints/21")));
        assertEquals(0, run("verify", evidence.toString(), "--key", KEY, "--remember", memory), this::said);
        assertArrayEquals(log.newest().bytes(), Files.readAllBytes(Path.of(memory)));
        Files.write(evidence.resolve(LogFiles.CHECKPOINT), Files.readAllBytes(Path.of(first)));
        try (var kept = Files.list(evidence.resolve("checkpoints"))) {
            for (Path each : kept.filter(path -> !path.endsWith("21")).toList()) {
                Files.delete(each);
            }
        }
        assertEquals(0, run("verify", evidence.toString(), "--key", KEY, "--checkpoint", first), this::said);
        assertEquals(
                3, run("verify", evidence.toString(), "--key", KEY, "--checkpoint", first, "--checkpoint", memory));
        assertEquals(3, run("verify", evidence.toString(), "--key", KEY, "--remember", memory));
        assertTrue(said().contains("VERDICT: bị cắt cụt · truncated"), said());
        assertArrayEquals(log.newest().bytes(), Files.readAllBytes(Path.of(memory)));
    }

    @Test
    void a_served_log_is_verified_and_with_a_password_its_events_too() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        assertEquals(0, run(Map.of(), "verify", url, "--key", KEY), this::said);
        assertTrue(said().contains("Stored events were not held against the log"), said());
        assertEquals(0, run(Map.of(), "verify", url + "/evidence", "--key", KEY), this::said);
        Map<String, String> password = Map.of(Planledger.PASSWORD, "mk");
        assertEquals(0, run(password, "verify", url, "--key", KEY), this::said);
        assertTrue(said().contains("Stored events were held against the log up to position"), said());
        StoredEvent event = log.events.get(40);
        log.events.remove(40);
        assertEquals(3, run(password, "verify", url, "--key", KEY));
        assertTrue(said().contains("VERDICT: bị rút, chèn hoặc đảo"), said());
        log.events.add(40, event);
        read = new MadeAnswers(log.events.subList(0, log.events.size() - 10));
        assertEquals(3, run(password, "verify", url, "--key", KEY));
        assertTrue(said().contains("Position 332: about son-la.vpub.2025.06-kh-vpub"), said());
        read = new MadeAnswers(log.events);
        assertEquals(0, run(password, "verify", url + "/evidence", "--key", KEY, "--events", url), this::said);
        assertTrue(said().contains("Stored events were held against the log up to position"), said());
    }

    @Test
    void a_server_that_is_not_there_ends_with_1_and_one_that_refuses_the_events_with_4() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        assertEquals(4, run(Map.of(Planledger.PASSWORD, "sai"), "verify", url, "--key", KEY));
        assertEquals(2, run(Map.of(), "verify", url + "/elsewhere"));
        server.stop(0);
        assertEquals(1, run(Map.of(), "verify", url, "--key", KEY));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] answer = path.startsWith("/evidence/") ? log.files.get(path.substring(10)) : null;
            int status = answer == null ? 404 : 200;
            if (path.startsWith("/api/")) {
                String sent = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
                String due = Base64.getEncoder().encodeToString("clerk:mk".getBytes(StandardCharsets.UTF_8));
                status = sent.equals("Basic " + due) ? 200 : 401;
                answer = status == 200 ? answered(path, exchange.getRequestURI().getQuery()) : null;
            }
            byte[] body = answer == null ? "{}".getBytes(StandardCharsets.UTF_8) : answer;
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte @Nullable [] answered(String path, String query) {
        if (path.equals("/api/entries")) {
            return entries(query);
        }
        if (path.equals("/api/plans")) {
            ObjectNode answer = JSON.createObjectNode();
            ArrayNode plans = answer.putArray("plans");
            read.plans(0).forEach(plan -> plans.addObject().put("planId", plan));
            return JSON.writeValueAsBytes(answer);
        }
        Map<String, String> asked = Arrays.stream(query.split("&"))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        PlanId plan = new PlanId(path.substring(path.lastIndexOf('/') + 1));
        LocalDate day = LocalDate.parse(asked.get("effectiveAt"));
        return JSON.writeValueAsBytes(read.plan(plan, day, Long.parseLong(asked.get("known"))));
    }

    private byte[] entries(String query) {
        long after = Long.parseLong(query.substring(query.indexOf("after=") + 6, query.indexOf('&')));
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode entries = answer.putArray("entries");
        log.events.stream().filter(event -> event.position() > after).limit(100).forEach(event -> {
            ObjectNode entry = entries.addObject();
            entry.put("position", event.position());
            entry.put("stream", event.stream());
            entry.put("sequence", event.sequence());
            entry.put("type", event.type());
            entry.put("revision", event.revision());
            entry.put("recordedAt", event.recordedAt().toString());
            entry.put("actor", event.actor());
            byte[] salt = event.salt();
            entry.put("actorSalt", salt == null ? null : HexFormat.of().formatHex(salt));
            entry.put("payload", Base64.getEncoder().encodeToString(event.payload()));
        });
        answer.put("head", log.events.size());
        return JSON.writeValueAsBytes(answer);
    }

    private Path evidence() throws IOException {
        Path evidence = folder.resolve("evidence");
        for (Map.Entry<String, byte[]> each : log.files.entrySet()) {
            Path path = evidence.resolve(each.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, each.getValue());
        }
        return evidence;
    }

    private Path unpack(byte[] zip) throws IOException {
        Path unpacked = folder.resolve("unpacked");
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
                Path path = unpacked.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.write(path, in.readAllBytes());
            }
        }
        return unpacked;
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private int run(String... words) {
        return run(Map.of(), words);
    }

    private int run(Map<String, String> environment, String... words) {
        out.reset();
        err.reset();
        return new Planledger(print(out), print(err), environment).run(List.of(words));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
