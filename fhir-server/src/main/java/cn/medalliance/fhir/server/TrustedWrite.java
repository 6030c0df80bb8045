package cn.medalliance.fhir.server;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.jspecify.annotations.Nullable;

/** A write by the server itself of something that needs no check: the guide, and what the server made right. */
public final class TrustedWrite {

    private static final String KEY = TrustedWrite.class.getName();
    private static final String ACTION = KEY + ".action";

    private TrustedWrite() {}

    /** Request details for such a write. */
    public static SystemRequestDetails newRequest() {
        SystemRequestDetails request = new SystemRequestDetails();
        request.getUserData().put(KEY, Boolean.TRUE);
        return request;
    }

    /** Request details for what the server does of its own accord in somebody's record; where it came from is told. */
    public static SystemRequestDetails newAction() {
        SystemRequestDetails request = newRequest();
        request.getUserData().put(ACTION, Boolean.TRUE);
        return request;
    }

    /** Whether these request details were made by {@link #newAction()}. */
    public static boolean isAction(@Nullable RequestDetails request) {
        return request != null && isTrusted(request) && request.getUserData().containsKey(ACTION);
    }

    /** Whether these request details were made here. */
    public static boolean isTrusted(@Nullable RequestDetails request) {
        return request instanceof SystemRequestDetails && request.getUserData().containsKey(KEY);
    }
}
