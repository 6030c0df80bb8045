package cn.medalliance.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** A resource that came as a body, as a JSON tree, in whichever language it was written. */
public final class BodyTree {

    private BodyTree() {}

    public static JsonNode of(RequestBody body, FhirContext fhir, StrictReading reading) {
        JsonNode tree = body.tree();
        if (tree != null) {
            return tree;
        }
        IParser parser = fhir.newXmlParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        String json = fhir.newJsonParser().encodeResourceToString(parser.parseResource(body.text()));
        return reading.json().read(json.getBytes(StandardCharsets.UTF_8));
    }
}
