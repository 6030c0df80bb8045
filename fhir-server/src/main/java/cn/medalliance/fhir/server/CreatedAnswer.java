package cn.medalliance.fhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;

/** An operation that made something is answered with 201; HAPI answers 200 to every operation. */
@Interceptor
public final class CreatedAnswer {

    private static final String KEY = CreatedAnswer.class.getName();
    private static final int CREATED = 201;

    CreatedAnswer() {}

    /** Notes that the operation that a request calls made something. */
    public static void note(RequestDetails request) {
        request.getUserData().put(KEY, Boolean.TRUE);
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void tell(RequestDetails request, ResponseDetails response) {
        if (request.getUserData().containsKey(KEY)) {
            response.setResponseCode(CREATED);
        }
    }
}
