package cn.medalliance.fhir.search;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET Patient/ID/Observation}: the search of a type within a compartment, which HAPI's storage refuses. {@code *}
 * as the type is {@code $everything}.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/http.html#vsearch">R4 variant searches</a>.
 */
@Interceptor(order = -250)
final class CompartmentSearch {

    private static final Set<String> WITH_EVERYTHING = Set.of("Patient", "Encounter");
    private static final String EVERYTHING = "$everything";
    private static final String KEY = "mca.compartment";

    private final FhirContext fhirContext;

    CompartmentSearch(FhirContext fhirContext) {
        this.fhirContext = fhirContext;
    }

    private record Within(String type, String parameter, String owner) {}

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void route(RequestDetails request) {
        String type = request.getCompartmentName();
        String compartment = request.getResourceName();
        if (type == null || compartment == null || request.getId() == null) {
            return;
        }
        if ("*".equals(type) && WITH_EVERYTHING.contains(compartment)) {
            request.setCompartmentName(null);
            request.setOperation(EVERYTHING);
            return;
        }
        if (!CompartmentParameter.exists(fhirContext, compartment, type)) {
            throw new Refusal(ErrorCode.NOT_FOUND, "there is no " + type + " in a compartment of " + compartment);
        }
        String owner = compartment + "/" + request.getId().getIdPart();
        request.getUserData().put(KEY, new Within(type, CompartmentParameter.nameOf(compartment), owner));
        request.setCompartmentName(null);
        request.setId(null);
        request.setResourceName(type);
    }

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void narrow(SearchParameterMap search, @Nullable RequestDetails request) {
        if (request == null || request.getRestOperationType() != RestOperationTypeEnum.SEARCH_TYPE) {
            return;
        }
        Within within = (Within) request.getUserData().get(KEY);
        if (within != null && within.type.equals(request.getResourceName())) {
            request.getUserData().remove(KEY);
            search.add(within.parameter, new ReferenceParam(within.owner));
        }
    }
}
