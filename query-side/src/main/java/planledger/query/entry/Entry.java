package planledger.query.entry;

import java.time.Instant;
import java.util.Map;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a stream as the ledger holds it.
 *
 * @param stream a plan's id, or the name of the register ({@code agencies}, {@code documents})
 * @param revision its place among the stream's entries, 1-based
 * @param position its place in the ledger, 1-based
 * @param recordedAt what the clock said when it was recorded
 * @param actor account that recorded it; null where the event names none
 * @param type wire name of the event, with {@code typeRevision}
 * @param payload the event's bytes as they are stored
 * @param texts free texts that stand beside the event, and their salts: {@code text.reason}, {@code salt.reason}
 */
public record Entry(
        String stream,
        long revision,
        long position,
        Instant recordedAt,
        @Nullable String actor,
        String type,
        @Nullable String typeRevision,
        Binary payload,
        Map<String, String> texts) {
    public Entry {
        texts = Map.copyOf(texts);
    }
}
