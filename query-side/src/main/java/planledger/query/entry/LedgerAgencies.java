package planledger.query.entry;

import java.util.List;
import planledger.agency.Agencies;
import planledger.agency.RegistryEntry;
import planledger.event.AgencyEvent;

/** The registry of agencies as the view shows it; what was known at a position is told by a revision of it. */
public final class LedgerAgencies {
    private final RegisterEntries<RegistryEntry> entries;
    private Agencies remembered = new Agencies();

    LedgerAgencies(StreamEntries entries) {
        this.entries = new RegisterEntries<>(entries, AgencyEvent.STREAM, LedgerAgencies::read);
    }

    private static RegistryEntry read(Entry entry) {
        return new RegistryEntry(
                entry.revision(),
                entry.position(),
                entry.recordedAt(),
                Decoding.actor(entry),
                Decoding.event(entry, AgencyEvent.class));
    }

    /** The registry with at least the entries up to every position that the view shows. */
    public synchronized Agencies registry() {
        List<RegistryEntry> all = entries.all();
        if (all.size() < remembered.revision()) {
            remembered = new Agencies(); // The view was built anew.
        }
        all.stream().skip(remembered.revision()).forEach(remembered::append);
        return remembered;
    }
}
