package planledger.agency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import planledger.event.AgencyEvent;
import planledger.event.AgencyEvent.AgencyEntryCorrected;

/**
 * The registry under every number of corrections. A correction changes what earlier entries say, from its own revision
 * on; the newest {@link Register} is kept up to date, older ones are built again when somebody asks. Not safe for
 * concurrent use.
 */
final class Registers {
    private static final int OLDER_MAX = 4;

    private final List<RegistryEntry> entries = new ArrayList<>();
    private final List<RegistryEntry> corrections = new ArrayList<>();
    private Register newest = new Register();
    private final Map<Integer, Register> older = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Register> eldest) {
            return size() > OLDER_MAX;
        }
    };

    void append(RegistryEntry entry) {
        if (entry.event() instanceof AgencyEntryCorrected) {
            entries.add(entry);
            older.put(corrections.size(), newest);
            corrections.add(entry);
            newest = register(corrections.size());
        } else {
            newest.append(entry);
            entries.add(entry);
        }
    }

    /** The entries as recorded; for reading only. */
    List<RegistryEntry> entries() {
        return entries;
    }

    /** Under the corrections known at a revision; it may hold later entries, too. */
    Register known(long revision) {
        int count = correctionsKnown(revision);
        return count == corrections.size() ? newest : older.computeIfAbsent(count, this::register);
    }

    /** What an entry says with the corrections known at a revision applied. */
    AgencyEvent corrected(RegistryEntry entry, long known) {
        return under(entry, correctionsKnown(known));
    }

    private int correctionsKnown(long revision) {
        int count = corrections.size();
        while (count > 0 && corrections.get(count - 1).revision() > revision) {
            count--;
        }
        return count;
    }

    /** All entries that precede the next correction, under the first {@code count} corrections. */
    private Register register(int count) {
        long end = count == corrections.size()
                ? Long.MAX_VALUE
                : corrections.get(count).revision();
        Register register = new Register();
        for (RegistryEntry entry : entries) {
            if (entry.revision() < end && !(entry.event() instanceof AgencyEntryCorrected)) {
                register.append(new RegistryEntry(
                        entry.revision(), entry.position(), entry.recordedAt(), entry.actor(), under(entry, count)));
            }
        }
        return register;
    }

    private AgencyEvent under(RegistryEntry entry, int count) {
        AgencyEvent event = entry.event();
        for (RegistryEntry correction : corrections.subList(0, count)) {
            AgencyEntryCorrected corrected = (AgencyEntryCorrected) correction.event();
            if (corrected.entry() == entry.revision()) {
                event = RegistryCorrections.apply(event, corrected);
            }
        }
        return event;
    }
}
