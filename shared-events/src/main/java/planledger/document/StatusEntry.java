package planledger.document;

import java.time.Instant;
import planledger.event.DocumentEvent.DocumentStatusRecorded;

/**
 * One recorded status of a document.
 *
 * @param revision place in the stream of documents, 1-based and dense
 * @param position place in the ledger
 */
public record StatusEntry(
        long revision, long position, Instant recordedAt, String actor, DocumentStatusRecorded event) {

    /** The document that it is about, as its key says. */
    public DocumentName name() {
        return DocumentName.ofKey(event.document());
    }
}
