package cn.medalliance.notify.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A topic to which one can subscribe.
 *
 * @param url its canonical address
 * @param triggers what sets it off, any of them
 * @param filters by type, the search parameters and chains by which a subscriber may narrow it
 */
public record Topic(String url, List<Trigger> triggers, Map<String, Set<String>> filters) {

    public Topic {
        triggers = List.copyOf(triggers);
        filters = Map.copyOf(filters);
    }

    /**
     * A write that sets a topic off.
     *
     * @param type of which type
     * @param onCreate whether when something is new
     * @param onUpdate whether when something is changed
     * @param condition FHIRPath over {@code %current} and {@code %previous}
     */
    public record Trigger(String type, boolean onCreate, boolean onUpdate, String condition) {}
}
