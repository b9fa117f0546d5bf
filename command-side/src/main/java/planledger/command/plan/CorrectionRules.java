package planledger.command.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planledger.command.entry.ActSchemas;
import planledger.command.plan.PlanCommand.CorrectEntry;
import planledger.event.Deadline;
import planledger.event.DocumentKey;
import planledger.event.Evidence;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanId;
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
        if (!Corrections.hasPlace(corrected, c.path())) {
            throw Refusal.PLACE_NOT_CORRECTABLE.of("/path", c.path());
        }
        String was = Corrections.read(corrected, c.path());
        if (Objects.equals(was, c.to())) {
            throw Refusal.CORRECTION_CHANGES_NOTHING.of("/to", String.valueOf(was));
        }
        refuseIfTooLong(c);
        EntryCorrected correction = new EntryCorrected(
                c.planId(), c.entry(), c.path(), was, c.to(), interpreted(c), c.instrument(), c.reason());
        try {
            refuseIfUnfit(corrected, Corrections.apply(corrected, correction), c);
        } catch (IllegalArgumentException e) {
            throw Refusal.CORRECTION_SENSELESS.of("/to", String.valueOf(c.to()));
        }
        return correction;
    }

    /** What is corrected is no longer than it could be when it was recorded. */
    private static void refuseIfTooLong(CorrectEntry c) {
        int max = Corrections.isLine(c.path()) ? ActSchemas.LINE_MAX : ActSchemas.PROSE_MAX;
        if (c.to() != null && c.to().codePointCount(0, c.to().length()) > max) {
            throw Refusal.CORRECTION_TOO_LONG.of("/to", max);
        }
    }

    /** What was refused when the entry was recorded is refused now. What its recording let pass is not held against it. */
    private static void refuseIfUnfit(PlanEvent before, PlanEvent after, CorrectEntry c) {
        if (after instanceof PlanIssued issued && before instanceof PlanIssued old) {
            LocalDate last = issued.effectiveTo();
            boolean moved = !issued.from().equals(old.from()) || !Objects.equals(last, old.effectiveTo());
            if (moved && last != null && issued.from().earliest().isAfter(last)) {
                throw Refusal.PERIOD_EMPTY.of("/to", last);
            }
            String key = DocumentKey.of(issued.instrument(), issued.planId().year());
            if (c.path().equals(Corrections.NUMBER) && key != null && !PlanId.isId(key)) {
                throw Refusal.CORRECTION_SENSELESS.of("/to", key);
            }
        }
        if (after instanceof CompletionRecorded report
                && report.evidence() instanceof Evidence.ByDocument proof
                && proof.document().number() == null
                && proof.document().title() == null) {
            throw Refusal.CORRECTION_SENSELESS.of("/to", String.valueOf(c.to()));
        }
    }

    /** How the corrected words of a deadline are interpreted; null for every other place. */
    private @Nullable Deadline interpreted(CorrectEntry c) {
        return c.to() == null || !c.path().endsWith("/deadline")
                ? null
                : Interpretation.of(timeline).of(c.to(), List.of());
    }
}
