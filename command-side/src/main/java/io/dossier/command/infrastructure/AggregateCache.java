package io.dossier.command.infrastructure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the dossiers or matters that were used last, so that a command need not read their history again. Right by itself only where one process
 * writes: another's events would be missed until the store refuses the next append; elsewhere a {@link CheckedRepository} asks.
 *
 * <p>What was used last goes last: who has just registered a unit moves a tenant in next. A cache that weighs how often something was used
 * (such as Caffeine) lets new entries go first when it is full, and half of such commands read their unit from the store.
 */
final class AggregateCache implements Cache {
    private final Map<Object, Object> entries;

    AggregateCache(int size) {
        entries = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                return size() > size;
            }
        });
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K key) {
        return (V) entries.get(key);
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return entries.remove(key) != null;
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(key);
    }

    /** Nobody in this process listens. */
    @Override
    public Registration registerCacheEntryListener(EntryListener cacheEntryListener) {
        return () -> false;
    }
}
