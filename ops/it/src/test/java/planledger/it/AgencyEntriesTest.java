package planledger.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Agencies and their succession are entered under the conventions that hold for every entry. */
class AgencyEntriesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 4, 21);
    private static final String AGENCIES = "/api/agencies";
    private static final String SUCCESSIONS = "/api/agencies/successions";
    private static final String CORRECTIONS = "/api/agencies/corrections";
    private static final String TTTT = """
            {"agencyId": "tra-vinh.tttt", "name": "Sở Thông tin và Truyền thông", "aliases": ["Sở TT&TT"],
             "level": "province", "jurisdiction": "tra-vinh"}""";
    private static final String KHCN = """
            {"agencyId": "tra-vinh.khcn", "name": "Sở Khoa học và Công nghệ", "jurisdiction": "tra-vinh",
             "from": "2016-01-01"}""";
    private static final String DISTRICTS = """
            {"agencyId": "ubnd-cap-huyen", "name": "UBND cấp huyện", "level": "class"}""";
    private static final String BY = """
            "instrument": {"type": "NQ", "issuedOn": "2025-02-20", "issuer": "tra-vinh.hdnd"}""";

    private final Path data;

    AgencyEntriesTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void an_entry_is_answered_with_its_place() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, DAY)) {
            HttpResponse<String> first = ledger.post("clerk", AGENCIES, TTTT);
            assertEquals(201, first.statusCode(), first.body());
            assertEquals(AGENCIES + "/tra-vinh.tttt?known=1", header(first, "Location"));
            assertEquals("\"1\"", header(first, "ETag"));
            assertEquals(RunningLedger.JSON.readTree("""
                            {"agencyId": "tra-vinh.tttt", "revision": 1, "findings": [], "coverage": {"findingRules": []},
                             "position": 1, "recordedAt": "2025-04-21T01:00:00Z"}"""), RunningLedger.JSON.readTree(first.body()));
            ledger.record(AGENCIES, KHCN);
            ledger.submit("2600-qdd-ubnd");
            HttpResponse<String> merger = ledger.post("clerk", SUCCESSIONS, merger("2025-03-01"));
            assertEquals(SUCCESSIONS + "/3?known=4", header(merger, "Location"));
            assertEquals("\"3\"", header(merger, "ETag"));
            JsonNode answer = RunningLedger.JSON.readTree(merger.body());
            assertEquals(
                    "[\"tra-vinh.tttt\",\"tra-vinh.khcn\"]",
                    answer.get("agencyIds").toString());
            assertEquals(3, answer.get("revision").intValue());
            assertEquals(4, answer.get("position").intValue());
        }
    }

    @Test
    void a_class_is_registered_and_dissolved() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, DAY)) {
            ledger.record(AGENCIES, DISTRICTS);
            String end =
                    "{\"kind\": \"dissolve\", \"from\": [\"ubnd-cap-huyen\"], \"effectiveNotBefore\": \"2025-07-01\", "
                            + BY + "}";
            assertEquals(2, ledger.record(SUCCESSIONS, end).get("revision").intValue());
        }
    }

    @Test
    void requests_are_repeated_rehearsed_and_held_to_what_they_expect() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, DAY)) {
            String[] once = {"Idempotency-Key", "once", "If-Match", "\"0\""};
            HttpResponse<String> first = ledger.post("clerk", AGENCIES, TTTT, "Idempotency-Key", "once");
            HttpResponse<String> again = ledger.post("clerk", AGENCIES, TTTT, once);
            assertEquals(first.body(), again.body());
            assertEquals(201, again.statusCode());
            assertEquals(422, ledger.post("clerk", AGENCIES, KHCN, once).statusCode());
            HttpResponse<String> moved = ledger.post("clerk", AGENCIES, KHCN, "If-Match", "\"7\"");
            assertEquals(412, moved.statusCode());
            assertEquals("\"1\"", header(moved, "ETag"));
            HttpResponse<String> rehearsed = ledger.post("clerk", AGENCIES + "?dryRun=true", KHCN);
            assertEquals(200, rehearsed.statusCode());
            assertTrue(rehearsed.body().contains("\"dryRun\":true"), rehearsed.body());
            assertEquals(
                    201,
                    ledger.post("clerk", AGENCIES, KHCN, "If-Match", "\"1\"").statusCode());
            assertEquals(403, ledger.post("inspector", AGENCIES, DISTRICTS).statusCode());
        }
    }

    @Test
    void what_was_recorded_wrongly_is_corrected_and_what_was_known_stays() throws Exception {
        String correction = "{\"entry\": %d, \"path\": \"%s\", \"to\": \"%s\", \"reason\": \"gõ nhầm\"}";
        try (RunningLedger ledger = RunningLedger.on(data, DAY)) {
            ledger.record(AGENCIES, TTTT);
            ledger.record(AGENCIES, KHCN);
            ledger.record(SUCCESSIONS, merger("2025-03-01"));
            HttpResponse<String> named =
                    ledger.post("clerk", CORRECTIONS, correction.formatted(2, "/name", "Sở KH và CN"));
            assertEquals(201, named.statusCode(), named.body());
            assertEquals(AGENCIES + "/tra-vinh.khcn?known=4", header(named, "Location"));
            HttpResponse<String> dated =
                    ledger.post("clerk", CORRECTIONS, correction.formatted(3, "/effectiveFrom", "2025-04-01"));
            assertEquals(SUCCESSIONS + "/3?known=5", header(dated, "Location"));
            String agency = AGENCIES + "/tra-vinh.khcn?atLeast=5";
            assertEquals("Sở KH và CN", ledger.ask(agency).at("/agency/name").stringValue());
            assertEquals(
                    "Sở Khoa học và Công nghệ",
                    ledger.ask(AGENCIES + "/tra-vinh.khcn?known=3")
                            .at("/agency/name")
                            .stringValue());
            JsonNode merged = ledger.ask(AGENCIES + "/tra-vinh.khcn");
            assertEquals(2, merged.get("correctionCount").intValue());
            assertEquals(RunningLedger.JSON.readTree("""
                            {"entry": 2, "path": "/name", "was": "Sở Khoa học và Công nghệ", "to": "Sở KH và CN", "by": 4,
                             "position": 4, "recordedAt": "2025-04-21T01:00:00Z", "actor": "clerk"}"""), merged.at("/corrections/0"));
            assertEquals("2025-03-01", merged.at("/corrections/1/was").stringValue());
            assertEquals(
                    0,
                    ledger.ask(AGENCIES + "/tra-vinh.khcn?known=3")
                            .get("corrections")
                            .size());
            assertEquals(
                    1,
                    ledger.ask(AGENCIES + "/tra-vinh.tttt").get("corrections").size());
            String day = "/succession/effectiveFrom/date";
            assertEquals("2025-04-01", ledger.ask(SUCCESSIONS + "/3").at(day).stringValue());
            assertEquals(
                    "2025-03-01", ledger.ask(SUCCESSIONS + "/3?known=4").at(day).stringValue());
            assertAll(
                    refused(ledger, CORRECTIONS, correction.formatted(9, "/name", "x"), 422, "entry-unknown"),
                    refused(ledger, CORRECTIONS, correction.formatted(1, "/agencyId", "x"), 422, "/path"),
                    refused(ledger, CORRECTIONS, correction.formatted(1, "/name", "Sở KH và CN"), 409, "name-taken"),
                    refused(ledger, AGENCIES, agency("\"agencyId\": \"corrections\""), 422, "not-an-agency-id"),
                    refused(ledger, AGENCIES, TTTT.replace("\"tra-vinh\"", "\"(?)\""), 422, "/jurisdiction"));
        }
    }

    @Test
    void an_agency_is_asked_about_on_a_day_and_a_succession_on_none() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, DAY)) {
            ledger.record(AGENCIES, TTTT);
            ledger.record(AGENCIES, KHCN);
            ledger.record(SUCCESSIONS, merger("2025-03-01"));
            assertEquals("exists", existence(ledger, "/tra-vinh.tttt?effectiveAt=2025-02-28"));
            assertEquals("ended", existence(ledger, "/tra-vinh.tttt"));
            assertEquals("notYet", existence(ledger, "/tra-vinh.khcn?effectiveAt=2015-12-31"));
            assertEquals(
                    "ended", ledger.ask(AGENCIES).at("/agencies/0/existence").stringValue());
            for (String path : List.of(SUCCESSIONS + "/3", "/api/amendments")) {
                HttpResponse<String> refused = ledger.get("inspector", path + "?effectiveAt=2025-03-01");
                assertEquals(400, refused.statusCode(), path);
                assertTrue(refused.body().contains("field-unknown"), refused.body());
            }
        }
    }

    private static String existence(RunningLedger ledger, String agency) throws Exception {
        return ledger.ask(AGENCIES + agency).at("/agency/existence").stringValue();
    }

    @Test
    void what_is_registered_is_known_after_a_restart() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, DAY)) {
            ledger.record(AGENCIES, TTTT);
        }
        try (RunningLedger ledger = RunningLedger.on(data, DAY)) {
            HttpResponse<String> again = ledger.post("clerk", AGENCIES, TTTT);
            assertEquals(409, again.statusCode());
            assertTrue(again.body().contains("/problems/agency-exists"), again.body());
            assertEquals(2, ledger.record(AGENCIES, KHCN).get("revision").intValue());
        }
    }

    @Test
    void every_fault_is_named_and_nothing_is_recorded() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, DAY)) {
            String second = merger("2025-03-02").replace("merge", "rename");
            assertAll(refused(ledger, SUCCESSIONS, merger("2025-03-01"), 422, "/from/0"));
            ledger.record(AGENCIES, TTTT);
            ledger.record(AGENCIES, KHCN);
            ledger.record(SUCCESSIONS, merger("2025-03-01"));
            assertAll(
                    refused(ledger, SUCCESSIONS, second, 409, "agency-ended"),
                    refused(ledger, SUCCESSIONS, second.replace("rename", "swallow"), 422, "/kind"),
                    refused(ledger, SUCCESSIONS, second.replace("rename", "split"), 422, "kind-contradicted"),
                    refused(ledger, SUCCESSIONS, merger("2025-02-30"), 422, "/effectiveFrom"),
                    refused(ledger, SUCCESSIONS, "{" + BY + "}", 400, "/from"),
                    refused(ledger, SUCCESSIONS, second.replace("tra-vinh.tttt", "Trà Vinh"), 422, "/from/0"),
                    refused(ledger, AGENCIES, agency("\"agencyId\": \"а\""), 422, "/agencyId"),
                    refused(ledger, AGENCIES, agency("\"agencyId\": \"a--b\""), 422, "not-an-agency-id"),
                    refused(ledger, AGENCIES, agency("\"agencyId\": \"successions\""), 422, "not-an-agency-id"),
                    refused(
                            ledger,
                            AGENCIES,
                            agency("\"agencyId\": \"a\", \"aliases\": [\"B\", \" \"]"),
                            422,
                            "/aliases/1"),
                    refused(
                            ledger,
                            AGENCIES,
                            agency("\"agencyId\": \"a\", \"aliases\": [\"y tế\"]"),
                            422,
                            "alias-twice"),
                    refused(ledger, AGENCIES, agency("\"agencyId\": \"a\", \"position\": 1"), 400, "/position"),
                    refused(ledger, AGENCIES, agency("\"agencyId\": \"a\", \"ends\": null"), 400, "/ends"),
                    refused(ledger, AGENCIES, agency("\"agencyId\": \"a\", \"agencyId\": \"b\""), 400, "key-twice"));
            assertEquals(405, ledger.send("DELETE", "clerk", AGENCIES, null).statusCode());
            assertEquals(4, ledger.record(AGENCIES, DISTRICTS).get("position").intValue());
        }
    }

    private static Executable refused(RunningLedger ledger, String path, String body, int status, String named) {
        return () -> {
            HttpResponse<String> answer = ledger.post("clerk", path, body);
            assertEquals(status, answer.statusCode(), () -> body + "\n" + answer.body());
            assertTrue(answer.body().contains(named), () -> body + "\n" + answer.body());
        };
    }

    private static String merger(String day) {
        return "{\"kind\": \"merge\", \"from\": [\"tra-vinh.tttt\"], \"to\": [\"tra-vinh.khcn\"], \"effectiveFrom\": \""
                + day + "\", " + BY + "}";
    }

    private static String agency(String members) {
        return "{\"name\": \"Y Tế\", \"jurisdiction\": \"tra-vinh\", " + members + "}";
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
