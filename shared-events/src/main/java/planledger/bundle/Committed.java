package planledger.bundle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planledger.archive.Archive;
import planledger.event.AgencyEvent.AgencyRegistered;
import planledger.event.AgencyEvent.SuccessionRecorded;
import planledger.event.Commitment;
import planledger.event.DocumentEvent.DocumentStatusRecorded;
import planledger.event.LedgerEvent;
import planledger.event.LegalAct;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.FindingResponded;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanRepealed;
import planledger.event.PlanEvent.PlanResumed;
import planledger.event.PlanEvent.PlanSuspended;
import planledger.event.PlanEvent.PlanTookPlace;
import planledger.event.PlanEvent.TasksDisposed;

/** What a stored event says of itself that leaves and bundles repeat: its day of effect, and its hidden texts. */
public final class Committed {
    private static final Archive ARCHIVE = new Archive();

    private Committed() {}

    /** The event; empty where this release does not know it, or the bytes are none. */
    static Optional<LedgerEvent> event(String type, String revision, byte[] payload) {
        try {
            return ARCHIVE.read(type, revision, payload);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The day from which an event binds; null where it has none, or none that is known. */
    public static @Nullable LocalDate effectiveFrom(LedgerEvent event) {
        if (event instanceof LegalAct act) {
            return act.from().date();
        }
        if (event instanceof PlanTookPlace took) {
            return took.from().date();
        }
        if (event instanceof DocumentStatusRecorded status) {
            return status.from().date();
        }
        if (event instanceof AgencyRegistered agency) {
            return agency.from();
        }
        return event instanceof SuccessionRecorded succession
                ? succession.effectiveFrom().date()
                : null;
    }

    /** The free texts that an event hides, by the names under which they stand beside it. */
    static Map<String, Commitment> texts(LedgerEvent event) {
        Map<String, Commitment> texts = new LinkedHashMap<>();
        put(texts, "note", event instanceof CompletionRecorded recorded ? recorded.note() : null);
        put(texts, "reason", reason(event));
        return texts;
    }

    private static @Nullable Commitment reason(LedgerEvent event) {
        if (event instanceof PlanAmended amended) {
            return amended.reason();
        }
        if (event instanceof PlanRepealed repealed) {
            return repealed.reason();
        }
        if (event instanceof PlanSuspended suspended) {
            return suspended.reason();
        }
        if (event instanceof PlanResumed resumed) {
            return resumed.reason();
        }
        if (event instanceof TasksDisposed disposed) {
            return disposed.reason();
        }
        if (event instanceof CompletionWithdrawn withdrawn) {
            return withdrawn.reason();
        }
        if (event instanceof FindingResponded responded) {
            return responded.reason();
        }
        return event instanceof EntryCorrected corrected ? corrected.reason() : null;
    }

    private static void put(Map<String, Commitment> texts, String name, @Nullable Commitment commitment) {
        if (commitment != null) {
            texts.put(name, commitment);
        }
    }
}
