package planledger.timeline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import planledger.event.Evidence;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;

/**
 * A report of work in force on a day.
 *
 * @param id revision of the entry that recorded it
 * @param on the day from which it counts: the evidence document's date, else the day that the report names, else the
 *     day of recording
 * @param dated whether that day is proven or named, and not merely the day of recording
 */
public record Completion(long id, LocalDate on, boolean dated, Instant recordedAt, CompletionRecorded recorded) {

    static Completion of(Entry entry, CompletionRecorded event) {
        LocalDate proven = event.evidence() instanceof Evidence.ByDocument by
                ? by.document().issuedOn()
                : null;
        LocalDate day = proven != null ? proven : event.completedOn();
        LocalDate recordedOn = entry.recordedAt().atZone(Timeline.ZONE).toLocalDate();
        return new Completion(entry.revision(), day != null ? day : recordedOn, day != null, entry.recordedAt(), event);
    }

    /** The product item that it names, if any. */
    public @Nullable String product() {
        return recorded.product();
    }

    boolean covers(String product, boolean only) {
        return recorded.claim() == PlanEvent.Claim.DONE
                && (recorded.product() == null ? only : recorded.product().equals(product));
    }
}
