package planledger.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import planledger.command.entry.EntryCommand;
import planledger.event.Citation;
import planledger.event.Commitment;
import planledger.event.Disposition;
import planledger.event.EffectiveFrom;
import planledger.event.Evidence;
import planledger.event.Fields;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanId;
import planledger.event.Section;
import planledger.event.Target;
import planledger.event.TargetItem;
import planledger.event.Task;
import planledger.event.TaskRef;

/** What clerks and systems ask of a plan. Dates and texts are checked for form before a command is made. */
sealed interface PlanCommand extends EntryCommand {
    /** The plan to which the command is routed. */
    PlanId planId();

    @Override
    default String stream() {
        return planId().text();
    }

    /** Records that a plan was issued. */
    record IssuePlan(
            @TargetAggregateIdentifier PlanId planId,
            Instrument instrument,
            String title,
            EffectiveFrom from,
            @Nullable LocalDate effectiveTo,
            List<Citation> carriesOut,
            List<Citation> basis,
            PlanEvent.Content content,
            PlanEvent.@Nullable Declared declared,
            List<Section> sections,
            List<Task> tasks,
            List<Target> targets,
            List<String> missing)
            implements PlanCommand {}

    /** Records an instrument that changes several tasks, all of them or none. */
    record AmendPlan(
            @TargetAggregateIdentifier PlanId planId,
            Instrument instrument,
            EffectiveFrom from,
            PlanEvent.@Nullable Residual residual,
            List<Section> sections,
            List<Item> items,
            List<TargetItem> targets)
            implements PlanCommand {}

    /** Records an instrument that changes columns of one task. */
    record AmendTask(
            @TargetAggregateIdentifier PlanId planId,
            TaskRef task,
            Instrument instrument,
            EffectiveFrom from,
            Fields set,
            @Nullable Commitment reason)
            implements PlanCommand {}

    /**
     * Records that one plan takes the place of others.
     *
     * @param planId the plan that takes the place
     * @param issue its issue, where the same act issues it; null where it is recorded already
     * @param from when the others cease; null where that is when the plan itself binds
     */
    record ReplacePlan(
            @TargetAggregateIdentifier PlanId planId,
            @Nullable IssuePlan issue,
            List<PlanId> replaces,
            @Nullable EffectiveFrom from,
            List<Disposition> dispositions)
            implements PlanCommand {}

    /** Records a report of work on a task. */
    record RecordCompletion(
            @TargetAggregateIdentifier PlanId planId,
            TaskRef task,
            @Nullable String product,
            @Nullable String period,
            Evidence evidence,
            PlanEvent.Claim claim,
            @Nullable LocalDate completedOn,
            @Nullable Commitment note)
            implements PlanCommand {}

    /** Records that the plan was repealed (bãi bỏ). */
    record RepealPlan(
            @TargetAggregateIdentifier PlanId planId, Instrument instrument, EffectiveFrom from, Commitment reason)
            implements PlanCommand {}

    /** Records that the plan's effect was suspended (ngưng hiệu lực). */
    record SuspendPlan(
            @TargetAggregateIdentifier PlanId planId, Instrument instrument, EffectiveFrom from, Commitment reason)
            implements PlanCommand {}

    /** Records that a suspended plan binds again. */
    record ResumePlan(
            @TargetAggregateIdentifier PlanId planId, Instrument instrument, EffectiveFrom from, Commitment reason)
            implements PlanCommand {}

    /** Records that a report of work is taken back. */
    record WithdrawCompletion(
            @TargetAggregateIdentifier PlanId planId,
            TaskRef task,
            long completion,
            @Nullable Instrument instrument,
            Commitment reason)
            implements PlanCommand {}

    /** Records what became of tasks of this plan, which was replaced. */
    record DisposeTasks(@TargetAggregateIdentifier PlanId planId, List<Disposition> dispositions, Commitment reason)
            implements PlanCommand {}

    /** Records an answer to a finding about this plan, or that it is settled. */
    record RespondToFinding(
            @TargetAggregateIdentifier PlanId planId,
            String finding,
            PlanEvent.Response response,
            @Nullable Instrument instrument,
            Commitment reason)
            implements PlanCommand {}

    /** Records that an earlier entry was wrong, or lacked what is now known. */
    record CorrectEntry(
            @TargetAggregateIdentifier PlanId planId,
            long entry,
            String path,
            @Nullable String to,
            @Nullable Instrument instrument,
            Commitment reason)
            implements PlanCommand {}
}
