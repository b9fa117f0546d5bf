package planledger.query.entry;

import com.mongodb.client.MongoDatabase;
import java.util.function.LongSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import planledger.query.mongo.MongoPing;
import planledger.query.mongo.ViewPosition;

/**
 * Down without the database. With it questions are answered, as far as the view shows the ledger; how far it is behind is
 * told, and is no reason to ask nobody.
 */
final class ViewHealth implements HealthIndicator {
    private final MongoDatabase database;
    private final ViewPosition view;
    private final LedgerEnd ledger;

    /** @param head the position of the ledger's last entry; asked of a server that may not answer */
    ViewHealth(MongoDatabase database, ViewPosition view, LongSupplier head) {
        this.database = database;
        this.view = view;
        this.ledger = new LedgerEnd(head);
    }

    @Override
    public Health health() {
        String lacking = MongoPing.lacking(database);
        if (lacking != null) {
            return Health.down().withDetail("mongodb", lacking).build();
        }
        Long last = ledger.position();
        long shown = view.current();
        Health.Builder health = Health.up().withDetail("position", shown);
        return last == null
                ? health.withDetail("ledger", "unreachable").build()
                : health.withDetail("behind", Math.max(0, last - shown)).build();
    }
}
