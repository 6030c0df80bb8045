package cn.medalliance.fhir.server;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Arrays;

/** What a client prefers, by its header {@code Prefer}. */
public final class Preference {

    private Preference() {}

    /** Whether what is not known of a request is to be passed over, rather than the request refused. */
    public static boolean isLenient(RequestDetails request) {
        return isSaid(request, Constants.HEADER_PREFER_HANDLING + "=lenient");
    }

    static boolean isSaid(RequestDetails request, String preference) {
        return request.getHeaders(Constants.HEADER_PREFER).stream()
                .flatMap(header -> Arrays.stream(header.split("[,;]")))
                .anyMatch(each -> each.strip().equals(preference));
    }
}
