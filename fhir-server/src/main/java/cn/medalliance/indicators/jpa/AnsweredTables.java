package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.http.MediaType;

/** Writes an answer that has a table as the table, for who asks for {@code text/csv}; when all others have seen it. */
@Interceptor
final class AnsweredTables {

    private static final MediaType CSV = MediaType.valueOf("text/csv");

    @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = Integer.MAX_VALUE)
    public boolean write(RequestDetails request, ResponseDetails response, HttpServletResponse servlet)
            throws IOException {
        if (request.getOperation() == null
                || !(response.getResponseResource() instanceof Resource answer)
                || !isAsked(request)) {
            return true;
        }
        Table table = answer instanceof MeasureReport report ? ReportTable.of(report) : Table.of(answer);
        if (table == null) {
            return true;
        }
        servlet.setStatus(HttpServletResponse.SC_OK);
        servlet.setContentType("text/csv;charset=UTF-8");
        servlet.setHeader("Cache-Control", "no-store");
        servlet.getOutputStream().write(table.csv().getBytes(StandardCharsets.UTF_8));
        return false;
    }

    /** The door has looked at the header already: it can be read. */
    private static boolean isAsked(RequestDetails request) {
        String accept = String.join(",", request.getHeaders(Constants.HEADER_ACCEPT));
        return !accept.isBlank() && MediaType.parseMediaTypes(accept).get(0).equalsTypeAndSubtype(CSV);
    }
}
