package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.util.DateUtils;
import cn.medalliance.fhir.server.InnerServer;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.shared.ErrorCode;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Calls the server itself for an entry of a Bundle, through the same rules, checks and error answers as a request from
 * outside. HAPI calls its methods directly there, past all of them.
 */
final class InnerCalls {

    private final FhirContext fhir;
    private final StrictReading reading;

    InnerCalls(FhirContext fhir, StrictReading reading) {
        this.fhir = fhir;
        this.reading = reading;
    }

    /**
     * An entry's answer.
     *
     * @param status the HTTP status
     * @param entry the entry of the answering Bundle
     */
    record Answered(int status, BundleEntryComponent entry) {

        boolean isRefused() {
            return status >= 400;
        }
    }

    Answered call(ServletRequestDetails outer, EntryRequest entry) {
        return call(outer, entry, EntryBody.of(entry, reading));
    }

    /** The same with a body that is ready to be sent, in place of the entry's resource. */
    Answered call(ServletRequestDetails outer, EntryRequest entry, EntryBody body) {
        HttpServletRequest outerRequest = outer.getServletRequest();
        InnerRequest request = new InnerRequest(outerRequest, entry.method(), entry.url(), entry.conditions(), body);
        InnerResponse response = new InnerResponse(outer.getServletResponse());
        try {
            ((InnerServer) outer.getServer()).serve(request, response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ServletException failure) {
            throw new IllegalStateException(failure);
        }
        return new Answered(response.getStatus(), toEntry(entry, response, outer.getFhirServerBase()));
    }

    private BundleEntryComponent toEntry(EntryRequest asked, InnerResponse response, String base) {
        BundleEntryComponent entry = new BundleEntryComponent();
        int status = response.getStatus();
        boolean isHeadersOnly = asked.method().equals("HEAD") && status < 400;
        Resource content = isHeadersOnly ? null : read(response);
        BundleEntryResponseComponent told = entry.getResponse().setStatus(line(status));
        if (content instanceof OperationOutcome outcome && (status >= 400 || !asked.isRead())) {
            told.setOutcome(outcome);
        } else if (content != null) {
            entry.setResource(content);
            if (content.getIdElement().hasIdPart() && content.getIdElement().hasVersionIdPart()) {
                entry.setFullUrl(base + "/" + content.fhirType() + "/" + content.getIdPart());
            }
        }
        String location = response.getHeader("Location");
        if (location != null) {
            told.setLocation(location.startsWith(base + "/") ? location.substring(base.length() + 1) : location);
        }
        String version = response.getHeader("ETag");
        if (version != null) {
            told.setEtag(version);
        }
        if (content != null && content.getMeta().hasLastUpdated()) {
            told.setLastModifiedElement(content.getMeta().getLastUpdatedElement());
        } else if (response.getHeader("Last-Modified") != null) {
            told.setLastModified(DateUtils.parseDate(response.getHeader("Last-Modified")));
        }
        return entry;
    }

    private @Nullable Resource read(InnerResponse response) {
        byte[] body = response.body();
        String type = response.getContentType();
        if (body.length == 0 || type == null || !type.contains("json")) {
            return null;
        }
        try {
            return (Resource) fhir.newJsonParser().parseResource(new String(body, StandardCharsets.UTF_8));
        } catch (DataFormatException noResource) {
            return null;
        }
    }

    private static String line(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? Integer.toString(status) : status + " " + known.getReasonPhrase();
    }

    /** The entry of an answer that refuses before a call was made. */
    static BundleEntryComponent refused(ErrorCode code, OperationOutcome outcome) {
        BundleEntryComponent entry = new BundleEntryComponent();
        entry.getResponse().setStatus(line(code.status())).setOutcome(outcome);
        return entry;
    }
}
