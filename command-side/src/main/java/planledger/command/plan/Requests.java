package planledger.command.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import planledger.event.PlanId;

/**
 * The requests that a plan has answered, by actor and Idempotency-Key. They are kept with the events, so that on every
 * engine and after every crash a request either left its entry or did not.
 */
final class Requests {
    static final String ACTOR = "actor";
    static final String KEY = "idempotencyKey";
    static final String HASH = "requestHash";
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

    static String actor(MetaData metaData) {
        return (String) metaData.getOrDefault(ACTOR, "unknown");
    }

    static MetaData dryRun(MetaData metaData) {
        return metaData.and(DRY_RUN, "true");
    }

    static boolean isDryRun(MetaData metaData) {
        return metaData.containsKey(DRY_RUN);
    }

    /** The request goes ahead only if the plan is at the revision; {@code *} means any, as long as there is a plan. */
    static MetaData expecting(MetaData metaData, PlanId planId, String revision) {
        return metaData.and(EXPECTED + planId.text(), revision);
    }

    /** @throws RevisionMoved if the request expects the plan at another revision */
    static void checkRevision(MetaData request, PlanId planId, long revision) {
        Object expected = request.get(EXPECTED + planId.text());
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
            throw Refusal.KEY_USED_OTHERWISE.of("Idempotency-Key", key);
        }
        return before.revision();
    }

    void remember(MetaData entry, long revision) {
        Object key = entry.get(KEY);
        if (key != null) {
            answered.put(id(entry, key), new Answered(String.valueOf(entry.get(HASH)), revision));
        }
    }

    private static String id(MetaData metaData, Object key) {
        return actor(metaData) + "\n" + key;
    }
}
