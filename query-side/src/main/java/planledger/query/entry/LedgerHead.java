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
final class LedgerHead {
    private static final Duration WITHIN = Duration.ofSeconds(1);

    private final LongSupplier server;
    private volatile CompletableFuture<Long> overdue = CompletableFuture.completedFuture(0L);

    LedgerHead(LongSupplier server) {
        this.server = server;
    }

    /** Empty where the server does not say. */
    OptionalLong position() {
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
}
