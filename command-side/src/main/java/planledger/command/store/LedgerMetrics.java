package planledger.command.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Where the ledger ends, as far as this program knows. */
@Component
final class LedgerMetrics implements MeterBinder {
    static final String HEAD = "planledger.ledger.head";

    private final LedgerPositions positions;

    LedgerMetrics(LedgerPositions positions) {
        this.positions = positions;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(HEAD, positions, LedgerPositions::head)
                .description("Position of the last entry of the ledger")
                .register(registry);
    }
}
