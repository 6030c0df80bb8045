package cn.medalliance.indicators;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Resource;

/** Collects people with what is expected of them. */
final class Cohort {

    private final List<Resource> resources = new ArrayList<>();
    private final Map<Variant, Map<String, Map<String, Set<Unit>>>> expected = new EnumMap<>(Variant.class);
    private final Map<String, List<String>> about = new TreeMap<>();
    private List<String> subject = List.of();

    /** The indicators that each of the people who follow says something of. */
    void about(String... indicators) {
        subject = List.of(indicators);
    }

    Person person(String id) {
        if (about.putIfAbsent(id, subject) != null) {
            throw new IllegalStateException("twice " + id);
        }
        return new Person(id, this);
    }

    void add(Resource resource) {
        resources.add(resource);
    }

    /** That the person has no unit other than those expected one by one. */
    Set<Unit> units(Variant variant, String person, String indicator) {
        return expected.computeIfAbsent(variant, any -> new TreeMap<>())
                .computeIfAbsent(person, any -> new TreeMap<>())
                .computeIfAbsent(indicator, any -> new TreeSet<>());
    }

    List<Resource> resources() {
        return List.copyOf(resources);
    }

    List<Expected> expected() {
        about.forEach((person, indicators) -> {
            Set<String> stated = Objects.requireNonNull(expected.get(Variant.YEAR))
                    .getOrDefault(person, Map.of())
                    .keySet();
            if (!stated.containsAll(indicators)) {
                throw new IllegalStateException(person + " says nothing of all of " + indicators);
            }
        });
        List<Expected> all = new ArrayList<>();
        expected.forEach((variant, people) -> people.forEach((person, indicators) ->
                indicators.forEach((indicator, units) -> all.add(new Expected(variant, person, indicator, units)))));
        return all;
    }
}
