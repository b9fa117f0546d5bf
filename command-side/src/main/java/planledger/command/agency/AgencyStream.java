package planledger.command.agency;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planledger.command.entry.EntryStream;
import planledger.command.entry.Written;
import planledger.event.AgencyEvent;
import planledger.event.AgencyEvent.AgencyEntryCorrected;

/** The registry's stream, as far as a request for it must know it. */
record AgencyStream(AgencyRegistry registry) implements EntryStream<AgencyEvent> {
    @Override
    public String id() {
        return AgencyEvent.STREAM;
    }

    @Override
    public long revision() {
        return registry.revision();
    }

    @Override
    public Written written(long revision) {
        return written(registry.event(revision));
    }

    @Override
    public Written preview(@Nullable AgencyEvent event) {
        return written(Objects.requireNonNull(event));
    }

    private Written written(AgencyEvent event) {
        return new AgencyWritten(
                event, event instanceof AgencyEntryCorrected correction ? registry.event(correction.entry()) : event);
    }
}
