package cn.medalliance.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import cn.medalliance.shared.ErrorCode;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** HAPI's server, which does not tell the world its product and version and answers every method in our words. */
final class MedallianceServer extends RestfulServer implements InnerServer {

    private static final long serialVersionUID = 1L;

    private final transient Outcomes outcomes;

    MedallianceServer(FhirContext fhirContext, Outcomes outcomes) {
        super(fhirContext);
        this.outcomes = outcomes;
        setServerName("Medalliance");
    }

    @Override
    protected String createPoweredByHeader() {
        return "";
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isKnown(request.getMethod())) {
            super.service(request, response);
            return;
        }
        response.setStatus(ErrorCode.METHOD_NOT_ALLOWED.status());
        response.setContentType("application/fhir+json;charset=UTF-8");
        response.getOutputStream()
                .write(getFhirContext()
                        .newJsonParser()
                        .encodeResourceToString(outcomes.of(ErrorCode.METHOD_NOT_ALLOWED, null, null))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** What a GET would be answered, of which the container sends the headers; HAPI reads so, but does not search. */
    @Override
    protected void handleRequest(RequestTypeEnum method, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        super.handleRequest(method == RequestTypeEnum.HEAD ? RequestTypeEnum.GET : method, request, response);
    }

    @Override
    public void serve(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        service(request, response);
    }

    private static boolean isKnown(String method) {
        for (RequestTypeEnum known : RequestTypeEnum.values()) {
            if (known.name().equals(method)) {
                return true;
            }
        }
        return false;
    }
}
