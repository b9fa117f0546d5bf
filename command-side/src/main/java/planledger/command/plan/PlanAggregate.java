package planledger.command.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import planledger.command.entry.Outcome;
import planledger.command.entry.Requests;
import planledger.command.plan.PlanCommand.AmendPlan;
import planledger.command.plan.PlanCommand.AmendTask;
import planledger.command.plan.PlanCommand.IssuePlan;
import planledger.command.plan.PlanCommand.RecordCompletion;
import planledger.command.plan.PlanCommand.RepealPlan;
import planledger.command.plan.PlanCommand.RespondToFinding;
import planledger.command.plan.PlanCommand.ResumePlan;
import planledger.command.plan.PlanCommand.SuspendPlan;
import planledger.command.plan.PlanCommand.WithdrawCompletion;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.KeyReserved;
import planledger.event.PlanId;
import planledger.timeline.Entry;

/** Axon's hold on a plan: routing, loading, appending. The rules are all in {@link Plan}. */
@Aggregate(type = "plan", cache = "streamCache")
class PlanAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable PlanId planId;

    private final Plan plan = new Plan();
    private final Requests requests = new Requests();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome handle(IssuePlan command, MetaData request) {
        boolean missing = plan.revision() == 0;
        Outcome outcome = outcome(command.planId(), request, () -> plan.decide(command));
        if (missing && !(outcome instanceof Outcome.Recorded)) {
            throw new Outcome.Undone(outcome); // A plan that was not issued must not be kept.
        }
        return outcome;
    }

    @CommandHandler
    Outcome handle(AmendPlan command, MetaData request) {
        return outcome(command.planId(), request, () -> plan.decide(command));
    }

    @CommandHandler
    Outcome handle(AmendTask command, MetaData request) {
        return outcome(command.planId(), request, () -> plan.decide(command));
    }

    @CommandHandler
    Outcome handle(RecordCompletion command, MetaData request) {
        return outcome(command.planId(), request, () -> plan.decide(command));
    }

    @CommandHandler
    Outcome handle(RepealPlan command, MetaData request) {
        return outcome(command.planId(), request, () -> plan.decide(command));
    }

    @CommandHandler
    Outcome handle(SuspendPlan command, MetaData request) {
        return outcome(command.planId(), request, () -> plan.decide(command));
    }

    @CommandHandler
    Outcome handle(ResumePlan command, MetaData request) {
        return outcome(command.planId(), request, () -> plan.decide(command));
    }

    @CommandHandler
    Outcome handle(WithdrawCompletion command, MetaData request) {
        return outcome(command.planId(), request, () -> plan.decide(command));
    }

    @CommandHandler
    Outcome handle(RespondToFinding command, MetaData request) {
        return outcome(command.planId(), request, () -> plan.decide(command));
    }

    /** What comes of a request to this plan; what is decided is appended. */
    Outcome outcome(PlanId id, MetaData request, Supplier<? extends @Nullable PlanEvent> decision) {
        PlanId other = plan.leadsTo();
        return other != null
                ? new Outcome.No(List.of(Refusal.PLAN_UNDER_OTHER_ID.at(null, other)))
                : requests.outcome(request, new PlanStream(id, plan, GenericEventMessage.clock), decision);
    }

    /** Keeps that this key leads to another plan; nothing where it does already. */
    void reserve(@Nullable KeyReserved reserved) {
        if (reserved != null) {
            apply(reserved);
        }
    }

    Plan plan() {
        return plan;
    }

    @EventSourcingHandler
    void on(PlanEvent event, @SequenceNumber long sequence, @Timestamp Instant recordedAt, MetaData metaData) {
        planId = event.planId();
        long revision = sequence + 1;
        plan.evolve(new Entry(revision, 0, recordedAt, Requests.actor(metaData), event));
        requests.remember(metaData, revision);
    }

    /** A plan that holds an event of a newer release cannot be decided upon: what it says is not known. */
    @EventSourcingHandler
    void on(UnknownSerializedType event) {
        throw new IllegalStateException(
                "This release does not know the event " + event.serializedType().getName());
    }
}
