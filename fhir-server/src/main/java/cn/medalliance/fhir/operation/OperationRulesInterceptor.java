package cn.medalliance.fhir.operation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.method.GraphQLMethodBinding;
import ca.uhn.fhir.rest.server.method.OperationMethodBinding;
import ca.uhn.fhir.rest.server.method.SortParameter;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.fhir.server.RequestBody;
import cn.medalliance.fhir.server.StrictReading;
import java.util.Map;
import java.util.Set;

/**
 * An operation is run only with parameters that it declares, as often as it declares them, of the type that it declares.
 * HAPI passes over names that it does not know, and fails within itself where a number is not one.
 *
 * <p>GraphQL and operations that read their request themselves and declare nothing are left alone.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/operations.html#executing">R4 operations, executing</a>.
 */
@Interceptor(order = -60)
final class OperationRulesInterceptor {

    private final FhirContext fhirContext;
    private final StrictReading reading;

    OperationRulesInterceptor(FhirContext fhirContext, StrictReading reading) {
        this.fhirContext = fhirContext;
        this.reading = reading;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void check(RequestDetails request, ServletRequestDetails details) {
        if (request.getOperation() == null
                || isParametersItself(request)
                || !request.getOperation().startsWith("$")
                || !(details.getServer().determineResourceMethod(request, request.getRequestPath())
                        instanceof OperationMethodBinding operation)
                || operation instanceof GraphQLMethodBinding) {
            return;
        }
        request.getParameters().forEach(GivenParameters::refuseNothing);
        Map<String, DeclaredParameter> declared = DeclaredParameter.of(operation);
        if (operation.isManualRequestMode() && declared.isEmpty()) {
            return;
        }
        boolean sorts = operation.getParameters().stream().anyMatch(SortParameter.class::isInstance);
        GivenParameters given =
                new GivenParameters(fhirContext, declared, sorts ? Set.of(Constants.PARAM_SORT) : Set.of());
        given.checkAddress(request.getParameters());
        if (request.getRequestType() == RequestTypeEnum.POST && !operation.isManualRequestMode()) {
            RequestBody body = RequestBody.of(request, reading);
            if (!body.isEmpty() && !isForm(request)) {
                given.checkBody(body.given(fhirContext, reading));
            }
        }
        given.checkRequired();
    }

    /** What is validated may be a Parameters resource, whose names are no operation's. */
    private static boolean isParametersItself(RequestDetails request) {
        return "$validate".equals(request.getOperation()) && "Parameters".equals(request.getResourceName());
    }

    private static boolean isForm(RequestDetails request) {
        String contentType = request.getHeader(Constants.HEADER_CONTENT_TYPE);
        return contentType != null && contentType.startsWith(Constants.CT_X_FORM_URLENCODED);
    }
}
