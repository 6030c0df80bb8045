package cn.medalliance.mappings.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What earlier rows of the same file were about. It remembers the last {@value #REMEMBERED} keys, so that memory stays
 * bounded; a repetition farther away is harmless, for the same row sent twice changes nothing.
 *
 * @param <V> what is remembered
 */
public final class RowMemory<V> {
    private static final int REMEMBERED = 100_000;

    private final Map<String, V> byKey = new Bounded<>();

    /** What was remembered under the key. */
    public Optional<V> get(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Remembers it in place of what was there. */
    public void put(String key, V value) {
        byKey.put(key, value);
    }

    /** What was remembered under the key before; otherwise remembers this. */
    public Optional<V> putIfAbsent(String key, V value) {
        @Nullable V earlier = byKey.putIfAbsent(key, value);
        return Optional.ofNullable(earlier);
    }

    private static final class Bounded<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > REMEMBERED;
        }
    }
}
