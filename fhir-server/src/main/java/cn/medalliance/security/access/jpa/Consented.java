package cn.medalliance.security.access.jpa;

import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.consent.jpa.Denials;
import cn.medalliance.security.consent.jpa.Denials.Asked;
import cn.medalliance.security.consent.model.ConsentPurpose;
import cn.medalliance.security.relation.jpa.Relations;
import cn.medalliance.security.relation.model.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;

/**
 * What Consents leave of a caller's relations, for one resource or another. Of a patient whose Consents deny nothing to
 * anybody, which is nearly all, it is known without asking the database.
 */
final class Consented {

    private final Relations relations;
    private final Denials denials;

    Consented(Relations relations, Denials denials) {
        this.relations = relations;
        this.denials = denials;
    }

    /** The purpose for which a caller asks; empty for none. */
    static String purpose(Caller caller) {
        return ConsentPurpose.of(caller.kind()).map(ConsentPurpose::name).orElse("");
    }

    /**
     * Those of some patients whose Consents may deny the caller something.
     *
     * @param standing the caller's relations to them, just looked up
     */
    Set<String> speaking(Caller caller, Map<String, Set<Relation>> standing) {
        if (standing.isEmpty()) {
            return Set.of();
        }
        if (isOfPopulation(standing)) {
            return denials.speaking(standing.keySet());
        }
        return caller.organization()
                .map(organization -> relations.restricted(organization, standing.keySet()))
                .orElse(Set.of());
    }

    /** How a caller stands who sees the whole population: Consents may name its own organisation, or everybody. */
    Standing ofPopulation(Caller caller) {
        return new Standing(
                Set.of(relations.organizationOrNone(caller.organization())),
                Set.of(Relation.POPULATION),
                purpose(caller));
    }

    private static boolean isOfPopulation(Map<String, Set<Relation>> standing) {
        return standing.values().stream().anyMatch(stands -> stands.contains(Relation.POPULATION));
    }

    /**
     * The relations that are left for each of some stored resources, to those of its patients that the caller knows; to
     * other patients they may be in it, too.
     *
     * @param resources their types and ids
     * @param patients to whom each belongs
     * @param standing the caller's relations to the patients, whatever Consents say
     */
    List<Map<String, Set<Relation>>> of(
            Caller caller,
            List<? extends IIdType> resources,
            List<Set<String>> patients,
            Map<String, Set<Relation>> standing) {
        Set<String> speaking = speaking(caller, standing);
        if (speaking.isEmpty()) {
            return Collections.nCopies(resources.size(), standing);
        }
        Set<Asked> asked = new LinkedHashSet<>();
        for (int index = 0; index < resources.size(); index++) {
            IIdType resource = resources.get(index);
            patients.get(index).stream()
                    .filter(speaking::contains)
                    .forEach(patient -> asked.add(asked(patient, resource)));
        }
        Map<Asked, Set<Relation>> remaining = remaining(caller, asked, isOfPopulation(standing));
        List<Map<String, Set<Relation>>> left = new ArrayList<>();
        for (int index = 0; index < resources.size(); index++) {
            Map<String, Set<Relation>> toThis = new HashMap<>();
            for (String patient : patients.get(index)) {
                Set<Relation> stands = standing.getOrDefault(patient, Set.of());
                if (speaking.contains(patient)) {
                    Set<Relation> stay = remaining.getOrDefault(asked(patient, resources.get(index)), Set.of());
                    stands = Stream.concat(stay.stream(), stands.stream().filter(Relation::isAboveConsent))
                            .collect(Collectors.toSet());
                }
                toThis.put(patient, stands);
            }
            left.add(toThis);
        }
        return left;
    }

    private Map<Asked, Set<Relation>> remaining(Caller caller, Set<Asked> asked, boolean isOfPopulation) {
        if (isOfPopulation) {
            return denials.remainingOfPopulation(
                    relations.organizationOrNone(caller.organization()), purpose(caller), asked);
        }
        return asked.isEmpty()
                ? Map.of()
                : denials.remaining(
                        caller.organization().map(relations::organizations).orElse(Set.of()), purpose(caller), asked);
    }

    private static Asked asked(String patient, IIdType resource) {
        return new Asked(patient, resource.getResourceType(), resource.getIdPart());
    }
}
