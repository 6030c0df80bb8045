package cn.medalliance.fhir.search;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.context.RuntimeSearchParam.RuntimeSearchParamStatusEnum;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.IdType;

/**
 * Membership in a compartment as one reference parameter over the paths of all parameters that the compartment's
 * definition names; so that it is one range of the index of links. The server's own: no list of parameters shows it.
 */
final class CompartmentParameter {

    private static final String PREFIX = "mca-compartment-";

    private CompartmentParameter() {}

    static String nameOf(String compartment) {
        return PREFIX + compartment;
    }

    /** Whether resources of this type can belong to such a compartment. */
    static boolean exists(FhirContext fhirContext, String compartment, String type) {
        return fhirContext.getResourceTypes().contains(type)
                && fhirContext.getResourceTypes().contains(compartment)
                && !members(fhirContext, compartment, type).isEmpty();
    }

    /** The parameter of this name; empty when the name is not one of ours. */
    static Optional<RuntimeSearchParam> find(
            FhirContext fhirContext, ISearchParamRegistry registry, String type, String name) {
        return name.startsWith(PREFIX)
                ? Optional.of(make(fhirContext, registry, name.substring(PREFIX.length()), type))
                : Optional.empty();
    }

    /** The guide may know more paths of a parameter than the specification. */
    private static RuntimeSearchParam asGuided(
            ISearchParamRegistry registry, String type, RuntimeSearchParam parameter) {
        RuntimeSearchParam guided =
                registry.getActiveSearchParam(type, parameter.getName(), SearchParamLookupContextEnum.SEARCH);
        return guided == null ? parameter : guided;
    }

    private static List<RuntimeSearchParam> members(FhirContext fhirContext, String compartment, String type) {
        return fhirContext.getResourceDefinition(type).getSearchParamsForCompartmentName(compartment).stream()
                .filter(parameter -> parameter.getParamType() == RestSearchParameterTypeEnum.REFERENCE)
                .toList();
    }

    private static RuntimeSearchParam make(
            FhirContext fhirContext, ISearchParamRegistry registry, String compartment, String type) {
        String name = nameOf(compartment);
        String paths = members(fhirContext, compartment, type).stream()
                .map(parameter -> asGuided(registry, type, parameter))
                .flatMap(parameter -> parameter.getPathsSplitForResourceType(type).stream())
                .distinct()
                .collect(Collectors.joining(" | "));
        return new RuntimeSearchParam(
                new IdType("SearchParameter", name),
                "urn:medalliance:search-parameter:" + name,
                name,
                "membership in a compartment",
                paths,
                RestSearchParameterTypeEnum.REFERENCE,
                Set.of(),
                Set.of(compartment),
                RuntimeSearchParamStatusEnum.ACTIVE,
                List.of(type));
    }
}
