package planledger.query.mongo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process makes visible, within a bound. */
public final class Polling {
    /** The longest that a question waits for an entry to become visible. */
    public static final Duration WAIT_MAX = Duration.ofSeconds(10);

    private static final Duration EVERY = Duration.ofMillis(2);

    private Polling() {}

    /** Whether it is shown, at once or within the bound (at most {@link #WAIT_MAX}). */
    public static boolean until(BooleanSupplier shown, Duration bound) {
        long patience = (bound.compareTo(WAIT_MAX) < 0 ? bound : WAIT_MAX).toNanos();
        long since = System.nanoTime();
        while (!shown.getAsBoolean()) {
            if (System.nanoTime() - since >= patience || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(EVERY.toNanos());
        }
        return true;
    }
}
