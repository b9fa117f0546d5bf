package planledger.command.plan;

import java.time.LocalDate;
import planledger.event.EffectiveFrom;
import planledger.timeline.Timeline;

/** Whether a plan can take an act of a day at all. */
final class EffectRules {
    private EffectRules() {}

    /** Refuses an act that takes effect when the plan has certainly ended; where its end is not certain, it is taken. */
    static void refuseIfEnded(Timeline timeline, EffectiveFrom from) {
        LocalDate end = timeline.certainEnd(timeline.revision());
        if (end != null && !from.earliest().isBefore(end)) {
            throw Refusal.PLAN_ENDED.of("/effectiveFrom", end);
        }
    }
}
