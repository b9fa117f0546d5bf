package planledger.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Clumsy and hostile requests to the resources that record: each is told its fault, and none leaves an entry. */
class NothingRecordedTest {
    private static final String PLAN = "/api/plans/vinh-long.ct-ubnd.2024.2600-qdd-ubnd";
    private static final String AMENDMENTS = PLAN + "/amendments";
    private static final String COMPLETIONS = PLAN + "/tasks/5/completions";
    private static final String BY =
            "\"instrument\": {\"type\": \"QĐ\", \"number\": \"713/QĐ-UBND\", \"issuedOn\": \"2025-04-21\","
                    + " \"issuer\": \"vinh-long.ct-ubnd\"}";
    private static final String FROM = "\"effectiveFrom\": \"2025-04-21\"";

    private final Path data;

    NothingRecordedTest(@TempDir Path data) {
        this.data = data;
    }

    /** A request, how it is answered, and a word by which the answer names the fault. */
    private record Bad(String path, String body, int status, String named) {}

    private static List<Bad> bad() {
        return List.of(
                new Bad(AMENDMENTS, "{" + BY, 400, "json"),
                new Bad(AMENDMENTS, "{\"residual\": \"unchanged\", \"residual\": null}", 400, "residual"),
                new Bad(AMENDMENTS, item("{\"op\": \"amend\", \"ref\": \"5\", \"sett\": {}}"), 400, "sett"),
                new Bad(
                        AMENDMENTS,
                        "{" + BY + "," + FROM + ", \"recordedAt\": \"2020-01-01T00:00:00Z\"}",
                        400,
                        "recordedAt"),
                new Bad(AMENDMENTS, "{" + BY + "," + FROM + ", \"items\": []}", 422, "items"),
                new Bad(AMENDMENTS, "{" + BY + "," + FROM + ", \"targets\": []}", 422, "/items"),
                new Bad(AMENDMENTS, "{" + BY + "," + FROM + ", \"targets\": null}", 422, "/targets"),
                new Bad(AMENDMENTS, item("{\"op\": \"amend\", \"ref\": \"5\", \"set\": {}}"), 422, "set"),
                new Bad(
                        AMENDMENTS,
                        item("{\"op\": \"add\", \"after\": \"5\", \"task\": {\"ref\": \"5.\"}}"),
                        422,
                        "ref"),
                new Bad(AMENDMENTS, item("{\"op\": \"drop\", \"ref\": \"5\"}"), 422, "op"),
                new Bad(AMENDMENTS, item(notes("\\ud800")), 400, "notes"),
                new Bad(AMENDMENTS, item(notes("\\u0000")), 400, "notes"),
                new Bad(AMENDMENTS, item(notes(" ")), 422, "notes"),
                new Bad(AMENDMENTS, body("2025-02-30"), 422, "effectiveFrom"),
                new Bad(AMENDMENTS, body("2025-04-21T00:00:00Z"), 422, "effectiveFrom"),
                new Bad(AMENDMENTS, body("21/04/2025"), 422, "effectiveFrom"),
                new Bad(COMPLETIONS, "{\"claim\": \"Done\"}", 422, "claim"),
                new Bad(COMPLETIONS, "{\"claim\": true}", 400, "claim"),
                new Bad(COMPLETIONS, done("{\"url\": \"http://169.254.169.254/latest\"}"), 422, "url"),
                new Bad(COMPLETIONS, done("{\"url\": \"file:///etc/passwd\"}"), 422, "url"),
                new Bad(COMPLETIONS, done("{\"type\": \"BC\"}"), 422, "evidence"),
                new Bad("/api/plans/khong.co.2025.01-kh-ubnd/tasks/5/completions", done("null"), 404, "not-found"),
                new Bad(
                        PLAN + "/corrections",
                        "{\"entry\": 9007199254740993, \"path\": \"/instrument/issuedOn\", \"reason\": \"x\"}",
                        400,
                        "entry"),
                new Bad(
                        PLAN + "/corrections",
                        "{\"entry\": 1, \"path\": \"/planId\", \"to\": \"x\", \"reason\": \"x\"}",
                        422,
                        "path"),
                new Bad("/api/plans", issue("\"effectiveTo\": \"2024-01-01\""), 422, "effectiveTo"),
                new Bad("/api/plans", issue("\"declared\": {\"tasks\": 1e2}"), 400, "declared"),
                new Bad("/api/plans", issue("\"key\": \"vinh-long.ct-ubnd.2025.х\""), 422, "key"),
                new Bad("/api/replacements", "{\"planId\": \"a.b\", \"replaces\": []}", 422, "replaces"));
    }

    @Test
    void every_fault_is_named_and_nothing_is_recorded() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 4, 21))) {
            ledger.submit("2600-qdd-ubnd");
            long before = position(ledger);
            assertAll(bad().stream().map(request -> refused(ledger, request)));
            Stream<String> forbidden = Stream.of("PUT", "PATCH", "DELETE");
            assertAll(forbidden.map(method -> () -> {
                HttpResponse<String> answer = ledger.send(method, "clerk", PLAN, null);
                assertEquals(405, answer.statusCode(), method);
                assertTrue(answer.headers().firstValue("Allow").isPresent(), method);
            }));
            assertEquals(before, position(ledger));
        }
    }

    private static Executable refused(RunningLedger ledger, Bad request) {
        return () -> {
            HttpResponse<String> answer = ledger.post("clerk", request.path(), request.body());
            assertEquals(request.status(), answer.statusCode(), () -> request + "\n" + answer.body());
            assertTrue(answer.body().contains(request.named()), () -> request + "\n" + answer.body());
            assertEquals(
                    "application/problem+json",
                    answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0]);
        };
    }

    private static long position(RunningLedger ledger) throws Exception {
        JsonNode plans = ledger.ask("/api/plans");
        return plans.at("/asOf/position").longValue();
    }

    private static String item(String item) {
        return "{" + BY + "," + FROM + ", \"items\": [" + item + "]}";
    }

    private static String notes(String text) {
        return "{\"op\": \"amend\", \"ref\": \"5\", \"set\": {\"notes\": \"" + text + "\"}}";
    }

    private static String body(String from) {
        return "{" + BY + ", \"effectiveFrom\": \"" + from + "\", \"items\": [" + notes("x") + "]}";
    }

    private static String done(String evidence) {
        return "{\"claim\": \"done\", \"evidence\": " + evidence + "}";
    }

    private static String issue(String member) {
        return "{" + BY + "," + FROM + ", \"title\": \"x\", \"content\": \"notHeld\", " + member + "}";
    }
}
