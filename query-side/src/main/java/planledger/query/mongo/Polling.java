package planledger.query.mongo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process makes visible, within a bound. */
public final class Polling {
    private static final Duration EVERY = Duration.ofMillis(2);

    private Polling() {}

    /** Whether it is shown, at once or within the bound. */
    public static boolean until(BooleanSupplier shown, Duration bound) {
        long since = System.nanoTime();
        while (!shown.getAsBoolean()) {
            if (System.nanoTime() - since >= bound.toNanos()
                    || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(EVERY.toNanos());
        }
        return true;
    }
}
