package cn.medalliance.operations.graphql.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.svc.ISearchCoordinatorSvc;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.CacheControlDirective;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import cn.medalliance.fhir.search.rules.SearchRules;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseReference;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.utilities.graphql.Argument;
import org.hl7.fhir.utilities.graphql.IGraphQLStorageServices;
import org.hl7.fhir.utilities.graphql.Value;
import org.hl7.fhir.utilities.graphql.VariableValue;
import org.jspecify.annotations.Nullable;

/**
 * What the engine asks of the store. A list is whole, or as long as its {@code _count} says, or refused; HAPI gives one
 * page, whatever {@code _count} says, and does not tell that there is more. Its arguments are held to the rules of every
 * search, and their values are written as in an address.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/graphql.html#searching">R4 GraphQL, searching</a>.
 */
final class WholeLists implements IGraphQLStorageServices {

    private static final String COUNT = "_count";
    private static final String LIST = "_list";

    private final FhirContext fhirContext;
    private final IGraphQLStorageServices hapi;
    private final DaoRegistry daos;
    private final ISearchCoordinatorSvc<?> searches;
    private final MatchUrlService addresses;
    private final SearchRules rules;
    private final int most;

    /** @param most the largest list */
    WholeLists(
            FhirContext fhirContext,
            IGraphQLStorageServices hapi,
            DaoRegistry daos,
            ISearchCoordinatorSvc<?> searches,
            MatchUrlService addresses,
            SearchRules rules,
            int most) {
        this.fhirContext = fhirContext;
        this.hapi = hapi;
        this.daos = daos;
        this.searches = searches;
        this.addresses = addresses;
        this.rules = rules;
        this.most = most;
    }

    @Override
    public void listResources(Object request, String type, List<Argument> arguments, List<IBaseResource> matches) {
        int count = arguments.stream()
                .filter(argument -> COUNT.equals(argument.getName()))
                .mapToInt(WholeLists::countOf)
                .min()
                .orElse(Integer.MAX_VALUE);
        int limit = Math.min(count, most);
        List<IBaseResource> found = search((RequestDetails) request, type, queryOf(arguments), limit + 1);
        if (found.size() > limit && limit < count) {
            throw new Refusal(
                    ErrorCode.NOT_ANSWERABLE,
                    "more than " + most
                            + " matches (medalliance.limits.page): narrow the list or give a smaller _count",
                    type + "List");
        }
        found.stream().limit(limit).map(WholeLists::withBareId).forEach(matches::add);
    }

    private List<IBaseResource> search(RequestDetails request, String type, String query, int limit) {
        rules.checkCondition(type, query);
        SearchParameterMap search =
                addresses.translateMatchUrl(type + "?" + query, fhirContext.getResourceDefinition(type));
        search.setLoadSynchronousUpTo(limit);
        // Makes HAPI count resources, not rows of a join, against the limit.
        search.setOffset(0);
        return searches.registerSearch(daos.getResourceDao(type), search, type, new CacheControlDirective(), request)
                .getAllResources();
    }

    private static String queryOf(List<Argument> arguments) {
        return arguments.stream()
                .filter(argument -> !COUNT.equals(argument.getName()))
                .map(argument -> parameterOf(argument.getName()) + "=" + UrlUtil.escapeUrlParam(valuesOf(argument)))
                .collect(Collectors.joining("&"));
    }

    /** A GraphQL name cannot have a hyphen. */
    private static String parameterOf(String name) {
        if (LIST.equals(name)) {
            throw new Refusal(ErrorCode.NOT_ANSWERABLE, "not in $graphql", name);
        }
        return name.startsWith("_") ? name : name.replace('_', '-');
    }

    private static String valuesOf(Argument argument) {
        return argument.getValues().stream()
                .map(value -> textOf(value, argument.getName()))
                .collect(Collectors.joining(","));
    }

    private static String textOf(Value value, String name) {
        if (value instanceof VariableValue) {
            // The engine hands over the variable's name, and one would search by that.
            throw new Refusal(ErrorCode.NOT_ANSWERABLE, "列表的参数中不支持变量。 A list takes no variables.", name);
        }
        String text = value.getValue();
        if (text == null) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "not a value to search by", name);
        }
        return text;
    }

    private static int countOf(Argument argument) {
        try {
            int count = Integer.parseInt(valuesOf(argument));
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException noNumber) {
            // Told below.
        }
        throw new Refusal(ErrorCode.INVALID_REQUEST, "_count is no positive number", COUNT);
    }

    @Override
    public IBaseBundle search(Object request, String type, List<Argument> arguments) {
        // The engine's cursors name searches that HAPI keeps; here none is kept.
        throw new Refusal(
                ErrorCode.NOT_ANSWERABLE,
                "不支持 Connection，请用 " + type + "List。 Connections are not supported; use " + type + "List.",
                type + "Connection");
    }

    @Override
    public IBaseResource lookup(Object request, String type, String id) {
        return withBareId(hapi.lookup(request, type, id));
    }

    @Override
    public @Nullable ReferenceResolution lookup(Object request, IBaseResource context, IBaseReference reference) {
        IIdType target = reference.getReferenceElement();
        if (!target.hasResourceType() || !target.hasIdPart() || target.isAbsolute()) {
            return null; // contained, elsewhere, or known by its number only
        }
        ReferenceResolution found = hapi.lookup(request, context, reference);
        if (found != null) {
            withBareId(found.getTarget());
        }
        return found;
    }

    /** The engine writes the id as the resource has it, which is with type and version. */
    private static IBaseResource withBareId(IBaseResource resource) {
        resource.setId(resource.getIdElement().getIdPart());
        return resource;
    }
}
