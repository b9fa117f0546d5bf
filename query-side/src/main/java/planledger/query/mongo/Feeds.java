package planledger.query.mongo;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processors of a view's generations on this node. Their segments are shared with those of other nodes. */
final class Feeds {
    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);

    private final Generations generations;
    private final ViewFeed feed;
    private final TokenStore tokens;
    private final TokenPositions positions;
    private final Shares shares;
    private final Map<Generation, Map<Strand, StreamingEventProcessor>> running = new HashMap<>();

    Feeds(Generations generations, ViewFeed feed, ReadModels readModels, TokenPositions positions, LongSupplier nanos) {
        this.generations = generations;
        this.feed = feed;
        this.tokens = readModels.tokens();
        this.positions = positions;
        this.shares = new Shares(readModels, generations.id(), nanos);
    }

    /** Feeds these and no others. */
    void feed(List<Generation> wanted) {
        for (Generation each : List.copyOf(running.keySet())) {
            if (!wanted.contains(each)) {
                end(running.getOrDefault(each, Map.of()).values());
                running.remove(each);
            }
        }
        for (Generation each : wanted) {
            if (!running.containsKey(each)) {
                running.put(each, begin(each));
            }
        }
    }

    private Map<Strand, StreamingEventProcessor> begin(Generation generation) {
        ViewPosition position = generations.position(generation);
        feed.index(generation, position.furthest() == 0);
        Map<Strand, StreamingEventProcessor> processors = new LinkedHashMap<>();
        for (Strand strand : generations.strands()) {
            String name = generations.processor(generation, strand);
            StreamingEventProcessor processor = feed.processor(generation, strand, name, position);
            processors.put(strand, processor);
            processor.start();
        }
        return processors;
    }

    private static void end(Collection<StreamingEventProcessor> processors) {
        processors.stream().map(StreamingEventProcessor::shutdownAsync).toList().forEach(CompletableFuture::join);
    }

    /** Gives up what this node holds of the segments beyond its share. */
    void share() {
        if (isShared() && running.values().stream().noneMatch(Feeds::isStopped)) {
            int living = shares.living();
            running.values()
                    .forEach(processors -> processors.forEach(
                            (strand, processor) -> Shares.share(processor, strand.segments(), living)));
        }
    }

    private boolean isShared() {
        return generations.strands().stream().anyMatch(strand -> strand.segments() > 1);
    }

    /** One that ended by itself takes over nothing, so others must not leave anything to it. */
    private static boolean isStopped(Map<Strand, StreamingEventProcessor> processors) {
        return processors.values().stream().anyMatch(StreamingEventProcessor::isError);
    }

    /** Ends all of them; first of all the others are told, so that they keep what they take over. */
    void end() {
        try {
            shares.leave();
        } catch (RuntimeException e) {
            LOG.info("The nodes that share view {} are not told that this one ends", generations.view(), e);
        }
        feed(List.of());
    }

    /** How many segments of a generation are written here, of how many. */
    Rebuild.Segments held(Generation generation) {
        Map<Strand, StreamingEventProcessor> processors = running.getOrDefault(generation, Map.of());
        int here = processors.values().stream()
                .mapToInt(processor -> processor.processingStatus().size())
                .sum();
        return new Rebuild.Segments(
                here, generations.strands().stream().mapToInt(Strand::segments).sum());
    }

    /** Whether a processor of it here meets an error, and tries again. */
    boolean isFailing(Generation generation) {
        return running.getOrDefault(generation, Map.of()).values().stream()
                .anyMatch(processor -> processor.isError()
                        || processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState));
    }

    /**
     * Whether a segment of it shows more than the store holds, or less than its token says. Not where another node
     * feeds the segment: that one looked when it began.
     */
    boolean isAstray(Generation generation) {
        ViewPosition position = generations.position(generation);
        for (Strand strand : generations.strands()) {
            for (int segment = 0; segment < strand.segments(); segment++) {
                if (isAstray(generation, position, strand, segment)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAstray(Generation generation, ViewPosition position, Strand strand, int segment) {
        try {
            long token = token(generations.processor(generation, strand), segment); // Another node may be at work, so
            long shown = position.of(strand, segment); // they are read in this order.
            long head = head();
            if (token > shown || shown > head) {
                String at = strand.name() + segment;
                LOG.warn("Generation {} is astray in {}: {}, shown {}, store {}", generation, at, token, shown, head);
                return true;
            }
        } catch (UnableToClaimTokenException e) {
            LOG.debug("Another node feeds {} and looked when it started", generation, e);
        }
        return false;
    }

    private long token(String processor, int segment) {
        if (IntStream.of(tokens.fetchSegments(processor)).noneMatch(each -> each == segment)) {
            return 0;
        }
        long token = positions.of(tokens.fetchToken(processor, segment));
        tokens.releaseClaim(processor, segment);
        return token;
    }

    /** How far it shows the ledger. */
    long shown(Generation generation) {
        return generations.position(generation).current();
    }

    /** The last position that the store holds. */
    long head() {
        return positions.of(feed.source().createHeadToken());
    }
}
