package cn.medalliance.identity.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Where a resource refers to a patient, by places such as {@code member[2].entity[0]}. A reference to one version of a record
 * means that version, and what a Provenance tells of is what was written: these stay where they are.
 */
public final class PatientReferences {

    private static final Set<String> TOLD_OF = Set.of("target", "entity");

    private PatientReferences() {}

    /** Whether a resource refers to a patient so that it would be moved. */
    public static boolean areIn(Resource resource, String patient) {
        return !places(resource, patient).isEmpty();
    }

    /**
     * Makes what refers to one patient refer to another.
     *
     * @return the places
     */
    public static List<String> move(Resource resource, String from, String to) {
        return change(resource, from, to, (place, reference) -> true);
    }

    /**
     * Moves back what {@link #move} moved, although the resource may have been changed since.
     *
     * @param moved the places that were moved
     * @param wasOfBoth whether the resource referred to {@code from} already when it was moved: then only what stands in the very
     *     places goes back, else all references in the same elements
     * @return the places that were moved back
     */
    public static List<String> moveBack(
            Resource resource, Collection<String> moved, boolean wasOfBoth, String from, String to) {
        Set<String> elements = moved.stream().map(PatientReferences::element).collect(Collectors.toSet());
        return change(
                resource,
                from,
                to,
                (place, reference) -> wasOfBoth ? moved.contains(place) : elements.contains(element(place)));
    }

    private static List<String> places(Resource resource, String patient) {
        return change(resource, patient, patient, (place, reference) -> true);
    }

    private static List<String> change(
            Resource resource, String from, String to, BiPredicate<String, Reference> which) {
        List<String> changed = new ArrayList<>();
        walk(resource, "", (place, reference) -> {
            if (isTo(reference, from) && which.test(place, reference)) {
                changed.add(place);
                if (!from.equals(to)) {
                    reference.setReference("Patient/" + to).setResource(null);
                }
            }
        });
        return changed;
    }

    private static void walk(Base element, String place, BiConsumer<String, Reference> at) {
        for (Property child : element.children()) {
            if (element instanceof Provenance && TOLD_OF.contains(child.getName())) {
                continue;
            }
            List<Base> values = child.getValues();
            for (int index = 0; index < values.size(); index++) {
                Base value = values.get(index);
                if (value == null) {
                    continue;
                }
                String its = (place.isEmpty() ? "" : place + ".") + child.getName() + "[" + index + "]";
                if (value instanceof Reference reference) {
                    at.accept(its, reference);
                }
                walk(value, its, at);
            }
        }
    }

    private static boolean isTo(Reference reference, String patient) {
        var id = reference.getReferenceElement();
        return "Patient".equals(id.getResourceType())
                && !id.isLocal()
                && !id.hasVersionIdPart()
                && patient.equals(id.getIdPart());
    }

    private static String element(String place) {
        return place.replaceAll("\\[\\d+]", "");
    }
}
