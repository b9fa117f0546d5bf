package planledger.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The server itself, met byte by byte. Numbers are rows of the bad inputs. */
@SpringBootTest(
        classes = HardenedServerTest.Node.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=" + HardenedServerTest.SETTINGS,
            "PLANLEDGER_PASSWORD=" + HardenedServerTest.PASSWORD,
            "planledger.http.idle-max=400ms",
            "planledger.http.body-time-max=1s"
        })
class HardenedServerTest {
    static final String SETTINGS = "classpath:planledger/web/http.yml";
    static final String PASSWORD = "mật khẩu: dài";
    static final String CLERK = basic("clerk", PASSWORD);

    private static final String GOOD = "{\"title\":\"Xe gỗ\"}";
    private static final String HEAD =
            "POST /api/toys HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + CLERK + "\r\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    static Path data;

    @Autowired
    Node node;

    Wire wire;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("planledger.data", data::toString);
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        wire = new Wire(port);
        node.taken.set(0);
    }

    @Test // 6
    void a_body_is_taken_up_to_the_limit_and_not_a_byte_further() {
        assertThat(wire.post("/api/toys", padded(BodyReader.BODY_MAX_BYTES), CLERK)
                        .status())
                .isEqualTo(200);
        Wire.Answer answer = wire.post("/api/toys", padded(BodyReader.BODY_MAX_BYTES + 1), CLERK);
        assertProblem(answer, 413, "body-too-large");
        assertThat(node.taken).hasValue(1);
    }

    @Test // 6
    void a_body_that_announces_itself_as_huge_is_not_waited_for() {
        assertProblem(wire.raw(HEAD + "Content-Length: 10000000000\r\n\r\n{"), 413, "body-too-large");
    }

    @Test // 6
    void a_body_in_chunks_has_the_same_limit() {
        int size = BodyReader.BODY_MAX_BYTES + 1;
        byte[] body = padded(size);
        String chunked = HEAD + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(size) + "\r\n"
                + new String(body, ISO_8859_1) + "\r\n0\r\n\r\n";
        assertProblem(wire.raw(chunked), 413, "body-too-large");
    }

    @Test // 6
    void a_length_that_lies_low_leaves_half_a_body_and_no_second_request() {
        String second = "POST /api/toys HTTP/1.1\r\nHost: x\r\n\r\n";
        Wire.Answer answer = wire.raw(HEAD + "Content-Length: 5\r\n\r\n" + GOOD + second);
        assertProblem(answer, 400, "malformed");
        assertThat(node.taken).hasValue(0);
    }

    @Test // 6
    void a_length_that_lies_high_is_waited_for_and_not_for_ever() {
        assertProblem(wire.raw(HEAD + "Content-Length: 500\r\n\r\n" + GOOD), 408, "timed-out");
        assertThat(node.taken).hasValue(0);
    }

    @ParameterizedTest // 6
    @ValueSource(strings = {"-1", "5, 5", "5, 6", "1e3", "99999999999999999999", "0x10", ""})
    void a_length_that_is_no_length_is_unreadable(String length) {
        assertThat(wire.raw(HEAD + "Content-Length: " + length + "\r\n\r\n" + GOOD)
                        .status())
                .isEqualTo(400);
        assertThat(node.taken).hasValue(0);
    }

    @Test // 6
    void a_sender_who_hangs_up_enters_nothing() throws IOException {
        try (Socket socket = wire.open()) {
            socket.getOutputStream().write((HEAD + "Content-Length: 500\r\n\r\n" + GOOD).getBytes(UTF_8));
            socket.shutdownOutput();
            assertProblem(Wire.read(socket), 400, "bad-request");
        }
        assertThat(node.taken).hasValue(0);
    }

    @Test // 7
    void a_body_that_never_ends_is_given_up_by_its_time_and_others_do_not_wait() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Socket socket = wire.open();
            socket.getOutputStream().write((HEAD + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n").getBytes(UTF_8));
            slow.add(socket);
        }
        assertThat(wire.post("/api/toys", GOOD, CLERK).status()).isEqualTo(200);
        for (Socket socket : slow) {
            try (socket) {
                assertProblem(Wire.read(socket), 408, "timed-out");
            }
        }
        assertThat(node.taken).hasValue(1);
    }

    @Test // 7
    void a_byte_now_and_then_does_not_keep_a_body_alive() throws IOException {
        try (Socket socket = wire.open()) {
            OutputStream out = socket.getOutputStream();
            out.write((HEAD + "Transfer-Encoding: chunked\r\n\r\n").getBytes(UTF_8));
            socket.setSoTimeout(100);
            int sent = 0;
            while (!isAnswered(socket) && sent++ < 100) {
                out.write("1\r\n \r\n".getBytes(UTF_8));
            }
            assertThat(sent).isBetween(3, 30);
            socket.setSoTimeout(5000);
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .contains("TTP/1.1 408", "timed-out");
        }
    }

    @ParameterizedTest // 9
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 4",
                "content-length: 4\r\ntransfer-encoding: CHUNKED"
            })
    void a_request_with_two_lengths_is_no_request(String headers) {
        String smuggled = "POST /api/toys HTTP/1.1\r\nHost: localhost\r\n" + CLERK
                + "\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n{\"title\":\"evil\"}";
        Wire.Answer answer = wire.raw(HEAD + headers + "\r\n\r\n0\r\n\r\n" + smuggled);
        assertProblem(answer, 400, "bad-request");
        assertThat(answer.header("connection")).isEqualTo("close");
        assertThat(node.taken).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /a|b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a%2Fb HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a\\b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX Y: z\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, chunked\r\n\r\n"
            })
    void what_is_no_http_is_answered_with_a_problem_all_the_same(String request) {
        Wire.Answer answer = wire.raw(request);
        assertProblem(answer, 400, "bad-request");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
    }

    @Test // 35
    void a_parameter_in_the_path_is_refused() {
        assertProblem(wire.get("/api/toys;v=1", CLERK), 400, "bad-request");
    }

    @Test
    void a_head_is_bounded_in_bytes() {
        assertThat(wire.get("/api/toys", CLERK, "X-Long: " + "x".repeat(9_000)).status())
                .isEqualTo(400);
    }

    @Test
    void a_head_is_bounded_in_lines() {
        String[] lines = new String[60];
        Arrays.setAll(lines, i -> "X-" + i + ": 1");
        lines[0] = CLERK;
        assertThat(wire.get("/api/toys", lines).status()).isEqualTo(400);
    }

    @Test
    void nothing_is_traced() {
        Wire.Answer answer = wire.send("TRACE", "/api/toys", new byte[0], CLERK);
        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.body()).doesNotContain("Basic");
    }

    @Test
    void no_answer_says_what_the_server_is() {
        for (Wire.Answer answer :
                List.of(wire.get("/api/toys", CLERK), wire.get("/none", CLERK), wire.raw("x\r\n\r\n"))) {
            assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
            assertThat(answer.body()).doesNotContainIgnoringCase("tomcat").doesNotContain("<html");
        }
    }

    @Test
    void browsers_are_told_to_guess_keep_and_frame_nothing() {
        for (Wire.Answer answer :
                List.of(wire.get("/api/toys", CLERK), wire.get("/api/toys"), wire.get("/none", CLERK))) {
            assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(answer.header("cache-control")).contains("no-store");
            assertThat(answer.header("content-security-policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
            assertThat(answer.header("referrer-policy")).isEqualTo("same-origin");
        }
    }

    @Test // 37
    void what_a_proxy_would_say_is_not_believed() {
        Wire.Answer answer = wire.get(
                "/api/toys",
                CLERK,
                "X-Forwarded-User: operator",
                "X-Remote-User: operator",
                "X-Forwarded-For: 10.1.2.3",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: evil.example",
                "Forwarded: for=10.1.2.3;proto=https");
        assertThat(answer.body())
                .contains(
                        "\"user\":\"clerk\"",
                        "\"from\":\"127.0.0.1\"",
                        "\"scheme\":\"http\"",
                        "\"host\":\"localhost\"");
        assertThat(wire.get("/api/toys", "X-Forwarded-User: clerk").status()).isEqualTo(401);
    }

    static String basic(String account, String password) {
        String both = account + ":" + password;
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
    }

    private static void assertProblem(Wire.Answer answer, int status, String name) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"/problems/" + name + "\"", "\"status\":" + status);
    }

    private static byte[] padded(int size) {
        byte[] body = " ".repeat(size).getBytes(UTF_8);
        byte[] start = GOOD.getBytes(UTF_8);
        System.arraycopy(start, 0, body, 0, start.length);
        return body;
    }

    /** Waits as long as the socket's timeout for the first byte of an answer. */
    private static boolean isAnswered(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    /** A node with one resource, and with the server and the accounts of the real one. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan({"planledger.web.server", "planledger.web.account"})
    @Import(WebConventions.class)
    @RestController
    static class Node {
        final AtomicInteger taken = new AtomicInteger();

        @PostMapping("/api/toys")
        Map<String, String> make(Received body) {
            String title = body.as(toy -> toy.required("title", Shapes.text(50)));
            taken.incrementAndGet();
            return Map.of("title", title);
        }

        @PostMapping("/api/views/toys/rebuild")
        Map<String, String> rebuild() {
            return Map.of();
        }

        @PostMapping("/verify")
        @TakesForm(MediaType.MULTIPART_FORM_DATA_VALUE)
        void verify() {}

        @PostMapping("/views/{view}/rebuild")
        @TakesForm(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        void order() {}

        @GetMapping("/api/toys")
        Map<String, String> say(HttpServletRequest request) {
            return Map.of(
                    "user", request.getRemoteUser(),
                    "from", request.getRemoteAddr(),
                    "scheme", request.getScheme(),
                    "host", request.getServerName());
        }
    }
}
