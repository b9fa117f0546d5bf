package planledger.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to documents beyond the plans that the ledger holds. One stream holds them all. */
public sealed interface DocumentEvent extends LedgerEvent {
    /** The stream that holds every event of this family. */
    String STREAM = "documents";

    /**
     * A document was replaced, annulled, recalled or published.
     *
     * @param document its key: issuer, year and number as in {@link DocumentKey}; without the issuer where that is not
     *     known
     * @param instrument the document that says so; null where none is named
     * @param triggers tasks whose conditional deadlines it sets going; empty for tasks that cite the document
     */
    record DocumentStatusRecorded(
            String document,
            Status status,
            EffectiveFrom from,
            @Nullable Instrument instrument,
            List<TaskAddress> triggers,
            Commitment reason)
            implements DocumentEvent {
        public DocumentStatusRecorded {
            triggers = List.copyOf(triggers);
        }
    }

    /** A task of a plan. */
    record TaskAddress(PlanId plan, TaskRef task) {}

    /** What a document came to. */
    enum Status {
        REPLACED,
        /** Hủy bỏ: ended as unlawful, as if from the beginning. */
        ANNULLED,
        /** Thu hồi: taken back by its issuer (Decree 30/2020/NĐ-CP, Article 18.4). */
        RECALLED,
        /** Công bố: it is out; a condition that waited for it is met. */
        PUBLISHED
    }
}
