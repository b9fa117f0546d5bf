package planledger.command.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planledger.command.plan.PlanCommand.CorrectEntry;
import planledger.event.Deadline;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.timeline.Corrections;
import planledger.timeline.Timeline;

/** What a correction must satisfy: the entry has the place, and it said something else until now. */
final class CorrectionRules {
    private final Timeline timeline;

    CorrectionRules(Timeline timeline) {
        this.timeline = timeline;
    }

    EntryCorrected decide(CorrectEntry c) {
        if (c.entry() < 1 || c.entry() > timeline.revision()) {
            throw Refusal.ENTRY_UNKNOWN.of("/entry", c.entry());
        }
        PlanEvent corrected = timeline.corrected(c.entry(), timeline.revision());
        String was;
        try {
            was = Corrections.read(corrected, c.path());
        } catch (IllegalArgumentException e) {
            throw Refusal.PLACE_NOT_CORRECTABLE.of("/path", c.path());
        }
        if (Objects.equals(was, c.to())) {
            throw Refusal.CORRECTION_CHANGES_NOTHING.of("/to", String.valueOf(was));
        }
        EntryCorrected correction = new EntryCorrected(
                c.planId(), c.entry(), c.path(), was, c.to(), interpreted(c), c.instrument(), c.reason());
        try {
            Corrections.apply(corrected, correction);
        } catch (IllegalArgumentException e) {
            throw Refusal.CORRECTION_SENSELESS.of("/to", String.valueOf(c.to()));
        }
        return correction;
    }

    /** How the corrected words of a deadline are interpreted; null for every other place. */
    private @Nullable Deadline interpreted(CorrectEntry c) {
        return c.to() == null || !c.path().endsWith("/deadline")
                ? null
                : Interpretation.of(timeline).of(c.to(), List.of());
    }
}
