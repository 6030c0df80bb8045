package cn.medalliance.operations.graphql.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.IDaoRegistry;
import ca.uhn.fhir.jpa.graphql.GraphQLProviderWithIntrospection;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import cn.medalliance.shared.EndlessPath;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.utils.GraphQLEngine;
import org.hl7.fhir.utilities.graphql.EGraphEngine;
import org.hl7.fhir.utilities.graphql.EGraphQLException;
import org.hl7.fhir.utilities.graphql.IGraphQLStorageServices;
import org.hl7.fhir.utilities.graphql.Operation;
import org.hl7.fhir.utilities.graphql.Package;
import org.hl7.fhir.utilities.graphql.Parser;
import org.hl7.fhir.utilities.graphql.Selection;
import org.jspecify.annotations.Nullable;

/**
 * {@code $graphql} of the server and of a resource. What is wrong in a query is the client's fault and told in the
 * engine's words; HAPI calls most of it a fault of the server, and answers an unknown type with nothing.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/graphql.html">R4 GraphQL</a>.
 */
public final class GraphQlProvider extends GraphQLProviderWithIntrospection {

    private static final List<String> WAYS = List.of("", "List", "Connection");

    private final FhirContext fhirContext;
    private final IGraphQLStorageServices storage;
    private final HapiWorkerContext definitions;

    GraphQlProvider(
            FhirContext fhirContext,
            IValidationSupport profiles,
            IGraphQLStorageServices storage,
            ISearchParamRegistry searchParameters,
            IDaoRegistry daos) {
        super(fhirContext, profiles, storage, searchParameters, daos);
        this.fhirContext = fhirContext;
        this.storage = storage;
        this.definitions = new HapiWorkerContext(fhirContext, profiles);
    }

    @Override
    public String processGraphQlPostRequest(
            ServletRequestDetails details, RequestDetails request, @Nullable IIdType id, @Nullable String query) {
        if (query == null) {
            throw refusal("请求体中没有 query。 The body has no query.");
        }
        return super.processGraphQlPostRequest(details, request, id, query);
    }

    @Override
    public String processGraphQLRequest(ServletRequestDetails request, @Nullable IIdType id, String query) {
        if (query.contains("fhirpath") && EndlessPath.isIn(query)) {
            throw refusal("fhirpath 中不得有 repeat() 和反斜线。 A fhirpath has no repeat() and no backslash.");
        }
        try {
            Package parsed = Parser.parse(query);
            if (id == null) {
                parsed.getDocument().getOperations().forEach(this::checkTypes);
            }
            return execute(parsed, id, request);
        } catch (EGraphQLException | EGraphEngine | FHIRException wrong) {
            throw refusal(String.valueOf(wrong.getMessage()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String execute(Package query, @Nullable IIdType id, ServletRequestDetails request)
            throws EGraphQLException, EGraphEngine {
        GraphQLEngine engine = new GraphQLEngine(definitions);
        engine.setAppInfo(request);
        engine.setServices(storage);
        engine.setGraphQL(query);
        if (id != null) {
            engine.setFocus(storage.lookup(request, id.getResourceType(), id.getIdPart()));
        }
        engine.execute();
        StringBuilder answer = new StringBuilder();
        engine.getOutput().write(answer, 0, "\n");
        return answer.toString();
    }

    /** The engine passes over a type that it does not know. */
    private void checkTypes(Operation operation) {
        Set<String> types = fhirContext.getResourceTypes();
        for (Selection selection : operation.getSelectionSet()) {
            String name =
                    selection.getField() == null ? "" : selection.getField().getName();
            boolean known = name.isEmpty()
                    || WAYS.stream()
                            .filter(name::endsWith)
                            .anyMatch(way -> types.contains(name.substring(0, name.length() - way.length())));
            if (!known) {
                throw refusal("unknown field " + name);
            }
        }
    }

    private static Refusal refusal(String detail) {
        return new Refusal(ErrorCode.INVALID_REQUEST, detail, "query");
    }
}
