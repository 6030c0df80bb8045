package cn.medalliance.fhir.server;

import cn.medalliance.shared.EndlessPath;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a patch must be, in each of its languages, before it is tried. HAPI tells of its parser's classes where one is not,
 * and drops a change of the id without a word.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/http.html#patch">R4 patch</a>.
 */
final class PatchRules {

    private static final Set<String> OPERATIONS = Set.of("add", "remove", "replace", "move", "copy", "test");
    private static final Set<String> WITH_VALUE = Set.of("add", "replace", "test");
    private static final Set<String> FIXED = Set.of("/id", "/resourceType");
    private static final Pattern FIXED_PATH = Pattern.compile("[A-Za-z]+\\.id");
    private static final Pattern FIXED_SELECTION = Pattern.compile("/?(?:\\w+:)?[A-Za-z]+/(?:\\w+:)?id(?:/@value)?");

    private PatchRules() {}

    static void check(String contentType, RequestBody body) {
        if (contentType.contains("json-patch")) {
            checkJson(body);
        } else if (contentType.contains("xml-patch")) {
            checkXml(body);
        } else {
            checkParameters(body);
        }
    }

    private static void checkJson(RequestBody body) {
        JsonNode patch = body.tree();
        if (patch == null || !patch.isArray()) {
            throw refusal("a JSON patch is an array of operations", null);
        }
        for (int index = 0; index < patch.size(); index++) {
            JsonNode operation = patch.get(index);
            String place = "[" + index + "]";
            String kind = operation.path("op").asText("");
            String path = operation.path("path").asText("");
            if (!OPERATIONS.contains(kind)) {
                throw refusal("op must be one of add, remove, replace, move, copy, test", place + ".op");
            }
            if (!operation.path("path").isTextual() || !path.startsWith("/")) {
                throw refusal("path must begin with /", place + ".path");
            }
            if (FIXED.contains(path) && !"test".equals(kind)) {
                throw refusal("id and type of a resource are not changed", place + ".path");
            }
            if (WITH_VALUE.contains(kind) && !operation.has("value")) {
                throw refusal("value is missing", place + ".value");
            }
            boolean isMoved = "move".equals(kind) || "copy".equals(kind);
            if (isMoved && !operation.path("from").asText("").startsWith("/")) {
                throw refusal("from must begin with /", place + ".from");
            }
        }
    }

    private static void checkXml(RequestBody body) {
        StrictXml.Root root = body.root();
        if (root == null) {
            throw new Refusal(ErrorCode.MALFORMED_BODY, "not well-formed XML");
        }
        if (!"diff".equals(root.name())) {
            throw refusal("an XML patch is a diff", root.name());
        }
        if (Pattern.compile("\\bsel\\s*=\\s*([\"'])" + FIXED_SELECTION.pattern() + "\\1")
                .matcher(body.text())
                .find()) {
            throw refusal("the id of a resource is not changed", "diff");
        }
    }

    private static void checkParameters(RequestBody body) {
        StrictXml.Root root = body.root();
        JsonNode tree = body.tree();
        String type = root != null
                ? root.name()
                : tree == null ? "" : tree.path("resourceType").asText("");
        if (!"Parameters".equals(type)) {
            throw new Refusal(ErrorCode.WRONG_RESOURCE_TYPE, "expected Parameters, found " + type, "resourceType");
        }
        if (tree == null) {
            if (EndlessPath.isIn(body.text()) || body.text().contains("&#")) {
                throw refusal("a path has no repeat(), and no letter is written as a number", "path");
            }
            return;
        }
        for (JsonNode operation : tree.path("parameter")) {
            for (JsonNode part : operation.path("part")) {
                boolean isPath = "path".equals(part.path("name").asText());
                if (isPath && EndlessPath.isIn(part.path("valueString").asText(""))) {
                    throw refusal("a path has no repeat()", "path");
                }
                if (isPath
                        && FIXED_PATH
                                .matcher(part.path("valueString").asText(""))
                                .matches()) {
                    throw refusal("the id of a resource is not changed", "path");
                }
            }
        }
    }

    private static Refusal refusal(String detail, @org.jspecify.annotations.Nullable String place) {
        return new Refusal(ErrorCode.INVALID_REQUEST, detail, place);
    }
}
