package cn.medalliance.security.deidentification.jpa;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.rest.api.SearchContainedModeEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.HasParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import cn.medalliance.fhir.search.SearchRewrite;
import cn.medalliance.security.deidentification.model.AllowedParameters;
import cn.medalliance.security.deidentification.model.AllowedParameters.Rule;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/**
 * Lets a search of a de-identified type ask only by what tells nothing of who somebody is, and puts the ids of resources in
 * the place of those under which they were shown. On whichever road it is asked: it stands before all other rewrites.
 */
final class PopulationSearch implements SearchRewrite {

    private static final String ID = "_id";
    /** HAPI's own order, added where orders are equal. */
    private static final String PID = "_pid";

    private static final String PATIENT = "Patient";
    /** What a compartment's search is made of, see {@code fhir.search}. */
    private static final Set<String> COMPARTMENTS = Set.of("mca-compartment-Patient", "mca-compartment-Encounter");

    private final Viewers viewers;
    private final AllowedParameters parameters;
    private final ISearchParamRegistry registry;
    private final PseudonymTable pseudonyms;

    PopulationSearch(
            Viewers viewers, AllowedParameters parameters, ISearchParamRegistry registry, PseudonymTable pseudonyms) {
        this.viewers = viewers;
        this.parameters = parameters;
        this.registry = registry;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public SearchParameterMap rewrite(
            @Nullable String type, SearchParameterMap asked, @Nullable RequestDetails request) {
        return type == null
                        || request == null
                        || SmallNumbers.areCounted(request)
                        || !viewers.areDeidentified(type, request)
                ? asked
                : new Question(type, request).judge(asked);
    }

    /** One search that is judged. */
    private final class Question {

        private final String type;
        private final RequestDetails request;

        Question(String type, RequestDetails request) {
            this.type = type;
            this.request = request;
        }

        SearchParameterMap judge(SearchParameterMap asked) {
            if (asked.getEverythingMode() != null) {
                asked.keySet().stream()
                        .filter(name -> !name.equals(ID))
                        .findFirst()
                        .ifPresent(name -> {
                            throw refusal(name);
                        });
                return asked; // of one patient, whose id was looked up at the door
            }
            checkShape(asked);
            SearchParameterMap answered = asked.clone();
            for (String name : List.copyOf(asked.keySet())) {
                List<List<IQueryParameterType>> all = new ArrayList<>();
                for (List<IQueryParameterType> alternatives : asked.get(name)) {
                    all.add(alternatives.stream()
                            .map(value -> judge(name, value))
                            .toList());
                }
                answered.put(name, all);
            }
            return answered;
        }

        private void checkShape(SearchParameterMap asked) {
            for (SortSpec sort = asked.getSort(); sort != null; sort = sort.getChain()) {
                String name = sort.getParamName();
                if (!name.equals(PID) && !parameters.isSortable(type, name)) {
                    throw new Refusal(
                            ErrorCode.FORBIDDEN, "an order by this would tell who somebody is", "_sort=" + name);
                }
            }
            for (Set<Include> includes : List.of(asked.getIncludes(), asked.getRevIncludes())) {
                if (includes.stream().anyMatch(Include::isRecurse)) {
                    throw new Refusal(
                            ErrorCode.FORBIDDEN, "de-identified, an include goes one step", "_include:iterate");
                }
            }
            if (asked.getSearchContainedMode() != null
                    && asked.getSearchContainedMode() != SearchContainedModeEnum.FALSE) {
                throw refusal("_contained");
            }
        }

        private IQueryParameterType judge(String name, IQueryParameterType value) {
            if (value instanceof HasParam has) {
                check(has.getTargetResourceType(), has.getParameterName(), has.getParameterValue(), "_has");
                return has;
            }
            if (value instanceof ReferenceParam reference && reference.getChain() != null) {
                String target = reference.getResourceType() == null ? PATIENT : reference.getResourceType();
                rule(type, name, name);
                check(target, reference.getChain(), reference.getValue(), name + "." + reference.getChain());
                return reference;
            }
            if (COMPARTMENTS.contains(name) && value instanceof ReferenceParam reference) {
                return resolved(name, reference);
            }
            Rule rule = rule(type, name, name);
            if (value.getMissing() != null && rule != Rule.ID) {
                return value;
            }
            if (rule == Rule.ABOUT && value instanceof ReferenceParam reference && isOrganization(reference)) {
                return reference;
            }
            if ((rule == Rule.REFERENCE || rule == Rule.ABOUT) && value instanceof ReferenceParam reference) {
                return resolved(name, reference);
            }
            if (rule == Rule.ID) {
                return resolved(value);
            }
            check(rule, modifier(value.getQueryParameterQualifier()), value.getValueAsQueryToken(), name);
            return value;
        }

        /** A step along a reference looks at values only, and is one step. */
        private void check(String target, String parameter, String value, String whole) {
            int colon = parameter.indexOf(':');
            String plain = colon < 0 ? parameter : parameter.substring(0, colon);
            Rule rule = parameter.startsWith("_has") || parameter.indexOf('.') >= 0 ? null : rule(target, plain, whole);
            if (rule == null || rule == Rule.REFERENCE || rule == Rule.ABOUT || rule == Rule.ID) {
                throw refusal(whole);
            }
            check(rule, colon < 0 ? null : parameter.substring(colon + 1), value, whole);
        }

        private void check(Rule rule, @Nullable String modifier, String value, String whole) {
            for (String alternative : value.split(",", -1)) {
                if (!AllowedParameters.isAllowed(rule, modifier, alternative)) {
                    throw refusal(whole);
                }
            }
        }

        private static boolean isOrganization(ReferenceParam asked) {
            return "Organization".equals(asked.getResourceType())
                    && asked.getBaseUrl() == null
                    && asked.getQueryParameterQualifier() == null;
        }

        private Rule rule(String of, String name, String whole) {
            return parameters.rule(of, name).orElseThrow(() -> refusal(whole));
        }

        private ReferenceParam resolved(String name, ReferenceParam asked) {
            String id = asked.getIdPart();
            String named = asked.getResourceType();
            boolean isElsewhere =
                    asked.getBaseUrl() != null && !asked.getBaseUrl().equals(request.getFhirServerBase());
            if (id == null || isElsewhere) {
                return nobody(asked.getValue());
            }
            if (named != null && !viewers.types().contains(named)) {
                throw refusal(name + ":" + named);
            }
            Optional<IdType> shown = pseudonyms.find(id);
            if (shown.isPresent()) {
                boolean fits = named == null || named.equals(shown.get().getResourceType());
                return fits ? new ReferenceParam(shown.get().getValue()) : nobody(id);
            }
            // An id of a patient would be found where the type is left open.
            String type = named == null ? onlyTarget(name) : named;
            return type == null
                            || type.equals(PATIENT)
                            || pseudonyms.find(type, id).isEmpty()
                    ? nobody(id)
                    : new ReferenceParam(type + "/" + id);
        }

        private @Nullable String onlyTarget(String name) {
            RuntimeSearchParam known = registry.getActiveSearchParam(type, name, SearchParamLookupContextEnum.SEARCH);
            return known != null && known.getTargets().size() == 1
                    ? known.getTargets().iterator().next()
                    : null;
        }

        private ReferenceParam nobody(@Nullable String asked) {
            return new ReferenceParam(PATIENT + "/" + pseudonyms.ofNobody(String.valueOf(asked)));
        }

        private IQueryParameterType resolved(IQueryParameterType value) {
            if (value instanceof TokenParam token && token.getModifier() == null && token.getMissing() == null) {
                return new TokenParam(resolved(token.getValue()));
            }
            if (value instanceof StringParam string && string.getQueryParameterQualifier() == null) {
                return new StringParam(resolved(string.getValue()));
            }
            throw refusal(ID);
        }

        private String resolved(@Nullable String asked) {
            String id = String.valueOf(asked).replaceFirst("^" + type + "/", "");
            return pseudonyms.find(type, id).orElseGet(() -> pseudonyms.ofNobody(id));
        }

        private @Nullable String modifier(@Nullable String qualifier) {
            return qualifier == null || qualifier.isEmpty() ? null : qualifier.replaceFirst("^:", "");
        }

        private Refusal refusal(String parameter) {
            return new Refusal(
                    ErrorCode.FORBIDDEN, "people who are shown de-identified are not searched by this", parameter);
        }
    }
}
