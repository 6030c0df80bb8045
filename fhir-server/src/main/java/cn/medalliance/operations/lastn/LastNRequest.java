package cn.medalliance.operations.lastn;

import ca.uhn.fhir.rest.param.ParameterUtil;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of {@code $lastn}, from the address and, with POST, from the Parameters in the body.
 *
 * @param max how many of each kind
 * @param count the largest answer the client wants; null when it does not say
 * @param criteria search parameters of Observation with their values
 */
record LastNRequest(int max, @Nullable Integer count, List<Criterion> criteria) {

    private static final String MAX = "max";
    private static final String COUNT = "_count";
    /** How the answer is written; the server does these itself. The total is always given. */
    private static final Set<String> OF_THE_ANSWER = Set.of("_format", "_pretty", "_summary", "_elements", "_total");

    private static final Set<String> UNDERSCORED_CRITERIA =
            Set.of("_id", "_lastUpdated", "_tag", "_profile", "_security", "_source", "_language", "_has");

    /**
     * A search parameter.
     *
     * @param name with its modifier or chain
     * @param value as it would stand in an address, before it is encoded for one
     */
    record Criterion(String name, String value) {}

    LastNRequest {
        criteria = List.copyOf(criteria);
    }

    /**
     * Reads a request.
     *
     * @param address the parameters in the address
     * @param body what a POST brings
     * @throws Refusal when a parameter is wrong or the subject is missing
     */
    static LastNRequest of(Map<String, String[]> address, @Nullable Parameters body) {
        List<Criterion> all = new ArrayList<>();
        address.forEach((name, values) -> {
            for (String value : values) {
                all.add(new Criterion(name, value));
            }
        });
        if (body != null) {
            for (ParametersParameterComponent parameter : body.getParameter()) {
                all.add(new Criterion(parameter.getName(), searchValue(parameter)));
            }
        }
        Integer max = positive(all, MAX);
        Integer count = positive(all, COUNT);
        List<Criterion> criteria = new ArrayList<>();
        for (Criterion each : all) {
            String name = plainName(each.name());
            if (name.equals(MAX) || name.equals(COUNT) || OF_THE_ANSWER.contains(name)) {
                continue;
            }
            if (name.startsWith("_") && !UNDERSCORED_CRITERIA.contains(name)) {
                throw refusal(ErrorCode.UNKNOWN_PARAMETER, each.name() + ": $lastn 不支持该参数。 Not a parameter of $lastn.");
            }
            if (!each.value().isBlank()) {
                criteria.add(each);
            }
        }
        checkSubject(criteria);
        return new LastNRequest(max == null ? 1 : max, count, criteria);
    }

    private static void checkSubject(List<Criterion> criteria) {
        boolean namesSubject = criteria.stream().anyMatch(each -> {
            String name = plainName(each.name());
            boolean isMissingModifier = each.name().endsWith(":missing");
            return (name.equals("patient") || name.equals("subject")) && !isMissingModifier;
        });
        if (!namesSubject) {
            throw refusal(
                    ErrorCode.INVALID_REQUEST, "$lastn 须指明 patient 或 subject。 $lastn needs a patient or a subject.");
        }
    }

    private static String plainName(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != ':' && name.charAt(end) != '.') {
            end++;
        }
        return name.substring(0, end);
    }

    private static @Nullable Integer positive(List<Criterion> all, String name) {
        List<String> given = all.stream()
                .filter(each -> plainName(each.name()).equals(name))
                .map(each -> each.name().equals(name) ? each.value() : "")
                .toList();
        if (given.isEmpty()) {
            return null;
        }
        try {
            int number = Integer.parseInt(given.get(0).strip());
            if (given.size() == 1 && number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, as the other wrong values are.
        }
        throw refusal(ErrorCode.INVALID_REQUEST, name + ": 须为一个正整数。 Expected one positive integer.");
    }

    private static String searchValue(ParametersParameterComponent parameter) {
        Type value = parameter.getValue();
        if (value instanceof PrimitiveType<?> primitive && primitive.hasValue()) {
            return primitive.getValueAsString();
        }
        if (value instanceof Reference reference && reference.hasReference()) {
            return reference.getReference();
        }
        if (value instanceof Coding coding && coding.hasCode()) {
            return token(coding.getSystem(), coding.getCode());
        }
        if (value instanceof Identifier identifier && identifier.hasValue()) {
            return token(identifier.getSystem(), identifier.getValue());
        }
        throw refusal(
                ErrorCode.INVALID_REQUEST,
                parameter.getName()
                        + ": 参数值须为简单类型、Reference、Coding 或 Identifier。"
                        + " The value must be a primitive, a Reference, a Coding or an Identifier.");
    }

    private static String token(@Nullable String system, String code) {
        String escaped = ParameterUtil.escape(code);
        return system == null ? escaped : ParameterUtil.escape(system) + "|" + escaped;
    }

    private static Refusal refusal(ErrorCode code, String detail) {
        return new Refusal(code, detail);
    }
}
