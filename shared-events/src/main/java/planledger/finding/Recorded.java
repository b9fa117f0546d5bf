package planledger.finding;

import java.time.LocalDate;
import planledger.timeline.Entry;
import planledger.timeline.Timeline;

/** An entry of a plan, and what it says with corrections applied. */
record Recorded<E>(Entry entry, E event) {
    long revision() {
        return entry.revision();
    }

    /** The day in Hanoi on which the ledger took it. */
    LocalDate day() {
        return entry.recordedAt().atZone(Timeline.ZONE).toLocalDate();
    }
}
