package planledger.command.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Keeps recorded time from running backwards: while the server's clock is behind the last entry, nothing is recorded.
 * Asked before a command is handled, with the clock that entries are stamped with. Where several nodes record, their
 * clocks differ by a little; a difference within that is none, for readers take the latest time up to each entry.
 */
public final class RecordingTime {
    private final Supplier<Instant> lastRecordedAt;
    private final Clock clock;
    private final Duration apartMax;

    /** @param apartMax by how much the clocks of nodes that record may differ */
    RecordingTime(Supplier<Instant> lastRecordedAt, Clock clock, Duration apartMax) {
        this.lastRecordedAt = lastRecordedAt;
        this.clock = clock;
        this.apartMax = apartMax;
    }

    public void refuseWhileBehind() {
        // In this order: an entry that another command records between the two says nothing against the clock.
        Instant last = lastRecordedAt.get();
        Instant now = clock.instant();
        if (!last.equals(Instant.MIN) && now.isBefore(last.minus(apartMax))) {
            throw new ClockBehind(now, last);
        }
    }
}
