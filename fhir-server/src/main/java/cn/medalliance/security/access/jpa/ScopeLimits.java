package cn.medalliance.security.access.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.AccessType;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.scope.EnforceableScopes;
import cn.medalliance.security.scope.Permission;
import cn.medalliance.security.scope.ScopeContext;
import cn.medalliance.security.scope.SmartScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * What scopes leave of a type: the resources of the launch's patient ({@code patient/}), and those that match a filter
 * ({@code Observation.rs?category=…}). A filter is a condition on parameters of codes and identifiers, read from the
 * resource by the rules of the index.
 *
 * <p>See <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#finer-grained-resource-constraints-using-search-parameters">SMART
 * 2.2, finer-grained constraints</a>.
 */
final class ScopeLimits implements EnforceableScopes {

    /** A code, or a system and a code. */
    private static final Pattern VALUE = Pattern.compile("[^|\\\\$]+|[^|\\\\$]+\\|[^|\\\\$]+");

    private final FhirContext fhir;
    private final AccessMatrix matrix;
    private final PatientElements elements;
    private final ISearchParamRegistry registry;
    private final ISearchParamExtractor extractor;

    ScopeLimits(
            FhirContext fhir,
            AccessMatrix matrix,
            PatientElements elements,
            ISearchParamRegistry registry,
            ISearchParamExtractor extractor) {
        this.fhir = fhir;
        this.matrix = matrix;
        this.elements = elements;
        this.registry = registry;
        this.extractor = extractor;
    }

    @Override
    public boolean canBeEnforced(SmartScope scope) {
        return scope.filter().isEmpty()
                || !scope.type().equals(SmartScope.EVERY_TYPE)
                        && scope.filter().entrySet().stream()
                                .allMatch(condition -> parameter(scope.type(), condition.getKey())
                                                .isPresent()
                                        && condition.getValue().stream()
                                                .allMatch(value ->
                                                        VALUE.matcher(value).matches()));
    }

    private Optional<RuntimeSearchParam> parameter(String type, String name) {
        return name.startsWith("_")
                ? Optional.empty()
                : Optional.ofNullable(registry.getActiveSearchParam(type, name, SearchParamLookupContextEnum.SEARCH))
                        .filter(known -> known.getParamType() == RestSearchParameterTypeEnum.TOKEN);
    }

    /** Whether the caller's scopes permit one of some permissions for a resource. */
    boolean permit(Caller caller, IBaseResource resource, Set<Permission> anyOf) {
        String type = fhir.getResourceType(resource);
        return anyOf.stream().anyMatch(permission -> {
            List<SmartScope> limits = caller.limits(type, permission);
            return limits.isEmpty()
                    ? caller.mayOn(type, permission)
                    : limits.stream().anyMatch(scope -> isWithin(caller, scope, resource));
        });
    }

    private boolean isWithin(Caller caller, SmartScope scope, IBaseResource resource) {
        String type = fhir.getResourceType(resource);
        if (scope.context() == ScopeContext.PATIENT && isOfPatients(type)) {
            Set<String> patients = elements.patients(resource);
            if (caller.patient().isEmpty()
                    || patients.isEmpty()
                    || !patients.stream().allMatch(caller.patient().get()::equals)) {
                return false;
            }
        }
        return scope.filter().entrySet().stream()
                .allMatch(condition -> hasOneOf(resource, type, condition.getKey(), condition.getValue()));
    }

    private boolean hasOneOf(IBaseResource resource, String type, String name, Set<String> values) {
        RuntimeSearchParam parameter = parameter(type, name).orElseThrow();
        return extractor.extractSearchParamTokens(resource, parameter).stream()
                .filter(ResourceIndexedSearchParamToken.class::isInstance)
                .map(ResourceIndexedSearchParamToken.class::cast)
                .filter(token -> token.getValue() != null)
                .anyMatch(token -> values.contains(token.getValue())
                        || values.contains(token.getSystem() + "|" + token.getValue()));
    }

    /** Whether scopes can bind a type to a patient at all. */
    private boolean isOfPatients(String type) {
        return matrix.type(type).filter(AccessType::isOfPatients).isPresent();
    }

    /** The condition that a search of a type must satisfy besides; none when the scopes permit the whole type. */
    Optional<ScopeCondition> condition(Caller caller, AccessType type) {
        List<SmartScope> limits = caller.limits(type.name(), Permission.SEARCH);
        return limits.isEmpty()
                        || limits.stream().anyMatch(scope -> scope.filter().isEmpty() && !type.isOfPatients())
                ? Optional.empty()
                : Optional.of(new ScopeCondition(
                        type,
                        type.isOfPatients() && !type.isPatient() ? elements.paths(type) : List.of(),
                        caller.patient(),
                        limits));
    }

    /**
     * Whether a search that finds resources of one type may look at the values of another on its way along the patient's
     * reference: only if every resource that it could look at is permitted, too.
     */
    boolean permitStep(Caller caller, String from, String to) {
        List<SmartScope> limits = caller.limits(to, Permission.SEARCH);
        if (limits.isEmpty() || limits.stream().anyMatch(scope -> scope.filter().isEmpty() && !isOfPatients(to))) {
            return true;
        }
        // Both bound to the patient of the launch, and nothing else.
        List<SmartScope> before = caller.limits(from, Permission.SEARCH);
        return !before.isEmpty()
                && before.stream().allMatch(scope -> scope.context() == ScopeContext.PATIENT)
                && limits.stream().anyMatch(scope -> scope.filter().isEmpty());
    }
}
