package planledger.command.plan;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import planledger.command.entry.EntryStream;
import planledger.command.entry.Written;
import planledger.event.PlanEvent;
import planledger.event.PlanId;

/**
 * A plan's stream, as far as a request for it must know it.
 *
 * @param clock that entries are stamped with: what is found in an entry depends on the day on which it is recorded
 */
record PlanStream(PlanId planId, Plan plan, InstantSource clock) implements EntryStream<PlanEvent> {
    @Override
    public String id() {
        return planId.text();
    }

    @Override
    public long revision() {
        return plan.revision();
    }

    @Override
    public Written written(long revision) {
        return new PlanWritten(planId, plan.timeline(), revision);
    }

    @Override
    public Written preview(@Nullable PlanEvent event) {
        return event == null
                ? new PlanWritten(planId, plan.timeline(), 0)
                : new PlanWritten(planId, plan.rehearsed(event, clock.instant()), plan.revision() + 1);
    }
}
