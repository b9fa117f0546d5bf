package planledger.command.entry;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * The requests that a stream has answered, by actor and Idempotency-Key. They are kept with the events, so that on every
 * engine and after every crash a request either left its entry or did not.
 */
public final class Requests {
    public static final String ACTOR = "actor";
    public static final String KEY = "idempotencyKey";
    public static final String HASH = "requestHash";
    /** Free text and its salt: {@code text.reason}, {@code salt.reason}. */
    static final String TEXT = "text.";

    static final String SALT = "salt.";
    private static final String DRY_RUN = "dryRun";
    private static final String ANY = "*";
    private static final String EXPECTED = "expectedRevision.";
    private static final Set<String> KEPT = Set.of(ACTOR, KEY, HASH);

    private final Map<String, Answered> answered = new HashMap<>();

    private record Answered(String hash, long revision) {}

    /** What of a request's metadata is kept with the events it leads to. */
    static boolean isKept(String key) {
        return KEPT.contains(key) || key.startsWith(TEXT) || key.startsWith(SALT);
    }

    /** Who asked. */
    public static String actor(MetaData metaData) {
        return (String) metaData.getOrDefault(ACTOR, "unknown");
    }

    /** The same request as a dry run. */
    public static MetaData dryRun(MetaData metaData) {
        return metaData.and(DRY_RUN, "true");
    }

    /** Whether the request wants to know only. */
    public static boolean isDryRun(MetaData metaData) {
        return metaData.containsKey(DRY_RUN);
    }

    /** The request goes ahead only if the stream is at the revision; {@code *} means any, as long as there is one. */
    public static MetaData expecting(MetaData metaData, String stream, String revision) {
        return metaData.and(EXPECTED + stream, revision);
    }

    /**
     * Answers a repeated request as the first time; else lets the stream's decider decide and appends what it decides,
     * if anything. A dry run is looked at on a copy.
     */
    public <E> Outcome outcome(MetaData request, EntryStream<E> stream, Supplier<? extends @Nullable E> decision) {
        try {
            Long answered = answered(request);
            if (answered != null) {
                return new Outcome.Recorded(answered, stream.written(answered));
            }
            checkRevision(request, stream.id(), stream.revision());
            E event = decision.get();
            if (isDryRun(request)) {
                return new Outcome.Rehearsed(stream.revision() + 1, stream.preview(event));
            }
            if (event != null) {
                apply(event);
            }
            return new Outcome.Recorded(stream.revision(), stream.written(stream.revision()));
        } catch (Refused e) {
            return new Outcome.No(e.broken());
        } catch (RevisionMoved e) {
            return new Outcome.Moved(e.current());
        }
    }

    /** @throws RevisionMoved if the request expects the stream at another revision */
    private static void checkRevision(MetaData request, String stream, long revision) {
        Object expected = request.get(EXPECTED + stream);
        boolean met =
                ANY.equals(expected) ? revision > 0 : Long.toString(revision).equals(expected);
        if (expected != null && !met) {
            throw new RevisionMoved(revision);
        }
    }

    /**
     * The entry by which the same request was answered before; null where it was not.
     *
     * @throws Refused if its key was used for another request
     */
    @Nullable
    Long answered(MetaData request) {
        Object key = request.get(KEY);
        if (key == null) {
            return null;
        }
        Answered before = answered.get(id(request, key));
        if (before == null) {
            return null;
        }
        if (!before.hash().equals(request.get(HASH))) {
            throw EntryRefusal.KEY_USED_OTHERWISE.of("Idempotency-Key", key);
        }
        return before.revision();
    }

    /** Keeps that the entry of a revision answered its request. */
    public void remember(MetaData entry, long revision) {
        Object key = entry.get(KEY);
        if (key != null) {
            answered.put(id(entry, key), new Answered(String.valueOf(entry.get(HASH)), revision));
        }
    }

    private static String id(MetaData metaData, Object key) {
        return actor(metaData) + "\n" + key;
    }
}
