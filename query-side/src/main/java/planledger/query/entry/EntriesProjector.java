package planledger.query.entry;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import planledger.query.mongo.ServingView.Collections;
import planledger.query.mongo.TokenPositions;

/**
 * Keeps each event as an entry, whatever its payload: what an event means is for those who read it. The events of a
 * stream come in their order, each at least once; streams do not wait for each other.
 */
final class EntriesProjector {
    /** Name of the view. */
    static final String GROUP = "plans";

    private static final String ACTOR = "actor";
    private static final String TEXT = "text.";
    private static final String SALT = "salt.";

    private final Collections collections;
    private final Serializer eventSerializer;
    private final TokenPositions positions;

    /** Takes the event store's own serializer: with any other an event's bytes would be written anew. */
    EntriesProjector(Collections collections, Serializer eventSerializer, TokenPositions positions) {
        this.collections = collections;
        this.eventSerializer = eventSerializer;
        this.positions = positions;
    }

    @EventHandler
    void on(EventMessage<?> event, UnitOfWork<?> unitOfWork) {
        if (event instanceof DomainEventMessage<?> entry) {
            batch(unitOfWork).add(entry(position(event, positions), entry));
        }
    }

    static long position(EventMessage<?> event, TokenPositions positions) {
        if (!(event instanceof TrackedEventMessage<?> tracked)) {
            throw new IllegalStateException("Entries have positions only where events are read from the store");
        }
        return positions.of(tracked.trackingToken());
    }

    private static EntriesBatch batch(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getOrComputeResource(EntriesBatch.class.getName(), key -> new EntriesBatch());
    }

    private Entry entry(long position, DomainEventMessage<?> event) {
        SerializedObject<byte[]> stored = event.serializePayload(eventSerializer, byte[].class);
        return new Entry(
                event.getAggregateIdentifier(),
                event.getSequenceNumber() + 1,
                position,
                Instant.ofEpochMilli(event.getTimestamp().toEpochMilli()),
                text(event.getMetaData().get(ACTOR)),
                stored.getType().getName(),
                stored.getType().getRevision(),
                new Binary(stored.getData()),
                texts(event.getMetaData()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Names what is kept: a key that somebody adds one day is not shown by accident. */
    private static Map<String, String> texts(Map<String, ?> metaData) {
        return metaData.entrySet().stream()
                .filter(each -> each.getKey().startsWith(TEXT) || each.getKey().startsWith(SALT))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().toString()));
    }

    /** Writes the batch, each part before what leads to it. A crash in between leaves parts that nothing leads to. */
    void flush(UnitOfWork<?> unitOfWork) {
        batch(unitOfWork).writeTo(collections);
    }
}
