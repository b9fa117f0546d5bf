package planledger.command.document;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import planledger.command.entry.EntryCommand;
import planledger.event.Commitment;
import planledger.event.DocumentEvent;
import planledger.event.DocumentEvent.DocumentStatusRecorded;
import planledger.event.DocumentEvent.Status;
import planledger.event.DocumentEvent.TaskAddress;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;

/**
 * Records what a document came to. Nothing is asked of the document: most that plans rest on were never recorded here,
 * and what happened to them happened all the same.
 */
record RecordDocumentStatus(
        @TargetAggregateIdentifier String stream,
        String document,
        Status status,
        EffectiveFrom from,
        @Nullable Instrument instrument,
        List<TaskAddress> triggers,
        Commitment reason)
        implements EntryCommand {

    RecordDocumentStatus(
            String document,
            Status status,
            EffectiveFrom from,
            @Nullable Instrument instrument,
            List<TaskAddress> triggers,
            Commitment reason) {
        this(DocumentEvent.STREAM, document, status, from, instrument, triggers, reason);
    }

    /** What is recorded. */
    DocumentStatusRecorded event() {
        return new DocumentStatusRecorded(document, status, from, instrument, triggers, reason);
    }
}
