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
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * HAPI's pages about the API, in UTF-8 (HAPI names no character set, and then Java writes Chinese as question marks) and
 * with a policy of what they may load.
 */
final class UnicodeOpenApi extends OpenApiInterceptor {

    UnicodeOpenApi() {
        // The only thing on the page that would need a style of its own.
        setBannerImage(null);
    }

    @Override
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public boolean serveSwaggerUi(
            HttpServletRequest request, HttpServletResponse response, ServletRequestDetails details)
            throws IOException {
        WrittenInUnicode written = new WrittenInUnicode(response);
        boolean isForOthers = super.serveSwaggerUi(request, written, details);
        written.send();
        return isForOthers;
    }

    /** What is sent as bytes, such as a picture, has no character set and keeps none. */
    private static final class WrittenInUnicode extends HttpServletResponseWrapper {

        private final StringWriter text = new StringWriter();
        private @Nullable PrintWriter writer;

        WrittenInUnicode(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            if (writer == null) {
                writer = new PrintWriter(text);
            }
            return writer;
        }

        /** The policy stands in the head, so nothing is sent before all is written. */
        void send() throws IOException {
            if (writer == null || isCommitted()) {
                return;
            }
            writer.flush();
            String page = text.toString();
            setCharacterEncoding(StandardCharsets.UTF_8.name());
            if (getContentType() != null && getContentType().startsWith("text/html")) {
                setHeader("Content-Security-Policy", PagePolicy.of(page));
            }
            super.getWriter().write(page);
            super.getWriter().close();
        }
    }
}
