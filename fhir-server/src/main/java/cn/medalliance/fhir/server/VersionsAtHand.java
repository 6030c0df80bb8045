package cn.medalliance.fhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * A reader that has one of several versions, or any, is not sent it again. HAPI understands {@code If-None-Match} with one
 * version only.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/http.html#cread">R4 conditional read</a>.
 */
@Interceptor
final class VersionsAtHand {

    private static final Set<RestOperationTypeEnum> READS =
            EnumSet.of(RestOperationTypeEnum.READ, RestOperationTypeEnum.VREAD);
    private static final Pattern VERSION = Pattern.compile("\"([^\"]*)\"");

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void check(RequestDetails request, ResponseDetails response) {
        List<String> conditions = request.getHeaders(Constants.HEADER_IF_NONE_MATCH);
        IBaseResource found = response.getResponseResource();
        if (conditions.isEmpty() || found == null || !READS.contains(request.getRestOperationType())) {
            return;
        }
        String version = found.getIdElement().getVersionIdPart();
        if (version != null && names(String.join(",", conditions), version)) {
            NotModifiedException unchanged = new NotModifiedException("Not Modified");
            // Which of them it is.
            unchanged.addResponseHeader(Constants.HEADER_ETAG, "W/\"" + version + "\"");
            throw unchanged;
        }
    }

    private static boolean names(String condition, String version) {
        return condition.strip().equals("*")
                || VERSION.matcher(condition)
                        .results()
                        .anyMatch(named -> named.group(1).equals(version));
    }
}
