package cn.medalliance.intake.delivery;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Deliveries that wait for a worker, in the order in which they came; one is passed over while another of its sender is being stored. Safe
 * for several threads.
 */
final class SenderQueue {

    private final Map<UUID, String> waiting = new LinkedHashMap<>();
    private final Map<UUID, String> taken = new HashMap<>();

    /**
     * Has a delivery wait.
     *
     * @param owner its sender; empty for one who is nobody else's
     * @return false when it waits already, or was taken and is not done
     */
    synchronized boolean add(UUID id, String owner) {
        return !taken.containsKey(id) && waiting.putIfAbsent(id, owner.isEmpty() ? id.toString() : owner) == null;
    }

    /** Takes the first one whose sender has none taken. */
    synchronized Optional<UUID> take() {
        for (Iterator<Map.Entry<UUID, String>> all = waiting.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<UUID, String> next = all.next();
            if (!taken.containsValue(next.getValue())) {
                all.remove();
                taken.put(next.getKey(), next.getValue());
                return Optional.of(next.getKey());
            }
        }
        return Optional.empty();
    }

    /** What was taken is stored, or left. */
    synchronized void done(UUID id) {
        taken.remove(id);
    }
}
