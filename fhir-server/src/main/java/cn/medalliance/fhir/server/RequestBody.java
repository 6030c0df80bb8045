package cn.medalliance.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The body of a request as it came, read once and kept with the request. */
public final class RequestBody {

    private static final String KEY = RequestBody.class.getName();

    private final byte[] bytes;
    private final boolean json;
    private final @Nullable JsonNode tree;
    private final StrictXml.@Nullable Root root;
    private @Nullable JsonNode converted;

    private RequestBody(byte[] bytes, boolean json, @Nullable JsonNode tree, StrictXml.@Nullable Root root) {
        this.bytes = bytes;
        this.json = json;
        this.tree = tree;
        this.root = root;
    }

    /** Reads the body; one that is not well-formed is refused here. */
    public static RequestBody of(RequestDetails request, StrictReading reading) {
        Object kept = request.getUserData().get(KEY);
        if (kept instanceof RequestBody body) {
            return body;
        }
        byte[] bytes = request.loadRequestContents();
        boolean json = isJson(request, bytes);
        boolean isEmpty = bytes.length == 0;
        RequestBody body = new RequestBody(
                bytes,
                json,
                json && !isEmpty ? reading.json().read(bytes) : null,
                json || isEmpty ? null : reading.xml().read(bytes));
        if (body.tree != null && AbsentValues.fill(body.tree)) {
            request.setRequestContents(reading.json().write(body.tree).getBytes(StandardCharsets.UTF_8));
        }
        request.getUserData().put(KEY, body);
        return body;
    }

    /** Whether the body of a request was read. */
    public static boolean isRead(RequestDetails request) {
        return request.getUserData().containsKey(KEY);
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    public boolean isJson() {
        return json;
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The JSON tree, or null when the body is empty or XML. */
    public @Nullable JsonNode tree() {
        return tree;
    }

    /** The resource as a JSON tree in whichever language it came; the body must not be empty. */
    public JsonNode tree(FhirContext fhir, StrictReading reading) {
        if (tree != null) {
            return tree;
        }
        if (converted == null) {
            IParser parser = fhir.newXmlParser();
            parser.setParserErrorHandler(new StrictErrorHandler());
            String json = fhir.newJsonParser().encodeResourceToString(parser.parseResource(text()));
            converted = reading.json().read(json.getBytes(StandardCharsets.UTF_8));
        }
        return converted;
    }

    /**
     * What an operation is given: its Parameters whole; of another resource that came as XML only the type, so that
     * whatever is wrong in it is found by who checks it and not by the translation into JSON.
     */
    public JsonNode given(FhirContext fhir, StrictReading reading) {
        if (root == null || root.name().equals("Parameters")) {
            return tree(fhir, reading);
        }
        return JsonNodeFactory.instance.objectNode().put("resourceType", root.name());
    }

    /** How many entries it has as a Bundle, counted before anything is made of it; none when it is no Bundle. */
    public int entries() {
        if (root != null) {
            return root.entries();
        }
        return tree == null ? 0 : tree.path("entry").size();
    }

    /** The outermost element, or null when the body is empty or JSON. */
    StrictXml.@Nullable Root root() {
        return root;
    }

    private static boolean isJson(RequestDetails request, byte[] bytes) {
        EncodingEnum encoding = RestfulServerUtils.determineRequestEncodingNoDefault(request);
        if (encoding != null) {
            return encoding == EncodingEnum.JSON;
        }
        for (byte next : bytes) {
            if (!Character.isWhitespace(next)) {
                return next != '<';
            }
        }
        return true;
    }
}
