package planledger.command.store;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down once the ledger's disk has failed: questions are answered, but nothing more is recorded until a restart. */
final class StoreHealth implements HealthIndicator {
    private final SqliteEventStorageEngine ledger;

    StoreHealth(SqliteEventStorageEngine ledger) {
        this.ledger = ledger;
    }

    @Override
    public Health health() {
        return ledger.isBroken()
                ? Health.down()
                        .withDetail("reason", StoreUnavailable.Reason.BROKEN)
                        .build()
                : Health.up().build();
    }
}
