package planledger.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.EntryCorrected;

/**
 * A plan's entries under every number of corrections. A correction changes what earlier entries say, from its own
 * revision on; the newest {@link Chronicle} is kept up to date, older ones are built again when somebody asks. Not safe
 * for concurrent use.
 */
final class Chronicles {
    private static final int OLDER_MAX = 4;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> corrections = new ArrayList<>();
    private Chronicle newest = new Chronicle();
    private final Map<Integer, Chronicle> older = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Chronicle> eldest) {
            return size() > OLDER_MAX;
        }
    };

    /** The entries as recorded; for reading only. */
    List<Entry> entries() {
        return entries;
    }

    void append(Entry entry) {
        entries.add(entry);
        if (entry.event() instanceof EntryCorrected) {
            older.put(corrections.size(), newest);
            corrections.add(entry);
            newest = chronicle(corrections.size());
        } else {
            newest.append(entry, under(entry, corrections.size()));
        }
    }

    Chronicle newest() {
        return newest;
    }

    /** Under the corrections known at a revision; it may hold later entries, too. */
    Chronicle known(long revision) {
        int count = correctionsKnown(revision);
        return count == corrections.size() ? newest : older.computeIfAbsent(count, this::chronicle);
    }

    /** What an entry says with the corrections known at a revision applied. */
    PlanEvent corrected(Entry entry, long known) {
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
    private Chronicle chronicle(int count) {
        long end = count == corrections.size()
                ? Long.MAX_VALUE
                : corrections.get(count).revision();
        Chronicle chronicle = new Chronicle();
        for (Entry entry : entries) {
            if (entry.revision() < end && !(entry.event() instanceof EntryCorrected)) {
                chronicle.append(entry, under(entry, count));
            }
        }
        return chronicle;
    }

    private PlanEvent under(Entry entry, int count) {
        PlanEvent event = entry.event();
        for (Entry correction : corrections.subList(0, count)) {
            EntryCorrected corrected = (EntryCorrected) correction.event();
            if (corrected.entry() == entry.revision()) {
                event = Corrections.apply(event, corrected);
            }
        }
        return event;
    }
}
