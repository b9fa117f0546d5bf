package planledger.deadline;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline.Rhythm;

/** What a phrase named: days and periods in printed order, and a rhythm. */
record Seen(List<Period> periods, @Nullable Rhythm rhythm) {
    static final Seen NOTHING = new Seen(List.of(), null);

    static Seen of(List<Period> periods) {
        return new Seen(periods, null);
    }

    Seen and(Seen next) {
        return new Seen(
                Stream.concat(periods.stream(), next.periods.stream()).toList(),
                next.rhythm != null ? next.rhythm : rhythm);
    }
}
