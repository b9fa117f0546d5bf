package planledger.query.evidence;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down once the evidence does not add up, with the place; else how far the log is. */
final class EvidenceHealth implements HealthIndicator {
    private final EvidenceLog log;

    EvidenceHealth(EvidenceLog log) {
        this.log = log;
    }

    @Override
    public Health health() {
        EvidenceState state = log.state();
        Health.Builder health =
                state.broken() == null ? Health.up() : Health.down().withDetail("broken", state.broken());
        return health.withDetail("size", state.size())
                .withDetail("position", state.position())
                .build();
    }
}
