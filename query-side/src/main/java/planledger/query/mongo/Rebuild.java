package planledger.query.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planledger.query.mongo.Generations.Ordered;
import planledger.query.mongo.Generations.Retired;
import planledger.query.mongo.Generations.State;

/**
 * Feeds a view on this node, and builds it again beside the generation that goes on serving. Every node looks at the
 * same state, and whichever comes first moves it on; the order of the writes is that of {@link #step()}.
 */
public final class Rebuild implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final Duration STEP_EVERY = Duration.ofMillis(500);

    /** How near to the generation that serves the next one must come; a batch. */
    private static final long BEHIND_MAX = 500;

    /** Longer than a node goes on reading what it remembers to serve, and than any question takes. */
    static final Duration KEPT = Duration.ofMinutes(2);

    private final Generations generations;
    private final Feeds feeds;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Remains remains;
    private final Map<Generation, Long> retiredSince = new HashMap<>();
    private final Map<Generation, Long> completeAt = new HashMap<>();
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
        this.feeds = new Feeds(generations.view(), feed, readModels, positions);
        this.clock = clock;
        this.nanos = nanos;
        this.remains = new Remains(generations, readModels, nanos);
    }

    /**
     * Begins to feed the view, and goes on with a building that was under way.
     *
     * @throws IllegalStateException if an index is missing or another one than this release needs
     */
    public synchronized void open() {
        startAnewIfAstray();
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
        feeds.feed(List.of());
    }

    /** Begins a new generation beside the one that serves; false where one is being built already. */
    public synchronized boolean start() {
        State now = generations.read();
        if (now.building() != null || isUnderWay(now)) {
            return false;
        }
        Generation next = new Generation(generations.schema(), now.next());
        // A crash before this leaves nothing; after it, a generation that any node goes on building.
        boolean isBegun = generations.change(now, next(now, now.active(), now.isComplete(), next, now.retired(), next));
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
        State now = generations.read();
        Generation built = now.building();
        if (built != null && hasCaughtUp(now, built)) {
            List<Retired> retired = new ArrayList<>(now.retired());
            retired.add(new Retired(now.active(), true));
            if (generations.change(now, next(now, built, true, null, retired, null))) {
                LOG.info("View {} is served by generation {} from now on", generations.view(), built);
            }
            now = generations.read();
        }
        now = forgotten(now);
        feeds.feed(now.feeds().toList());
        remains.drop();
        markComplete(now);
    }

    private boolean hasCaughtUp(State now, Generation built) {
        Ordered latest = now.latest();
        long serving = feeds.shown(now.active());
        return feeds.shown(built) >= Math.max(latest == null ? 0 : latest.to(), serving - BEHIND_MAX);
    }

    /**
     * Marks the first generation of all, or one that serves because nothing sound was left, once it shows what the store
     * held when this node first looked, and is within a batch of what it holds. It stays marked, however far it falls
     * behind later.
     */
    private void markComplete(State now) {
        if (now.isComplete()) {
            return;
        }
        long head = feeds.head();
        long wanted = Math.max(completeAt.computeIfAbsent(now.active(), any -> head), head - BEHIND_MAX);
        if (feeds.shown(now.active()) >= wanted) {
            generations.change(now, next(now, now.active(), true, now.building(), now.retired(), null));
        }
    }

    /** Goes by how long this node saw them retired, and by no clock that can jump. */
    private State forgotten(State now) {
        retiredSince
                .keySet()
                .retainAll(now.retired().stream().map(Retired::generation).toList());
        List<Retired> kept = now.retired().stream()
                .filter(each ->
                        nanos.getAsLong() - retiredSince.computeIfAbsent(each.generation(), any -> nanos.getAsLong())
                                < KEPT.toNanos())
                .toList();
        if (kept.size() == now.retired().size()) {
            return now;
        }
        generations.change(now, next(now, now.active(), now.isComplete(), now.building(), kept, null));
        return generations.read();
    }

    /**
     * A generation that shows more than the store holds, or less than its token says, is not to be trusted. The first
     * happens when the store was put back to an earlier copy, the second when data was lost. Where it serves there is
     * nothing sound to serve, and the next one serves from its first event on.
     */
    private void startAnewIfAstray() {
        State now = generations.read();
        boolean isActiveAstray = feeds.isAstray(now.active());
        Generation building = now.building();
        if (!isActiveAstray && (building == null || !feeds.isAstray(building))) {
            return;
        }
        Generation anew = new Generation(generations.schema(), now.next());
        List<Retired> retired = new ArrayList<>(now.retired());
        if (building != null) {
            retired.add(new Retired(building, false));
        }
        if (isActiveAstray) {
            retired.add(new Retired(now.active(), false));
            generations.change(now, next(now, anew, false, null, retired, anew));
        } else {
            generations.change(now, next(now, now.active(), now.isComplete(), anew, retired, anew));
        }
    }

    private State next(
            State now,
            Generation active,
            boolean isComplete,
            @Nullable Generation building,
            List<Retired> retired,
            @Nullable Generation ordered) {
        return new State(
                now.version() + 1,
                active,
                isComplete,
                building,
                ordered == null ? now.next() : now.next() + 1,
                retired,
                ordered == null ? now.latest() : new Ordered(ordered, feeds.head(), clock.instant()));
    }

    /** How far a rebuild is: at {@code position} of the {@code to} that the ledger held when it began. */
    public record Progress(Stage state, String generation, long position, long to, Instant startedAt) {}

    /** Where a rebuild stands; a failing one is tried again by itself, and a done one serves. */
    public enum Stage {
        RUNNING,
        FAILING,
        DONE
    }
}
