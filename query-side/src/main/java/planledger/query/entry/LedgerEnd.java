package planledger.query.entry;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the ledger ends, asked of a server that may not answer: within a bound, and one question at a time, for where the
 * server hangs each further one would hold a thread more.
 */
public final class LedgerEnd {
    private static final long WITHIN_MS = 1000;

    private final LongSupplier head;
    private @Nullable CompletableFuture<Long> asked;

    /** Asks by {@code head}, which gives the position of the ledger's last entry. */
    public LedgerEnd(LongSupplier head) {
        this.head = head;
    }

    /** The position of the last entry; null where the server does not say. */
    public synchronized @Nullable Long position() {
        if (asked == null) {
            asked = CompletableFuture.supplyAsync(head::getAsLong);
        }
        try {
            long last = asked.get(WITHIN_MS, TimeUnit.MILLISECONDS);
            asked = null;
            return last;
        } catch (TimeoutException e) {
            return null;
        } catch (ExecutionException e) {
            asked = null;
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Entries after a position; NaN where the server does not say. */
    public double beyond(long position) {
        Long last = position();
        return last == null ? Double.NaN : Math.max(0, last - position);
    }
}
