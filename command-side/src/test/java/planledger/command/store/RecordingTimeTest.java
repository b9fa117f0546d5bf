package planledger.command.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static planledger.command.store.Facts.NOON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RecordingTimeTest {
    private final AtomicReference<Instant> last = new AtomicReference<>(NOON);

    @Test
    void a_clock_at_or_after_the_last_entry_is_fit_to_record_with() {
        assertDoesNotThrow(time(() -> NOON)::refuseWhileBehind);
        assertDoesNotThrow(time(() -> NOON.plusNanos(1))::refuseWhileBehind);
    }

    @Test
    void a_clock_behind_the_last_entry_is_refused_and_told_until_when() {
        ClockBehind refused = assertThrows(ClockBehind.class, time(() -> NOON.minusMillis(1))::refuseWhileBehind);
        assertEquals(NOON, refused.until());
    }

    @Test
    void an_empty_ledger_takes_any_clock() {
        last.set(Instant.MIN);
        assertDoesNotThrow(time(() -> Instant.EPOCH)::refuseWhileBehind);
    }

    @Test
    void an_entry_recorded_while_the_clock_is_read_raises_no_alarm() {
        RecordingTime time = time(() -> {
            Instant now = NOON.plusMillis(1);
            last.set(NOON.plusMillis(2)); // Another command, a moment later.
            return now;
        });
        assertDoesNotThrow(time::refuseWhileBehind);
    }

    @Test
    void clocks_of_several_nodes_may_differ_by_a_little() {
        Duration apart = Duration.ofSeconds(1);
        assertDoesNotThrow(time(() -> NOON.minus(apart), apart)::refuseWhileBehind);
        assertThrows(ClockBehind.class, time(() -> NOON.minus(apart).minusMillis(1), apart)::refuseWhileBehind);
        last.set(Instant.MIN);
        assertDoesNotThrow(time(() -> Instant.EPOCH, apart)::refuseWhileBehind);
    }

    private RecordingTime time(Supplier<Instant> now) {
        return time(now, Duration.ZERO);
    }

    private RecordingTime time(Supplier<Instant> now, Duration apartMax) {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        return new RecordingTime(last::get, clock, apartMax);
    }
}
