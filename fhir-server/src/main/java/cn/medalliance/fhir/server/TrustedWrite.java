package cn.medalliance.fhir.server;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.jspecify.annotations.Nullable;

/** A write by the server itself of something that needs no check: the guide, and what the server made right. */
public final class TrustedWrite {

    private static final String KEY = TrustedWrite.class.getName();

    private TrustedWrite() {}

    /** Request details for such a write. */
    public static SystemRequestDetails newRequest() {
        SystemRequestDetails request = new SystemRequestDetails();
        request.getUserData().put(KEY, Boolean.TRUE);
        return request;
    }

    /** Whether these request details were made by {@link #newRequest()}. */
    public static boolean isTrusted(@Nullable RequestDetails request) {
        return request instanceof SystemRequestDetails && request.getUserData().containsKey(KEY);
    }
}
