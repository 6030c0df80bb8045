package cn.medalliance.fhir.server;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Request details for what is done for a caller and did not come over HTTP. It is not the server's own work, which no rule would
 * hold: who calls is whom {@code CallerToken} names.
 */
public final class BackgroundRequest extends ServletRequestDetails {

    private BackgroundRequest() {}

    /** As a request of one kind on one type. */
    public static BackgroundRequest of(RestfulServer server, String type, RestOperationTypeEnum operation) {
        BackgroundRequest request = new BackgroundRequest();
        request.setServer(server);
        request.setResourceName(type);
        request.setRestOperationType(operation);
        request.setFhirServerBase("");
        return request;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return null;
    }

    @Override
    public List<String> getHeaders(String name) {
        return List.of();
    }
}
