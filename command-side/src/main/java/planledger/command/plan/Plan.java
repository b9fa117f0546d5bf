package planledger.command.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.command.plan.PlanCommand.AmendPlan;
import planledger.command.plan.PlanCommand.AmendTask;
import planledger.command.plan.PlanCommand.CorrectEntry;
import planledger.command.plan.PlanCommand.IssuePlan;
import planledger.command.plan.PlanCommand.RecordCompletion;
import planledger.command.plan.PlanCommand.RepealPlan;
import planledger.command.plan.PlanCommand.ReplacePlan;
import planledger.command.plan.PlanCommand.RespondToFinding;
import planledger.command.plan.PlanCommand.ResumePlan;
import planledger.command.plan.PlanCommand.SuspendPlan;
import planledger.command.plan.PlanCommand.WithdrawCompletion;
import planledger.event.Disposition;
import planledger.event.DocumentKey;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.FindingResponded;
import planledger.event.PlanEvent.KeyReserved;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanRepealed;
import planledger.event.PlanEvent.PlanResumed;
import planledger.event.PlanEvent.PlanSuspended;
import planledger.event.PlanEvent.PlanTookPlace;
import planledger.event.PlanId;
import planledger.timeline.Entry;
import planledger.timeline.Timeline;

/** A plan as its events tell it, and what may happen to it next. Pure: no clock, no random source, no I/O. */
final class Plan {
    private final Timeline timeline = new Timeline();
    private @Nullable PlanId leadsTo;

    /** Takes the next event of the plan's stream. */
    void evolve(Entry entry) {
        if (entry.event() instanceof KeyReserved reserved) {
            leadsTo = reserved.of();
        } else {
            timeline.append(entry);
        }
    }

    /** Its entries and what follows from them. */
    Timeline timeline() {
        return timeline;
    }

    /** Number of entries; 0 before the plan is issued. */
    long revision() {
        return timeline.revision();
    }

    /** The plan to which this key only leads; null where it is a plan's own. */
    @Nullable
    PlanId leadsTo() {
        return leadsTo;
    }

    /**
     * The key that the plan's instrument has come to by a correction, if that is not its own: it is reserved.
     *
     * @throws Refused where a plan was recorded under it
     */
    @Nullable
    KeyReserved reserve(Plan underThatKey, PlanId key) {
        if (underThatKey.revision() > 0) {
            throw Refusal.KEY_TAKEN.of("/to", key);
        }
        return underThatKey.leadsTo != null ? null : new KeyReserved(key, timeline.planId());
    }

    /** The key that follows from the instrument as it is known now; null where none does, or it is the plan's own. */
    @Nullable
    PlanId derivedKey() {
        PlanId own = timeline.planId();
        String key = DocumentKey.of(instrument(), own.year());
        return key == null || !PlanId.isId(key) || key.equals(own.text()) ? null : new PlanId(key);
    }

    /** The plan with one more entry, as a copy. */
    Plan with(PlanEvent event) {
        Plan copy = new Plan();
        rehearsed(event, Instant.EPOCH).entries().forEach(copy::evolve);
        return copy;
    }

    /** Its timeline with one more entry, looked at on a copy; recorded now, or when the last one was if that is later. */
    Timeline rehearsed(PlanEvent event, Instant now) {
        Timeline copy = timeline.fork();
        Instant last = revision() == 0 ? now : timeline.entry(revision()).recordedAt();
        copy.append(new Entry(revision() + 1, 0, last.isAfter(now) ? last : now, "", event));
        return copy;
    }

    PlanIssued decide(IssuePlan c) {
        return issue(c, List.of(), List.of());
    }

    PlanAmended decide(AmendPlan c) {
        EffectRules.refuseIfEnded(timeline, c.from());
        List<Item> items = new AmendmentRules(timeline, c.from()).read(c.items(), "/items/%d", c.targets());
        return new PlanAmended(
                c.planId(), c.instrument(), c.from(), c.residual(), c.sections(), items, c.targets(), null);
    }

    PlanAmended decide(AmendTask c) {
        EffectRules.refuseIfEnded(timeline, c.from());
        Item item = new Item.Amend(c.task(), c.set());
        List<Item> items = new AmendmentRules(timeline, c.from()).read(List.of(item), "", List.of());
        return new PlanAmended(c.planId(), c.instrument(), c.from(), null, List.of(), items, List.of(), c.reason());
    }

    /** What the plan that takes the place records: its issue, or that it, issued before, takes the place. */
    PlanEvent decide(ReplacePlan c) {
        if (c.replaces().contains(c.planId())) {
            throw Refusal.PLAN_REPLACES_ITSELF.of("/replaces", c.planId());
        }
        DispositionRules.checkPlans(c.dispositions(), c.replaces());
        if (c.issue() != null) {
            return issue(c.issue(), c.replaces(), c.dispositions());
        }
        EffectiveFrom from = c.from() != null ? c.from() : issued().from();
        EffectRules.refuseIfEnded(timeline, from);
        DispositionRules.check(c.dispositions(), null, timeline);
        return new PlanTookPlace(c.planId(), c.replaces(), from, c.dispositions());
    }

    PlanRepealed decide(RepealPlan c) {
        EffectRules.refuseIfEnded(timeline, c.from());
        return new PlanRepealed(c.planId(), c.instrument(), c.from(), c.reason());
    }

    PlanSuspended decide(SuspendPlan c) {
        EffectRules.refuseIfEnded(timeline, c.from());
        return new PlanSuspended(c.planId(), c.instrument(), c.from(), c.reason());
    }

    PlanResumed decide(ResumePlan c) {
        EffectRules.refuseIfEnded(timeline, c.from());
        return new PlanResumed(c.planId(), c.instrument(), c.from(), c.reason());
    }

    /** Taking another plan's place, and giving up its own. */
    Replacement replacement() {
        return new Replacement(timeline);
    }

    CompletionRecorded decide(RecordCompletion c) {
        return new CompletionRules(timeline).decide(c);
    }

    CompletionWithdrawn decide(WithdrawCompletion c) {
        return new CompletionRules(timeline).decide(c);
    }

    FindingResponded decide(RespondToFinding c) {
        return new ResponseRules(timeline).decide(c);
    }

    EntryCorrected decide(CorrectEntry c) {
        return new CorrectionRules(timeline).decide(c);
    }

    private PlanIssued issue(IssuePlan c, List<PlanId> replaces, List<Disposition> dispositions) {
        if (revision() > 0 || leadsTo != null) {
            throw Refusal.PLAN_EXISTS.of(null, c.planId());
        }
        PlanIssued issued = new PlanIssued(
                c.planId(),
                c.instrument(),
                c.title(),
                c.from(),
                c.effectiveTo(),
                c.carriesOut(),
                c.basis(),
                c.content(),
                c.declared(),
                c.sections(),
                c.tasks(),
                c.targets(),
                replaces,
                dispositions,
                c.missing());
        return IssueRules.read(issued);
    }

    /** The instrument that issued the plan, corrections applied. */
    Instrument instrument() {
        return issued().instrument();
    }

    /** When the plan binds, corrections applied. */
    EffectiveFrom from() {
        return issued().from();
    }

    private PlanIssued issued() {
        return (PlanIssued) timeline.corrected(1, revision());
    }
}
