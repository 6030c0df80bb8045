package cn.medalliance.fhir.operation;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds what a call gives against what its operation declares, and refuses the first thing that does not fit. */
final class GivenParameters {

    /** How the answer is written; every operation takes these. */
    private static final Set<String> OF_THE_ANSWER = Set.of("_format", "_pretty", "_summary", "_elements");

    private static final String VALUE = "value";
    private static final String EMPTY = "有一个空值。 The value is empty.";
    private static final Pattern NOTHING = Pattern.compile("[\\s,|]+");

    private final FhirContext fhirContext;
    private final ParameterValues values;
    private final Map<String, DeclaredParameter> declared;
    private final Set<String> others;
    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * @param declared what the operation declares
     * @param others names that the address may have besides
     */
    GivenParameters(FhirContext fhirContext, Map<String, DeclaredParameter> declared, Set<String> others) {
        this.fhirContext = fhirContext;
        this.values = new ParameterValues(fhirContext);
        this.declared = declared;
        this.others = others;
    }

    /** Refuses a value of which HAPI would read no condition and answer with everything. */
    static void refuseNothing(String name, String[] texts) {
        for (String text : texts) {
            if (!text.isEmpty() && NOTHING.matcher(text).matches()) {
                throw refusal(ErrorCode.INVALID_REQUEST, EMPTY, name);
            }
        }
    }

    /** Checks the parameters of the address. */
    void checkAddress(Map<String, String[]> parameters) {
        parameters.forEach((name, texts) -> {
            if (name.isEmpty() || OF_THE_ANSWER.contains(name) || others.contains(name)) {
                return;
            }
            DeclaredParameter parameter = find(name);
            for (String text : texts) {
                if (text.isBlank()) {
                    // An operation would take it for one that was not given, and tell more than was asked.
                    throw refusal(ErrorCode.INVALID_REQUEST, EMPTY, name);
                }
                count(parameter);
                checkText(parameter, text, name);
            }
        });
    }

    /** Checks a body: Parameters, or the one resource that the operation takes. */
    void checkBody(JsonNode body) {
        String type = body.path("resourceType").asText("");
        if (type.isEmpty()) {
            throw refusal(ErrorCode.MALFORMED_BODY, "resourceType is missing", "resourceType");
        }
        if (type.equals("Parameters")) {
            int index = 0;
            for (JsonNode parameter : body.path("parameter")) {
                checkParameter(parameter, "Parameters.parameter[" + index++ + "]");
            }
            return;
        }
        DeclaredParameter taker = declared.values().stream()
                .filter(parameter -> parameter.isResource(fhirContext))
                .findFirst()
                .orElse(null);
        if (taker == null || !taker.takesResource(type)) {
            throw wrongType(taker == null ? "Parameters" : "Parameters or " + taker.type(), type, "resourceType");
        }
        count(taker);
    }

    /** Checks that what must be given was given. */
    void checkRequired() {
        declared.values().stream()
                .filter(parameter -> counts.getOrDefault(parameter.name(), 0) < parameter.min())
                .findFirst()
                .ifPresent(missing -> {
                    throw refusal(ErrorCode.INVALID_REQUEST, missing.name() + " is missing", missing.name());
                });
    }

    private void checkParameter(JsonNode given, String place) {
        String name = given.path("name").asText("");
        DeclaredParameter parameter = declared.get(name);
        if (parameter == null) {
            throw refusal(ErrorCode.UNKNOWN_PARAMETER, name, place);
        }
        count(parameter);
        JsonNode resource = given.get("resource");
        if (resource != null) {
            String type = resource.path("resourceType").asText("");
            if (parameter.type() != null && !parameter.takesResource(type)) {
                throw wrongType(parameter.type(), type, place + ".resource");
            }
            if (resource.size() <= 1) {
                // HAPI would hand over none, although it must be given.
                throw refusal(ErrorCode.INVALID_REQUEST, "资源为空。 The resource is empty.", place + ".resource");
            }
            return;
        }
        Iterator<String> members = given.fieldNames();
        boolean isEmpty = true;
        while (members.hasNext()) {
            String member = members.next();
            isEmpty &= member.equals("name") || member.equals("id");
            if (member.startsWith(VALUE)) {
                checkValue(parameter, member, given.get(member), place + "." + VALUE);
            }
        }
        if (isEmpty) {
            throw refusal(ErrorCode.INVALID_REQUEST, "参数没有值。 The parameter has no value.", place);
        }
    }

    private void checkValue(DeclaredParameter parameter, String member, JsonNode value, String place) {
        if (parameter.type() == null) {
            return;
        }
        String type = member.substring(VALUE.length());
        String primitive = Character.toLowerCase(type.charAt(0)) + type.substring(1);
        String given = fhirContext.getElementDefinition(type) == null ? primitive : type;
        if (value.isValueNode()) {
            given = primitive;
        }
        boolean fits = parameter.search() ? value.isValueNode() : ParameterValues.areAlike(given, parameter.type());
        if (!fits) {
            throw refusal(
                    ErrorCode.INVALID_REQUEST,
                    parameter.name() + " must be of type " + parameter.type() + ", not " + given,
                    place);
        }
        if (value.isValueNode()) {
            if (value.asText().isBlank()) {
                throw refusal(ErrorCode.INVALID_REQUEST, EMPTY, place);
            }
            checkText(parameter, value.asText(), place);
        }
    }

    private void checkText(DeclaredParameter parameter, String text, String place) {
        if (parameter.type() != null && !parameter.search() && !values.isReadable(parameter.type(), text)) {
            throw refusal(
                    ErrorCode.INVALID_REQUEST, parameter.name() + " is no value of type " + parameter.type(), place);
        }
    }

    private DeclaredParameter find(String name) {
        DeclaredParameter parameter = declared.get(name);
        int modifier = name.indexOf(':');
        if (parameter == null && modifier > 0) {
            DeclaredParameter modified = declared.get(name.substring(0, modifier));
            parameter = modified != null && modified.search() ? modified : null;
        }
        if (parameter == null) {
            throw refusal(ErrorCode.UNKNOWN_PARAMETER, name, name);
        }
        return parameter;
    }

    private void count(DeclaredParameter parameter) {
        int times = counts.merge(parameter.name(), 1, Integer::sum);
        if (!parameter.mayBeGiven(times)) {
            throw refusal(ErrorCode.INVALID_REQUEST, parameter.name() + " is given more than once", parameter.name());
        }
    }

    private static Refusal wrongType(@Nullable String expected, String found, String place) {
        return refusal(ErrorCode.WRONG_RESOURCE_TYPE, "expected " + expected + ", found " + found, place);
    }

    private static Refusal refusal(ErrorCode code, String detail, String place) {
        return new Refusal(code, detail, place);
    }
}
