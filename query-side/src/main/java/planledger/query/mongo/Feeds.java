package planledger.query.mongo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processors of a view's generations on this node. Each competes with those of other nodes for its token. */
final class Feeds {
    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);

    private final String view;
    private final ViewFeed feed;
    private final ReadModels readModels;
    private final TokenPositions positions;
    private final Map<Generation, StreamingEventProcessor> running = new HashMap<>();

    Feeds(String view, ViewFeed feed, ReadModels readModels, TokenPositions positions) {
        this.view = view;
        this.feed = feed;
        this.readModels = readModels;
        this.positions = positions;
    }

    /** Feeds these and no others. */
    void feed(List<Generation> wanted) {
        for (Generation each : List.copyOf(running.keySet())) {
            if (!wanted.contains(each)) {
                StreamingEventProcessor processor = running.remove(each);
                if (processor != null) {
                    processor.shutDown();
                }
            }
        }
        for (Generation each : wanted) {
            if (!running.containsKey(each)) {
                feed.index(each, shown(each) == 0);
                StreamingEventProcessor processor = feed.processor(each, each.processor(view));
                running.put(each, processor);
                processor.start();
            }
        }
    }

    /** Whether its processor here meets an error, and tries again. */
    boolean isFailing(Generation generation) {
        StreamingEventProcessor processor = running.get(generation);
        return processor != null && processor.isError();
    }

    /**
     * Whether it shows more than the store holds, or less than its token says. Not where another node feeds it: that one
     * looked when it began.
     */
    boolean isAstray(Generation generation) {
        try {
            long token = tokenOf(generation); // Read in this order, for another node may be at work.
            long shown = shown(generation);
            long head = head();
            if (token > shown || shown > head) {
                LOG.warn("Generation {} is astray: token {}, shown {}, store holds {}", generation, token, shown, head);
                return true;
            }
        } catch (UnableToClaimTokenException e) {
            LOG.debug("Another node feeds {} and looked when it started", generation, e);
        }
        return false;
    }

    private long tokenOf(Generation generation) {
        TokenStore tokens = readModels.tokens();
        String processor = generation.processor(view);
        long furthest = 0;
        for (int segment : tokens.fetchSegments(processor)) {
            furthest = Math.max(furthest, positions.of(tokens.fetchToken(processor, segment)));
            tokens.releaseClaim(processor, segment);
        }
        return furthest;
    }

    /** How far it shows the ledger. */
    long shown(Generation generation) {
        return new ViewPosition(readModels.database(), generation.processor(view)).current();
    }

    /** The last position that the store holds. */
    long head() {
        return positions.of(feed.source().createHeadToken());
    }
}
