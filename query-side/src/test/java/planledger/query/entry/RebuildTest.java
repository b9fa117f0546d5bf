package planledger.query.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import planledger.query.mongo.Place;
import planledger.query.mongo.Rebuild;

@ParameterizedClass
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@MethodSource("planledger.query.mongo.Place#all")
class RebuildTest {
    private static final long EVENTS = 700;

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
        return view.documents();
    }

    private void startedAgain() {
        view.close();
        view = new EntriesView(place, folder, ledger).start();
    }

    @Test
    void a_view_built_again_holds_the_same_documents() {
        Map<String, String> before = shown();

        assertTrue(view.rebuild.start());

        view.awaitShown(EVENTS);
        assertEquals(before, view.documents());
    }

    @Test
    void a_view_built_again_goes_on_with_what_is_recorded_then() {
        shown();
        view.rebuild.start();

        ledger.record(Events.completion(Events.SON_LA, 1));

        view.awaitShown(EVENTS + 1);
        assertEquals(
                Optional.of(new Head(Events.SON_LA.text(), 1, EVENTS + 1)), view.entries.head(Events.SON_LA.text()));
    }

    @Test
    void a_rebuild_says_how_far_it_is() {
        shown();
        assertEquals(Optional.empty(), view.rebuild.progress());

        view.rebuild.start();
        view.awaitShown(EVENTS);

        assertEquals(
                Optional.of(new Rebuild.Progress(Rebuild.State.DONE, EVENTS, EVENTS, Ledger.T0)),
                view.rebuild.progress());
    }

    @Test
    void a_rebuild_that_a_stop_cut_short_goes_on_when_the_program_starts_again() {
        Map<String, String> before = shown();
        view.processor().shutDown();
        view.processor().resetTokens(ledger.engine.createTailToken());
        assertEquals(0, view.position.current());

        startedAgain();

        view.awaitShown(EVENTS);
        assertEquals(before, view.documents());
    }

    @Test
    void a_token_of_a_replay_is_read_by_the_next_process() {
        shown();
        view.processor().shutDown();
        view.processor().resetTokens(ledger.engine.createTailToken());

        startedAgain();
        view.awaitShown(EVENTS);

        assertFalse(view.processor().isError());
    }

    @Test
    void a_view_that_shows_more_than_the_store_holds_starts_anew() {
        shown();
        ledger = new Ledger();
        ledger.recordAll(Events.many(3, 1));

        startedAgain();

        view.awaitShown(3);
        assertEquals(
                Optional.of(new Head(Events.plan(0).text(), 3, 3)),
                view.entries.head(Events.plan(0).text()));
        assertEquals(1, view.entries.heads(null, 10).size());
    }

    @Test
    void a_view_whose_data_was_lost_behind_its_token_starts_anew() {
        Map<String, String> before = shown();
        view.readModels.transactions().executeInTransaction(view.projector::reset);

        startedAgain();

        view.awaitShown(EVENTS);
        assertEquals(before, view.documents());
    }

    @Test
    void a_view_that_agrees_with_its_store_goes_on_where_it_was() {
        shown();

        startedAgain();

        assertEquals(EVENTS, view.position.current());
        assertEquals(Optional.empty(), view.rebuild.progress());
    }
}
