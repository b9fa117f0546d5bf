package planledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static planledger.web.Shape.listOf;
import static planledger.web.Shape.object;
import static planledger.web.Shape.tableOf;
import static planledger.web.Shape.tagged;
import static planledger.web.Shapes.DATE;
import static planledger.web.Shapes.INSTANT;
import static planledger.web.Shapes.SLUG;
import static planledger.web.Shapes.TRUTH;
import static planledger.web.Shapes.decimal;
import static planledger.web.Shapes.integer;
import static planledger.web.Shapes.oneOf;
import static planledger.web.Shapes.text;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies over the wire: what is taken, and that everything wrong is named. Numbers are rows of the bad inputs. */
@SpringBootTest(classes = StrictBodyTest.Toys.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StrictBodyTest {
    private static final String GOOD = "\"title\":\"Xe gỗ\",\"material\":\"wood\"";

    @Autowired
    Toys toys;

    Wire wire;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        wire = new Wire(port);
        toys.taken.clear();
    }

    @Test
    void a_good_body_is_read_as_its_schema_says() {
        Wire.Answer answer = wire.post("/toys", """
                {"title":"Xe gỗ","code":"xe.go-1","made":"2025-02-28","soldAt":"2025-01-15T17:30:00.250+07:00","pieces":10,
                 "cost":"1250000.50","material":"paperMache","maker":{"name":"An","from":null},"isOld":true,
                 "parts":[{"is":"wheel","spokes":8},{"is":"label","words":"số 1"}],"sections":{"I":10,"VII":0}}""");

        assertThat(answer.status()).isEqualTo(200);
        Toys.Toy toy = toys.taken.get(0);
        assertThat(toy.toString())
                .contains("title=Xe gỗ", "made=2025-02-28", "soldAt=2025-01-15T10:30:00.250Z", "cost=1250000.50")
                .contains("PAPER_MACHE", "Wheel[spokes=8], Label[words=số 1]", "{I=10, VII=0}", "isOld=true");
    }

    @ParameterizedTest // 1
    @ValueSource(
            strings = {"", "{", "{\"title\":\"a", "[", "{}{}", "{} x", "nul", "NaN", "{\"a\":1,}", "{'a':1}", "/**/{}"})
    void what_is_no_complete_json_is_malformed(String body) {
        assertMalformed(body, "", "not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "\"a\""})
    void what_is_no_object_is_malformed(String body) {
        assertThat(wire.post("/toys", body).status()).isEqualTo(400);
    }

    @Test // 2
    void a_key_that_stands_twice_is_named() {
        assertMalformed("{" + GOOD + ",\"title\":\"b\"}", "/title", "key-twice");
        assertMalformed("{" + GOOD + ",\"maker\":{\"name\":\"a\",\"name\":\"a\"}}", "/maker/name", "key-twice");
    }

    @Test // 3
    void an_unknown_field_is_named_wherever_it_stands() {
        assertMalformed("{" + GOOD + ",\"titel\":1}", "/titel", "field-unknown");
        assertMalformed("{" + GOOD + ",\"maker\":{\"name\":\"a\",\"a/b~\":1}}", "/maker/a~1b~0", "field-unknown");
        assertMalformed(
                "{" + GOOD + ",\"parts\":[{\"is\":\"wheel\",\"spokes\":8,\"x\":1}]}", "/parts/0/x", "field-unknown");
    }

    @ParameterizedTest // 4
    @ValueSource(strings = {"seq", "recordedAt", "actor", "leafHash", "position", "revision"})
    void a_field_of_the_server_is_refused_and_said_to_be_the_servers(String field) {
        assertMalformed("{" + GOOD + ",\"" + field + "\":null}", "/" + field, "set-by-server");
    }

    @Test // 5
    void deep_nesting_is_refused_without_being_followed() {
        assertMalformed("[".repeat(10_000), "", "nested-too-deep");
        assertMalformed("{\"a\":".repeat(10_000), "", "nested-too-deep");
        String deepest = "[".repeat(StrictJson.DEPTH_MAX - 1) + "]".repeat(StrictJson.DEPTH_MAX - 1);
        assertMalformed("{" + GOOD + ",\"maker\":" + deepest + "}", "/maker", "not-an-object");
    }

    @Test // 10
    void bytes_that_are_no_utf8_are_malformed() {
        byte[] invalid = ("{" + GOOD + "}").getBytes(StandardCharsets.UTF_8);
        invalid[11] = (byte) 0xFF;
        byte[] overlong = "{\"title\":\"??\"}".getBytes(StandardCharsets.UTF_8);
        overlong[10] = (byte) 0xC0;
        overlong[11] = (byte) 0xAF;
        byte[] withMark = ("\uFEFF{" + GOOD + "}").getBytes(StandardCharsets.UTF_8);
        for (byte[] body : List.of(invalid, overlong, withMark, "\uFEFF{}".getBytes(StandardCharsets.UTF_16LE))) {
            assertFault(wire.post("/toys", body), 400, "", "not-utf8");
        }
        assertFault(wire.post("/toys", "{}".getBytes(StandardCharsets.UTF_16BE)), 400, "", "not-json");
    }

    @ParameterizedTest // 11, 12
    @ValueSource(
            strings = {
                "\\ud800",
                "\\udc00x",
                "a\\u0000",
                "\\u0007",
                "\\u001b[31m",
                "a\\rb",
                "\\u0085",
                "\\u2028",
                "\\u2029",
                "\u0080",
                "\u007f"
            })
    void a_character_that_no_text_holds_is_malformed(String character) {
        assertMalformed("{\"title\":\"a" + character + "\",\"material\":\"wood\"}", "/title", "character-refused");
    }

    @Test // 11
    void a_name_that_cannot_be_encoded_is_still_named() {
        assertFault(wire.post("/toys", "{" + GOOD + ",\"\\ud800\":1}"), 400, "/\\uD800", "character-refused");
    }

    @Test // 13
    void prose_keeps_marks_of_direction_and_zero_width_and_codes_do_not() {
        wire.post("/toys", "{\"title\":\"a\\u202Eb\\u200Bc\\n\\t\",\"material\":\"wood\"}");
        assertThat(toys.taken.get(0).title()).isEqualTo("a\u202Eb\u200Bc\n\t");
        for (String code :
                List.of("ке-hoach", "a\\u200Bb", "a\\u202Eb", "A", "a..b", ".a", "a b", "a/b", "đ", "cafe\\u0301")) {
            assertInvalid("{" + GOOD + ",\"code\":\"" + code + "\"}", "/code", "not-a-slug");
        }
    }

    @Test // 14
    void one_text_in_two_forms_is_one_text() {
        wire.post("/toys", "{\"title\":\"Kế hoạch\",\"material\":\"wood\"}");
        wire.post("/toys", "{\"title\":\"Kê\\u0301 hoa\\u0323ch\",\"material\":\"wood\"}");
        assertThat(toys.taken.get(0).title())
                .isEqualTo(toys.taken.get(1).title())
                .isEqualTo("Kế hoạch");
        assertMalformed("{" + GOOD + ",\"sections\":{\"é\":1,\"e\\u0301\":2}}", "/sections/é", "key-twice");
    }

    @ParameterizedTest // 15
    @ValueSource(strings = {"1e400", "-0", "1E2", "0.1", "12"})
    void money_as_a_number_is_malformed(String number) {
        assertMalformed("{" + GOOD + ",\"cost\":" + number + "}", "/cost", "not-text");
    }

    @ParameterizedTest // 15, 16
    @ValueSource(
            strings = {"9007199254740993", "1e400", "1E2", "1.0", "-0", "\"1\"", "true", "99999999999999999999", "[1]"})
    void what_is_no_plain_integer_is_malformed(String number) {
        assertMalformed("{" + GOOD + ",\"pieces\":" + number + "}", "/pieces", "not-an-integer");
    }

    @ParameterizedTest // 17
    @ValueSource(
            strings = {
                "1,000",
                "١٢",
                "-0",
                "-0.00",
                "1234567890123456789012345678901234567890",
                "1e5",
                "1.",
                ".5",
                "01",
                "+1",
                " 1",
                "0.123"
            })
    void a_string_that_is_no_plain_decimal_is_invalid(String cost) {
        assertInvalid("{" + GOOD + ",\"cost\":\"" + cost + "\"}", "/cost", "not-a-decimal");
    }

    @ParameterizedTest // 20
    @ValueSource(
            strings = {
                "2026-02-30",
                "2025-02-29",
                "2025-13-01",
                "0000-01-01",
                "9999-12-31",
                "1899-12-31",
                "2201-01-01",
                "2025-1-1",
                "15/01/2025",
                "2025-01-15T00:00:00Z",
                "+2025-01-15",
                "٢٠٢٥-01-15",
                "today"
            })
    void a_day_that_does_not_exist_is_invalid(String day) {
        assertInvalid("{" + GOOD + ",\"made\":\"" + day + "\"}", "/made", "not-a-date");
    }

    @ParameterizedTest // 20
    @ValueSource(
            strings = {
                "2025-01-15T24:00:00Z",
                "2025-01-15T23:59:60Z",
                "2025-01-15T10:00:00",
                "2025-01-15",
                "9999-01-15T10:00:00Z",
                "2025-01-15t10:00:00z",
                "2025-01-15T10:00Z",
                "2025-01-15 10:00:00Z",
                "2025-01-15T10:00:00+19:00",
                "2025-01-15T10:00:00[Asia/Ho_Chi_Minh]"
            })
    void an_instant_without_its_zone_or_its_day_is_invalid(String instant) {
        assertInvalid("{" + GOOD + ",\"soldAt\":\"" + instant + "\"}", "/soldAt", "not-an-instant");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"pieces\":11 | /pieces | out-of-range",
                "\"pieces\":-1 | /pieces | out-of-range",
                "\"parts\":[1,2,3,4] | /parts | list-too-long",
                "\"sections\":{\"a\":1,\"b\":1,\"c\":1,\"d\":1} | /sections | list-too-long",
                "\"parts\":[{\"is\":\"wheel\",\"spokes\":8},{\"is\":\"door\",\"x\":1}] | /parts/1/is | not-one-of",
                "\"maker\":{\"name\":\"a\",\"from\":\"2025-02-01\",\"to\":\"2025-01-01\"} | /maker | value-refused",
                "\"maker\":{\"name\":\" \"} | /maker/name | text-blank",
            })
    void what_is_well_formed_but_wrong_is_invalid(String member, String path, String rule) {
        assertInvalid("{" + GOOD + "," + member + "}", path, rule);
    }

    @Test
    void a_title_is_counted_in_characters_not_in_code_units() {
        assertThat(wire.post("/toys", "{\"title\":\"" + "𝄞".repeat(20) + "\",\"material\":\"wood\"}")
                        .status())
                .isEqualTo(200);
        assertInvalid("{\"title\":\"" + "𝄞".repeat(21) + "\",\"material\":\"wood\"}", "/title", "text-too-long");
    }

    @Test
    void every_fault_is_listed_at_once_and_one_malformed_part_decides() {
        Wire.Answer answer = wire.post("/toys", """
                {"code":"Đ","made":"2025-02-30","pieces":"x","material":"glass","titel":"","actor":"me",
                 "maker":{"from":"yesterday"},"parts":[{"is":"wheel","spokes":1},7]}""");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer)
                        .get("faults")
                        .valueStream()
                        .map(f -> f.get("path").asString() + " " + f.get("rule").asString()))
                .containsExactlyInAnyOrder(
                        "/title field-missing",
                        "/code not-a-slug",
                        "/made not-a-date",
                        "/pieces not-an-integer",
                        "/material not-one-of",
                        "/titel field-unknown",
                        "/actor set-by-server",
                        "/maker/name field-missing",
                        "/maker/from not-a-date",
                        "/parts/0/spokes out-of-range",
                        "/parts/1 not-an-object");
        assertThat(toys.taken).isEmpty();
    }

    @Test
    void a_flood_of_faults_is_counted_and_not_repeated() {
        StringBuilder body = new StringBuilder("{" + GOOD);
        for (int i = 0; i < 5_000; i++) {
            body.append(",\"").append("x".repeat(200)).append(i).append("\":0");
        }
        Wire.Answer answer = wire.post("/toys", body.append('}').toString());
        assertThat(json(answer).get("faults").size()).isEqualTo(Faults.LISTED_MAX);
        assertThat(json(answer).get("detailEn").asString()).startsWith("5000 fault(s)");
        assertThat(answer.body().length()).isLessThan(60_000);
    }

    private void assertMalformed(String body, String path, String rule) {
        assertFault(wire.post("/toys", body), 400, path, rule);
    }

    private void assertInvalid(String body, String path, String rule) {
        assertFault(wire.post("/toys", body), 422, path, rule);
        assertThat(toys.taken).hasSizeLessThan(2);
    }

    private static void assertFault(Wire.Answer answer, int status, String path, String rule) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo(Problem.MEDIA_TYPE);
        JsonNode problem = json(answer);
        assertThat(problem.get("type").asString())
                .isEqualTo(status == 400 ? "/problems/malformed" : "/problems/invalid");
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("faults").size()).as(answer.body()).isEqualTo(1);
        JsonNode fault = problem.get("faults").get(0);
        assertThat(fault.get("path").asString()).isEqualTo(path);
        assertThat(fault.get("rule").asString()).isEqualTo(rule);
        assertThat(List.of(
                        fault.get("message").asString(), fault.get("messageEn").asString()))
                .noneMatch(String::isBlank);
    }

    private static JsonNode json(Wire.Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** The smallest application with one resource, written as the real ones are. */
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
    static class Toys {
        static final int LIMIT_MAX = 100;

        final List<Toy> taken = new CopyOnWriteArrayList<>();
        private final Cursors cursors;

        Toys(Cursors cursors) {
            this.cursors = cursors;
        }

        enum Material {
            WOOD,
            PAPER_MACHE
        }

        enum No implements Rule {
            TOY_BROKEN;

            @Override
            public String message() {
                return "Đồ chơi đã hỏng; hãy ghi đồ chơi mới.";
            }

            @Override
            public String messageEn() {
                return "The toy is broken; record a new one.";
            }
        }

        record Maker(
                String name,
                @Nullable LocalDate from,
                @Nullable LocalDate to) {
            Maker {
                if (from != null && to != null && to.isBefore(from)) {
                    throw new IllegalArgumentException("to lies before from");
                }
            }
        }

        interface Part {}

        record Wheel(int spokes) implements Part {}

        record Label(String words) implements Part {}

        record Toy(
                String title,
                @Nullable String code,
                @Nullable LocalDate made,
                @Nullable Instant soldAt,
                int pieces,
                @Nullable BigDecimal cost,
                Material material,
                @Nullable Maker maker,
                List<Part> parts,
                Map<String, Integer> sections,
                boolean isOld) {}

        record Asked(
                @Nullable Material material,
                @Nullable LocalDate at,
                @Nullable Instant knownAt,
                int limit,
                String cursor) {}

        @PostMapping("/toys")
        Toy make(Received body) {
            Toy toy = body.as(toyBody -> new Toy(
                    toyBody.required("title", text(20)),
                    toyBody.optional("code", SLUG),
                    toyBody.optional("made", DATE),
                    toyBody.optional("soldAt", INSTANT),
                    toyBody.optional("pieces", integer(0, 10), 0),
                    toyBody.optional("cost", decimal(15, 2)),
                    toyBody.required("material", oneOf(Material.class)),
                    toyBody.optional("maker", object(Toys::maker)),
                    toyBody.optional(
                            "parts",
                            listOf(3, tagged("is", Map.of("wheel", Toys::wheel, "label", Toys::label))),
                            List.of()),
                    toyBody.optional("sections", tableOf(3, integer(0, 99)), Map.of()),
                    toyBody.optional("isOld", TRUTH, false)));
            taken.add(toy);
            return toy;
        }

        @PostMapping("/toys/{id}/repairs")
        Toy repair(@PathVariable String id) {
            throw new Declined(id.equals("broken") ? Problem.refused(No.TOY_BROKEN) : Problem.versionConflict(7));
        }

        @GetMapping("/toys")
        Asked list(Query query) {
            return query.as(asked -> new Asked(
                    asked.optional("material", oneOf(Material.class)),
                    asked.optional("at", DATE),
                    asked.optional("knownAt", INSTANT),
                    asked.optional("limit", integer(1, LIMIT_MAX), 20),
                    asked.optional("cursor", cursors.heldBy("an"), "")));
        }

        @GetMapping("/toys/{id}")
        Toy one(@PathVariable String id) {
            if (id.equals("cursed")) {
                throw new IllegalStateException("The password of the database is hunter2");
            }
            throw new Declined(ProblemKind.NOT_FOUND);
        }

        private static Maker maker(Input maker) {
            return new Maker(
                    maker.required("name", text(50)), maker.optional("from", DATE), maker.optional("to", DATE));
        }

        private static Part wheel(Input wheel) {
            return new Wheel(wheel.required("spokes", integer(3, 30)));
        }

        private static Part label(Input label) {
            return new Label(label.required("words", text(30)));
        }
    }
}
