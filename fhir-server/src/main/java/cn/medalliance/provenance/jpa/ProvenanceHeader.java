package cn.medalliance.provenance.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Provenance;

/**
 * {@code X-Provenance}: what a client says in a header of what it writes, a Provenance in JSON without target.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/provenance.html#header">R4 Provenance, HTTP header</a>.
 */
final class ProvenanceHeader {

    private static final String NAME = "X-Provenance";
    private static final String KEY = ProvenanceHeader.class.getName();

    private final FhirContext fhir;
    private final StrictReading reading;

    ProvenanceHeader(FhirContext fhir, StrictReading reading) {
        this.fhir = fhir;
        this.reading = reading;
    }

    /** What was said of a request; empty when nothing was. */
    static Optional<Provenance> of(RequestDetails request) {
        return Optional.ofNullable((Provenance) request.getUserData().get(KEY));
    }

    /**
     * Reads the header of a request, if it has one.
     *
     * @throws Refusal 400 when it is no Provenance, or names what the server is to name
     */
    void read(RequestDetails request) {
        List<String> values = request.getHeaders(NAME);
        if (values == null || values.isEmpty()) {
            return;
        }
        if (values.size() > 1) {
            throw refusal(ErrorCode.INVALID_REQUEST, "stands more than once");
        }
        request.getUserData().put(KEY, parsed(values.get(0)));
    }

    private Provenance parsed(String value) {
        // The web container takes each byte of a header for a character.
        byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        JsonNode tree = tree(bytes);
        if (!tree.path("resourceType").asText().equals("Provenance")) {
            throw refusal(ErrorCode.WRONG_RESOURCE_TYPE, "is no Provenance");
        }
        if (tree.has("target")) {
            throw refusal(ErrorCode.INVALID_REQUEST, "has a target, which is what the request writes");
        }
        IParser parser = fhir.newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        try {
            Provenance provenance = parser.parseResource(Provenance.class, new String(bytes, StandardCharsets.UTF_8));
            provenance.setId((String) null);
            return provenance;
        } catch (DataFormatException unreadable) {
            throw refusal(ErrorCode.INVALID_REQUEST, "has an element or a value that a Provenance cannot have");
        }
    }

    private JsonNode tree(byte[] bytes) {
        try {
            return reading.json().read(bytes);
        } catch (Refusal refused) {
            throw refusal(refused.code(), String.valueOf(refused.getMessage()));
        }
    }

    private static Refusal refusal(ErrorCode code, String detail) {
        return new Refusal(code, "the header " + NAME + ": " + detail, NAME);
    }
}
