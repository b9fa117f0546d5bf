package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import planledger.query.mongo.Polling;
import tools.jackson.databind.JsonNode;

/** What a test waits for while clients go on. */
final class Meanwhile {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ENTRIES = 40;

    private Meanwhile() {}

    static void until(BooleanSupplier isTrue, Supplier<String> otherwise) {
        assertTrue(Polling.until(isTrue, PATIENCE), otherwise);
    }

    /** Waits until some more entries were acknowledged. */
    static void more(Load load) {
        int before = load.acknowledgedSoFar();
        until(() -> load.acknowledgedSoFar() >= before + ENTRIES, () -> "No more are acknowledged: " + load);
    }

    /** Waits until a node shows what was acknowledged by now. */
    static void shows(LedgerProcess node, Load load) {
        String newest = load.plan(0) + "?atLeast=" + load.lastPosition();
        until(() -> status(node, newest) == 200, () -> "The view does not come to " + newest);
    }

    /** Some plan, as a node shows it. */
    static JsonNode plan(LedgerProcess node, Load load, String query) throws IOException {
        HttpResponse<String> answer = node.get(load.plan(0) + query);
        assertEquals(200, answer.statusCode(), answer::body);
        return RunningLedger.JSON.readTree(answer.body());
    }

    /**
     * A node that lags answers from what it has, claims no more than that, and refuses what it cannot know.
     *
     * @return what its readiness tells of the view
     */
    static JsonNode saysWhatItLacks(LedgerProcess query, Load load, long before, long after) throws IOException {
        JsonNode answer = plan(query, load, "");
        long shown = answer.at("/asOf/position").longValue();
        assertTrue(before <= shown && shown < after, () -> before + " <= " + shown + " < " + after);
        assertFalse(answer.at("/coverage/upToDate").booleanValue(), answer::toString);
        assertEquals(200, status(query, load.plan(0) + "?known=" + shown));
        HttpResponse<String> later = query.get(load.plan(0) + "?atLeast=" + after);
        assertEquals(503, later.statusCode(), later::body);
        assertTrue(later.body().contains("not-yet-visible"), later::body);
        assertTrue(later.headers().firstValue("Retry-After").isPresent());
        assertEquals(503, status(query, "/api/plans/khong-co.ubnd.2025.01-kh-ubnd"));
        JsonNode view = RunningLedger.JSON
                .readTree(query.get("/actuator/health/readiness", "operator", LedgerProcess.PASSWORD)
                        .body())
                .at("/components/view/details");
        assertTrue(view.get("position").longValue() >= shown, view::toString);
        return view;
    }

    /** 0 where there is no answer. */
    static int status(LedgerProcess node, String path) {
        try {
            return node.get(path).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
