package planledger.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import planledger.event.Evidence;
import planledger.event.Instrument;
import planledger.event.PlanEvent.CompletionRecorded;

/** What a report of work rests on. */
final class Proof {
    private Proof() {}

    /** The document that proves it; null for a link or nothing. */
    static @Nullable Instrument document(CompletionRecorded report) {
        return report.evidence() instanceof Evidence.ByDocument by ? by.document() : null;
    }

    /** The day of the work: the document's, else the one that the report names; null where neither is known. */
    static @Nullable LocalDate day(CompletionRecorded report) {
        Instrument document = document(report);
        return document != null && document.issuedOn() != null ? document.issuedOn() : report.completedOn();
    }
}
