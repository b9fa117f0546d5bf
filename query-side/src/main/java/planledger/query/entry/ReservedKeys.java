package planledger.query.entry;

import java.util.Optional;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.KeyReserved;
import planledger.event.PlanId;

/** Keys that lead to a plan recorded under another one, because its number was learnt or corrected later. */
final class ReservedKeys {
    private final StreamEntries entries;

    ReservedKeys(StreamEntries entries) {
        this.entries = entries;
    }

    /** The plan that a key leads to as known at a position; empty where it leads to none. */
    Optional<PlanId> leadsTo(PlanId key, long position) {
        return entries.head(key.text())
                .filter(head -> head.position() <= position)
                .map(head -> Decoding.event(entries.entries(head.stream(), 1, 1).get(0), PlanEvent.class))
                .filter(KeyReserved.class::isInstance)
                .map(event -> ((KeyReserved) event).of());
    }
}
