package planledger.query.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planledger.query.mongo.State.Ordered;

/**
 * Feeds a view on this node, and builds it again beside the generation that goes on serving. Every node looks at the
 * same state, and whichever comes first moves it on; the order of the writes is that of {@link #step()}.
 */
public final class Rebuild implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final Duration STEP_EVERY = Duration.ofMillis(500);

    /** Longer than a node goes on reading what it remembers to serve, and than any question takes. */
    static final Duration KEPT = Duration.ofMinutes(2);

    private final Generations generations;
    private final Feeds feeds;
    private final Succession succession;
    private final Remains remains;
    private @Nullable ScheduledExecutorService steps;

    /** @param nanos a clock that never jumps: how long something was seen is measured by it */
    public Rebuild(
            Generations generations,
            ViewFeed feed,
            ReadModels readModels,
            TokenPositions positions,
            Clock clock,
            LongSupplier nanos) {
        this.generations = generations;
        this.feeds = new Feeds(generations, feed, readModels, positions, nanos);
        this.succession = new Succession(generations, feeds, clock, nanos);
        this.remains = new Remains(generations, readModels, nanos);
    }

    /**
     * Begins to feed the view, and goes on with a building that was under way.
     *
     * @throws IllegalStateException if an index is missing or another one than this release needs
     */
    public synchronized void open() {
        succession.startAnewIfAstray();
        step();
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread named = new Thread(work, "view-" + generations.view());
            named.setDaemon(true);
            return named;
        });
        long every = STEP_EVERY.toMillis();
        ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(this::tryStep, every, every, TimeUnit.MILLISECONDS);
        steps = thread;
    }

    /** Stops feeding it here; what is recorded from then on is shown by other nodes, or once it is opened again. */
    @Override
    public synchronized void close() {
        ScheduledExecutorService thread = steps;
        if (thread != null) {
            thread.shutdown();
        }
        steps = null;
        feeds.end();
    }

    /** Begins a new generation beside the one that serves; false where one is being built already. */
    public synchronized boolean start() {
        State now = generations.read();
        if (now.building() != null || isUnderWay(now)) {
            return false;
        }
        boolean isBegun = succession.order(now);
        step();
        return isBegun;
    }

    /** The generation that serves here now. */
    public String serving() {
        return generations.read().active().toString();
    }

    /** Whether the generation that serves has once shown all that was recorded; until then it was built from nothing. */
    public boolean isComplete() {
        return generations.read().isComplete();
    }

    /** How much of the generation that serves is written here; the rest by other nodes, or by nobody for a moment. */
    public synchronized Segments segments() {
        return feeds.held(generations.read().active());
    }

    /** The latest rebuild, whichever process began it; empty if there was none. */
    public synchronized Optional<Progress> progress() {
        State now = generations.read();
        return Optional.ofNullable(now.latest()).map(latest -> progress(now, latest));
    }

    private Progress progress(State now, Ordered latest) {
        long done = Math.min(feeds.shown(latest.generation()), latest.to());
        boolean isDone = !latest.generation().equals(now.building()) && done == latest.to();
        Stage stage = isDone ? Stage.DONE : feeds.isFailing(latest.generation()) ? Stage.FAILING : Stage.RUNNING;
        return new Progress(stage, latest.generation().toString(), done, latest.to(), latest.at());
    }

    private boolean isUnderWay(State now) {
        Ordered latest = now.latest();
        return latest != null && progress(now, latest).state() == Stage.RUNNING;
    }

    private synchronized void stepWhileOpen() {
        if (steps != null) { // It may have waited for close, which ended the feeds.
            step();
        }
    }

    private void tryStep() {
        try {
            stepWhileOpen();
        } catch (RuntimeException e) {
            LOG.warn("The generations of view {} cannot be looked after and are tried again", generations.view(), e);
        }
    }

    /**
     * Looks once: switches to a generation that has caught up, forgets those that nobody reads any more, feeds those
     * that serve or will, drops what is left of others, and marks what is complete.
     *
     * <p>A crash before a switch leaves a generation that is fed and switched to by whoever looks next; after it, an old
     * one that is kept for a while more. A crash before one is forgotten keeps it longer; after it, its collections are
     * found without a place in the state and are dropped.
     */
    public synchronized void step() {
        State now = succession.moveOn();
        feeds.feed(now.feeds().toList());
        feeds.share();
        remains.drop();
        succession.markComplete(now);
    }

    /** How far a rebuild is: at {@code position} of the {@code to} that the ledger held when it began. */
    public record Progress(Stage state, String generation, long position, long to, Instant startedAt) {}

    /** Segments of a generation that this node writes, of all that there are. */
    public record Segments(int here, int of) {}

    /** Where a rebuild stands; a failing one is tried again by itself, and a done one serves. */
    public enum Stage {
        RUNNING,
        FAILING,
        DONE
    }
}
