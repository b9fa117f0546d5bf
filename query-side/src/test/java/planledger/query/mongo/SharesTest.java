package planledger.query.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("planledger.query.mongo.Place#all")
class SharesTest {
    private final Place place;
    private final Path folder;
    private final ReadModels models;
    private final AtomicLong nanos = new AtomicLong();
    private final Shares here;
    private final Shares there;

    SharesTest(Place place, @TempDir Path folder) {
        this.place = place;
        this.folder = folder;
        this.models = place.open(folder);
        this.here = node("here", "plans-2");
        this.there = node("there", "plans-2");
    }

    private Shares node(String name, String view) {
        return new Shares(models.as(name), view, nanos::get);
    }

    @AfterEach
    void close() {
        models.close();
        place.clear(folder);
    }

    private void after(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** Both have said that they live, and looked, twice. */
    private void bothLive() {
        for (int i = 0; i < 2; i++) {
            after(Duration.ofSeconds(1));
            here.living();
            there.living();
        }
    }

    @Test
    void a_node_alone_has_everything() {
        assertEquals(1, here.living());
    }

    @Test
    void a_node_lives_once_what_it_counts_was_seen_to_change() {
        there.living();
        assertEquals(1, here.living(), "It may have died long ago");

        after(Duration.ofSeconds(1));
        there.living();
        assertEquals(2, here.living());
    }

    @Test
    void a_node_that_says_no_more_is_dead_before_its_claims_run_out() {
        bothLive();
        assertEquals(2, there.living());

        after(Duration.ofSeconds(1));
        assertEquals(2, there.living());
        after(Shares.LIVES);
        assertEquals(1, there.living());
        here.living();
        assertEquals(1, there.living(), "It looks once a second");
        after(Duration.ofSeconds(1));
        assertEquals(2, there.living(), "A pause is no death");
    }

    @Test
    void a_node_that_ends_leaves_at_once() {
        bothLive();

        here.leave();

        after(Duration.ofSeconds(1));
        assertEquals(1, there.living());
    }

    @Test
    void nodes_of_another_release_have_segments_of_their_own() {
        Shares other = node("there", "plans-3");
        for (int i = 0; i < 3; i++) {
            after(Duration.ofSeconds(1));
            other.living();
            here.living();
        }

        assertEquals(1, here.living());
    }

    @Test
    void what_a_dead_node_counted_is_forgotten_in_the_end() {
        bothLive();
        after(Duration.ofSeconds(1));
        here.living();

        after(Duration.ofMinutes(11));
        here.living();

        assertEquals(
                List.of("plans-2 here"),
                models.database()
                        .getCollection(Shares.COLLECTION)
                        .find()
                        .map(each -> each.getString("_id"))
                        .into(new ArrayList<>()));
    }
}
