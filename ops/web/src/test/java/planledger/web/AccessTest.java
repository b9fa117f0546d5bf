package planledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static planledger.web.HardenedServerTest.PASSWORD;
import static planledger.web.HardenedServerTest.SETTINGS;
import static planledger.web.HardenedServerTest.basic;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who may do what, asked over the wire. */
@SpringBootTest(
        classes = HardenedServerTest.Node.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.import=" + SETTINGS, "PLANLEDGER_PASSWORD=" + PASSWORD})
@ExtendWith(OutputCaptureExtension.class)
class AccessTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    static Path data;

    Wire wire;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("planledger.data", data::toString);
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        wire = new Wire(port);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/toys,                     401, 200, 200, 200",
        "HEAD,   /api/toys,                     401, 200, 200, 200",
        "POST,   /api/toys,                     401, 200, 403, 403",
        "POST,   /api/views/toys/rebuild,       401, 403, 403, 200",
        "PUT,    /api/toys,                     401, 405, 403, 403",
        "DELETE, /api/toys,                     401, 405, 403, 403",
        "PATCH,  /api/toys,                     401, 405, 403, 403",
        "GET,    /api/nothing,                  401, 404, 404, 404",
        "GET,    /nothing,                      401, 404, 404, 404",
        "GET,    /enter/toys,                   401, 404, 403, 403",
        "GET,    /enter,                        401, 404, 403, 403",
        "POST,   /enter/toys,                   401, 404, 403, 403",
        "POST,   /verify,                       401, 415, 415, 415",
        "POST,   /views/entries/rebuild,        401, 403, 403, 415",
        "POST,   /nothing,                      401, 403, 403, 403",
        "GET,    /actuator/health/readiness,    200, 200, 200, 200",
        "GET,    /actuator/health/liveness,     200, 200, 200, 200",
        "GET,    /actuator/health,              401, 403, 403, 200",
        "GET,    /actuator,                     401, 403, 403, 200",
        "POST,   /actuator/shutdown,            401, 403, 403, 403",
    })
    void each_role_may_do_what_the_table_says(
            String method, String path, int nobody, int clerk, int inspector, int operator) {
        assertThat(ask(method, path, "X-None: 1")).isEqualTo(nobody);
        assertThat(ask(method, path, basic("clerk", PASSWORD))).isEqualTo(clerk);
        assertThat(ask(method, path, basic("inspector", PASSWORD))).isEqualTo(inspector);
        assertThat(ask(method, path, basic("operator", PASSWORD))).isEqualTo(operator);
    }

    @Test
    void how_the_server_is_in_detail_is_for_its_operator() {
        assertThat(wire.get("/actuator/health", basic("operator", PASSWORD)).body())
                .contains("components");
        assertThat(wire.get("/actuator/health/readiness").body()).contains("UP").doesNotContain("components");
    }

    @Test
    void who_is_not_signed_in_is_asked_to_sign_in() {
        Wire.Answer answer = wire.get("/api/toys");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("www-authenticate")).isEqualTo("Basic realm=\"Plan Ledger\", charset=\"UTF-8\"");
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("/problems/unauthenticated", "Hãy đăng nhập");
    }

    @Test
    void who_may_not_is_told_so_with_a_problem() {
        Wire.Answer answer = wire.post("/api/toys", "{}", basic("inspector", PASSWORD));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("/problems/forbidden");
    }

    @Test // 38: what a page of another site can make a browser send
    void a_form_of_another_site_rebuilds_nothing() {
        byte[] form = "a=b".getBytes(StandardCharsets.UTF_8);
        String operator = basic("operator", PASSWORD);
        for (String type :
                new String[] {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"}) {
            assertThat(wire.send("POST", "/api/views/toys/rebuild", form, operator, "Content-Type: " + type)
                            .status())
                    .isEqualTo(415);
        }
        assertThat(wire.send("POST", "/api/views/toys/rebuild", new byte[0], operator)
                        .status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Basic",
                "Authorization: Basic !!!",
                "Authorization: Basic Y2xlcms=",
                "Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJjbGVyayJ9.",
                "Authorization: Digest username=clerk"
            })
    void credentials_of_another_kind_are_none(String header) {
        assertThat(wire.get("/api/toys", header).status()).isEqualTo(401);
    }

    @Test
    void an_account_that_is_not_there_is_refused_as_a_wrong_password_is() {
        Wire.Answer wrong = wire.get("/api/toys", basic("clerk", "wrong"));
        Wire.Answer nobody = wire.get("/api/toys", basic("root", "wrong"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(nobody.status()).isEqualTo(wrong.status());
        assertThat(nobody.body()).isEqualTo(wrong.body());
    }

    @Test
    void guessing_is_slowed_down_and_the_owner_goes_on() {
        String right = basic("inspector", PASSWORD);
        assertThat(wire.get("/api/toys", right).status()).isEqualTo(200);
        Wire.Answer answer = wire.get("/api/toys", basic("inspector", "guess"));
        for (int i = 1; i < 20 && answer.status() == 401; i++) {
            answer = wire.get("/api/toys", basic("inspector", "guess" + i));
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("retry-after")).matches("[1-9][0-9]*");
        assertThat(answer.body()).contains("/problems/too-many-attempts");
        assertThat(wire.get("/api/toys", right).status()).isEqualTo(200);
    }

    @Test
    void no_account_is_there_but_ours(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("generated security password");
        assertThat(wire.get("/api/toys", basic("user", PASSWORD)).status()).isIn(401, 429);
    }

    @Test // 50
    void a_name_that_would_write_the_log_is_one_escaped_line(CapturedOutput output) {
        wire.get("/api/toys", basic("x\r\n2026-01-01 INFO Sign-in of operator\u001b[31m\u2028\u202e", "wrong"));
        assertThat(output.getAll().lines().filter(line -> line.contains("Sign-in of operator")))
                .singleElement()
                .asString()
                .contains("Sign-in refused", "x\\u000D\\u000A2026-01-01", "\\u001B[31m\\u2028\\u202E")
                .doesNotContain("\u001b", "\u2028", "\u202e");
    }

    private int ask(String method, String path, String header) {
        byte[] body = method.equals("POST") ? "{\"title\":\"a\"}".getBytes(StandardCharsets.UTF_8) : new byte[0];
        return wire.send(method, path, body, header, "Content-Type: application/json")
                .status();
    }
}
