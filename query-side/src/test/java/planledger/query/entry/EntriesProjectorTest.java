package planledger.query.entry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import planledger.archive.Archive;
import planledger.event.PlanEvent;
import planledger.query.mongo.Place;

@ParameterizedClass
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@MethodSource("planledger.query.mongo.Place#all")
class EntriesProjectorTest {
    private final Place place;
    private final Path folder;
    private final Ledger ledger = new Ledger();
    private final EntriesView view;

    EntriesProjectorTest(Place place, @TempDir Path folder) {
        this.place = place;
        this.folder = folder;
        this.view = new EntriesView(place, folder, ledger);
    }

    @AfterEach
    void close() {
        view.close();
        place.clear(folder);
    }

    private void deliverAll() throws Exception {
        view.deliver(ledger.events());
    }

    private Entry only(PlanEvent event) {
        return view.entries.entries(event.planId().text(), 1, 1).get(0);
    }

    @Test
    void an_event_is_an_entry_with_its_place_and_time_and_the_bytes_that_are_stored() throws Exception {
        PlanEvent event = Events.completion(Events.SON_LA, 1);
        ledger.record(Events.completion(Events.VINH_LONG, 1));
        ledger.record(event, Instant.parse("2025-01-15T03:04:05.678Z"), Map.of("actor", "clerk"));

        deliverAll();

        Entry entry = only(event);
        Archive.Stored stored = new Archive().write(event);
        assertEquals(1, entry.revision());
        assertEquals(2, entry.position());
        assertEquals(Instant.parse("2025-01-15T03:04:05.678Z"), entry.recordedAt());
        assertEquals("clerk", entry.actor());
        assertEquals(stored.name(), entry.type());
        assertEquals(stored.revision(), entry.typeRevision());
        assertArrayEquals(stored.bytes(), entry.payload().getData());
    }

    @Test
    void an_event_of_a_type_that_nobody_here_knows_is_kept_as_it_is() throws Exception {
        ledger.record(Events.SON_LA.text(), Ledger.unknown("not even JSON {"), Ledger.T0, Map.of());

        deliverAll();

        Entry entry = view.entries.entries(Events.SON_LA.text(), 1, 1).get(0);
        assertEquals("plan-teleported", entry.type());
        assertEquals("3", entry.typeRevision());
        assertArrayEquals(
                "not even JSON {".getBytes(StandardCharsets.UTF_8),
                entry.payload().getData());
        assertEquals(Optional.of(new Head(Events.SON_LA.text(), 1, 1)), view.entries.head(Events.SON_LA.text()));
    }

    @Test
    void free_texts_and_their_salts_stand_beside_the_entry_and_nothing_else_does() throws Exception {
        PlanEvent event = Events.completion(Events.SON_LA, 1);
        Map<String, String> metaData = Map.of(
                "actor", "clerk",
                "text.reason", "Gõ nhầm",
                "salt.reason", "00ff",
                "idempotencyKey", "k-1",
                "requestHash", "ab12");
        ledger.record(event, Ledger.T0, metaData);

        deliverAll();

        assertEquals(
                Map.of("text.reason", "Gõ nhầm", "salt.reason", "00ff"),
                only(event).texts());
        assertFalse(view.documents().toString().contains("k-1"));
        assertFalse(view.documents().toString().contains("ab12"));
    }

    @Test
    void the_head_of_a_plan_is_its_newest_entry() throws Exception {
        ledger.record(Events.completion(Events.SON_LA, 1));
        ledger.record(Events.completion(Events.VINH_LONG, 1));
        ledger.record(Events.completion(Events.SON_LA, 2));

        deliverAll();

        assertEquals(Optional.of(new Head(Events.SON_LA.text(), 2, 3)), view.entries.head(Events.SON_LA.text()));
        assertEquals(Optional.of(new Head(Events.VINH_LONG.text(), 1, 2)), view.entries.head(Events.VINH_LONG.text()));
        assertEquals(Optional.empty(), view.entries.head(Events.plan(1).text()));
        assertEquals(3, view.position.current());
    }

    @Test
    void what_is_known_never_goes_back_with_the_clock() throws Exception {
        Instant late = Ledger.T0.plusSeconds(3600);
        for (Instant at : List.of(Ledger.T0, late, Ledger.T0.plusSeconds(1), late, late.plusMillis(1))) {
            ledger.record(Events.completion(Events.SON_LA, 1), at, Map.of());
        }

        view.deliver(ledger.events().subList(0, 2));
        view.deliver(ledger.events().subList(2, 5)); // The running maximum goes on where the batch before ended.

        assertEquals(
                List.of(Ledger.T0, late, late, late, late.plusMillis(1)),
                LongStream.rangeClosed(1, 5)
                        .mapToObj(new KnowledgePositions(view.position)::knownFrom)
                        .toList());
    }

    @Test
    void an_instant_is_kept_in_milliseconds() throws Exception {
        PlanEvent event = Events.completion(Events.SON_LA, 1);
        ledger.record(event, Ledger.T0.plusNanos(1_999_999), Map.of());

        deliverAll();

        assertEquals(Ledger.T0.plusMillis(1), only(event).recordedAt());
        assertEquals(Ledger.T0.plusMillis(1), new KnowledgePositions(view.position).knownFrom(1));
    }

    @Test
    void a_second_delivery_changes_nothing() throws Exception {
        ledger.recordAll(Events.many(20, 3));
        deliverAll();
        Map<String, String> before = view.documents();

        deliverAll();

        assertEquals(before, view.documents());
    }

    @Test
    void a_late_delivery_changes_nothing() throws Exception {
        ledger.recordAll(Events.many(20, 3));
        deliverAll();
        Map<String, String> before = view.documents();

        view.deliver(ledger.events().subList(4, 7));
        view.deliver(ledger.events().subList(0, 1));

        assertEquals(before, view.documents());
    }

    @Test
    void an_event_that_says_something_else_than_what_was_kept_changes_nothing() throws Exception {
        ledger.record(Events.completion(Events.SON_LA, 1));
        deliverAll();
        Map<String, String> before = view.documents();
        Ledger other = new Ledger();
        other.record(Events.completion(Events.SON_LA, 2), Ledger.T0.plusSeconds(9), Map.of("actor", "mallory"));

        view.deliver(other.events());

        assertEquals(before, view.documents());
    }

    @Test
    void the_order_within_a_batch_does_not_matter_to_the_head() throws Exception {
        ledger.recordAll(Events.many(6, 1));
        deliverAll();
        Map<String, String> before = view.documents();
        List<TrackedEventMessage<?>> backwards = new ArrayList<>(ledger.events());
        Collections.reverse(backwards);

        view.deliver(backwards);

        assertEquals(before, view.documents());
    }

    @Test
    void a_gap_before_an_event_is_refused_and_nothing_is_written() {
        ledger.recordAll(Events.many(3, 1));

        assertThrows(
                IllegalStateException.class, () -> view.deliver(ledger.events().subList(2, 3)));

        assertEquals(Map.of(), view.documents());
    }

    @Test
    void an_event_of_no_stream_still_has_its_position() throws Exception {
        ledger.record(Events.completion(Events.SON_LA, 1));
        view.deliver(ledger.events());
        view.deliver(List.of(new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(2), new GenericMessage<>("tick"), () -> Ledger.T0)));

        assertEquals(2, view.position.current());
        assertTrue(view.documents().containsKey("ledger/2"));
    }

    @Test
    void an_event_of_a_stream_that_is_no_plans_still_has_its_position() throws Exception {
        ledger.record("Not a plan", Ledger.unknown("{}"), Ledger.T0, Map.of());

        deliverAll();

        assertEquals(1, view.position.current());
        assertEquals(List.of(), view.entries.heads(null, 10));
    }

    @Test
    void a_started_processor_shows_what_was_recorded_before_and_what_is_recorded_after() {
        ledger.recordAll(Events.many(1_200, 7));
        view.start();
        view.awaitShown(1_200);

        ledger.record(Events.completion(Events.SON_LA, 1));

        view.awaitShown(1_201);
        assertEquals(Optional.of(new Head(Events.SON_LA.text(), 1, 1_201)), view.entries.head(Events.SON_LA.text()));
        assertEquals(
                1_200,
                view.entries.heads(null, 10).stream()
                        .filter(head -> !head.planId().equals(Events.SON_LA))
                        .mapToLong(Head::revision)
                        .sum());
    }
}
