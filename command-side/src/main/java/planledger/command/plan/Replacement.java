package planledger.command.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.command.plan.PlanCommand.CorrectEntry;
import planledger.command.plan.PlanCommand.DisposeTasks;
import planledger.event.Disposition;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.PlanTookPlace;
import planledger.event.PlanEvent.TasksDisposed;
import planledger.event.PlanId;
import planledger.timeline.Corrections;
import planledger.timeline.Entry;
import planledger.timeline.Timeline;

/** How a plan gives up its place to another, and what is said about it later. */
final class Replacement {
    private final Timeline timeline;

    Replacement(Timeline timeline) {
        this.timeline = timeline;
    }

    /** What a plan records whose place is taken. */
    PlanReplaced replacedBy(PlanId by, Instrument instrument, EffectiveFrom from, List<Disposition> dispositions) {
        PlanId planId = timeline.planId();
        if (replacement() != null) {
            throw Refusal.PLAN_REPLACED_ALREADY.of("/replaces", planId);
        }
        EffectRules.refuseIfEnded(timeline, from);
        List<Disposition> ours = dispositions.stream()
                .filter(disposition -> disposition.plan().equals(planId))
                .toList();
        DispositionRules.check(dispositions, planId, timeline);
        return new PlanReplaced(planId, by, instrument, from, ours);
    }

    /** @param successor the plan that took this one's place; null where none did */
    TasksDisposed decide(DisposeTasks c, @Nullable Timeline successor) {
        if (successor == null) {
            throw Refusal.PLAN_NOT_REPLACED.of(null, c.planId());
        }
        for (int i = 0; i < c.dispositions().size(); i++) {
            Disposition disposition = c.dispositions().get(i);
            if (!disposition.plan().equals(c.planId())) {
                throw Refusal.DISPOSITION_OF_ANOTHER_PLAN.of("/dispositions/" + i + "/from", disposition.plan());
            }
        }
        DispositionRules.check(c.dispositions(), c.planId(), timeline);
        DispositionRules.check(c.dispositions(), null, successor);
        return new TasksDisposed(c.planId(), c.dispositions(), c.reason());
    }

    /** The plan that took this one's place, if one did. */
    @Nullable
    PlanId successor() {
        Entry replacement = replacement();
        return replacement == null ? null : ((PlanReplaced) replacement.event()).by();
    }

    /** The plans that an entry of this plan says were replaced: a correction of its dates is theirs too. */
    List<PlanId> replacedIn(CorrectEntry c) {
        long entry = c.entry();
        boolean isOfTheAct = c.path().startsWith("/instrument/") || c.path().equals(Corrections.EFFECTIVE_FROM);
        if (!isOfTheAct || entry < 1 || entry > timeline.revision()) {
            return List.of();
        }
        if (!(timeline.entry(entry).event() instanceof PlanIssued issued)) {
            return List.of();
        }
        Stream<PlanId> later = timeline.entries().stream()
                .map(Entry::event)
                .filter(event ->
                        event instanceof PlanTookPlace place && place.from().equals(issued.from()))
                .flatMap(event -> ((PlanTookPlace) event).replaces().stream());
        return Stream.concat(issued.replaces().stream(), later).distinct().toList();
    }

    /** The same correction for the entry by which this plan was replaced; null where no entry of it is concerned. */
    @Nullable
    EntryCorrected follow(CorrectEntry c) {
        Entry replacement = replacement();
        if (replacement == null) {
            return null;
        }
        CorrectEntry ours = new CorrectEntry(
                timeline.planId(), replacement.revision(), c.path(), c.to(), c.instrument(), c.reason());
        PlanEvent corrected = timeline.corrected(replacement.revision(), timeline.revision());
        return Objects.equals(Corrections.read(corrected, c.path()), c.to())
                ? null
                : new CorrectionRules(timeline).decide(ours);
    }

    private @Nullable Entry replacement() {
        return timeline.entries().stream()
                .filter(entry -> entry.event() instanceof PlanReplaced)
                .findFirst()
                .orElse(null);
    }
}
