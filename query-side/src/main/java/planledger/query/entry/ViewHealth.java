package planledger.query.entry;

import com.mongodb.client.MongoDatabase;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import planledger.query.mongo.MongoPing;

/**
 * Down without the database, and out of service while the view is built from nothing: it would answer from the beginning
 * of the ledger. A view that was complete once and is behind answers; how far it is behind is told, and is no reason to
 * ask nobody.
 */
final class ViewHealth implements HealthIndicator {
    private final MongoDatabase database;
    private final LongSupplier shown;
    private final BooleanSupplier isComplete;
    private final LedgerHead ledger;

    /**
     * Asks when it is asked.
     *
     * @param shown the position up to which questions see the ledger
     * @param isComplete whether the view that answers has once shown all that was recorded
     */
    ViewHealth(MongoDatabase database, LongSupplier shown, BooleanSupplier isComplete, LedgerHead ledger) {
        this.database = database;
        this.shown = shown;
        this.isComplete = isComplete;
        this.ledger = ledger;
    }

    @Override
    public Health health() {
        String lacking = MongoPing.lacking(database);
        if (lacking != null) {
            return Health.down().withDetail("mongodb", lacking).build();
        }
        OptionalLong last = ledger.position();
        long position = shown.getAsLong();
        Health.Builder health = isComplete.getAsBoolean() ? Health.up() : Health.outOfService();
        health.withDetail("position", position);
        return last.isEmpty()
                ? health.withDetail("ledger", "unreachable").build()
                : health.withDetail("behind", Math.max(0, last.getAsLong() - position))
                        .build();
    }
}
