package planledger.query.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("planledger.query.mongo.Place#all")
class ViewPositionTest {
    private final Place place;
    private final Path folder;
    private final ReadModels readModels;
    private final ViewPosition view;

    ViewPositionTest(Place place, @TempDir Path folder) {
        this.place = place;
        this.folder = folder;
        this.readModels = place.open(folder);
        this.view = new ViewPosition(readModels.database(), "plans");
    }

    @AfterEach
    void close() {
        readModels.close();
        place.clear(folder);
    }

    @Test
    void an_empty_view_is_at_0() {
        assertEquals(0, view.current());
    }

    @Test
    void a_view_never_goes_back() {
        view.advanceTo(7);
        view.advanceTo(3);

        assertEquals(7, view.current());
    }

    @Test
    void each_view_has_a_position_of_its_own() {
        new ViewPosition(readModels.database(), "tasks").advanceTo(9);

        assertEquals(0, view.current());
    }

    @Test
    void what_is_visible_is_not_waited_for() {
        view.advanceTo(7);

        assertTrue(view.await(7, Duration.ZERO));
    }

    @Test
    void what_is_not_visible_within_the_bound_is_not_there() {
        view.advanceTo(7);

        assertFalse(view.await(8, Duration.ofMillis(1)));
    }

    @Test
    void what_becomes_visible_within_the_bound_is_there() {
        CompletableFuture<Boolean> seen = CompletableFuture.supplyAsync(() -> view.await(8, Duration.ofMinutes(1)));

        view.advanceTo(8);

        assertTrue(seen.join());
    }

    @Test
    void a_view_that_is_forgotten_is_at_0() {
        view.advanceTo(7);
        view.forget();

        assertEquals(0, view.current());
    }
}
