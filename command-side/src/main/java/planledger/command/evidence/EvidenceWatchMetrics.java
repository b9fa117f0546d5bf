package planledger.command.evidence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Whether this node records, as far as the evidence is concerned, and whether it is told. */
final class EvidenceWatchMetrics implements MeterBinder {
    private final EvidenceWatch watch;

    EvidenceWatchMetrics(EvidenceWatch watch) {
        this.watch = watch;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("planledger.evidence.refusing", watch, it -> it.broken() == null ? 0 : 1)
                .description("1 while nothing is recorded because the evidence does not add up")
                .register(registry);
        Gauge.builder("planledger.evidence.unanswered", watch, it -> it.isAnswered() ? 0 : 1)
                .description("1 while the writer of the evidence does not say how it is")
                .register(registry);
    }
}
