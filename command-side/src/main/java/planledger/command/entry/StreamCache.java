package planledger.command.entry;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Streams in memory, so that a command on a plan with a long history need not read it again. Only where this process is
 * the only one that writes: elsewhere a remembered stream would be out of date.
 */
final class StreamCache implements Cache {
    /** Streams remembered; a plan with 10,000 amendments takes some 20 MB. */
    static final int STREAMS_MAX = 64;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> streams =
            Caffeine.newBuilder().maximumSize(STREAMS_MAX).softValues().build();

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // The framework's contract.
    public <K, V> V get(K key) {
        return (V) streams.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        streams.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return streams.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return streams.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        streams.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return streams.asMap().containsKey(key);
    }

    /** Nobody listens. */
    @Override
    public @Nullable Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}
