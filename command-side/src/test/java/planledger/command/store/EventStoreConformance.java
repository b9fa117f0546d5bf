package planledger.command.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static planledger.command.store.Facts.NOON;
import static planledger.command.store.Facts.OTHER_PLAN;
import static planledger.command.store.Facts.PLAN;
import static planledger.command.store.Facts.fact;
import static planledger.command.store.Facts.id;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planledger.archive.Archive;
import planledger.command.store.LedgerPositions.Recorded;

/** What every engine of the ledger must do. */
abstract class EventStoreConformance {
    private static final int WRITERS = 16;
    private static final int APPENDS_EACH = 40;
    private static final long LIVE_WAIT_SECONDS = 20;

    private Path folder;
    private Store store;

    /** An engine over what a folder holds. */
    abstract Store open(Path folder);

    interface Store extends AutoCloseable {
        EventStorageEngine engine();

        LedgerPositions positions();

        @Override
        void close();
    }

    @BeforeEach
    void begin(@TempDir Path empty) {
        folder = empty;
        store = open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_was_appended_is_read_back() {
        append(fact(PLAN, 0, NOON.plusNanos(456_789)));
        DomainEventMessage<?> read = store.engine().readEvents(PLAN).next();
        assertEquals(Facts.correction(PLAN, "Quý IV năm 2025"), read.getPayload());
        assertEquals(Facts.METADATA, read.getMetaData());
        assertEquals(id(PLAN, 0), read.getIdentifier());
        assertEquals(NOON, read.getTimestamp());
        assertEquals("plan", read.getType());
        assertEquals(0, read.getSequenceNumber());
    }

    @Test
    void the_bytes_read_are_the_bytes_of_the_archive() {
        append(fact(PLAN, 0));
        byte[] read = read(null)
                .get(0)
                .serializePayload(Facts.SERIALIZER, byte[].class)
                .getData();
        assertArrayEquals(
                new Archive().write(Facts.correction(PLAN, "Quý IV năm 2025")).bytes(), read);
    }

    @Test
    void a_stream_is_read_from_any_of_its_entries() {
        append(fact(PLAN, 0), fact(OTHER_PLAN, 0), fact(PLAN, 1), fact(PLAN, 2));
        assertEquals(
                List.of(id(PLAN, 1), id(PLAN, 2)),
                ids(store.engine().readEvents(PLAN, 1).asStream()));
    }

    @Test
    void what_is_longer_than_a_batch_is_read_whole() {
        List<DomainEventMessage<?>> many = facts(PLAN, 2 * SqliteEventStorageEngine.BATCH_LIMIT + 1);
        store.engine().appendEvents(many);
        assertEquals(ids(many.stream()), ids(store.engine().readEvents(PLAN).asStream()));
        assertEquals(ids(many.stream()), ids(read(null).stream()));
    }

    @Test
    void large_entries_are_read_whole() {
        append(Facts.large(PLAN, 0), fact(PLAN, 1), Facts.large(PLAN, 2));
        assertEquals(List.of(id(PLAN, 0), id(PLAN, 1), id(PLAN, 2)), ids(read(null).stream()));
        assertEquals(3, store.engine().readEvents(PLAN).asStream().count());
    }

    @Test
    void the_place_of_an_entry_is_taken_once() {
        append(fact(PLAN, 0), fact(PLAN, 1));
        assertThrows(AggregateStreamCreationException.class, () -> append(fact(PLAN, 0, NOON, "again")));
        assertThrows(ConcurrencyException.class, () -> append(fact(PLAN, 1, NOON, "again")));
        assertEquals(List.of(id(PLAN, 0), id(PLAN, 1)), ids(read(null).stream()));
    }

    @Test
    void an_event_is_recorded_once() {
        append(fact(PLAN, 0));
        assertThrows(EventStoreException.class, () -> append(fact(OTHER_PLAN, 0, NOON, id(PLAN, 0))));
        assertEquals(1, store.positions().head());
    }

    @Test
    void an_entry_that_leaves_out_a_place_is_refused() {
        append(fact(PLAN, 0));
        assertThrows(EventStoreException.class, () -> append(fact(PLAN, 2)));
        assertEquals(1, store.positions().head());
    }

    @Test
    void an_event_of_no_stream_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> store.engine()
                .appendEvents(GenericEventMessage.asEventMessage("no stream")));
    }

    @Test
    void an_append_over_several_streams_is_recorded_whole_or_not_at_all() {
        append(fact(PLAN, 0), fact(OTHER_PLAN, 0));
        append(fact(OTHER_PLAN, 1));
        assertThrows(ConcurrencyException.class, () -> append(fact(PLAN, 1), fact(OTHER_PLAN, 1, NOON, "again")));
        assertEquals(List.of(id(PLAN, 0), id(OTHER_PLAN, 0), id(OTHER_PLAN, 1)), ids(read(null).stream()));
        append(fact(OTHER_PLAN, 2), fact(PLAN, 1));
        assertEquals(Optional.of(new Recorded(5, NOON)), store.positions().at(PLAN, 2));
    }

    @Test
    void a_unit_of_work_over_several_streams_is_one_append() {
        EmbeddedEventStore bus =
                EmbeddedEventStore.builder().storageEngine(store.engine()).build();
        append(fact(PLAN, 0), fact(OTHER_PLAN, 0), fact(OTHER_PLAN, 1));
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("a command"));
        bus.publish(fact(PLAN, 1));
        bus.publish(fact(OTHER_PLAN, 1, NOON, "again"));
        assertThrows(ConcurrencyException.class, work::commit);
        assertEquals(3, store.positions().head());
        bus.shutDown();
    }

    @Test
    void the_last_place_of_a_stream_is_known() {
        append(fact(PLAN, 0), fact(PLAN, 1), fact(OTHER_PLAN, 0));
        assertEquals(Optional.of(1L), store.engine().lastSequenceNumberFor(PLAN));
        assertEquals(Optional.empty(), store.engine().lastSequenceNumberFor("son-la.none"));
    }

    @Test
    void an_entry_is_found_by_plan_and_revision() {
        append(fact(PLAN, 0), fact(OTHER_PLAN, 0));
        append(fact(PLAN, 1, NOON.plusMillis(7)));
        assertEquals(
                Optional.of(new Recorded(3, NOON.plusMillis(7))),
                store.positions().at(PLAN, 2));
        assertEquals(Optional.of(new Recorded(2, NOON)), store.positions().at(OTHER_PLAN, 1));
        assertEquals(Optional.empty(), store.positions().at(OTHER_PLAN, 2));
    }

    @Test
    void who_follows_goes_on_after_its_token() {
        append(fact(PLAN, 0), fact(PLAN, 1), fact(PLAN, 2));
        TrackingToken second = read(null).get(1).trackingToken();
        assertEquals(2, second.position().orElseThrow());
        assertEquals(List.of(id(PLAN, 2)), ids(read(second).stream()));
    }

    @Test
    void who_starts_at_the_tail_reads_all_and_at_the_head_what_comes() {
        append(fact(PLAN, 0));
        TrackingToken tail = store.engine().createTailToken();
        TrackingToken head = store.engine().createHeadToken();
        append(fact(PLAN, 1));
        assertEquals(List.of(id(PLAN, 0), id(PLAN, 1)), ids(read(tail).stream()));
        assertEquals(List.of(id(PLAN, 1)), ids(read(head).stream()));
    }

    @Test
    void who_starts_at_a_time_reads_what_was_recorded_then_and_later() {
        append(fact(PLAN, 0), fact(PLAN, 1, NOON.plusMillis(1)), fact(PLAN, 2, NOON.plusMillis(2)));
        TrackingToken token = store.engine().createTokenAt(NOON.plusMillis(1));
        assertEquals(List.of(id(PLAN, 1), id(PLAN, 2)), ids(read(token).stream()));
        TrackingToken future = store.engine().createTokenAt(NOON.plusSeconds(1));
        assertEquals(List.of(), read(future));
    }

    @Test
    void an_unknown_kind_of_event_is_handed_on_in_its_place() {
        append(fact(PLAN, 0), Facts.stored(PLAN, 1, "plan-dissolved", "1", "{\"by\":\"x\"}"), fact(PLAN, 2));
        Object unknown = read(null).get(1).getPayload();
        assertEquals(
                "{\"by\":\"x\"}",
                assertInstanceOf(UnknownSerializedType.class, unknown).readData(String.class));
        assertEquals(3, store.engine().readEvents(PLAN).asStream().count());
    }

    @Test
    void a_form_that_is_written_no_more_is_read_as_the_event_that_it_is_and_keeps_its_bytes() {
        Object expected = Facts.correction(PLAN, "31/12/2025");
        byte[] bytes = new Archive().write(Facts.correction(PLAN, "31/12/2025")).bytes();
        append(Facts.stored(PLAN, 0, "entry-corrected", "1", new String(bytes, StandardCharsets.UTF_8)));
        reopen();
        assertEquals(expected, store.engine().readEvents(PLAN).next().getPayload());
        TrackedEventMessage<?> read = read(null).get(0);
        assertEquals(expected, read.getPayload());
        SerializedObject<byte[]> stored = read.serializePayload(Facts.SERIALIZER, byte[].class);
        assertEquals("1", stored.getType().getRevision());
        assertArrayEquals(bytes, stored.getData());
    }

    @Test
    void what_was_recorded_is_there_after_reopening() {
        append(fact(PLAN, 0), fact(PLAN, 1));
        reopen();
        append(fact(PLAN, 2));
        assertEquals(List.of(id(PLAN, 0), id(PLAN, 1), id(PLAN, 2)), ids(read(null).stream()));
        assertEquals(3, store.positions().head());
    }

    @Test
    void there_are_no_snapshots() {
        assertThrows(UnsupportedOperationException.class, () -> store.engine().storeSnapshot(fact(PLAN, 0)));
        assertEquals(Optional.empty(), store.engine().readSnapshot(PLAN));
    }

    @Test
    void sixteen_writers_make_one_order_without_gaps_live_and_on_replay() throws Exception {
        EmbeddedEventStore bus =
                EmbeddedEventStore.builder().storageEngine(store.engine()).build();
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS + 1);
        int all = WRITERS * APPENDS_EACH;
        try (BlockingStream<TrackedEventMessage<?>> live = bus.openStream(null)) {
            List<Future<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(pool.submit(writer(bus, "son-la.shared-" + i % 4, i)));
            }
            Future<List<String>> followed = pool.submit(() -> follow(live, all));
            int conflicts = 0;
            for (Future<Integer> writer : writers) {
                conflicts += writer.get();
            }
            assertEquals(all, store.positions().head());
            assertTrue(conflicts > 0, "Nobody met a conflict, so nothing was shown");
            List<String> replayed =
                    read(null).stream().map(EventStoreConformance::place).toList();
            assertEquals(replayed, followed.get());
            assertEquals(
                    LongStream.rangeClosed(1, all).boxed().toList(),
                    read(null).stream().map(event -> position(event)).toList());
        } finally {
            pool.shutdownNow();
            bus.shutDown();
        }
    }

    /** Appends to a stream that others append to as well; tries again on conflict, and says how often it had to. */
    private Callable<Integer> writer(EmbeddedEventStore bus, String stream, int writer) {
        return () -> {
            int conflicts = 0;
            for (int done = 0; done < APPENDS_EACH; ) {
                long next = store.engine().lastSequenceNumberFor(stream).orElse(-1L) + 1;
                try {
                    bus.publish(fact(stream, next, NOON, writer + "/" + done));
                    done++;
                } catch (ConcurrencyException | AggregateStreamCreationException e) {
                    conflicts++;
                }
            }
            return conflicts;
        };
    }

    private static List<String> follow(BlockingStream<TrackedEventMessage<?>> live, int all)
            throws InterruptedException {
        List<String> seen = new ArrayList<>();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIVE_WAIT_SECONDS);
        while (seen.size() < all && System.nanoTime() < until) {
            if (live.hasNextAvailable(1, TimeUnit.SECONDS)) { // Axon's bus may say no before the time is over.
                seen.add(place(live.nextAvailable()));
            }
        }
        return seen;
    }

    private void reopen() {
        store.close();
        store = open(folder);
    }

    private void append(DomainEventMessage<?>... events) {
        store.engine().appendEvents(events);
    }

    private List<TrackedEventMessage<?>> read(@Nullable TrackingToken after) {
        return store.engine()
                .readEvents(after, false)
                .<TrackedEventMessage<?>>map(event -> event)
                .toList();
    }

    private static List<DomainEventMessage<?>> facts(String stream, int count) {
        return LongStream.range(0, count)
                .<DomainEventMessage<?>>mapToObj(i -> fact(stream, i))
                .toList();
    }

    private static List<String> ids(Stream<? extends EventMessage<?>> events) {
        return events.map(EventMessage::getIdentifier).toList();
    }

    private static String place(TrackedEventMessage<?> event) {
        return position(event) + " " + event.getIdentifier();
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
