package planledger.query.evidence;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down once the evidence does not add up, with the place, or while it cannot be written; a standby is up and says so. */
final class EvidenceHealth implements HealthIndicator {
    private final EvidenceLog log;

    EvidenceHealth(EvidenceLog log) {
        this.log = log;
    }

    @Override
    public Health health() {
        EvidenceState state = log.state();
        Health.Builder health = Health.up();
        if (state.broken() != null) {
            health = Health.down().withDetail("broken", state.broken());
        } else if (state.waiting() != null) {
            health = (state.isStandby() ? Health.up() : Health.down()).withDetail("waiting", state.waiting());
        }
        return health.withDetail("standby", state.isStandby())
                .withDetail("size", state.size())
                .withDetail("position", state.position())
                .build();
    }
}
