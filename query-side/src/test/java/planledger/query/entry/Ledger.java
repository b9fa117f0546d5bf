package planledger.query.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import planledger.archive.Archive;
import planledger.event.PlanEvent;

/** A ledger in memory, whose events lie there as bytes, as they do in one that lasts. */
final class Ledger {
    static final Instant T0 = Instant.parse("2025-01-15T02:00:00Z");

    static final TestSerializer SERIALIZER = new TestSerializer();

    final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine(1);
    final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(engine).build();

    private final Archive archive = new Archive();
    private final Map<String, Long> revisions = new HashMap<>();

    void record(PlanEvent event) {
        record(event, T0, Map.of("actor", "clerk"));
    }

    void record(PlanEvent event, Instant at, Map<String, String> metaData) {
        Archive.Stored stored = archive.write(event);
        record(event.planId().text(), stored, at, metaData);
    }

    void record(String stream, Archive.Stored stored, Instant at, Map<String, String> metaData) {
        store.publish(event(stream, stored, at, metaData));
    }

    /** Many at once, for that is faster by far. */
    void recordAll(Stream<PlanEvent> events) {
        List<DomainEventMessage<?>> batch = new ArrayList<>();
        events.forEach(
                event -> batch.add(event(event.planId().text(), archive.write(event), T0, Map.of("actor", "clerk"))));
        store.publish(batch);
    }

    private DomainEventMessage<?> event(
            String stream, Archive.Stored stored, Instant at, Map<String, String> metaData) {
        long revision = revisions.merge(stream, 1L, Long::sum);
        String id = stream + "#" + revision;
        byte[] metaBytes = TestSerializer.write(MetaData.from(metaData));
        return new GenericDomainEventMessage<>(
                "Plan",
                stream,
                revision - 1,
                new SerializedMessage<>(
                        id,
                        new SimpleSerializedObject<>(stored.bytes(), byte[].class, stored.name(), stored.revision()),
                        new SerializedMetaData<>(metaBytes, byte[].class),
                        SERIALIZER),
                () -> at);
    }

    /** As a processor is given them. */
    List<TrackedEventMessage<?>> events() {
        List<TrackedEventMessage<?>> all = new ArrayList<>();
        engine.readEvents(null, false).forEach(all::add);
        return all;
    }

    static Archive.Stored unknown(String text) {
        return new Archive.Stored("plan-teleported", "3", text.getBytes(StandardCharsets.UTF_8));
    }
}
