package planledger.query.entry;

import com.mongodb.client.MongoDatabase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import planledger.query.mongo.MongoPing;
import planledger.query.mongo.ViewPosition;

/**
 * Down without the database. With it questions are answered, as far as the view shows the ledger; how far it is behind is
 * told, and is no reason to ask nobody.
 */
final class ViewHealth implements HealthIndicator {
    private static final long HEAD_WITHIN_MS = 1000;

    private final MongoDatabase database;
    private final ViewPosition view;
    private final LongSupplier head;
    private @Nullable CompletableFuture<Long> asked;

    /** @param head the position of the ledger's last entry; asked of a server that may not answer */
    ViewHealth(MongoDatabase database, ViewPosition view, LongSupplier head) {
        this.database = database;
        this.view = view;
        this.head = head;
    }

    @Override
    public Health health() {
        String lacking = MongoPing.lacking(database);
        if (lacking != null) {
            return Health.down().withDetail("mongodb", lacking).build();
        }
        Long last = lastOfLedger();
        long shown = view.current();
        Health.Builder health = Health.up().withDetail("position", shown);
        return last == null
                ? health.withDetail("ledger", "unreachable").build()
                : health.withDetail("behind", Math.max(0, last - shown)).build();
    }

    /** One question at a time: where the server hangs, each further one would hold a thread more. */
    private synchronized @Nullable Long lastOfLedger() {
        if (asked == null) {
            asked = CompletableFuture.supplyAsync(head::getAsLong);
        }
        try {
            long last = asked.get(HEAD_WITHIN_MS, TimeUnit.MILLISECONDS);
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
}
