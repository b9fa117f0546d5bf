package planledger.web.node;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits at start for a server that a node cannot do without. */
public final class Reach {
    private static final Duration EVERY = Duration.ofMillis(250);

    private Reach() {}

    /**
     * Tries until the server is there. A bound of zero asks nothing: one machine has its servers in itself.
     *
     * @param lacking why the server is not there yet, without secrets; null once it is
     * @throws ServerUnreachable if it is not there within the bound
     */
    public static void within(Duration bound, String server, Supplier<@Nullable String> lacking) {
        if (bound.isZero()) {
            return;
        }
        long since = System.nanoTime();
        for (String why = lacking.get(); why != null; why = lacking.get()) {
            if (System.nanoTime() - since >= bound.toNanos()
                    || Thread.currentThread().isInterrupted()) {
                throw new ServerUnreachable(server, bound, why);
            }
            LockSupport.parkNanos(EVERY.toNanos());
        }
    }
}
