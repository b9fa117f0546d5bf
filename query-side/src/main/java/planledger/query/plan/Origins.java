package planledger.query.plan;

import planledger.query.entry.Known;
import planledger.timeline.Entry;
import planledger.timeline.GovernedBy;
import planledger.timeline.Timeline;

/** Looks up the entries behind what a plan says. */
final class Origins {
    private final Timeline timeline;

    Origins(Known known) {
        this.timeline = known.timeline();
    }

    Origin of(GovernedBy by) {
        Entry entry = timeline.entry(by.entry());
        return new Origin(
                by.entry(), by.item(), by.instrument(), by.from(), entry.recordedAt(), entry.actor(), entry.position());
    }
}
