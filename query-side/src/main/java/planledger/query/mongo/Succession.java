package planledger.query.mongo;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planledger.query.mongo.State.Ordered;
import planledger.query.mongo.State.Retired;

/**
 * Which generation follows which. Every node looks at the same state, and whichever comes first moves it on, by one write
 * for each step.
 */
final class Succession {
    private static final Logger LOG = LoggerFactory.getLogger(Succession.class);

    /** How near to the generation that serves the next one must come; a batch. */
    private static final long BEHIND_MAX = 500;

    private final Generations generations;
    private final Feeds feeds;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Map<Generation, Long> retiredSince = new HashMap<>();
    private final Map<Generation, Long> completeAt = new HashMap<>();

    Succession(Generations generations, Feeds feeds, Clock clock, LongSupplier nanos) {
        this.generations = generations;
        this.feeds = feeds;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** A crash before the write leaves nothing; after it, a generation that any node goes on building. */
    boolean order(State now) {
        return generations.change(now, now.building(next(now)));
    }

    private Ordered next(State now) {
        return new Ordered(new Generation(generations.schema(), now.next()), feeds.head(), clock.instant());
    }

    /**
     * A generation that shows more than the store holds, or less than its tokens say, is not to be trusted. The first
     * happens when the store was put back to an earlier copy, the second when data was lost. Where it serves there is
     * nothing sound to serve, and the next one serves from its first event on.
     */
    void startAnewIfAstray() {
        State now = generations.read();
        Generation building = now.building();
        if (feeds.isAstray(now.active())) {
            generations.change(now, now.anew(next(now)));
        } else if (building != null && feeds.isAstray(building)) {
            generations.change(now, now.buildingInstead(next(now)));
        }
    }

    /** Switches to a generation that has caught up, and forgets those that nobody reads any more. */
    State moveOn() {
        State now = generations.read();
        Generation built = now.building();
        if (built != null && hasCaughtUp(now, built)) {
            if (generations.change(now, now.switched(built))) {
                LOG.info("View {} is served by generation {} from now on", generations.view(), built);
            }
            now = generations.read();
        }
        return forgotten(now);
    }

    private boolean hasCaughtUp(State now, Generation built) {
        Ordered latest = now.latest();
        long serving = feeds.shown(now.active());
        return feeds.shown(built) >= Math.max(latest == null ? 0 : latest.to(), serving - BEHIND_MAX);
    }

    /** Goes by how long this node saw them retired, and by no clock that can jump. */
    private State forgotten(State now) {
        retiredSince
                .keySet()
                .retainAll(now.retired().stream().map(Retired::generation).toList());
        List<Retired> kept = now.retired().stream()
                .filter(each ->
                        nanos.getAsLong() - retiredSince.computeIfAbsent(each.generation(), any -> nanos.getAsLong())
                                < Rebuild.KEPT.toNanos())
                .toList();
        if (kept.size() == now.retired().size()) {
            return now;
        }
        generations.change(now, now.keeping(kept));
        return generations.read();
    }

    /**
     * Marks the first generation of all, or one that serves because nothing sound was left, once it shows what the store
     * held when this node first looked, and is within a batch of what it holds. It stays marked, however far it falls
     * behind later.
     */
    void markComplete(State now) {
        if (now.isComplete()) {
            return;
        }
        long head = feeds.head();
        long wanted = Math.max(completeAt.computeIfAbsent(now.active(), any -> head), head - BEHIND_MAX);
        if (feeds.shown(now.active()) >= wanted) {
            generations.change(now, now.completed());
        }
    }
}
