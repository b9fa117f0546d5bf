package planledger.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The events as a store gives them, in the order of the ledger from its first position. For one reader, once. */
@FunctionalInterface
public interface StoredEvents {
    /** The next event; null after the last one. */
    @Nullable
    StoredEvent next();

    /**
     * An event as it is stored.
     *
     * @param payload the exact bytes
     * @param actor id of the account; null where nobody is named
     * @param salt of the actor's pseudonym; null where it is not known
     */
    @SuppressWarnings("ArrayRecordComponent") // Bytes are the very thing; nobody compares these records.
    record StoredEvent(
            long position,
            String stream,
            long sequence,
            String type,
            String revision,
            Instant recordedAt,
            byte[] payload,
            @Nullable String actor,
            byte @Nullable [] salt) {}
}
