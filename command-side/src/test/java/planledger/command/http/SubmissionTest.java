package planledger.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static planledger.web.Shapes.text;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.web.Input;
import planledger.web.WebConventions;
import planledger.web.Wire;

@SpringBootTest(classes = SubmissionTest.Toys.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SubmissionTest {
    private static final String GOOD = "{\"title\":\"Xe gỗ\",\"note\":null}";

    Wire wire;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        wire = new Wire(port);
    }

    @Test
    void a_submission_says_who_asks_what_and_under_which_conditions() {
        Wire.Answer answer =
                wire.post("/toys/3?dryRun=true", GOOD, "Actor: an", "Idempotency-Key: k-1", "If-Match: \"3\"");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"actor\":\"an\"", "\"key\":\"k-1\"", "\"dryRun\":\"true\"", "\"title\":\"Xe gỗ\"");
    }

    @Test
    void what_is_not_said_is_not_guessed() {
        assertThat(enter("/toys/3", GOOD).body()).contains("\"key\":\"null\"", "\"dryRun\":\"false\"");
    }

    @Test
    void nobody_enters_anything_without_an_account() {
        assertThat(wire.post("/toys/3", GOOD).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "é", "a\tb", ""})
    void a_key_that_is_not_plain_is_malformed(String key) {
        assertMalformed(
                enter("/toys/3", GOOD, "Idempotency-Key: " + key), "Idempotency-Key", "idempotency-key-malformed");
    }

    @Test
    void a_key_has_two_hundred_characters_at_most_and_stands_once() {
        assertThat(enter("/toys/3", GOOD, "Idempotency-Key: " + "k".repeat(200)).status())
                .isEqualTo(200);
        assertThat(enter("/toys/3", GOOD, "Idempotency-Key: " + "k".repeat(201)).status())
                .isEqualTo(400);
        assertThat(enter("/toys/3", GOOD, "Idempotency-Key: k", "Idempotency-Key: k")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"3\"", "3", "\"3\", \"4\"", "\"3\",", "\"3", "", "*, \"3\"", "\"\u00e9\""})
    void an_expectation_that_is_not_one_strong_tag_is_malformed(String tag) {
        assertMalformed(enter("/toys/3", GOOD, "If-Match: " + tag), "If-Match", "if-match-malformed");
        assertThat(enter("/toys/3", GOOD, "If-Match: \"3\"", "If-Match: \"3\"").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", " \"3\" "})
    void an_expectation_that_is_met_lets_the_entry_through(String tag) {
        assertThat(enter("/toys/3", GOOD, "If-Match: " + tag).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"03\"", "\"three\"", "\"\""})
    void an_expectation_that_is_not_met_is_told_the_current_revision(String tag) {
        Wire.Answer answer = enter("/toys/3", GOOD, "If-Match: " + tag);
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.header("etag")).isEqualTo("\"3\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dryRun=TRUE",
                "dryRun=1",
                "dryRun=",
                "dryRun",
                "dryRun=true&dryRun=true",
                "dry-run=true",
                "dryRun=true&x=1"
            })
    void a_dry_run_is_asked_for_in_one_way_only(String query) {
        assertThat(enter("/toys/3?" + query, GOOD).status()).isEqualTo(400);
    }

    @Test
    void the_same_request_in_another_layout_is_the_same_request() {
        String hash = hash("/toys/3", GOOD);
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(hash("/toys/3", "{ \"note\" : null,\n\t\"title\":\"Xe g\u1ed7\" }"))
                .isEqualTo(hash);
        assertThat(hash("/toys/3", "{\"title\":\"Xe go\u0302\u0303\",\"note\":null}"))
                .isEqualTo(hash);
        assertThat(hash("/toys/3?dryRun=true", GOOD)).isEqualTo(hash);
        assertThat(hash("/%74oys/3", GOOD)).isEqualTo(hash);
    }

    @Test
    void another_request_is_another_request() {
        String hash = hash("/toys/3", GOOD);
        assertThat(hash("/toys/4", GOOD)).isNotEqualTo(hash);
        assertThat(hash("/toys/3", "{\"title\":\"Xe gỗ\"}"))
                .as("none is not unsaid")
                .isNotEqualTo(hash);
        assertThat(hash("/toys/3", "{\"title\":\"Xe gỗ\\n\",\"note\":null}")).isNotEqualTo(hash);
        assertThat(hash("/toys/3", "{\"title\":\"a\\\",\\\"note\\\":\\\"b\"}"))
                .isNotEqualTo(hash("/toys/3", "{\"title\":\"a\",\"note\":\"b\"}"));
    }

    private String hash(String target, String body) {
        String answer = enter(target, body).body();
        int at = answer.indexOf("\"hash\":\"") + "\"hash\":\"".length();
        return answer.substring(at, answer.indexOf('"', at));
    }

    private Wire.Answer enter(String target, String body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Actor: an";
        return wire.post(target, body, all);
    }

    private static Map<String, String> read(Input body) {
        Map<String, String> read = new TreeMap<>();
        read.put("title", body.required("title", text(50)));
        read.put("note", String.valueOf(body.optional("note", text(50))));
        return read;
    }

    private static void assertMalformed(Wire.Answer answer, String path, String rule) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"path\":\"" + path + "\"", "\"rule\":\"" + rule + "\"");
    }

    /** The smallest application that takes entries; whoever the header names is signed in. */
    @SpringBootConfiguration
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @Import({WebConventions.class, Submissions.class})
    @RestController
    static class Toys {
        @PostMapping("/toys/{revision}")
        Map<String, String> enter(@PathVariable long revision, Submission submission) {
            submission.ifMatch().check(revision);
            Map<String, String> said = submission.as(SubmissionTest::read);
            said.put("actor", submission.actor());
            said.put("key", String.valueOf(submission.idempotencyKey()));
            said.put("hash", submission.requestHash());
            said.put("dryRun", String.valueOf(submission.isDryRun()));
            return said;
        }

        @Bean
        Filter signsIn() {
            return (request, response, chain) -> chain.doFilter(new SignedIn((HttpServletRequest) request), response);
        }
    }

    static final class SignedIn extends HttpServletRequestWrapper {
        SignedIn(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            String actor = getHeader("Actor");
            return actor == null ? null : () -> actor;
        }
    }
}
