package planledger.command.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's engine over the ledger of one machine. A tracking token is the position of an entry, which is dense and in the
 * order of commits, so what follows live and what replays see the same.
 */
final class SqliteEventStorageEngine implements EventStorageEngine, LedgerPositions, AutoCloseable {
    static final int BATCH_LIMIT = 100;
    static final int BATCH_BYTES_LIMIT = 4 << 20;

    private final LedgerFile file;
    private final Appender appender;
    private final Serializer serializer;

    SqliteEventStorageEngine(LedgerFile file, Serializer serializer) {
        this.file = file;
        this.appender = new Appender(file);
        this.serializer = serializer;
    }

    /** What one unit of work decided, over however many streams: all of it is on disk on return, or none of it is. */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (!events.isEmpty()) {
            appender.append(events.stream().map(this::entry).toList());
        }
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                Batches.reading(
                        position(after),
                        Entry::position,
                        position -> entries("position > ? ORDER BY position", position)),
                serializer,
                NoOpEventUpcaster.INSTANCE);
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequence) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                Batches.reading(
                        firstSequence - 1,
                        Entry::sequence,
                        sequence -> entries("stream = ? AND sequence > ? ORDER BY sequence", stream, sequence)),
                serializer,
                NoOpEventUpcaster.INSTANCE);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return number("SELECT max(sequence) FROM entry WHERE stream = ?", stream);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return head() == 0 ? null : new GlobalSequenceTrackingToken(0);
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        long head = head();
        return head == 0 ? null : new GlobalSequenceTrackingToken(head);
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return number("SELECT min(position) FROM entry WHERE recorded_at >= ?", DateTimeUtils.formatInstant(dateTime))
                .<TrackingToken>map(position -> new GlobalSequenceTrackingToken(position - 1))
                .orElseGet(this::createHeadToken);
    }

    /** A plan's state is folded from its entries; there is nothing that a snapshot could speak for. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("The ledger keeps entries only, no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    public Optional<Recorded> at(String stream, long revision) {
        return entries("stream = ? AND sequence = ?", stream, revision - 1).stream()
                .findFirst()
                .map(entry -> new Recorded(entry.position(), entry.recordedAt()));
    }

    @Override
    public long head() {
        return number("SELECT max(position) FROM entry").orElse(0L);
    }

    /** The latest time that any entry was recorded at. */
    Instant lastRecordedAt() {
        return appender.lastRecordedAt();
    }

    boolean isBroken() {
        return appender.isBroken();
    }

    @Override
    public void close() {
        appender.close();
        file.close();
    }

    private Entry entry(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> ofStream) {
            return Entry.of(ofStream, serializer);
        }
        throw new IllegalArgumentException("Every entry stands in a stream, this event does not: " + event);
    }

    private List<Entry> entries(String where, Object... values) {
        return file.read(reader -> {
            try (PreparedStatement query =
                    reader.prepareStatement(Entry.SELECT + " WHERE " + where + " LIMIT " + BATCH_LIMIT)) {
                List<Entry> found = new ArrayList<>();
                ResultSet row = answer(query, values);
                for (long bytes = 0; bytes < BATCH_BYTES_LIMIT && row.next(); ) {
                    Entry entry = Entry.of(row);
                    bytes += entry.payload().length + entry.metadata().length;
                    found.add(entry);
                }
                return found;
            }
        });
    }

    private Optional<Long> number(String question, Object... values) {
        return file.read(reader -> {
            try (PreparedStatement query = reader.prepareStatement(question)) {
                ResultSet row = answer(query, values);
                long number = row.getLong(1);
                return row.wasNull() ? Optional.empty() : Optional.of(number);
            }
        });
    }

    private static ResultSet answer(PreparedStatement query, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            query.setObject(i + 1, values[i]);
        }
        return query.executeQuery();
    }

    private static long position(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        return token.position().orElseThrow(() -> new IllegalArgumentException("Not a place in the ledger: " + token));
    }
}
