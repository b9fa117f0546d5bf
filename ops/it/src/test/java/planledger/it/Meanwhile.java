package planledger.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import planledger.query.mongo.Polling;

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

    /** 0 where there is no answer. */
    static int status(LedgerProcess node, String path) {
        try {
            return node.get(path).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
