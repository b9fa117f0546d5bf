package planledger.query.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("planledger.query.mongo.Place#all")
class ViewPositionTest {
    private static final Strand ORDER = new Strand("order", 1);
    private static final Strand ENTRIES = new Strand("entries", 2);

    private final Place place;
    private final Path folder;
    private final ReadModels readModels;
    private final ViewPosition view;

    ViewPositionTest(Place place, @TempDir Path folder) {
        this.place = place;
        this.folder = folder;
        this.readModels = place.open(folder);
        this.view = new ViewPosition(readModels.database(), "plans", List.of(ORDER, ENTRIES));
    }

    @AfterEach
    void close() {
        readModels.close();
        place.clear(folder);
    }

    private static void advance(ViewPosition view, long to) {
        view.advance(ORDER, 0, to);
        view.advance(ENTRIES, 0, to);
        view.advance(ENTRIES, 1, to);
    }

    @Test
    void an_empty_view_is_at_0() {
        assertEquals(0, view.current());
    }

    @Test
    void a_view_never_goes_back() {
        advance(view, 7);
        advance(view, 3);

        assertEquals(7, view.current());
    }

    @Test
    void a_view_is_where_its_slowest_segment_is() {
        view.advance(ORDER, 0, 7);
        view.advance(ENTRIES, 1, 9);
        assertEquals(0, view.current(), "One segment has said nothing yet");
        assertEquals(9, view.furthest());

        view.advance(ENTRIES, 0, 5);
        assertEquals(5, view.current());
        view.advance(ENTRIES, 0, 8);
        assertEquals(7, view.current());
        view.advance(ORDER, 0, 11);
        assertEquals(8, view.current());
        assertEquals(11, view.furthest());
    }

    @Test
    void the_first_word_of_a_segment_names_them_all_so_that_no_field_comes_to_a_document_that_is_being_sent() {
        view.advance(ENTRIES, 1, 3);

        Document stored = readModels.database().getCollection("views").find().first();
        assertEquals(
                new Document("_id", "plans")
                        .append("order0", 0L)
                        .append("entries0", 0L)
                        .append("entries1", 3L),
                stored);
    }

    @Test
    void each_view_has_a_position_of_its_own() {
        advance(new ViewPosition(readModels.database(), "tasks", List.of(ORDER, ENTRIES)), 9);

        assertEquals(0, view.current());
    }

    @Test
    void what_is_visible_is_not_waited_for() {
        advance(view, 7);

        assertTrue(view.await(7, Duration.ZERO));
    }

    @Test
    void what_is_not_visible_within_the_bound_is_not_there() {
        advance(view, 7);

        assertFalse(view.await(8, Duration.ofMillis(1)));
    }

    @Test
    void what_becomes_visible_within_the_bound_is_there() {
        CompletableFuture<Boolean> seen = CompletableFuture.supplyAsync(() -> view.await(8, Duration.ofMinutes(1)));

        advance(view, 8);

        assertTrue(seen.join());
    }

    @Test
    void a_view_that_is_forgotten_is_at_0() {
        advance(view, 7);
        view.forget();

        assertEquals(0, view.current());
    }
}
