package planledger.command.document;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import planledger.command.entry.EntryStream;
import planledger.command.entry.Outcome;
import planledger.command.entry.Requests;
import planledger.command.entry.Written;
import planledger.event.DocumentEvent;
import planledger.event.DocumentEvent.DocumentStatusRecorded;

/** Axon's hold on the stream of documents. Every status that is said of a document is a fact: there is no rule to break. */
@Aggregate(type = DocumentEvent.STREAM, cache = "streamCache")
class DocumentsAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable String stream;

    private final List<DocumentStatusRecorded> recorded = new ArrayList<>();
    private final Requests requests = new Requests();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome handle(RecordDocumentStatus command, MetaData request) {
        boolean missing = recorded.isEmpty();
        Outcome outcome = requests.outcome(request, new DocumentStream(recorded), command::event);
        if (missing && !(outcome instanceof Outcome.Recorded)) {
            throw new Outcome.Undone(outcome); // A stream without an entry must not be kept.
        }
        return outcome;
    }

    @EventSourcingHandler
    void on(DocumentStatusRecorded event, @SequenceNumber long sequence, MetaData metaData) {
        stream = DocumentEvent.STREAM;
        recorded.add(event);
        requests.remember(metaData, sequence + 1);
    }

    /** An event of a newer release may say anything: nothing is decided beside it. */
    @EventSourcingHandler
    void on(UnknownSerializedType event) {
        throw new IllegalStateException(
                "This release does not know the event " + event.serializedType().getName());
    }

    private record DocumentStream(List<DocumentStatusRecorded> recorded)
            implements EntryStream<DocumentStatusRecorded> {
        @Override
        public String id() {
            return DocumentEvent.STREAM;
        }

        @Override
        public long revision() {
            return recorded.size();
        }

        @Override
        public Written written(long revision) {
            return new StatusWritten(recorded.get(Math.toIntExact(revision) - 1));
        }

        @Override
        public Written preview(@Nullable DocumentStatusRecorded event) {
            return new StatusWritten(event != null ? event : recorded.get(recorded.size() - 1));
        }
    }
}
