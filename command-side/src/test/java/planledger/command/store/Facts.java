package planledger.command.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.LazyDeserializingObject;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import planledger.archive.Archive;
import planledger.engine.ArchiveSerializer;
import planledger.event.Commitment;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanId;

/** Events to store. An event's id says its stream and its place there. */
final class Facts {
    static final Serializer SERIALIZER = new ArchiveSerializer(new Archive());
    static final Instant NOON = Instant.parse("2026-03-02T05:00:00.123Z");
    static final Map<String, String> METADATA = Map.of("actor", "clerk", "text.reason", "Đánh máy nhầm \"quý\"");
    static final String PLAN = "son-la.vpub.2025.06-kh-vpub";
    static final String OTHER_PLAN = "vinh-long.ct-ubnd.2025.713-qd-ubnd";

    private Facts() {}

    static DomainEventMessage<?> fact(String stream, long sequence) {
        return fact(stream, sequence, NOON);
    }

    static DomainEventMessage<?> fact(String stream, long sequence, Instant recordedAt) {
        return fact(stream, sequence, recordedAt, id(stream, sequence));
    }

    static DomainEventMessage<?> fact(String stream, long sequence, Instant recordedAt, String id) {
        return new GenericDomainEventMessage<>(
                "plan", stream, sequence, correction(stream, "Quý IV năm 2025"), METADATA, id, recordedAt);
    }

    /** One that alone fills a batch by its size. */
    static DomainEventMessage<?> large(String stream, long sequence) {
        PlanEvent event = correction(stream, "ữ".repeat(SqliteEventStorageEngine.BATCH_BYTES_LIMIT / 2));
        return new GenericDomainEventMessage<>("plan", stream, sequence, event, METADATA, id(stream, sequence), NOON);
    }

    static PlanEvent correction(String plan, String to) {
        return new EntryCorrected(
                new PlanId(plan), 1, "/tasks/5/deadline", null, to, null, null, new Commitment("0".repeat(64)));
    }

    /** An event in a stored form that the archive may not know. */
    static DomainEventMessage<?> stored(String stream, long sequence, String name, String revision, String json) {
        byte[] payload = json.getBytes(StandardCharsets.UTF_8);
        SerializedMessage<?> message = new SerializedMessage<>(
                id(stream, sequence),
                new LazyDeserializingObject<>(
                        new SimpleSerializedObject<>(payload, byte[].class, name, revision), SERIALIZER),
                new LazyDeserializingObject<>(MetaData.emptyInstance()));
        return new GenericDomainEventMessage<>("plan", stream, sequence, message, () -> NOON);
    }

    static String id(String stream, long sequence) {
        return stream + "@" + sequence;
    }
}
