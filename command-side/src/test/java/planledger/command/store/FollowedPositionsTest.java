package planledger.command.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.command.store.Facts.NOON;
import static planledger.command.store.Facts.OTHER_PLAN;
import static planledger.command.store.Facts.PLAN;
import static planledger.command.store.Facts.SERIALIZER;
import static planledger.command.store.Facts.fact;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import planledger.command.store.LedgerPositions.Recorded;

@Timeout(60)
class FollowedPositionsTest {
    private final LedgerFile file;
    private final EmbeddedEventStore store;
    private final FollowedPositions positions;

    FollowedPositionsTest(@TempDir Path folder) {
        file = LedgerFile.open(folder);
        store = EmbeddedEventStore.builder()
                .storageEngine(new SqliteEventStorageEngine(file, SERIALIZER))
                .build();
        positions = new FollowedPositions(store, 1);
    }

    @AfterEach
    void close() {
        positions.stop();
        store.shutDown();
        file.close();
    }

    @Test
    void what_is_recorded_while_the_node_runs_is_learnt_as_it_comes_by() {
        positions.start();
        store.publish(fact(PLAN, 0), fact(OTHER_PLAN, 0));
        store.publish(fact(PLAN, 1, NOON.plusMillis(7)));
        assertEquals(Optional.of(new Recorded(3, NOON.plusMillis(7))), positions.at(PLAN, 2));
        assertEquals(Optional.of(new Recorded(2, NOON)), positions.at(OTHER_PLAN, 1));
        until(() -> positions.head() == 3);
        assertEquals(NOON.plusMillis(7), positions.lastRecordedAt());
    }

    @Test
    void what_was_recorded_before_is_looked_for_near_its_time() {
        for (int i = 0; i < 50; i++) {
            store.publish(fact(i % 2 == 0 ? PLAN : OTHER_PLAN, i / 2, NOON.plus(Duration.ofMinutes(i))));
        }
        positions.start();
        assertEquals(Optional.of(new Recorded(21, NOON.plus(Duration.ofMinutes(20)))), positions.at(PLAN, 11));
        assertEquals(Optional.of(new Recorded(2, NOON.plus(Duration.ofMinutes(1)))), positions.at(OTHER_PLAN, 1));
    }

    @Test
    void an_entry_of_a_node_whose_clock_is_behind_is_found_as_well() {
        store.publish(fact(PLAN, 0, NOON));
        store.publish(fact(OTHER_PLAN, 0, NOON.plusSeconds(3)));
        store.publish(fact(PLAN, 1, NOON.plusSeconds(1)));
        store.publish(fact(PLAN, 2, NOON.plus(Duration.ofHours(1))));
        positions.start();
        assertEquals(Optional.of(new Recorded(3, NOON.plusSeconds(1))), positions.at(PLAN, 2));
    }

    @Test
    void the_time_of_the_last_entry_is_known_from_the_start() {
        store.publish(fact(PLAN, 0), fact(PLAN, 1, NOON.plusMillis(5)));
        positions.start();
        until(() -> positions.head() == 2);
        assertEquals(NOON.plusMillis(5), positions.lastRecordedAt());
    }

    /** As long as the test may take. */
    private static void until(BooleanSupplier isTrue) {
        while (!isTrue.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void an_entry_that_is_not_there_has_no_place() {
        positions.start();
        store.publish(fact(PLAN, 0));
        assertEquals(Optional.empty(), positions.at(PLAN, 2));
        assertEquals(Optional.empty(), positions.at(OTHER_PLAN, 1));
    }
}
