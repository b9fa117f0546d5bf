package planledger.query.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import planledger.evidence.Digests;
import planledger.tlog.Hash;

/**
 * An event as the ledger's store has it.
 *
 * @param position from 1
 * @param sequence place in its stream, from 0
 * @param payload its exact stored bytes
 * @param actor account id; null where nobody is named
 * @param isLastOfAct whether the act that recorded it, over however many streams, ends with it
 */
@SuppressWarnings("ArrayRecordComponent") // The stored bytes are the very thing; nobody compares these records.
record Recorded(
        long position,
        String stream,
        long sequence,
        String type,
        String revision,
        Instant recordedAt,
        @Nullable LocalDate effectiveFrom,
        byte[] payload,
        @Nullable String actor,
        boolean isLastOfAct) {

    Hash digest() {
        return Digests.payload(type, revision, payload);
    }
}
