package planledger.query.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planledger.event.Field;
import planledger.event.Instrument;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.TaskRef;
import planledger.query.entry.Known;
import planledger.timeline.Corrections;
import planledger.timeline.Entry;
import planledger.timeline.Timeline;

/**
 * One place in a cell where the record was set right: what was printed stays beside it. Not an amendment.
 *
 * @param printed what the entry said before; null where it said nothing
 * @param revision entry that corrected it
 * @param instrument the document behind the correction; null where there is none
 */
record Corrected(
        @Nullable String printed,
        @Nullable Instrument instrument,
        long revision,
        Instant recordedAt,
        String actor,
        long position) {

    /** The corrections of what an entry says in one cell, one for each place that reads otherwise now. */
    static List<Corrected> of(Known known, long entry, TaskRef task, Field field) {
        String cell = "/tasks/" + task + "/" + field.wire();
        List<Corrected> found = new ArrayList<>();
        for (Entry each : known.timeline().entries().subList(0, Math.toIntExact(known.revision()))) {
            if (each.event() instanceof EntryCorrected correction
                    && correction.entry() == entry
                    && (correction.path().equals(cell) || correction.path().startsWith(cell + "/"))) {
                add(found, known, correction, each);
            }
        }
        return found;
    }

    /** The last word on a place stands for all that were said before it. */
    private static void add(List<Corrected> found, Known known, EntryCorrected correction, Entry by) {
        Timeline timeline = known.timeline();
        String path = correction.path();
        String printed = Corrections.read(timeline.entry(correction.entry()).event(), path);
        String now = Corrections.read(timeline.corrected(correction.entry(), by.revision()), path);
        String last = Corrections.read(timeline.corrected(correction.entry(), known.revision()), path);
        if (!Objects.equals(printed, last) && Objects.equals(now, last)) {
            found.removeIf(each -> Objects.equals(each.printed, printed));
            found.add(new Corrected(
                    printed, correction.instrument(), by.revision(), by.recordedAt(), by.actor(), by.position()));
        }
    }
}
