package planledger.query.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.answer.Answers;
import planledger.event.EffectiveFrom;
import planledger.event.Evidence;
import planledger.event.Instrument;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.TasksDisposed;
import planledger.query.entry.Known;
import planledger.timeline.Corrections;
import planledger.timeline.Entry;
import planledger.timeline.Timeline;

/**
 * One entry as a line of the timeline: what it is, when it takes effect, when it was recorded.
 *
 * @param effect when it takes effect; of a report of work the day of its evidence; null where it has no such day
 * @param document the act behind it, or the evidence; null where there is none
 * @param concerns what it is about, and the key of the words for it; empty where the whole plan is meant
 */
record EntryView(
        long revision,
        long position,
        Instant recordedAt,
        String actor,
        String type,
        @Nullable EffectiveFrom effect,
        @Nullable Instrument document,
        List<String> concerns) {

    static EntryView of(Known known, long revision) {
        Entry entry = known.timeline().entry(revision);
        PlanEvent event = known.timeline().corrected(revision, known.revision());
        return new EntryView(
                revision,
                entry.position(),
                entry.recordedAt(),
                entry.actor(),
                Answers.typeOf(event),
                effect(event),
                document(event),
                concerns(event));
    }

    /** The day of recording, in Hanoi. */
    public LocalDate recordedOn() {
        return recordedAt.atZone(Timeline.ZONE).toLocalDate();
    }

    /** Days between the day of effect and that of recording, less than none where it was recorded ahead; null if unknown. */
    public @Nullable Long lag() {
        return effect == null || effect.date() == null
                ? null
                : (Long) ChronoUnit.DAYS.between(effect.date(), recordedOn());
    }

    private static @Nullable EffectiveFrom effect(PlanEvent event) {
        if (event instanceof CompletionRecorded report) {
            Instrument proof = document(report);
            LocalDate day = proof != null && proof.issuedOn() != null ? proof.issuedOn() : report.completedOn();
            return day == null ? null : EffectiveFrom.on(day);
        }
        return Corrections.from(event);
    }

    private static @Nullable Instrument document(PlanEvent event) {
        if (event instanceof CompletionRecorded report) {
            return report.evidence() instanceof Evidence.ByDocument by ? by.document() : null;
        }
        return event instanceof EntryCorrected corrected ? corrected.instrument() : Corrections.instrument(event);
    }

    private static List<String> concerns(PlanEvent event) {
        if (event instanceof CompletionRecorded report) {
            return List.of("task", report.task().text());
        }
        if (event instanceof PlanAmended amended) {
            return amended.items().size() == 1
                    ? List.of("task", amended.items().get(0).ref().text())
                    : List.of("items", Integer.toString(amended.items().size()));
        }
        if (event instanceof EntryCorrected corrected) {
            return List.of("entry", Long.toString(corrected.entry()));
        }
        if (event instanceof PlanEvent.CompletionWithdrawn withdrawn) {
            return List.of("entry", Long.toString(withdrawn.completion()));
        }
        if (event instanceof PlanReplaced replaced) {
            return List.of("plan", replaced.by().text());
        }
        return event instanceof TasksDisposed disposed
                ? List.of("tasks", Integer.toString(disposed.dispositions().size()))
                : List.of();
    }
}
