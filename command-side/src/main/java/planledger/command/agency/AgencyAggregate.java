package planledger.command.agency;

import java.time.Instant;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
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
import planledger.agency.RegistryEntry;
import planledger.command.agency.AgencyCommand.CorrectAgencyEntry;
import planledger.command.agency.AgencyCommand.RecordSuccession;
import planledger.command.agency.AgencyCommand.RegisterAgency;
import planledger.command.entry.Outcome;
import planledger.command.entry.Requests;
import planledger.event.AgencyEvent;

/** Axon's hold on the registry of agencies: routing, loading, appending. The rules are all in {@link AgencyRegistry}. */
@Aggregate(type = AgencyEvent.STREAM, cache = "streamCache")
class AgencyAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable String stream;

    private final AgencyRegistry registry = new AgencyRegistry();
    private final Requests requests = new Requests();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome handle(RegisterAgency command, MetaData request) {
        return outcome(request, () -> registry.decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome handle(RecordSuccession command, MetaData request) {
        return outcome(request, () -> registry.decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome handle(CorrectAgencyEntry command, MetaData request) {
        return outcome(request, () -> registry.decide(command));
    }

    private Outcome outcome(MetaData request, Supplier<? extends AgencyEvent> decision) {
        boolean missing = registry.revision() == 0;
        Outcome outcome = requests.outcome(request, new AgencyStream(registry), decision);
        if (missing && !(outcome instanceof Outcome.Recorded)) {
            throw new Outcome.Undone(outcome); // A registry without an entry must not be kept.
        }
        return outcome;
    }

    @EventSourcingHandler
    void on(AgencyEvent event, @SequenceNumber long sequence, @Timestamp Instant recordedAt, MetaData metaData) {
        stream = AgencyEvent.STREAM;
        long revision = sequence + 1;
        registry.evolve(new RegistryEntry(revision, 0, recordedAt, Requests.actor(metaData), event));
        requests.remember(metaData, revision);
    }

    /** A registry that holds an event of a newer release cannot be decided upon: what it says is not known. */
    @EventSourcingHandler
    void on(UnknownSerializedType event) {
        throw new IllegalStateException(
                "This release does not know the event " + event.serializedType().getName());
    }
}
