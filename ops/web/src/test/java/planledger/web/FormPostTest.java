package planledger.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one exception to "a POST is JSON": forms, of our own pages only. Numbers are rows of the bad inputs. */
@SpringBootTest(
        classes = FormPostTest.Forms.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.import=" + HardenedServerTest.SETTINGS)
class FormPostTest {
    private static final String FIELDS = "Content-Type: application/x-www-form-urlencoded";
    private static final String FILE = "Content-Type: multipart/form-data; boundary=----cut";
    private static final String OWN = "Sec-Fetch-Site: same-origin";
    private static final byte[] GOOD = "title=Xe+g%E1%BB%97&note=a%0D%0Ab&left=".getBytes(UTF_8);

    @Autowired
    Forms forms;

    Wire wire;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        wire = new Wire(port);
        forms.taken.clear();
        forms.files.clear();
    }

    @Test
    void a_form_of_our_own_page_is_taken_as_it_was_filled_in() {
        Wire.Answer answer = wire.send("POST", "/form", GOOD, FIELDS, OWN, "Accept: text/html,*/*;q=0.8");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(forms.taken).containsExactly("Xe gỗ/a\nb");
    }

    @ParameterizedTest // 38
    @CsvSource({
        "same-origin, http://localhost, 200",
        "same-origin, null, 200",
        "same-origin, , 200",
        "same-site, http://localhost, 403",
        "cross-site, http://localhost, 403",
        "none, http://localhost, 403",
        "Same-Origin, , 403",
        "'same-origin, cross-site', , 403",
        ", http://localhost, 200",
        ", https://LOCALHOST, 200",
        ", http://localhost:81, 403",
        ", http://localhost.evil.example, 403",
        ", http://evil.example/localhost, 403",
        ", http://evil.example, 403",
        ", ftp://localhost, 403",
        ", null, 403",
        ", , 403",
    })
    void a_form_is_taken_only_where_the_browser_says_it_is_ours(String site, String origin, int status) {
        Wire.Answer answer = wire.send(
                "POST",
                "/form",
                GOOD,
                FIELDS,
                site == null ? "X-None: 1" : "Sec-Fetch-Site: " + site,
                origin == null ? "X-None: 2" : "Origin: " + origin);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(forms.taken).hasSize(status == 200 ? 1 : 0);
        if (status == 403) {
            assertThat(answer.body()).contains("/problems/form-from-elsewhere", "mở trang đó trong sổ");
        }
    }

    @Test
    void two_origins_are_none() {
        assertThat(wire.send("POST", "/form", GOOD, FIELDS, "Origin: http://localhost", "Origin: http://localhost")
                        .status())
                .isEqualTo(403);
        assertThat(wire.send("POST", "/form", GOOD, FIELDS, OWN, "Sec-Fetch-Site: cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(forms.taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=x", "///"})
    void a_form_of_another_kind_is_not_parsed(String type) {
        assertThat(wire.send("POST", "/form", GOOD, OWN, "Content-Type: " + type)
                        .status())
                .isEqualTo(415);
        assertThat(wire.send("POST", "/form", GOOD, OWN, FIELDS, "Content-Encoding: gzip")
                        .status())
                .isEqualTo(415);
        assertThat(forms.taken).isEmpty();
    }

    @Test
    void what_takes_json_takes_no_form_of_ours_either() {
        assertThat(wire.send("POST", "/json", GOOD, FIELDS, OWN).status()).isEqualTo(415);
        assertThat(wire.send("POST", "/json", "{}".getBytes(UTF_8), "Content-Type: application/json")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_caller_who_cannot_read_a_page_enters_nothing() {
        assertThat(wire.send("POST", "/form", GOOD, FIELDS, OWN, "Accept: application/json")
                        .status())
                .isEqualTo(406);
        assertThat(forms.taken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "title=a&title=b, 400, ?title, key-twice",
        "title=a&colour=red, 400, ?colour, field-unknown",
        "note=a, 400, ?title, field-missing",
        "title=%zz, 400, ?title, parameter-unreadable",
        "title=%C0%AF, 400, ?title, parameter-unreadable",
        "title=a%00, 400, ?title, character-refused",
        "title=+, 400, ?title, field-missing",
    })
    void a_form_outside_its_schema_is_refused(String form, int status, String path, String rule) {
        Wire.Answer answer = wire.send("POST", "/form", form.getBytes(UTF_8), FIELDS, OWN);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"path\":\"" + path + "\"", "\"rule\":\"" + rule + "\"");
        assertThat(forms.taken).isEmpty();
    }

    @Test
    void what_stands_in_the_address_is_no_field_of_the_form() {
        assertThat(wire.send("POST", "/form?title=a", "note=b".getBytes(UTF_8), FIELDS, OWN)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_form_has_the_limit_of_every_body() {
        byte[] endless = ("title=" + "x".repeat(BodyReader.BODY_MAX_BYTES)).getBytes(UTF_8);
        assertThat(wire.send("POST", "/form", endless, FIELDS, OWN).body()).contains("/problems/body-too-large");
    }

    @Test
    void a_file_comes_as_it_is() {
        byte[] file = new byte[100_000];
        new Random(7).nextBytes(file);
        Wire.Answer answer = wire.send("POST", "/file", multipart("bundle", "kế hoạch.zip", file), FILE, OWN);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(forms.files).singleElement().matches(taken -> Arrays.equals(taken, file));
    }

    @Test
    void a_file_that_was_not_chosen_is_of_no_bytes() {
        assertThat(wire.send("POST", "/file", multipart("bundle", "", new byte[0]), FILE, OWN)
                        .status())
                .isEqualTo(200);
        assertThat(forms.files).containsExactly(new byte[0]);
    }

    @Test
    void a_file_is_taken_up_to_the_limit() {
        byte[] largest = multipart("bundle", "a.zip", new byte[Upload.FILE_MAX_BYTES]);
        assertThat(wire.send("POST", "/file", largest, FILE, OWN).status()).isEqualTo(200);
        byte[] larger = multipart("bundle", "a.zip", new byte[Upload.FILE_MAX_BYTES + 4096]);
        assertThat(wire.send("POST", "/file", larger, FILE, OWN).body()).contains("/problems/file-too-large");
    }

    @Test
    void one_file_of_the_right_name_and_nothing_else_is_taken() {
        byte[] file = {1, 2, 3};
        byte[] good = multipart("bundle", "a.zip", file);
        String text = new String(good, ISO_8859_1);
        String half = text.substring(0, text.length() - 20);
        String two = text.replace("------cut--", "------cut") + text.substring(text.indexOf("Content-Disp"));
        String noFile = text.replace("; filename=\"a.zip\"", "");
        for (String body : List.of(half, two, noFile, text.replace("bundle", "other"), "", "------cut--")) {
            assertThat(wire.send("POST", "/file", body.getBytes(ISO_8859_1), FILE, OWN)
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(wire.send("POST", "/file", good, "Content-Type: multipart/form-data", OWN)
                        .status())
                .isEqualTo(400);
        assertThat(forms.files).isEmpty();
    }

    @Test
    void a_broken_upload_is_refused_or_taken_and_never_an_error() {
        Random random = new Random(11);
        byte[] good = multipart("bundle", "a.zip", "nội dung".getBytes(UTF_8));
        for (int i = 0; i < 200; i++) {
            byte[] broken = good.clone();
            for (int j = 0; j < 3; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(wire.send("POST", "/file", broken, FILE, OWN).status()).isIn(200, 400);
        }
    }

    private static byte[] multipart(String field, String name, byte[] file) {
        String head = "------cut\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/zip\r\n\r\n";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(UTF_8));
        all.writeBytes(file);
        all.writeBytes("\r\n------cut--\r\n".getBytes(UTF_8));
        return all.toByteArray();
    }

    /** Two forms and what is none. */
    @SpringBootConfiguration
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @Import(WebConventions.class)
    @RestController
    static class Forms {
        final List<String> taken = new CopyOnWriteArrayList<>();
        final List<byte[]> files = new CopyOnWriteArrayList<>();

        @PostMapping(path = "/form", produces = MediaType.TEXT_HTML_VALUE)
        @TakesForm(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        String form(Form form) {
            String filled = form.withoutBlanks()
                    .as(in -> in.required("title", Shapes.text(3_000_000))
                            + "/" + in.optional("note", Shapes.text(50))
                            + in.optional("left", Shapes.text(50), ""));
            taken.add(filled);
            return "ok";
        }

        @PostMapping(path = "/file", produces = MediaType.TEXT_HTML_VALUE)
        @TakesForm(MediaType.MULTIPART_FORM_DATA_VALUE)
        String file(Upload upload) {
            files.add(upload.file("bundle"));
            return "ok";
        }

        @PostMapping("/json")
        List<String> json() {
            return List.of();
        }
    }
}
