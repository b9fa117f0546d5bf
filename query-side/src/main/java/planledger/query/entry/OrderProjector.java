package planledger.query.entry;

import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;
import planledger.query.mongo.ServingView.Collections;
import planledger.query.mongo.TokenPositions;

/**
 * Keeps for each position since when it is known, and whose entry it is. That needs the order of the whole ledger: nothing
 * is known before what stands ahead of it. Positions are dense, and events come in their order, each at least once.
 */
final class OrderProjector {
    private final Collections collections;
    private final TokenPositions positions;

    OrderProjector(Collections collections, TokenPositions positions) {
        this.collections = collections;
        this.positions = positions;
    }

    /** What one batch of events writes. Forgotten with its unit of work when that fails. */
    private static final class Batch {
        final List<WriteModel<Document>> rows = new ArrayList<>();
        long lastPosition;
        Instant lastKnownFrom = Instant.MIN;
    }

    @EventHandler
    void on(EventMessage<?> event, UnitOfWork<?> unitOfWork) {
        long position = EntriesProjector.position(event, positions);
        Batch batch = batch(unitOfWork);
        Instant before = knownFromOf(position - 1, batch);
        Instant recordedAt = Instant.ofEpochMilli(event.getTimestamp().toEpochMilli());
        batch.lastKnownFrom = recordedAt.isAfter(before) ? recordedAt : before;
        batch.lastPosition = position;
        batch.rows.add(EntriesBatch.writeOnce(position, row(event, batch.lastKnownFrom)));
    }

    private static Batch batch(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getOrComputeResource(Batch.class.getName(), key -> new Batch());
    }

    private static Document row(EventMessage<?> event, Instant knownFrom) {
        boolean isEntry = event instanceof DomainEventMessage<?>;
        return new Document(EntryDocuments.KNOWN_FROM, knownFrom.toEpochMilli())
                .append("stream", isEntry ? ((DomainEventMessage<?>) event).getAggregateIdentifier() : null)
                .append("revision", isEntry ? ((DomainEventMessage<?>) event).getSequenceNumber() + 1 : 0L);
    }

    private Instant knownFromOf(long position, Batch batch) {
        if (position == 0) {
            return Instant.MIN;
        }
        if (batch.lastPosition == position) {
            return batch.lastKnownFrom;
        }
        Document found = collections
                .get(EntryDocuments.LEDGER)
                .find(new Document(EntryDocuments.ID, position))
                .first();
        if (found == null) {
            throw new IllegalStateException(
                    "Ledger position " + position + " is missing; rebuild the view " + EntriesProjector.GROUP);
        }
        return Instant.ofEpochMilli(found.getLong(EntryDocuments.KNOWN_FROM));
    }

    void flush(UnitOfWork<?> unitOfWork) {
        EntriesBatch.write(collections, EntryDocuments.LEDGER, batch(unitOfWork).rows);
    }
}
