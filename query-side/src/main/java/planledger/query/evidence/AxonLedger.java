package planledger.query.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import planledger.archive.Archive;
import planledger.bundle.Committed;
import planledger.query.mongo.TokenPositions;

/**
 * The ledger as Axon's event store gives it, and never as an event still in memory from being appended: where the store
 * is in this process, following it only tells that there is more, and what there is is read from its engine.
 */
final class AxonLedger implements Ledger {
    private static final String ACTOR = "actor";
    /** {@code 2/3}: the second of three events of one act; left out where the event is the whole act. */
    private static final String ACT = "act";

    private final StreamableMessageSource<TrackedEventMessage<?>> store;
    private final @Nullable EventStorageEngine engine;
    private final Serializer eventSerializer;
    private final TokenPositions positions;
    private final Archive archive = new Archive();

    AxonLedger(
            StreamableMessageSource<TrackedEventMessage<?>> store,
            @Nullable EventStorageEngine engine,
            Serializer eventSerializer,
            TokenPositions positions) {
        this.store = store;
        this.engine = engine;
        this.eventSerializer = eventSerializer;
        this.positions = positions;
    }

    @Override
    public long head() {
        return positions.of(answered(store::createHeadToken));
    }

    @Override
    public Tail after(long position) {
        return new Following(answered(() -> store.openStream(token(position))), position);
    }

    /** A store that does not answer says nothing about what it holds: it is asked again. */
    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw new UncheckedIOException(new IOException("The ledger does not answer: " + e, e));
        }
    }

    private @Nullable TrackingToken token(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position - 1 + positions.first());
    }

    private final class Following implements Tail {
        private final BlockingStream<TrackedEventMessage<?>> stream;
        private long after;

        Following(BlockingStream<TrackedEventMessage<?>> stream, long after) {
            this.stream = stream;
            this.after = after;
        }

        @Override
        public List<Recorded> next(Duration wait, int limit) throws InterruptedException {
            List<TrackedEventMessage<?>> come = come(wait, limit);
            List<Recorded> found = new ArrayList<>();
            if (engine == null) {
                come.forEach(message -> found.add(recorded(message)));
            } else if (!come.isEmpty()) {
                try (Stream<? extends TrackedEventMessage<?>> stored = engine.readEvents(token(after), false)) {
                    stored.limit(come.size()).forEach(message -> found.add(recorded(message)));
                }
            }
            after += come.size();
            return found;
        }

        private List<TrackedEventMessage<?>> come(Duration wait, int limit) throws InterruptedException {
            List<TrackedEventMessage<?>> come = new ArrayList<>();
            try {
                boolean isThere = stream.hasNextAvailable((int) wait.toMillis(), TimeUnit.MILLISECONDS);
                while (isThere && come.size() < limit) {
                    come.add(stream.nextAvailable());
                    isThere = stream.hasNextAvailable();
                }
                return come;
            } catch (RuntimeException e) {
                throw new UncheckedIOException(new IOException("The ledger cannot be followed: " + e, e));
            }
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    private Recorded recorded(TrackedEventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalStateException("Every entry stands in a stream, this event does not: " + message);
        }
        SerializedObject<byte[]> stored = event.serializePayload(eventSerializer, byte[].class);
        String revision = String.valueOf(stored.getType().getRevision());
        Object actor = event.getMetaData().get(ACTOR);
        return new Recorded(
                positions.of(message.trackingToken()),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                stored.getType().getName(),
                revision,
                Instant.ofEpochMilli(event.getTimestamp().toEpochMilli()),
                effectiveFrom(stored.getType().getName(), revision, stored.getData()),
                stored.getData(),
                actor == null ? null : actor.toString(),
                isLast(event.getMetaData().get(ACT)));
    }

    /** An event that this release cannot read has none that is known. */
    private @Nullable LocalDate effectiveFrom(String type, String revision, byte[] bytes) {
        return archive.read(type, revision, bytes).map(Committed::effectiveFrom).orElse(null);
    }

    private static boolean isLast(@Nullable Object act) {
        if (act == null) {
            return true;
        }
        String[] place = act.toString().split("/", -1);
        return place.length != 2 || place[0].equals(place[1]);
    }
}
