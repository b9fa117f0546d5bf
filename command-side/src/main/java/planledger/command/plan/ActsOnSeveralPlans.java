package planledger.command.plan;

import java.util.List;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import planledger.command.entry.Outcome;
import planledger.command.entry.Refused;
import planledger.command.entry.Requests;
import planledger.command.plan.PlanCommand.CorrectEntry;
import planledger.command.plan.PlanCommand.DisposeTasks;
import planledger.command.plan.PlanCommand.ReplacePlan;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.KeyReserved;
import planledger.event.PlanId;
import planledger.timeline.Timeline;

/**
 * Acts that leave an entry in more than one plan: all entries are appended in one transaction, or none is. The plan that
 * takes a place is loaded before the plans whose place it takes, these in sorted order; no plan replaces a plan that
 * replaced it, so two such acts never wait for each other.
 */
@Component
class ActsOnSeveralPlans {
    private final Configuration axon;

    ActsOnSeveralPlans(Configuration axon) {
        this.axon = axon;
    }

    @CommandHandler
    Outcome handle(ReplacePlan command, MetaData request) throws Exception {
        Aggregate<PlanAggregate> successor = command.issue() != null
                ? plans().loadOrCreate(command.planId().text(), PlanAggregate::new)
                : load(command.planId(), "/planId");
        Plan plan = successor.invoke(PlanAggregate::plan);
        long before = plan.revision();
        Outcome outcome = done(successor, command.planId(), request, () -> plan.decide(command));
        if (plan.revision() > before || Requests.isDryRun(request)) {
            Instrument instrument = command.issue() != null ? command.issue().instrument() : plan.instrument();
            EffectiveFrom from = command.from() != null
                    ? command.from()
                    : command.issue() != null ? command.issue().from() : plan.from();
            for (PlanId old : command.replaces().stream().sorted().toList()) {
                Aggregate<PlanAggregate> replaced =
                        load(old, "/replaces/" + command.replaces().indexOf(old));
                Plan oldPlan = replaced.invoke(PlanAggregate::plan);
                done(replaced, old, request, () -> oldPlan.replacement()
                        .replacedBy(command.planId(), instrument, from, command.dispositions()));
            }
        }
        return finish(outcome);
    }

    @CommandHandler
    Outcome handle(CorrectEntry command, MetaData request) throws Exception {
        Aggregate<PlanAggregate> corrected = plans().load(command.planId().text());
        Plan plan = corrected.invoke(PlanAggregate::plan);
        List<PlanId> replaced = plan.replacement().replacedIn(command);
        long before = plan.revision();
        Outcome outcome = done(corrected, command.planId(), request, () -> plan.decide(command));
        boolean isRehearsed = outcome instanceof Outcome.Rehearsed;
        if (plan.revision() > before || isRehearsed) {
            for (PlanId old : replaced.stream().sorted().toList()) {
                Aggregate<PlanAggregate> follower = load(old, null);
                Plan oldPlan = follower.invoke(PlanAggregate::plan);
                done(follower, old, request, () -> oldPlan.replacement().follow(command));
            }
            reserve(isRehearsed ? plan.with(plan.decide(command)) : plan);
        }
        return finish(outcome);
    }

    /** The key that a plan's instrument has come to leads to the plan from now on; a rehearsal is undone later. */
    private void reserve(Plan plan) throws Exception {
        PlanId key = plan.derivedKey();
        if (key != null) {
            Aggregate<PlanAggregate> reserved = plans().loadOrCreate(key.text(), PlanAggregate::new);
            try {
                KeyReserved event = plan.reserve(reserved.invoke(PlanAggregate::plan), key);
                reserved.execute(root -> root.reserve(event));
            } catch (Refused e) {
                throw new Outcome.Undone(new Outcome.No(e.broken()));
            }
        }
    }

    /** Leaves an entry in the replaced plan only; the plan that took its place tells which tasks can have taken over. */
    @CommandHandler
    Outcome handle(DisposeTasks command, MetaData request) {
        Aggregate<PlanAggregate> replaced = plans().load(command.planId().text());
        Plan plan = replaced.invoke(PlanAggregate::plan);
        PlanId by = plan.replacement().successor();
        Timeline successor =
                by == null ? null : load(by, null).invoke(PlanAggregate::plan).timeline();
        return finish(done(
                replaced, command.planId(), request, () -> plan.replacement().decide(command, successor)));
    }

    /** The outcome for one of the plans; anything but an entry or a rehearsal undoes the act in all of them. */
    private static Outcome done(
            Aggregate<PlanAggregate> plan,
            PlanId planId,
            MetaData request,
            Supplier<? extends @Nullable PlanEvent> decision) {
        Outcome outcome = plan.invoke(root -> root.outcome(planId, request, decision));
        if (outcome instanceof Outcome.No || outcome instanceof Outcome.Moved) {
            throw new Outcome.Undone(outcome);
        }
        return outcome;
    }

    private static Outcome finish(Outcome outcome) {
        if (outcome instanceof Outcome.Rehearsed) {
            throw new Outcome.Undone(outcome); // A plan that was not issued must not be kept.
        }
        return outcome;
    }

    private Aggregate<PlanAggregate> load(PlanId planId, @Nullable String path) {
        try {
            return plans().load(planId.text());
        } catch (AggregateNotFoundException e) {
            throw new Outcome.Undone(new Outcome.No(List.of(Refusal.PLAN_UNKNOWN.at(path, planId))));
        }
    }

    private Repository<PlanAggregate> plans() {
        return axon.repository(PlanAggregate.class);
    }
}
