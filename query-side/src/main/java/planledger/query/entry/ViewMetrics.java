package planledger.query.entry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;
import planledger.query.mongo.Rebuild;
import planledger.query.mongo.ServingView;

/** How far the view of plans is, and how far behind the ledger. All nodes that share a view tell the same of it. */
@Component
final class ViewMetrics implements MeterBinder {
    static final String POSITION = "planledger.view.position";
    static final String LAG = "planledger.view.lag";
    static final String REBUILDING = "planledger.view.rebuilding";

    private final ServingView view;
    private final Rebuild rebuild;
    private final LedgerHead ledger;

    ViewMetrics(ServingView planView, Rebuild planRebuild, LedgerHead ledgerHead) {
        this.view = planView;
        this.rebuild = planRebuild;
        this.ledger = ledgerHead;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(POSITION, view, ServingView::current)
                .description("Position up to which the view shows the ledger")
                .tag("view", EntriesProjector.GROUP)
                .register(registry);
        Gauge.builder(LAG, this, ViewMetrics::lag)
                .description("Entries of the ledger that the view does not show yet")
                .tag("view", EntriesProjector.GROUP)
                .register(registry);
        Gauge.builder(REBUILDING, this, ViewMetrics::rebuilding)
                .description("1 while the view is built again from the first entry on")
                .tag("view", EntriesProjector.GROUP)
                .register(registry);
    }

    private double lag() {
        return ledger.beyond(view.current()); // The view is read first: the ledger goes on meanwhile.
    }

    private double rebuilding() {
        return rebuild.progress()
                        .filter(latest -> latest.state() != Rebuild.Stage.DONE)
                        .isPresent()
                ? 1
                : 0;
    }
}
