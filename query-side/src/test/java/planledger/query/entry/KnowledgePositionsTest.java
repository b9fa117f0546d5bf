package planledger.query.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import planledger.query.mongo.Place;

@ParameterizedClass
@MethodSource("planledger.query.mongo.Place#all")
class KnowledgePositionsTest {
    private final Place place;
    private final Path folder;
    private final List<Instant> recorded = new ArrayList<>();
    private final EntriesView view;
    private final KnowledgePositions known;

    KnowledgePositionsTest(Place place, @TempDir Path folder) {
        this.place = place;
        this.folder = folder;
        this.view = new EntriesView(place, folder, new Ledger());
        this.known = new KnowledgePositions(view.position);
    }

    @AfterEach
    void close() {
        view.close();
        place.clear(folder);
    }

    private void record(Instant at) {
        recorded.add(at);
        view.ledger.record(Events.completion(Events.SON_LA, 1), at, Map.of());
    }

    private void show() throws Exception {
        view.deliver(view.ledger.events());
    }

    /** By looking at all: the last entry of which, and of all before it, the clock had come by then. */
    private long bySlowScan(Instant instant) {
        long position = 0;
        while (position < recorded.size() && !recorded.get((int) position).isAfter(instant)) {
            position++;
        }
        return position;
    }

    @Test
    void nothing_is_known_in_an_empty_ledger() {
        assertEquals(0, known.at(Instant.MAX));
    }

    @Test
    void nothing_is_known_before_the_first_entry() throws Exception {
        record(Ledger.T0);
        show();

        assertEquals(0, known.at(Ledger.T0.minusMillis(1)));
        assertEquals(0, known.at(Instant.MIN));
        assertEquals(1, known.at(Ledger.T0));
        assertEquals(1, known.at(Instant.MAX));
    }

    @Test
    void entries_of_one_instant_are_known_together() throws Exception {
        for (int i = 0; i < 5; i++) {
            record(Ledger.T0);
        }
        record(Ledger.T0.plusMillis(1));
        show();

        assertEquals(5, known.at(Ledger.T0));
        assertEquals(5, known.at(Ledger.T0.plusNanos(999_999)));
        assertEquals(6, known.at(Ledger.T0.plusMillis(1)));
    }

    @Test
    void an_entry_recorded_while_the_clock_was_back_is_known_no_earlier_than_the_one_before_it() throws Exception {
        record(Ledger.T0.plusSeconds(60));
        record(Ledger.T0);
        show();

        assertEquals(0, known.at(Ledger.T0));
        assertEquals(2, known.at(Ledger.T0.plusSeconds(60)));
    }

    @Test
    void what_was_known_at_an_instant_stays_so_while_the_ledger_grows() throws Exception {
        Random random = new Random(7);
        Instant clock = Ledger.T0;
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < 40; i++) {
                clock = clock.plusMillis(random.nextInt(4) - 1); // Often stands, at times jumps back.
                record(clock);
            }
            show();
            assertAllInstants();
        }
    }

    private void assertAllInstants() {
        LongStream.range(-3, 400)
                .mapToObj(Ledger.T0::plusMillis)
                .forEach(instant -> assertEquals(
                        bySlowScan(instant), known.at(instant), () -> "at " + instant + " of " + recorded.size()));
    }
}
