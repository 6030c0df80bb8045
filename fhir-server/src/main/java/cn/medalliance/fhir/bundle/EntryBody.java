package cn.medalliance.fhir.bundle;

import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The body of the request that an entry stands for: its resource, or the patch that comes within a Binary.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/http.html#patch">R4 patch</a>.
 *
 * @param bytes empty when the entry brings nothing
 * @param contentType what they are
 */
record EntryBody(byte[] bytes, String contentType) {

    private static final String FHIR_JSON = "application/fhir+json";

    /** @throws Refusal when the content of a Binary cannot be read */
    static EntryBody of(EntryRequest entry, StrictReading reading) {
        JsonNode resource = entry.resource();
        if (resource == null) {
            return new EntryBody(new byte[0], FHIR_JSON);
        }
        if (entry.method().equals("PATCH")
                && "Binary".equals(resource.path("resourceType").asText())) {
            return new EntryBody(
                    content(entry, resource), resource.path("contentType").asText());
        }
        return new EntryBody(reading.json().write(resource).getBytes(StandardCharsets.UTF_8), FHIR_JSON);
    }

    private static byte[] content(EntryRequest entry, JsonNode binary) {
        try {
            return Base64.getDecoder().decode(binary.path("data").asText().replaceAll("\\s", ""));
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "is not base64", entry.place() + ".resource.data");
        }
    }
}
