package cn.medalliance.security.access.jpa;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import cn.medalliance.fhir.search.IdCondition;
import cn.medalliance.security.access.model.AccessType;
import cn.medalliance.security.scope.ScopeContext;
import cn.medalliance.security.scope.SmartScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds for the resources that one of some limited scopes permits. */
final class ScopeCondition extends IdCondition {

    private static final PartitionSettings UNPARTITIONED = new PartitionSettings();

    private static final String OF_A_CODE = "select code.res_id from hfj_spidx_token code where code.%s in (%s)";

    private final AccessType type;
    private final List<String> paths;
    private final Optional<String> patient;
    private final List<SmartScope> scopes;

    /**
     * @param paths the paths of the links to the patient; none when the resources are the patients
     * @param patient of the launch
     */
    ScopeCondition(AccessType type, List<String> paths, Optional<String> patient, List<SmartScope> scopes) {
        this.type = type;
        this.paths = List.copyOf(paths);
        this.patient = patient;
        this.scopes = scopes.stream()
                .filter(scope -> scope.context() != ScopeContext.PATIENT || patient.isPresent())
                .toList();
    }

    @Override
    protected boolean isNever() {
        return scopes.isEmpty();
    }

    @Override
    protected String holdsFor(String id, Function<Object, String> placeholder) {
        if (isNever()) {
            return "false";
        }
        return isAmong(
                id,
                scopes.stream()
                        .map(scope -> "(" + select(scope, placeholder) + ")")
                        .collect(Collectors.joining(" union all ")));
    }

    /** What one scope permits: all of its conditions hold. */
    private String select(SmartScope scope, Function<Object, String> placeholder) {
        List<String> all = new ArrayList<>();
        if (scope.context() == ScopeContext.PATIENT && type.isOfPatients()) {
            all.add(new OfPatient(patient.orElseThrow(), paths).select(placeholder));
        }
        scope.filter().forEach((parameter, values) -> all.add(ofCodes(parameter, values, placeholder)));
        return String.join(" intersect ", all);
    }

    private String ofCodes(String parameter, Collection<String> values, Function<Object, String> placeholder) {
        List<Long> alone = new ArrayList<>();
        List<Long> withSystem = new ArrayList<>();
        for (String value : values) {
            int bar = value.indexOf('|');
            if (bar < 0) {
                alone.add(ResourceIndexedSearchParamToken.calculateHashValue(
                        UNPARTITIONED, RequestPartitionId.defaultPartition(), type.name(), parameter, value));
            } else {
                withSystem.add(ResourceIndexedSearchParamToken.calculateHashSystemAndValue(
                        UNPARTITIONED,
                        RequestPartitionId.defaultPartition(),
                        type.name(),
                        parameter,
                        value.substring(0, bar),
                        value.substring(bar + 1)));
            }
        }
        List<String> either = new ArrayList<>();
        if (!alone.isEmpty()) {
            either.add(OF_A_CODE.formatted("hash_value", list(alone, placeholder)));
        }
        if (!withSystem.isEmpty()) {
            either.add(OF_A_CODE.formatted("hash_sys_and_value", list(withSystem, placeholder)));
        }
        return "(" + String.join(" union all ", either) + ")";
    }

    private static String list(Collection<?> values, Function<Object, String> placeholder) {
        return values.stream().map(placeholder::apply).collect(Collectors.joining(", "));
    }
}
