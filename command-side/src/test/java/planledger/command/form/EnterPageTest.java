package planledger.command.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.web.Declined;
import planledger.web.Problem;
import planledger.web.ProblemKind;
import planledger.web.Query;
import planledger.web.Received;
import planledger.web.Shapes;
import planledger.web.WebConventions;
import planledger.web.Wire;

/** The forms with nothing beside them: what they show needs no other side, whatever the API answers. */
@SpringBootTest(classes = EnterPageTest.Alone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EnterPageTest {
    private static final String KEY = "0f8fad5b-d9cb-469f-a165-70867728950e";

    Wire wire;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        wire = new Wire(port);
    }

    private Wire.Answer send(String path, String... fields) {
        StringBuilder form = new StringBuilder("once=" + KEY);
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=');
            form.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return raw(path, form.toString());
    }

    private Wire.Answer raw(String path, String form) {
        return wire.send(
                "POST",
                path,
                form.getBytes(StandardCharsets.UTF_8),
                "Content-Type: application/x-www-form-urlencoded",
                "Accept: text/html",
                "Sec-Fetch-Site: same-origin");
    }

    @Test
    void every_form_is_shown_in_both_languages() {
        for (String language : new String[] {"", "?lang=en"}) {
            assertThat(wire.get("/enter" + language).body())
                    .contains("/enter/succession")
                    .doesNotContain("??");
            Acts.all().forEach(act -> {
                Wire.Answer form = wire.get("/enter/" + act.id() + language);
                assertThat(form.status()).as(act.id()).isEqualTo(200);
                assertThat(form.body()).contains("name=\"once\"").doesNotContain("??");
            });
        }
    }

    @Test
    void a_ledger_that_takes_nothing_loses_nothing() {
        Wire.Answer answer =
                send("/enter/agency", "do", "try", "agencyId", "broken", "name", "Sở \"A\" & <B>", "aliases", "\nmột");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body())
                .contains("Bằng chứng không khớp", "Sở &quot;A&quot; &amp; &lt;B&gt;", ">\n\nmột</textarea>", KEY)
                .doesNotContain("<B>");
    }

    @Test
    void the_api_is_asked_what_the_form_says_and_nothing_of_the_form_s_own_request() {
        Wire.Answer tried = send("/enter/agency?lang=en", "do", "try", "agencyId", "asked", "name", "Sở A");
        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        assertThat(tried.body()).contains("What would be recorded", "name=\"seen\" value=\"6\"");
        Wire.Answer recorded =
                send("/enter/agency?lang=en", "do", "record", "seen", "6", "agencyId", "asked", "name", "Sở A");
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        assertThat(recorded.body()).contains("Entry 7, at position 12 of the ledger", "data-recorded=\"" + KEY);
    }

    @Test
    void a_form_that_is_no_form_is_refused() {
        assertThat(raw("/enter/agency", "do=%FF").status()).isEqualTo(400);
        assertThat(raw("/enter/agency", "do=edit&do=edit").status()).isEqualTo(400);
        assertThat(raw("/enter/agency", "%").status()).isEqualTo(400);
        assertThat(raw("/enter/agency", "name=" + "a".repeat(2 * 1024 * 1024)).status())
                .isEqualTo(413);
        assertThat(raw("/enter/agency?lang=fr", "do=edit").status()).isEqualTo(400);
        assertThat(raw("/enter/agency", "").status()).isEqualTo(200);
    }

    /** The forms, what all pages share, and an API that says what it was asked. */
    @SpringBootConfiguration
    @ComponentScan({"planledger.command.form", "planledger.web.page"})
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        ThymeleafAutoConfiguration.class
    })
    @Import({WebConventions.class, ToyApi.class})
    static class Alone {}

    @RestController
    static class ToyApi {
        @PostMapping("/api/agencies")
        ResponseEntity<String> register(Received body, Query query, jakarta.servlet.http.HttpServletRequest request) {
            boolean dry = query.as(in -> in.optional("dryRun", Shapes.TRUTH, false));
            String id = body.as(in -> {
                in.optional("name", Shapes.text(100));
                in.optional("aliases", planledger.web.Shape.listOf(9, Shapes.text(100)));
                return in.required("agencyId", Shapes.text(100));
            });
            boolean asked = KEY.equals(request.getHeader("Idempotency-Key"))
                    && request.getHeader("Sec-Fetch-Site") == null
                    && (dry || "\"6\"".equals(request.getHeader("If-Match")));
            if (id.equals("broken") || !asked) {
                throw new Declined(Problem.unavailable(ProblemKind.EVIDENCE_BROKEN, Duration.ofSeconds(1)));
            }
            return ResponseEntity.status(dry ? 200 : 201)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("{\"revision\": 7, \"position\": 12, \"findings\": []}");
        }
    }
}
