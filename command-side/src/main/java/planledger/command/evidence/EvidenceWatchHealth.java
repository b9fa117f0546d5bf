package planledger.command.evidence;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Tells what this node last heard of the evidence. Up whatever that is: a node that refuses to record says why to whoever
 * sends an entry, and one that nobody sends anything to any more says nothing.
 */
final class EvidenceWatchHealth implements HealthIndicator {
    private final EvidenceWatch watch;

    EvidenceWatchHealth(EvidenceWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up().withDetail("answered", watch.isAnswered());
        watch.last().ifPresent(word -> {
            health.withDetail("adds-up", word.broken() == null).withDetail("position", word.position());
            if (word.broken() != null) {
                health.withDetail("broken", word.broken());
            }
        });
        return health.build();
    }
}
