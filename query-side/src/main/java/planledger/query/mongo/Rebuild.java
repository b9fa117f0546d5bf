package planledger.query.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a view again from the first event on, and says how far that is. While it lasts the view shows the beginning of
 * the ledger only, up to its {@link ViewPosition}.
 */
public final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final String COLLECTION = "rebuilds";
    private static final String LATEST = "latest";
    private static final String TO = "to";
    private static final String STARTED_AT = "startedAt";

    private final String view;
    private final StreamingEventProcessor processor;
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final ReadModels readModels;
    private final TokenPositions positions;
    private final Clock clock;
    private final ViewPosition position;
    private final MongoCollection<Document> rebuilds;

    /** The view bears its processor's name; the processor's reset handler empties the view. */
    public Rebuild(
            StreamingEventProcessor processor,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            ReadModels readModels,
            TokenPositions positions,
            Clock clock) {
        this.view = processor.getName();
        this.processor = processor;
        this.source = source;
        this.readModels = readModels;
        this.positions = positions;
        this.clock = clock;
        this.position = new ViewPosition(readModels.database(), view);
        this.rebuilds = readModels.database().getCollection(COLLECTION);
    }

    /** Empties the view and begins; false where the latest rebuild has not ended. */
    public synchronized boolean start() {
        if (progress().filter(latest -> latest.state() == State.RUNNING).isPresent()) {
            return false;
        }
        processor.shutDown();
        try {
            reset();
        } finally {
            processor.start();
        }
        return true;
    }

    /** The latest rebuild, whichever process began it; empty if there was none. */
    public Optional<Progress> progress() {
        Document found = rebuilds.find(Filters.eq("_id", view)).first();
        if (found == null) {
            return Optional.empty();
        }
        Document latest = found.get(LATEST, Document.class);
        long to = latest.getLong(TO);
        long done = Math.min(position.current(), to);
        State state = done == to ? State.DONE : processor.isError() ? State.FAILING : State.RUNNING;
        return Optional.of(new Progress(state, done, to, Instant.ofEpochMilli(latest.getLong(STARTED_AT))));
    }

    /**
     * Before the processor starts: a view that shows more than the store holds, or less than its token says, starts
     * anew. The first happens when the store was put back to an earlier copy, the second when data was lost or a reset
     * was cut short.
     */
    public void startAnewIfAstray() {
        try {
            long token = tokenPosition(); // Read in this order, for another node may be at work: token, view, store.
            long shown = position.current();
            long head = positions.of(source.createHeadToken());
            if (token > shown || shown > head) {
                LOG.warn("View {} starts anew: token {}, shown {}, store holds {}", view, token, shown, head);
                reset();
            }
        } catch (UnableToClaimTokenException e) {
            LOG.debug("Another node holds view {} and looked when it started", view, e);
        }
    }

    private void reset() {
        long to = positions.of(source.createHeadToken());
        readModels.transactions().executeInTransaction(() -> {
            Document latest = new Document(TO, to).append(STARTED_AT, clock.millis());
            rebuilds.updateOne(Filters.eq("_id", view), Updates.set(LATEST, latest), new UpdateOptions().upsert(true));
            processor.resetTokens(StreamableMessageSource::createTailToken);
        });
    }

    private long tokenPosition() {
        TokenStore tokens = readModels.tokens();
        long furthest = 0;
        for (int segment : tokens.fetchSegments(view)) {
            furthest = Math.max(furthest, positions.of(tokens.fetchToken(view, segment)));
            tokens.releaseClaim(view, segment);
        }
        return furthest;
    }

    /** How far a rebuild is: shown up to {@code position} of the {@code to} that the ledger held when it began. */
    public record Progress(State state, long position, long to, Instant startedAt) {}

    /** Where a rebuild stands; a failing one is tried again by itself. */
    public enum State {
        RUNNING,
        FAILING,
        DONE
    }
}
