package planledger.query.evidence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import planledger.query.entry.LedgerHead;
import planledger.tlog.Note;
import planledger.tlog.VerifierKey;

/** What an operator watches of the log: whether it goes on, how far behind it is, who has cosigned its newest end. */
final class EvidenceMetrics implements MeterBinder {
    private static final String PREFIX = "planledger.evidence.";
    private static final double MILLIS = 1000;

    private final EvidenceLog log;
    private final LedgerHead ledger;
    private final EvidenceFolder folder;
    private final List<VerifierKey> witnesses;
    private final Clock clock;

    /** @param clock the machine's own, by which its files are dated too */
    EvidenceMetrics(EvidenceLog log, Ledger ledger, EvidenceFolder folder, Witnesses witnesses, Clock clock) {
        this.log = log;
        this.ledger = new LedgerHead(ledger::head);
        this.folder = folder;
        this.witnesses = witnesses.keys();
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "pending", "Entries of the ledger that are under no checkpoint yet", EvidenceMetrics::pending);
        gauge(registry, "broken", "1 once the evidence does not add up", EvidenceMetrics::broken);
        gauge(registry, "standby", "1 while this program does not hold the log", EvidenceMetrics::standby);
        gauge(registry, "witnesses", "Witnesses that are asked to cosign", it -> it.witnesses.size());
        gauge(
                registry,
                "cosignatures",
                "Witnesses that have cosigned the newest checkpoint",
                EvidenceMetrics::cosignatures);
        Gauge.builder(PREFIX + "checkpoint.age", this, EvidenceMetrics::age)
                .description("Time since the newest checkpoint was shown; none before the first")
                .baseUnit("seconds")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<EvidenceMetrics> value) {
        Gauge.builder(PREFIX + name, this, value).description(what).register(registry);
    }

    private double pending() {
        return ledger.beyond(log.state().position()); // The log is read first: the ledger goes on meanwhile.
    }

    private double broken() {
        return log.state().broken() == null ? 0 : 1;
    }

    private double standby() {
        return log.isStandby() ? 1 : 0;
    }

    private double cosignatures() {
        Note shown = folder.checkpoint();
        return shown == null ? 0 : shown.verifiedBy(witnesses).size();
    }

    private double age() {
        return folder.shownAt()
                .map(at -> Duration.between(at, clock.instant()).toMillis() / MILLIS)
                .orElse(Double.NaN);
    }
}
