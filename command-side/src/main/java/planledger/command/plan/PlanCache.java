package planledger.command.plan;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Plans in memory, so that a command on a plan with a long history need not read it again. Only where this process is
 * the only one that writes: elsewhere a remembered plan would be out of date.
 */
final class PlanCache implements Cache {
    /** Plans remembered; one with 10,000 amendments takes some 20 MB. */
    static final int PLANS_MAX = 64;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> plans =
            Caffeine.newBuilder().maximumSize(PLANS_MAX).softValues().build();

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // The framework's contract.
    public <K, V> V get(K key) {
        return (V) plans.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        plans.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return plans.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return plans.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        plans.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return plans.asMap().containsKey(key);
    }

    /** Nobody listens. */
    @Override
    public @Nullable Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}
