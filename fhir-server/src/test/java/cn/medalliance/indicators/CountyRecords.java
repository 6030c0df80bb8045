package cn.medalliance.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.retrieve.RetrieveProvider;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Interval;

/** All resources of a county in memory, as the CQL engine asks for them: by person, type and code. */
final class CountyRecords implements RetrieveProvider {

    private static final List<String> WHOSE = List.of("subject", "patient", "for");

    /** What is about nobody and has to be seen with each person. */
    private static final Set<String> SHARED = Set.of("Organization", "CareTeam", "Location", "PractitionerRole");

    private final Map<String, Map<String, List<Object>>> byPerson = new HashMap<>();
    private final Map<String, List<Object>> all = new HashMap<>();
    private final Map<String, List<Object>> shared = new HashMap<>();
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

    @Override
    public Iterable<@Nullable Object> retrieve(
            @Nullable String context,
            @Nullable String contextPath,
            @Nullable Object contextValue,
            String dataType,
            @Nullable String templateId,
            @Nullable String codePath,
            @Nullable Iterable<Code> codes,
            @Nullable String valueSet,
            @Nullable String datePath,
            @Nullable String dateLowPath,
            @Nullable String dateHighPath,
            @Nullable Interval dateRange) {
        if (valueSet != null || dateRange != null) {
            throw new IllegalArgumentException("no retrieve by value set or date is known");
        }
        List<@Nullable Object> found = new ArrayList<>();
        if ("Patient".equals(context) && contextValue != null) {
            found.addAll(
                    byPerson.getOrDefault(contextValue.toString(), Map.of()).getOrDefault(dataType, List.of()));
            found.addAll(shared.getOrDefault(dataType, List.of()));
        } else {
            found.addAll(all.getOrDefault(dataType, List.of()));
        }
        if (codes != null) {
            found.removeIf(each -> !(each instanceof Observation observation)
                    || !"code".equals(codePath)
                    || !has(observation.getCode(), codes));
        }
        return found;
    }

    private static boolean has(CodeableConcept concept, Iterable<Code> codes) {
        for (Code code : codes) {
            String system = code.getSystem();
            String value = code.getCode();
            if (system != null && value != null && concept.hasCoding(system, value)) {
                return true;
            }
        }
        return false;
    }
}
