package planledger.command.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.command.plan.PlanCommand.AmendPlan;
import planledger.command.plan.PlanCommand.AmendTask;
import planledger.command.plan.PlanCommand.CorrectEntry;
import planledger.command.plan.PlanCommand.IssuePlan;
import planledger.command.plan.PlanCommand.RecordCompletion;
import planledger.command.plan.PlanCommand.ReplacePlan;
import planledger.event.Disposition;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.PlanTookPlace;
import planledger.event.PlanId;
import planledger.event.TaskRef;
import planledger.timeline.Change;
import planledger.timeline.Corrections;
import planledger.timeline.Entry;
import planledger.timeline.Timeline;

/** A plan as its events tell it, and what may happen to it next. Pure: no clock, no random source, no I/O. */
final class Plan {
    private final Timeline timeline = new Timeline();

    /** Takes the next event of the plan's stream. */
    void evolve(Entry entry) {
        timeline.append(entry);
    }

    /** Number of entries; 0 before the plan is issued. */
    long revision() {
        return timeline.revision();
    }

    /** What the entry of a revision changed. */
    List<Change> changes(long revision) {
        return timeline.changes(revision);
    }

    /** What an event would change, if it were the next one. */
    List<Change> preview(@Nullable PlanEvent event) {
        if (event == null) {
            return List.of();
        }
        Timeline copy = timeline.fork();
        copy.append(new Entry(revision() + 1, 0, Instant.EPOCH, "", event));
        return copy.changes(revision() + 1);
    }

    PlanIssued decide(IssuePlan c) {
        return issue(c, List.of(), List.of());
    }

    PlanAmended decide(AmendPlan c) {
        refuseIfEnded(c.from());
        List<Item> items = new AmendmentRules(timeline, c.from()).read(c.items(), "/items/%d");
        return new PlanAmended(
                c.planId(), c.instrument(), c.from(), c.residual(), c.sections(), items, c.targets(), null);
    }

    PlanAmended decide(AmendTask c) {
        refuseIfEnded(c.from());
        Item item = new Item.Amend(c.task(), c.set());
        List<Item> items = new AmendmentRules(timeline, c.from()).read(List.of(item), "");
        return new PlanAmended(c.planId(), c.instrument(), c.from(), null, List.of(), items, List.of(), c.reason());
    }

    /** What the plan that takes the place records: its issue, or that it, issued before, takes the place. */
    PlanEvent decide(ReplacePlan c) {
        if (c.replaces().contains(c.planId())) {
            throw Refusal.PLAN_REPLACES_ITSELF.of("/replaces", c.planId());
        }
        if (c.issue() != null) {
            return issue(c.issue(), c.replaces(), c.dispositions());
        }
        EffectiveFrom from = c.from() != null ? c.from() : issued().from();
        refuseIfEnded(from);
        DispositionRules.check(c.dispositions(), null, timeline);
        return new PlanTookPlace(c.planId(), c.replaces(), from, c.dispositions());
    }

    /** What a plan records whose place is taken. */
    PlanReplaced replacedBy(PlanId by, Instrument instrument, EffectiveFrom from, List<Disposition> dispositions) {
        PlanId planId = issued().planId();
        if (replacement() != null) {
            throw Refusal.PLAN_REPLACED_ALREADY.of("/replaces", planId);
        }
        refuseIfEnded(from);
        List<Disposition> ours = dispositions.stream()
                .filter(disposition -> disposition.plan().equals(planId))
                .toList();
        DispositionRules.check(dispositions, planId, timeline);
        return new PlanReplaced(planId, by, instrument, from, ours);
    }

    CompletionRecorded decide(RecordCompletion c) {
        if (!timeline.mayHold(c.task())) {
            throw Refusal.TASK_UNKNOWN.of(null, c.task());
        }
        String product = c.product() == null ? null : printed(c.task(), c.product());
        return new CompletionRecorded(
                c.planId(), c.task(), product, c.period(), c.evidence(), c.claim(), c.completedOn(), c.note());
    }

    /** A product as the plan prints it; as the caller names it where the products are not known. */
    private String printed(TaskRef task, String product) {
        List<String> products = timeline.products(task);
        return products == null
                ? product
                : products.stream()
                        .filter(printed -> Folded.same(printed, product))
                        .findFirst()
                        .orElseThrow(() -> Refusal.PRODUCT_UNKNOWN.of("/product", product));
    }

    EntryCorrected decide(CorrectEntry c) {
        if (c.entry() < 1 || c.entry() > revision()) {
            throw Refusal.ENTRY_UNKNOWN.of("/entry", c.entry());
        }
        PlanEvent corrected = timeline.corrected(c.entry(), revision());
        String was;
        try {
            was = Corrections.read(corrected, c.path());
        } catch (IllegalArgumentException e) {
            throw Refusal.PLACE_NOT_CORRECTABLE.of("/path", c.path());
        }
        if (Objects.equals(was, c.to())) {
            throw Refusal.CORRECTION_CHANGES_NOTHING.of("/to", String.valueOf(was));
        }
        EntryCorrected correction =
                new EntryCorrected(c.planId(), c.entry(), c.path(), was, c.to(), null, c.instrument(), c.reason());
        try {
            Corrections.apply(corrected, correction);
        } catch (IllegalArgumentException e) {
            throw Refusal.CORRECTION_SENSELESS.of("/to", String.valueOf(c.to()));
        }
        return correction;
    }

    /** The plans that an entry of this plan says were replaced: a correction of its dates is theirs too. */
    List<PlanId> replacedIn(long entry) {
        if (entry < 1 || entry > revision()) {
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
                issued().planId(), replacement.revision(), c.path(), c.to(), c.instrument(), c.reason());
        PlanEvent corrected = timeline.corrected(replacement.revision(), revision());
        return Objects.equals(Corrections.read(corrected, c.path()), c.to()) ? null : decide(ours);
    }

    private PlanIssued issue(IssuePlan c, List<PlanId> replaces, List<Disposition> dispositions) {
        if (revision() > 0) {
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

    private @Nullable Entry replacement() {
        return timeline.entries().stream()
                .filter(entry -> entry.event() instanceof PlanReplaced)
                .findFirst()
                .orElse(null);
    }

    private void refuseIfEnded(EffectiveFrom from) {
        LocalDate end = timeline.certainEnd(revision());
        if (end != null && !from.earliest().isBefore(end)) {
            throw Refusal.PLAN_ENDED.of("/effectiveFrom", end);
        }
    }
}
