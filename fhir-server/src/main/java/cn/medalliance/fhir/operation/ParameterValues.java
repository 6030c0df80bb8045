package cn.medalliance.fhir.operation;

import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimePrimitiveDatatypeDefinition;
import ca.uhn.fhir.parser.DataFormatException;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IPrimitiveType;

/**
 * Whether a text is a value of a data type, and whether a value may stand for a parameter's type.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/datatypes.html#primitive">R4 primitive types</a>.
 */
final class ParameterValues {

    /** Types that are told apart by their rules only; clients mix them up and mean no harm. */
    private static final List<Set<String>> ALIKE = List.of(
            Set.of("string", "markdown", "code", "id", "uri", "url", "canonical", "oid", "uuid"),
            Set.of("integer", "unsignedInt", "positiveInt"),
            Set.of("date", "dateTime", "instant"));

    private static final Set<String> DATE_PREFIXES = Set.of("eq", "ne", "gt", "lt", "ge", "le", "sa", "eb", "ap");

    private final FhirContext fhirContext;

    ParameterValues(FhirContext fhirContext) {
        this.fhirContext = fhirContext;
    }

    /** Whether the text is a value of the primitive type; true for types that are not primitive. */
    boolean isReadable(String type, String text) {
        BaseRuntimeElementDefinition<?> definition = fhirContext.getElementDefinition(type);
        if (!(definition instanceof RuntimePrimitiveDatatypeDefinition primitive)) {
            return true;
        }
        // HAPI says "date" of a range of dates too.
        boolean mayHavePrefix =
                type.equals("date") && text.length() > 2 && DATE_PREFIXES.contains(text.substring(0, 2));
        IPrimitiveType<?> value = mayHavePrefix ? newDateTime() : primitive.newInstance();
        try {
            value.setValueAsString(mayHavePrefix ? text.substring(2) : text);
        } catch (IllegalArgumentException | DataFormatException unreadable) {
            return false;
        }
        return switch (type) {
            case "unsignedInt" -> !text.startsWith("-");
            case "positiveInt" -> !text.startsWith("-") && !text.equals("0");
            default -> true;
        };
    }

    /** Whether a value of the one type may be given where the other is declared. */
    static boolean areAlike(String given, String declared) {
        return given.equals(declared)
                || ALIKE.stream().anyMatch(types -> types.contains(given) && types.contains(declared));
    }

    private IPrimitiveType<?> newDateTime() {
        return (IPrimitiveType<?>) fhirContext.getElementDefinition("dateTime").newInstance();
    }
}
