package cn.medalliance.fhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.openapi.OpenApiInterceptor;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** HAPI's pages about the API, in UTF-8: HAPI names no character set, and then Java writes Chinese as question marks. */
final class UnicodeOpenApi extends OpenApiInterceptor {

    @Override
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public boolean serveSwaggerUi(
            HttpServletRequest request, HttpServletResponse response, ServletRequestDetails details)
            throws IOException {
        return super.serveSwaggerUi(request, new WrittenInUnicode(response), details);
    }

    /** What is sent as bytes, such as a picture, has no character set and keeps none. */
    private static final class WrittenInUnicode extends HttpServletResponseWrapper {

        WrittenInUnicode(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            setCharacterEncoding(StandardCharsets.UTF_8.name());
            return super.getWriter();
        }
    }
}
