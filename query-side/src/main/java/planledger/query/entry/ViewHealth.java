package planledger.query.entry;

import com.mongodb.client.MongoDatabase;
import java.util.function.LongSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import planledger.query.mongo.MongoPing;

/**
 * Down without the database. With it questions are answered, as far as the view shows the ledger; how far it is behind is
 * told, and is no reason to ask nobody.
 */
final class ViewHealth implements HealthIndicator {
    private final MongoDatabase database;
    private final LongSupplier shown;
    private final LedgerEnd ledger;

    /**
     * Asks when it is asked.
     *
     * @param shown the position up to which questions see the ledger
     * @param head the position of the ledger's last entry; asked of a server that may not answer
     */
    ViewHealth(MongoDatabase database, LongSupplier shown, LongSupplier head) {
        this.database = database;
        this.shown = shown;
        this.ledger = new LedgerEnd(head);
    }

    @Override
    public Health health() {
        String lacking = MongoPing.lacking(database);
        if (lacking != null) {
            return Health.down().withDetail("mongodb", lacking).build();
        }
        Long last = ledger.position();
        long position = shown.getAsLong();
        Health.Builder health = Health.up().withDetail("position", position);
        return last == null
                ? health.withDetail("ledger", "unreachable").build()
                : health.withDetail("behind", Math.max(0, last - position)).build();
    }
}
