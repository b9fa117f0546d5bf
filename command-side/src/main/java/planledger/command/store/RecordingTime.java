package planledger.command.store;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Keeps recorded time from running backwards: while the server's clock is behind the last entry, nothing is recorded.
 * Asked before a command is handled, with the clock that entries are stamped with.
 */
public final class RecordingTime {
    private final Supplier<Instant> lastRecordedAt;
    private final Clock clock;

    RecordingTime(Supplier<Instant> lastRecordedAt, Clock clock) {
        this.lastRecordedAt = lastRecordedAt;
        this.clock = clock;
    }

    public void refuseWhileBehind() {
        // In this order: an entry that another command records between the two says nothing against the clock.
        Instant last = lastRecordedAt.get();
        Instant now = clock.instant();
        if (now.isBefore(last)) {
            throw new ClockBehind(now, last);
        }
    }
}
