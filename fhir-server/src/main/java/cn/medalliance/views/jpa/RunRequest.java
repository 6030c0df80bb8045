package cn.medalliance.views.jpa;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.fhir.server.RequestBody;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.security.population.model.PopulationLevel;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run or an export is asked for, in the address or in a Parameters resource; what it does not know is refused.
 *
 * @see <a href="https://sql-on-fhir.org/ig/OperationDefinition-ViewDefinitionRun.html">SQL on FHIR, $viewdefinition-run</a>
 */
final class RunRequest {

    static final String REFERENCE = "viewReference";
    static final String RESOURCE = "viewResource";
    static final String VIEW = "view";

    /** What a run knows. */
    static final Set<String> OF_RUN =
            Set.of(REFERENCE, RESOURCE, "resource", "_format", "header", "patient", "group", "_since", "_limit");
    /** What an export knows. */
    static final Set<String> OF_EXPORT =
            Set.of(VIEW, "clientTrackingId", "_format", "header", "patient", "group", "_since");

    private final Set<String> known;
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<String, List<JsonNode>> resources = new LinkedHashMap<>();
    private final List<RunRequest> views = new ArrayList<>();

    /**
     * @param known the names of parameters
     * @param body a Parameters resource; null where there is none
     */
    RunRequest(Set<String> known, Map<String, String[]> address, @Nullable JsonNode body) {
        this.known = known;
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
        body.path("parameter").forEach(this::take);
    }

    /** The parts of a parameter. */
    private RunRequest(JsonNode parts) {
        this.known = Set.of("name", REFERENCE, RESOURCE);
        parts.forEach(this::take);
    }

    /** What a request has in its address and its body. */
    static RunRequest of(ServletRequestDetails request, Set<String> known, StrictReading reading) {
        RequestBody body = RequestBody.of(request, reading);
        @Nullable JsonNode parameters = null;
        if (!body.isEmpty()) {
            if (!body.isJson()) {
                throw new Refusal(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Parameters in JSON", "Content-Type");
            }
            parameters = ViewDefinitionProvider.read(body.text());
        }
        return new RunRequest(known, new TreeMap<>(request.getParameters()), parameters);
    }

    private void take(JsonNode parameter) {
        String name = parameter.path("name").asText();
        judge(name);
        if (name.equals(VIEW)) {
            views.add(new RunRequest(parameter.path("part")));
        } else if (parameter.has("resource")) {
            resources.computeIfAbsent(name, first -> new ArrayList<>()).add(parameter.get("resource"));
        } else {
            texts.computeIfAbsent(name, first -> new ArrayList<>()).add(text(parameter, name));
        }
    }

    private void judge(String name) {
        if (!known.contains(name)) {
            throw new Refusal(
                    ErrorCode.UNKNOWN_PARAMETER,
                    "one of " + known.stream().sorted().toList(),
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

    /** The views that are asked for; each has its own {@link #name}, reference or resource. */
    List<RunRequest> views() {
        return views;
    }

    Optional<String> name() {
        return one("name");
    }

    /** The client's own number of it. */
    Optional<String> tracking() {
        return one("clientTrackingId");
    }

    Optional<JsonNode> viewResource() {
        List<JsonNode> given = resources.getOrDefault(RESOURCE, List.of());
        if (given.size() > 1) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "once", RESOURCE);
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

    Set<String> patients() {
        return texts.getOrDefault("patient", List.of()).stream()
                .map(reference -> id(reference, "Patient", "patient"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
            Instant since;
            try {
                since = OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException wrong) {
                throw new Refusal(ErrorCode.INVALID_REQUEST, "an instant, as 2025-01-01T00:00:00+08:00", "_since");
            }
            if (since.isAfter(Instant.now())) {
                throw new Refusal(ErrorCode.INVALID_REQUEST, "a time to come", "_since");
            }
            return since;
        });
    }

    /** Whose resources are asked for. */
    PopulationLevel level() {
        boolean isOfPatients = texts.containsKey("patient");
        if (isOfPatients && group().isPresent()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "either patient or group", "group");
        }
        return group().isPresent()
                ? PopulationLevel.GROUP
                : isOfPatients ? PopulationLevel.PATIENT : PopulationLevel.SYSTEM;
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
