package cn.medalliance.fhir.search;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.List;

/** Which types belong to a patient's compartment, and by which paths; for whoever reads the index of links itself. */
public final class Compartments {

    private static final String PATIENT = "Patient";

    private final FhirContext fhir;
    private final ISearchParamRegistry registry;

    Compartments(FhirContext fhir, ISearchParamRegistry registry) {
        this.fhir = fhir;
        this.registry = registry;
    }

    /** Whether resources of a type can belong to patients, or are patients. */
    public boolean isOfPatients(String type) {
        return type.equals(PATIENT) || CompartmentParameter.exists(fhir, PATIENT, type);
    }

    /** The paths of a type's links to the patients in whose compartments a resource is; none of the patients themselves. */
    public List<String> pathsToPatients(String type) {
        return type.equals(PATIENT)
                ? List.of()
                : CompartmentParameter.find(fhir, registry, type, CompartmentParameter.nameOf(PATIENT))
                        .map(parameter -> parameter.getPathsSplitForResourceType(type))
                        .orElse(List.of());
    }

    /** The paths of all of a type's links that may lead to patients, whether or not these own what refers to them. */
    public List<String> pathsThatMayLeadToPatients(String type) {
        return registry
                .getActiveSearchParams(type, ISearchParamRegistry.SearchParamLookupContextEnum.INDEX)
                .values()
                .stream()
                .filter(parameter -> parameter.getParamType() == RestSearchParameterTypeEnum.REFERENCE)
                .filter(parameter ->
                        !parameter.hasTargets() || parameter.getTargets().contains(PATIENT))
                .flatMap(parameter -> parameter.getPathsSplitForResourceType(type).stream())
                .distinct()
                .toList();
    }
}
