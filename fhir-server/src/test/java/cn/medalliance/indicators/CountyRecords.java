package cn.medalliance.indicators;

import cn.medalliance.indicators.cql.CqlRecords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** All resources of a county in memory, by person, type and code. */
final class CountyRecords {

    private static final List<String> WHOSE = List.of("subject", "patient", "for");

    /** What is about nobody and has to be seen with each person. */
    private static final Set<String> SHARED = Set.of("Organization", "CareTeam", "Location", "PractitionerRole");

    private final Map<String, Map<String, List<Resource>>> byPerson = new HashMap<>();
    private final Map<String, List<Resource>> all = new HashMap<>();
    private final Map<String, List<Resource>> shared = new HashMap<>();
    private final Set<String> people = new LinkedHashSet<>();

    CountyRecords(List<? extends IBaseResource> resources) {
        Map<String, String> tasks = new HashMap<>();
        for (IBaseResource each : resources) {
            if (each instanceof Task task) {
                tasks.put("Task/" + id(task), task.getFor().getReference());
            }
        }
        for (IBaseResource each : resources) {
            add((Resource) each, tasks);
        }
    }

    private void add(Resource resource, Map<String, String> tasks) {
        String type = resource.fhirType();
        all.computeIfAbsent(type, any -> new ArrayList<>()).add(resource);
        Set<String> whose = whose(resource, tasks);
        if (whose.isEmpty() && SHARED.contains(type)) {
            shared.computeIfAbsent(type, any -> new ArrayList<>()).add(resource);
        }
        for (String person : whose) {
            byPerson.computeIfAbsent(person, any -> new HashMap<>())
                    .computeIfAbsent(type, any -> new ArrayList<>())
                    .add(resource);
        }
        if (type.equals("Patient")) {
            people.add(id(resource));
        }
    }

    private static Set<String> whose(Resource resource, Map<String, String> tasks) {
        Set<String> whose = new HashSet<>();
        if (resource.fhirType().equals("Patient")) {
            whose.add(id(resource));
        }
        if (resource instanceof Provenance provenance) {
            provenance.getTarget().forEach(target -> addPerson(tasks.get(target.getReference()), whose));
        }
        for (String element : WHOSE) {
            Property property = resource.getNamedProperty(element);
            if (property != null) {
                for (Base value : property.getValues()) {
                    if (value instanceof Reference reference) {
                        addPerson(reference.getReference(), whose);
                    }
                }
            }
        }
        return whose;
    }

    private static void addPerson(@Nullable String reference, Set<String> whose) {
        if (reference != null && reference.startsWith("Patient/")) {
            whose.add(reference.substring("Patient/".length()));
        }
    }

    static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }

    /** The ids of all patients. */
    Set<String> people() {
        return people;
    }

    /** A person's, and what is about nobody. */
    CqlRecords of(String person) {
        return (type, codes) -> Stream.concat(
                        byPerson.getOrDefault(person, Map.of()).getOrDefault(type, List.of()).stream(),
                        shared.getOrDefault(type, List.of()).stream())
                .filter(each -> codes.isEmpty() || has(each, codes.get()))
                .toList();
    }

    /** Everybody's. */
    CqlRecords all() {
        return (type, codes) -> all.getOrDefault(type, List.of()).stream()
                .filter(each -> codes.isEmpty() || has(each, codes.get()))
                .toList();
    }

    private static boolean has(Resource resource, List<Coding> codes) {
        return resource instanceof Observation observation
                && codes.stream().anyMatch(code -> observation.getCode().hasCoding(code.getSystem(), code.getCode()));
    }
}
