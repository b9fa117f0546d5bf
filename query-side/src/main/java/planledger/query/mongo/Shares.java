package planledger.query.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.bson.Document;

/**
 * Has the nodes that feed a view share its segments. Each takes whatever is free, so that a lone node feeds everything,
 * and gives up what is more than its share among those that live. One that is taken for dead loses nothing by that: its
 * segments are another's only once its claims have run out.
 *
 * <p>A node lives while what it counts up in the database goes on changing, by the clock of whoever looks.
 */
final class Shares {
    static final String COLLECTION = "nodes";

    private static final Duration BEATS_EVERY = Duration.ofSeconds(1);

    /** Shorter than a claim lasts: whoever takes over a dead node's segments must not give them back to it. */
    static final Duration LIVES = Duration.ofSeconds(5);

    /** Longer than another node takes to look for what is free. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(5);

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private static final String VIEW = "view";
    private static final String BEATS = "beats";

    private final MongoCollection<Document> nodes;
    private final String view;
    private final String node;
    private final LongSupplier nanos;
    private final Map<String, Seen> seen = new HashMap<>();
    private long beatNanos;
    private boolean hasBeaten;
    private int living = 1;

    /** What a node's count was, since when, and whether it was ever seen to change: one found standing may be long dead. */
    private record Seen(long beats, long sinceNanos, boolean isMoving) {}

    /** @param view names what is shared: nodes of another release feed other generations */
    Shares(ReadModels readModels, String view, LongSupplier nanos) {
        this.nodes = readModels.database().getCollection(COLLECTION);
        this.view = view;
        this.node = readModels.node();
        this.nanos = nanos;
    }

    /** Says that this node lives, and counts those that do, itself among them. */
    int living() {
        long now = nanos.getAsLong();
        if (hasBeaten && now - beatNanos < BEATS_EVERY.toNanos()) {
            return living;
        }
        hasBeaten = true;
        beatNanos = now;
        nodes.updateOne(
                Filters.eq("_id", id(node)),
                Updates.combine(Updates.inc(BEATS, 1L), Updates.setOnInsert(VIEW, view)),
                new UpdateOptions().upsert(true));
        living = 1;
        for (Document each : nodes.find(Filters.eq(VIEW, view))) {
            String other = each.getString("_id");
            if (!other.equals(id(node)) && lives(other, each.getLong(BEATS), now)) {
                living++;
            }
        }
        return living;
    }

    private boolean lives(String other, long beats, long now) {
        Seen before = seen.get(other);
        if (before == null || before.beats() != beats) {
            seen.put(other, new Seen(beats, now, before != null));
            return before != null;
        }
        long since = now - before.sinceNanos();
        if (since >= FORGOTTEN_AFTER.toNanos()) {
            seen.remove(other);
            nodes.deleteOne(Filters.eq("_id", other));
        }
        return before.isMoving() && since < LIVES.toNanos();
    }

    /** Gives up what this node holds beyond its share of a processor's segments. */
    static void share(StreamingEventProcessor processor, int segments, int living) {
        int own = (segments + living - 1) / living;
        new TreeSet<>(processor.processingStatus().keySet())
                .stream()
                        .skip(own)
                        .forEach(segment ->
                                processor.releaseSegment(segment, GIVEN_UP.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Lets the others keep at once what they take over from here. */
    void leave() {
        if (hasBeaten) {
            hasBeaten = false;
            nodes.deleteOne(Filters.eq("_id", id(node)));
        }
    }

    private String id(String of) {
        return view + " " + of;
    }
}
