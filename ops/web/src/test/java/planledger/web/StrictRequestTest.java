package planledger.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests over the wire, all but their bodies. Numbers are rows of the bad inputs. */
@SpringBootTest(classes = StrictBodyTest.Toys.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StrictRequestTest {
    private static final String GOOD = "{\"title\":\"Xe\",\"material\":\"wood\"}";

    @Autowired
    StrictBodyTest.Toys toys;

    @Autowired
    Cursors cursors;

    Wire wire;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        wire = new Wire(port);
        toys.taken.clear();
    }

    @Test
    void a_good_query_is_read_as_its_schema_says() {
        String cursor = cursors.seal("an", "after 7");
        Wire.Answer answer = wire.get(
                "/toys?material=paperMache&at=2025-01-15&knownAt=2025-01-15T17:30:00%2B07:00&limit=7&cursor=" + cursor);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("PAPER_MACHE", "2025-01-15", "2025-01-15T10:30:00Z", "\"limit\":7", "after 7");
    }

    @ParameterizedTest // 20, 33, 34, 35
    @CsvSource({
        "material=wood%3B+drop+table+toys, 400, ?material, not-one-of",
        "material=WOOD, 400, ?material, not-one-of",
        "order=title, 400, ?order, field-unknown",
        "material[$ne]=wood, 400, ?material[$ne], field-unknown",
        "$where=1, 400, ?$where, field-unknown",
        "limit=-1, 400, ?limit, out-of-range",
        "limit=0, 400, ?limit, out-of-range",
        "limit=1000000000, 400, ?limit, out-of-range",
        "limit=1e2, 400, ?limit, not-an-integer",
        "limit=, 400, ?limit, not-an-integer",
        "page=-1, 400, ?page, field-unknown",
        "limit=1&limit=1, 400, ?limit, key-twice",
        "limit=1&%6Cimit=2, 400, ?limit, key-twice",
        "limit=%zz, 400, ?limit, parameter-unreadable",
        "limit=%2, 400, ?limit, parameter-unreadable",
        "material=%C0%AF, 400, ?material, parameter-unreadable",
        "material=a%00, 400, ?material, character-refused",
        "at=2025-02-30, 422, ?at, not-a-date",
        "at=, 422, ?at, not-a-date",
        "knownAt=2025-01-15, 422, ?knownAt, not-an-instant",
        "knownAt=2025-01-15T10:00:00+07:00, 422, ?knownAt, not-an-instant",
        "cursor=AAAA, 400, ?cursor, cursor-refused",
        "cursor=***, 400, ?cursor, cursor-refused",
    })
    void a_query_outside_its_schema_is_refused(String query, int status, String path, String rule) {
        // Tomcat itself takes brackets in a query encoded only.
        Wire.Answer answer = wire.get("/toys?" + query.replace("[", "%5B").replace("]", "%5D"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"path\":\"" + path + "\"", "\"rule\":\"" + rule + "\"");
    }

    @Test // 34
    void a_cursor_of_somebody_else_or_one_that_was_changed_is_refused() {
        String mine = cursors.seal("an", "after 7");
        String changed = (mine.charAt(0) == 'A' ? 'B' : 'A') + mine.substring(1);
        assertThat(wire.get("/toys?cursor=" + cursors.seal("bo", "after 7")).status())
                .isEqualTo(400);
        assertThat(wire.get("/toys?cursor=" + changed).status()).isEqualTo(400);
        assertThat(wire.get("/toys?cursor=" + mine).status()).isEqualTo(200);
    }

    @Test // 35
    void a_parameter_in_the_path_is_refused() {
        assertThat(wire.get("/toys;v=1").status()).isEqualTo(400);
        assertThat(wire.get("/toys/1;v=1").body()).contains("parameter-in-path");
    }

    @Test
    void a_resource_that_reads_no_query_takes_none() {
        assertThat(wire.post("/toys?dryrun=true", GOOD).body()).contains("?dryrun", "field-unknown");
        assertThat(toys.taken).isEmpty();
    }

    @ParameterizedTest // 8, 38
    @ValueSource(
            strings = {
                "Content-Type: text/xml",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: application/yaml",
                "Content-Type: text/plain",
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Type: application/json; charset=utf-16",
                "Content-Type: application/json; charset=iso-8859-1",
                "Content-Type: application/json; charset=none",
                "Content-Type: application/json; profile=x",
                "Content-Type: application/problem+json",
                "Content-Type: ///",
                "Content-Type: application/json\r\nContent-Type: text/xml",
                "Content-Type: application/json\r\nContent-Encoding: gzip",
                "Content-Type: application/json\r\nContent-Encoding: identity",
                "X-None: 1",
            })
    void what_is_not_plain_json_is_not_parsed(String headers) {
        Wire.Answer answer = wire.send("POST", "/toys", GOOD.getBytes(UTF_8), headers.split("\r\n", -1));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body()).contains("/problems/unsupported-media-type");
        assertThat(toys.taken).isEmpty();
    }

    @Test // 38
    void a_document_type_with_entities_is_not_parsed() {
        byte[] xml = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>".getBytes(UTF_8);
        assertThat(wire.send("POST", "/toys", xml, "Content-Type: text/xml").status())
                .isEqualTo(415);
        assertThat(wire.post("/toys", xml).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\"",
                "APPLICATION/JSON"
            })
    void json_by_any_of_its_names_is_taken(String type) {
        byte[] body = GOOD.getBytes(UTF_8);
        assertThat(wire.send("POST", "/toys", body, "Content-Type: " + type).status())
                .isEqualTo(200);
    }

    @Test
    void a_caller_who_cannot_read_the_answer_enters_nothing() {
        Wire.Answer answer = wire.post("/toys", GOOD, "Accept: text/html");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("content-type")).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(toys.taken).isEmpty();
        assertThat(wire.get("/toys", "Accept: text/xml").status()).isEqualTo(406);
    }

    @ParameterizedTest // 31
    @ValueSource(strings = {"DELETE", "PUT", "PATCH"})
    void what_is_recorded_is_not_changed_by_method(String method) {
        Wire.Answer answer = wire.send(method, "/toys", new byte[0]);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).contains("GET", "POST").doesNotContain(method);
        assertThat(answer.body()).contains("/problems/method-not-allowed");
    }

    @Test // 37
    void a_method_in_a_header_or_a_parameter_changes_nothing() {
        Wire.Answer answer = wire.get("/toys/1", "X-HTTP-Method-Override: DELETE", "X-Method-Override: DELETE");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(wire.post("/toys?_method=DELETE", GOOD).status()).isEqualTo(400);
        assertThat(wire.post("/toys", GOOD, "X-HTTP-Method-Override: DELETE").status())
                .isEqualTo(200);
    }

    @Test
    void whatever_is_not_there_is_not_there_in_the_same_words() {
        Wire.Answer unknown = wire.get("/toys/1");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(wire.get("/nothing/here").body()).isEqualTo(unknown.body());
        assertThat(wire.get("/toys/1%2F2%00").status()).isBetween(400, 404);
    }

    @Test
    void a_rule_that_says_no_names_itself() {
        Wire.Answer answer = wire.post("/toys/broken/repairs", "{}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("/problems/toy-broken", "Đồ chơi đã hỏng", "The toy is broken");
    }

    @Test
    void a_version_that_is_no_longer_current_is_told_the_current_one() {
        Wire.Answer answer = wire.post("/toys/other/repairs", "{}");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.header("etag")).isEqualTo("\"7\"");
    }

    @Test
    void what_nobody_foresaw_is_told_without_its_cause() {
        Wire.Answer answer = wire.get("/toys/cursed");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body())
                .contains("/problems/internal", "urn:uuid:")
                .doesNotContain("hunter2", "Exception", "planledger");
    }
}
