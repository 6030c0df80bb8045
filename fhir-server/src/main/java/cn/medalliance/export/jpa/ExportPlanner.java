package cn.medalliance.export.jpa;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import cn.medalliance.export.TableExports;
import cn.medalliance.export.TablePlan;
import cn.medalliance.export.model.AssociatedData;
import cn.medalliance.export.model.TypePlan;
import cn.medalliance.security.population.jpa.VisibleResources;
import cn.medalliance.security.population.model.PopulationLevel;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a kick-off what is exported: for each type what its caller may see, the filters, and the elements. It is judged while
 * the export runs; who asks is not needed any more.
 */
final class ExportPlanner {

    private static final String PROVENANCE = "Provenance";
    private static final String MEMBERS =
            "array(select member.res_id from mca.export_member member where member.job_id = cast(%s as uuid))";

    private final FhirContext fhir;
    private final DaoRegistry daos;
    private final MatchUrlService addresses;
    private final VisibleResources resources;

    ExportPlanner(FhirContext fhir, DaoRegistry daos, MatchUrlService addresses, VisibleResources resources) {
        this.fhir = fhir;
        this.daos = daos;
        this.addresses = addresses;
        this.resources = resources;
    }

    /**
     * What is exported.
     *
     * @param types by type
     * @param selected internal ids of what the filters found
     * @param members internal ids of the patients whose data are exported; null for all
     * @param unknown members of the group that the caller may not see
     */
    record Planned(
            List<TypePlan> types,
            Set<Long> selected,
            @Nullable List<Long> members,
            Set<String> unknown) {}

    /** Plans an export. */
    Planned plan(ExportAsked asked, RequestDetails request) {
        AssociatedData associated = asked.associated();
        VisibleResources.Visible visible = resources.visible(
                new VisibleResources.Asked(asked.level(), asked.group(), asked.patients(), asked.types()),
                request,
                ExportPlanner::members);
        List<VisibleResources.OfType> types = new ArrayList<>(visible.types());
        if (associated != null) {
            types.removeIf(type -> type.type().equals(PROVENANCE));
            types.add(provenance(request));
        }
        Map<String, List<String>> filters = filters(asked);
        Set<Long> selected = new LinkedHashSet<>();
        List<TypePlan> plans = new ArrayList<>();
        for (VisibleResources.OfType type : types) {
            List<String> conditions = new ArrayList<>(type.conditions());
            List<Object> values = new ArrayList<>(type.values());
            if (filters.containsKey(type.type())) {
                filters.get(type.type()).forEach(filter -> selected.addAll(found(type.type(), filter, request)));
                conditions.add("r.res_id in (select chosen.res_id from mca.export_selection chosen"
                        + " where chosen.job_id = cast(? as uuid))");
                values.add(ExportJobs.THE_JOB);
            }
            plans.add(new TypePlan(
                    type.type(),
                    conditions,
                    values,
                    type.shownAs(),
                    elements(type.type(), asked),
                    type.type().equals(PROVENANCE) ? associated : null,
                    null));
        }
        return new Planned(plans, selected, visible.patients(), visible.unknown());
    }

    /** Plans an export of tables; of resources of one type there may be several. */
    Planned plan(TableExports.Asked asked, RequestDetails request) {
        Set<String> types = asked.tables().stream().map(TablePlan::resource).collect(Collectors.toSet());
        VisibleResources.Visible visible = resources.visible(
                new VisibleResources.Asked(asked.level(), asked.group(), asked.patients(), types),
                request,
                ExportPlanner::members);
        Map<String, VisibleResources.OfType> byType =
                visible.types().stream().collect(Collectors.toMap(VisibleResources.OfType::type, Function.identity()));
        List<TypePlan> plans = asked.tables().stream()
                .map(table -> {
                    VisibleResources.OfType type = Objects.requireNonNull(byType.get(table.resource()));
                    return new TypePlan(
                            type.type(), type.conditions(), type.values(), type.shownAs(), List.of(), null, table);
                })
                .toList();
        return new Planned(plans, Set.of(), visible.patients(), visible.unknown());
    }

    private static String members(List<Long> patients, Function<Object, String> placeholder) {
        return MEMBERS.formatted(placeholder.apply(ExportJobs.THE_JOB));
    }

    /** All Provenance that the caller may see: what of it belongs to what is exported shows when that is written. */
    private VisibleResources.OfType provenance(RequestDetails request) {
        return resources
                .visible(
                        new VisibleResources.Asked(PopulationLevel.SYSTEM, null, Set.of(), Set.of(PROVENANCE)), request)
                .types()
                .get(0);
    }

    private Map<String, List<String>> filters(ExportAsked asked) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String filter : asked.filters()) {
            int mark = filter.indexOf('?');
            String type = mark < 0 ? "" : filter.substring(0, mark);
            if (!daos.isResourceTypeSupported(type)) {
                throw new Refusal(ErrorCode.INVALID_REQUEST, "expected Type?search: " + filter, "_typeFilter");
            }
            boolean isAssociated = asked.associated() != null && type.equals(PROVENANCE);
            if (!asked.types().isEmpty() && !asked.types().contains(type) && !isAssociated) {
                throw new Refusal(ErrorCode.INVALID_REQUEST, type + " is not in _type", "_typeFilter");
            }
            filters.computeIfAbsent(type, first -> new ArrayList<>()).add(filter);
        }
        return filters;
    }

    private Set<Long> found(String type, String filter, RequestDetails request) {
        SearchParameterMap search;
        try {
            search = addresses.translateMatchUrl(filter, fhir.getResourceDefinition(type));
        } catch (InvalidRequestException unknown) {
            throw new Refusal(ErrorCode.UNKNOWN_PARAMETER, String.valueOf(unknown.getMessage()), "_typeFilter");
        }
        if (search.getSort() != null
                || search.getCount() != null
                || !search.getIncludes().isEmpty()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "a filter has no order, count or include", "_typeFilter");
        }
        List<JpaPid> found = daos.getResourceDao(type).searchForIds(search, request);
        return found.stream().map(JpaPid::getId).collect(Collectors.toSet());
    }

    /** The elements that are shown of a type: those that were asked for, and those that it must have. */
    private List<String> elements(String type, ExportAsked asked) {
        Set<String> wanted = new TreeSet<>();
        for (String element : asked.elements()) {
            int dot = element.indexOf('.');
            if (dot < 0) {
                wanted.add(element);
            } else if (element.substring(0, dot).equals(type)) {
                wanted.add(element.substring(dot + 1));
            }
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        RuntimeResourceDefinition definition = fhir.getResourceDefinition(type);
        for (BaseRuntimeChildDefinition child : definition.getChildren()) {
            if (child.getMin() > 0) {
                wanted.addAll(child.getValidChildNames());
            }
        }
        return wanted.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
