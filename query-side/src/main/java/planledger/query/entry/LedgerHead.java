package planledger.query.entry;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * The position of the ledger's last entry, asked of a server that may not answer. While a question to it hangs no other
 * is asked: each further one would hold a thread more.
 */
public final class LedgerHead {
    private static final Duration WITHIN = Duration.ofSeconds(1);

    private final LongSupplier server;
    private volatile CompletableFuture<Long> overdue = CompletableFuture.completedFuture(0L);

    /** Asks by {@code server}, which gives the position of the last entry. */
    public LedgerHead(LongSupplier server) {
        this.server = server;
    }

    /** Empty where the server does not say. */
    public OptionalLong position() {
        if (!overdue.isDone()) {
            return OptionalLong.empty();
        }
        CompletableFuture<Long> asked = CompletableFuture.supplyAsync(server::getAsLong);
        try {
            return OptionalLong.of(asked.get(WITHIN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return OptionalLong.empty();
        } catch (TimeoutException e) {
            overdue = asked;
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }

    /** Entries after a position; NaN where the server does not say. */
    public double beyond(long position) {
        OptionalLong last = position();
        return last.isEmpty() ? Double.NaN : Math.max(0, last.getAsLong() - position);
    }
}
