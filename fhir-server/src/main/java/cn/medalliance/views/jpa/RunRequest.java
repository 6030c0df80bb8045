package cn.medalliance.views.jpa;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked for, in the address or in a Parameters resource; what it does not know is refused.
 *
 * @see <a href="https://sql-on-fhir.org/ig/OperationDefinition-ViewDefinitionRun.html">SQL on FHIR, $viewdefinition-run</a>
 */
final class RunRequest {

    static final String REFERENCE = "viewReference";

    private static final Set<String> KNOWN =
            Set.of(REFERENCE, "viewResource", "resource", "_format", "header", "patient", "group", "_since", "_limit");

    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<String, List<JsonNode>> resources = new LinkedHashMap<>();

    /** @param body a Parameters resource; null where there is none */
    RunRequest(Map<String, String[]> address, @Nullable JsonNode body) {
        address.forEach((name, values) -> {
            judge(name);
            for (String value : values) {
                texts.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
            }
        });
        if (body == null) {
            return;
        }
        if (!body.path("resourceType").asText().equals("Parameters")) {
            throw new Refusal(ErrorCode.WRONG_RESOURCE_TYPE, "expected Parameters", "resourceType");
        }
        for (JsonNode parameter : body.path("parameter")) {
            String name = parameter.path("name").asText();
            judge(name);
            if (parameter.has("resource")) {
                resources.computeIfAbsent(name, first -> new ArrayList<>()).add(parameter.get("resource"));
            } else {
                texts.computeIfAbsent(name, first -> new ArrayList<>()).add(text(parameter, name));
            }
        }
    }

    private static void judge(String name) {
        if (!KNOWN.contains(name)) {
            throw new Refusal(
                    ErrorCode.UNKNOWN_PARAMETER,
                    "one of " + KNOWN.stream().sorted().toList(),
                    name);
        }
    }

    private static String text(JsonNode parameter, String name) {
        return parameter.properties().stream()
                .filter(each -> each.getKey().startsWith("value"))
                .map(each -> each.getValue().isObject()
                        ? each.getValue().path("reference").asText()
                        : each.getValue().asText())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseThrow(() -> new Refusal(ErrorCode.INVALID_REQUEST, "a value is missing", name));
    }

    private Optional<String> one(String name) {
        List<String> values = texts.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "once", name);
        }
        return values.stream().findFirst();
    }

    Optional<String> viewReference() {
        return one(REFERENCE);
    }

    Optional<JsonNode> viewResource() {
        List<JsonNode> given = resources.getOrDefault("viewResource", List.of());
        if (given.size() > 1) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "once", "viewResource");
        }
        return given.stream().findFirst();
    }

    /** Resources that are given with the request; none where what is stored is asked for. */
    List<JsonNode> resources() {
        return resources.getOrDefault("resource", List.of());
    }

    Optional<String> format() {
        return one("_format");
    }

    boolean header() {
        String header = one("header").orElse("true");
        if (!header.equals("true") && !header.equals("false")) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "true or false", "header");
        }
        return header.equals("true");
    }

    Optional<String> patient() {
        return one("patient").map(reference -> id(reference, "Patient", "patient"));
    }

    Optional<String> group() {
        return one("group").map(reference -> id(reference, "Group", "group"));
    }

    private static String id(String reference, String type, String name) {
        String id = reference.startsWith(type + "/") ? reference.substring(type.length() + 1) : reference;
        if (!id.matches("[A-Za-z0-9\\-.]{1,64}")) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "expected " + type + "/[id]", name);
        }
        return id;
    }

    Optional<Instant> since() {
        return one("_since").map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException wrong) {
                throw new Refusal(ErrorCode.INVALID_REQUEST, "an instant, as 2025-01-01T00:00:00+08:00", "_since");
            }
        });
    }

    /** How many rows at most. */
    long limit() {
        return one("_limit")
                .map(text -> {
                    if (!text.matches("[1-9][0-9]{0,8}")) {
                        throw new Refusal(ErrorCode.INVALID_REQUEST, "a number above 0", "_limit");
                    }
                    return Long.parseLong(text);
                })
                .orElse(Long.MAX_VALUE);
    }
}
