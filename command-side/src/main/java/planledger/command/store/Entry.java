package planledger.command.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger, in the words that Axon has for it.
 *
 * @param position 0 until it is recorded
 * @param recordedAt to the millisecond, in memory as in the file
 */
@SuppressWarnings("ArrayRecordComponent") // The stored bytes are the very thing; nobody compares entries.
record Entry(
        long position,
        String stream,
        long sequence,
        String eventId,
        String type,
        @Nullable String revision,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata,
        String aggregateType)
        implements DomainEventData<byte[]>, TrackedEventData<byte[]> {
    static final String INSERT = "INSERT INTO entry (stream, sequence, event_id, type, revision, recorded_at, payload,"
            + " metadata, aggregate_type) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String SELECT = "SELECT position, stream, sequence, event_id, type, revision, recorded_at, payload,"
            + " metadata, aggregate_type FROM entry";

    static Entry of(DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        return new Entry(
                0,
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                event.getTimestamp().truncatedTo(ChronoUnit.MILLIS),
                payload.getData(),
                event.serializeMetaData(serializer, byte[].class).getData(),
                event.getType());
    }

    static Entry of(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                DateTimeUtils.parseInstant(row.getString(7)),
                row.getBytes(8),
                row.getBytes(9),
                row.getString(10));
    }

    void insertWith(PreparedStatement insert) throws SQLException {
        insert.setString(1, stream);
        insert.setLong(2, sequence);
        insert.setString(3, eventId);
        insert.setString(4, type);
        insert.setString(5, revision);
        insert.setString(6, DateTimeUtils.formatInstant(recordedAt));
        insert.setBytes(7, payload);
        insert.setBytes(8, metadata);
        insert.setString(9, aggregateType);
        insert.executeUpdate();
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public String getAggregateIdentifier() {
        return stream;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public String getType() {
        return aggregateType;
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(payload, byte[].class, type, revision);
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(metadata, byte[].class);
    }
}
