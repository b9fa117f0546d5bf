package planledger.query.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import planledger.query.mongo.FailingGenerations;
import planledger.query.mongo.Generation;
import planledger.query.mongo.Place;
import planledger.query.mongo.Polling;
import planledger.query.mongo.Rebuild;
import planledger.query.mongo.Strand;

@ParameterizedClass
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@MethodSource("planledger.query.mongo.Place#all")
class RebuildTest {
    private static final long EVENTS = 700;
    private static final Generation SECOND = new Generation(EntriesFeed.SCHEMA, 2);
    private static final long LONGER_THAN_KEPT = Duration.ofMinutes(3).toNanos();
    private static final long LONGER_THAN_OLDER_KEPT = Duration.ofMinutes(11).toNanos();

    private final Place place;
    private final Path folder;
    private Ledger ledger = new Ledger();
    private EntriesView view;

    RebuildTest(Place place, @TempDir Path folder) {
        this.place = place;
        this.folder = folder;
        this.view = new EntriesView(place, folder, ledger);
    }

    @AfterEach
    void close() {
        view.close();
        place.clear(folder);
    }

    private Map<String, String> shown() {
        ledger.recordAll(Events.many(EVENTS, 9));
        view.start();
        view.awaitShown(EVENTS);
        awaitComplete();
        return view.documents();
    }

    private void awaitComplete() {
        assertTrue(Polling.until(() -> view.rebuild.isComplete(), Duration.ofMinutes(1)));
    }

    /** A view on the same ground that takes in nothing before it may go on. */
    private void heldBack(CountDownLatch goesOn) {
        view.close();
        MessageHandlerInterceptor<EventMessage<?>> waits = (batch, rest) -> {
            goesOn.await();
            return rest.proceed();
        };
        view = new EntriesView(place, folder, ledger, tokens -> tokens, List.of(waits), EntriesFeed::generations);
        view.start();
        view.rebuild.step();
    }

    private void startedAgain() {
        view.close();
        view = new EntriesView(place, folder, ledger).start();
    }

    private Set<String> collections() {
        Set<String> names = new TreeSet<>();
        view.readModels.database().listCollectionNames().forEach(names::add);
        return names;
    }

    private void awaitDropped(Generation generation) {
        assertTrue(
                Polling.until(
                        () -> collections().stream().noneMatch(name -> name.endsWith("_" + generation)),
                        Duration.ofMinutes(1)),
                () -> collections().toString());
    }

    @Test
    void a_view_built_again_holds_the_same_documents_in_collections_of_its_own() {
        Map<String, String> before = shown();

        assertTrue(view.rebuild.start());

        view.awaitRebuilt();
        assertEquals(SECOND, view.serving());
        assertEquals(before, view.documents());
    }

    @Test
    void the_old_generation_serves_while_the_new_one_is_built_and_both_follow_the_ledger() {
        AtomicBoolean fails = new AtomicBoolean(true);
        MessageHandlerInterceptor<EventMessage<?>> isHeldBack = (batch, rest) -> {
            if (fails.get() && Thread.currentThread().getName().contains("plans-" + SECOND)) {
                throw new IllegalStateException("It is tried again");
            }
            return rest.proceed();
        };
        view.close();
        view = new EntriesView(place, folder, ledger, tokens -> tokens, List.of(isHeldBack), EntriesFeed::generations);
        shown();

        view.rebuild.start();
        assertFalse(view.rebuild.start());
        ledger.record(Events.completion(Events.SON_LA, 1));
        view.awaitShown(EVENTS + 1);

        assertEquals(EntriesView.FIRST, view.serving());
        assertEquals(0, view.position(SECOND).current());
        Rebuild.Progress failing = new Rebuild.Progress(Rebuild.Stage.FAILING, SECOND.toString(), 0, EVENTS, Ledger.T0);
        assertTrue(Polling.until(() -> view.rebuild.progress().equals(Optional.of(failing)), Duration.ofMinutes(1)));
        fails.set(false);
        view.awaitRebuilt();
        view.awaitShown(EVENTS + 1);
        assertEquals(EVENTS + 1, view.position(SECOND).current());
    }

    @Test
    void a_view_built_from_nothing_is_complete_once_it_showed_the_ledger_and_stays_so_when_it_falls_behind() {
        ledger.recordAll(Events.many(3, 1)); // Less than a batch.
        CountDownLatch goesOn = new CountDownLatch(1);
        heldBack(goesOn);
        assertFalse(view.rebuild.isComplete());

        goesOn.countDown();
        awaitComplete();
        assertEquals(3, view.position.current());

        CountDownLatch falls = new CountDownLatch(1);
        view.rebuild.close();
        ledger.recordAll(Events.many(EVENTS, 9));
        heldBack(falls);
        assertEquals(3, view.position.current());
        assertTrue(view.rebuild.isComplete());
        falls.countDown();
    }

    @Test
    void a_view_that_starts_anew_is_not_complete_before_it_shows_the_ledger() {
        shown();
        ledger = new Ledger();
        ledger.recordAll(Events.many(3, 1));
        CountDownLatch goesOn = new CountDownLatch(1);
        heldBack(goesOn);
        assertEquals(SECOND, view.serving());
        assertFalse(view.rebuild.isComplete());

        goesOn.countDown();
        awaitComplete();
        assertEquals(3, view.position.current());
    }

    @Test
    void a_node_goes_over_only_once_the_next_generation_shows_all_that_it_showed() {
        shown();
        view.rebuild.close();
        view.advance(EntriesView.FIRST, EVENTS + 5); // As another node may have fed it.
        assertEquals(EVENTS + 5, view.position.current());
        view.rebuild.start();
        while (view.serving().equals(EntriesView.FIRST)) {
            view.rebuild.step();
        }
        view.later.addAndGet(Duration.ofSeconds(2).toNanos());

        assertEquals(EVENTS + 5, view.position.current());
        assertEquals(EVENTS, view.position(SECOND).current());

        view.advance(SECOND, EVENTS + 6);
        view.later.addAndGet(Duration.ofSeconds(2).toNanos());
        assertEquals(EVENTS + 6, view.position.current());
    }

    @Test
    void a_rebuild_says_how_far_it_is() {
        shown();
        assertEquals(Optional.empty(), view.rebuild.progress());

        view.rebuild.start();
        view.awaitRebuilt();

        assertEquals(
                Optional.of(new Rebuild.Progress(Rebuild.Stage.DONE, SECOND.toString(), EVENTS, EVENTS, Ledger.T0)),
                view.rebuild.progress());
    }

    @Test
    void the_generation_that_served_before_is_kept_for_a_while_and_then_dropped() {
        shown();
        view.rebuild.start();
        view.awaitRebuilt();
        assertTrue(collections().contains(EntriesView.FIRST.of("entries")));

        view.later.addAndGet(LONGER_THAN_KEPT);

        awaitDropped(EntriesView.FIRST);
        assertTrue(collections().contains(SECOND.of("entries")));
        for (Strand strand : view.strands()) {
            assertEquals(
                    0,
                    view.readModels.tokens().fetchSegments("plans-" + EntriesView.FIRST + "-" + strand.name()).length);
        }
        assertEquals(0, view.position(EntriesView.FIRST).current());
    }

    @Test
    void a_question_that_meets_a_dropped_generation_is_asked_of_the_next_one() {
        shown();
        assertEquals(EVENTS, view.position.current());
        int[] asked = {0};

        String found = view.position.read(collections -> {
            if (asked[0]++ == 0) { // The node is paused here for as long as everything else takes.
                view.rebuild.start();
                view.awaitRebuilt();
                view.later.addAndGet(LONGER_THAN_KEPT);
                awaitDropped(EntriesView.FIRST);
            }
            Document first = collections
                    .get("entries")
                    .find(new Document("_id", Events.plan(0).text() + "@1"))
                    .first();
            return first == null ? "nothing" : "the entry";
        });

        assertEquals("the entry", found);
        assertEquals(2, asked[0]);
    }

    @Test
    void what_a_paused_node_wrote_into_a_dropped_generation_is_dropped_too() {
        shown();
        view.rebuild.start();
        view.awaitRebuilt();
        view.later.addAndGet(LONGER_THAN_KEPT);
        awaitDropped(EntriesView.FIRST);

        view.readModels
                .database()
                .getCollection(EntriesView.FIRST.of("entries"))
                .insertOne(new Document());
        view.later.addAndGet(LONGER_THAN_KEPT);

        awaitDropped(EntriesView.FIRST);
    }

    @Test
    void what_an_older_release_left_is_dropped_once_nobody_feeds_it() {
        view.readModels.database().getCollection("entries").insertOne(new Document("_id", "a"));
        view.readModels.database().getCollection("entries_0_7").insertOne(new Document("_id", "a"));
        view.readModels.database().getCollection("entries_9_7").insertOne(new Document("_id", "a"));
        shown();
        assertTrue(collections().containsAll(List.of("entries", "entries_0_7")));

        view.later.addAndGet(LONGER_THAN_OLDER_KEPT);

        awaitDropped(new Generation(0, 7));
        assertFalse(collections().contains("entries"));
        assertTrue(collections().contains("entries_9_7"), "A newer release looks after its own");
    }

    @Test
    void a_crash_before_or_after_any_change_of_the_state_leaves_a_rebuild_that_ends() {
        Map<String, String> expected = shown();
        view.close();
        int changes = 0;
        for (boolean isAfter : List.of(false, true)) {
            for (int crash = 0; ; crash++) {
                int at = crash;
                List<FailingGenerations> failing = new ArrayList<>();
                view = new EntriesView(place, folder, ledger, tokens -> tokens, List.of(), models -> {
                    failing.add(new FailingGenerations(models, EntriesFeed.generations(models), at, isAfter));
                    return failing.get(0);
                });
                boolean isCut = crashes() || failing.get(0).isCut();
                Generation serving = view.serving();
                startedAgain();
                view.awaitShown(EVENTS);
                assertEquals(expected, view.documents());
                if (!isCut) {
                    changes = crash;
                    break;
                }
                if (view.rebuild.progress().isPresent()) {
                    view.awaitRebuilt();
                }
                view.later.addAndGet(LONGER_THAN_KEPT);
                List<Generation> others = new ArrayList<>(List.of(serving));
                others.remove(view.serving());
                others.forEach(this::awaitDropped);
                assertEquals(expected, view.documents());
                view.close();
            }
            view.close();
        }
        assertEquals(3, changes); // Ordered, switched, forgotten.
        view = new EntriesView(place, folder, ledger);
    }

    /** Builds the view again and waits until its old generation is gone; whether the power failed on the way. */
    private boolean crashes() {
        try {
            view.start();
            Generation before = view.serving();
            view.rebuild.start();
            while (view.serving().equals(before)) {
                view.rebuild.step();
            }
            view.later.addAndGet(LONGER_THAN_KEPT);
            while (collections().contains(before.of("entries"))) {
                view.rebuild.step();
            }
            return false;
        } catch (FailingGenerations.PowerCut cut) {
            return true;
        }
    }

    @Test
    void a_rebuild_that_a_stop_cut_short_goes_on_when_the_program_starts_again() {
        Map<String, String> before = shown();
        view.rebuild.close();
        view.rebuild.start();
        view.rebuild.close();

        startedAgain();

        view.awaitRebuilt();
        assertEquals(SECOND, view.serving());
        assertEquals(before, view.documents());
    }

    @Test
    void a_view_that_shows_more_than_the_store_holds_starts_anew() {
        shown();
        ledger = new Ledger();
        ledger.recordAll(Events.many(3, 1));

        startedAgain();

        view.awaitShown(3);
        assertEquals(SECOND, view.serving());
        assertEquals(
                Optional.of(new Head(Events.plan(0).text(), 3, 3)),
                view.entries.head(Events.plan(0).text()));
        assertEquals(1, view.entries.heads(null, 10).size());
    }

    @Test
    void a_view_whose_data_was_lost_behind_its_token_starts_anew() {
        Map<String, String> before = shown();
        view.rebuild.close();
        view.position(EntriesView.FIRST).forget();
        view.readModels
                .database()
                .getCollection(EntriesView.FIRST.of("entries"))
                .drop();

        startedAgain();

        view.awaitShown(EVENTS);
        assertEquals(SECOND, view.serving());
        assertEquals(before, view.documents());
    }

    @Test
    void a_state_that_was_lost_takes_over_no_collection_that_it_does_not_know() {
        Map<String, String> before = shown();
        view.rebuild.close();
        view.readModels.database().getCollection("generations").drop();

        startedAgain();

        view.awaitShown(EVENTS);
        assertEquals(SECOND, view.serving());
        assertEquals(before, view.documents());
        awaitDropped(EntriesView.FIRST);
    }

    @Test
    void a_view_that_agrees_with_its_store_goes_on_where_it_was() {
        shown();

        startedAgain();

        assertEquals(EVENTS, view.position.current());
        assertEquals(Optional.empty(), view.rebuild.progress());
    }
}
