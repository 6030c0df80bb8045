package cn.medalliance.fhir.path;

import cn.medalliance.fhir.path.ElementType.Primitive;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What FHIRPath does with values: truth, equality, order. */
public final class Values {

    private static final int LONGEST_TEXT = 1_000_000;

    static final List<JsonNode> NONE = List.of();
    static final List<JsonNode> TRUE = List.of(BooleanNode.TRUE);
    static final List<JsonNode> FALSE = List.of(BooleanNode.FALSE);

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private Values() {}

    static JsonNode decimal(BigDecimal value) {
        return NODES.numberNode(value);
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static List<JsonNode> of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static List<JsonNode> ofNullable(@Nullable Boolean value) {
        return value == null ? NONE : of(value);
    }

    static List<JsonNode> of(String text) {
        checkLength(text.length());
        return List.of(new TextNode(text));
    }

    /** A view is a client's, and text that grows from step to step would take the memory of all others. */
    static void checkLength(long length) {
        if (length > LONGEST_TEXT) {
            throw new EvaluationFault("the text is longer than " + LONGEST_TEXT + " characters");
        }
    }

    /** The elements of a JSON property; JSON nulls stand where only an extension is. */
    static List<JsonNode> of(@Nullable JsonNode property) {
        if (property == null || property.isNull()) {
            return NONE;
        }
        if (!property.isArray()) {
            return List.of(property);
        }
        List<JsonNode> items = new ArrayList<>(property.size());
        for (JsonNode each : property) {
            if (!each.isNull()) {
                items.add(each);
            }
        }
        return items;
    }

    /** FHIRPath's evaluation of a collection as a boolean: null of none; true of one item that is no boolean. */
    static @Nullable Boolean truth(List<JsonNode> items) {
        if (items.isEmpty()) {
            return null;
        }
        JsonNode one = one(items, "a condition");
        return !one.isBoolean() || one.booleanValue();
    }

    /** Whether a condition holds. */
    public static boolean isTrue(List<JsonNode> items) {
        return Boolean.TRUE.equals(truth(items));
    }

    /** The one item; a fault of several. */
    static JsonNode one(List<JsonNode> items, String where) {
        if (items.size() > 1) {
            throw new EvaluationFault(where + " met " + items.size() + " items where one can be");
        }
        return items.get(0);
    }

    /** Null where it cannot be told, as of dates that are not equally exact. */
    static @Nullable Boolean equal(
            List<JsonNode> left,
            @Nullable Primitive leftType,
            List<JsonNode> right,
            @Nullable Primitive rightType,
            ZoneId zone) {
        if (left.isEmpty() || right.isEmpty()) {
            return null;
        }
        if (left.size() != right.size()) {
            return false;
        }
        Boolean equal = true;
        for (int index = 0; index < left.size(); index++) {
            Boolean one = equal(left.get(index), leftType, right.get(index), rightType, zone);
            if (Boolean.FALSE.equals(one)) {
                return false;
            }
            equal = one == null ? null : equal;
        }
        return equal;
    }

    static @Nullable Boolean equal(
            JsonNode left, @Nullable Primitive leftType, JsonNode right, @Nullable Primitive rightType, ZoneId zone) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        if (left.isValueNode() && right.isValueNode()) {
            String one = left.asText();
            String other = right.asText();
            if (one.equals(other)) {
                return true;
            }
            if (leftType == null || rightType == null || !areMoments(leftType, rightType)) {
                return false;
            }
            Integer compared = compareMoments(one, other, leftType.isTime(), zone);
            return compared == null ? null : Boolean.valueOf(compared == 0);
        }
        return isSame(left, right);
    }

    private static boolean areMoments(Primitive left, Primitive right) {
        return left.isDate() && right.isDate() || left.isTime() && right.isTime();
    }

    private static @Nullable Integer compareMoments(String left, String right, boolean areTimes, ZoneId zone) {
        Moment one = areTimes ? Moment.time(left) : Moment.date(left);
        Moment other = areTimes ? Moment.time(right) : Moment.date(right);
        return one == null || other == null ? null : one.compareTo(other, zone);
    }

    private static boolean isSame(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        if (left.getNodeType() != right.getNodeType() || left.size() != right.size()) {
            return false;
        }
        if (left.isObject()) {
            return left.properties().stream().allMatch(each -> {
                JsonNode other = right.get(each.getKey());
                return other != null && isSame(each.getValue(), other);
            });
        }
        if (left.isArray()) {
            for (int index = 0; index < left.size(); index++) {
                if (!isSame(left.get(index), right.get(index))) {
                    return false;
                }
            }
            return true;
        }
        return left.equals(right);
    }

    /** Below zero, zero or above; null where it cannot be told. */
    static @Nullable Integer compare(
            JsonNode left, @Nullable Primitive leftType, JsonNode right, @Nullable Primitive rightType, ZoneId zone) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        if (left.isObject() && right.isObject()) {
            return compareQuantities(left, right);
        }
        if (!left.isTextual() || !right.isTextual()) {
            throw new EvaluationFault("values of different kinds have no order");
        }
        if (leftType != null && rightType != null && areMoments(leftType, rightType)) {
            return compareMoments(left.asText(), right.asText(), leftType.isTime(), zone);
        }
        return left.asText().compareTo(right.asText());
    }

    /** Quantities of one unit; units are not converted. */
    private static @Nullable Integer compareQuantities(JsonNode left, JsonNode right) {
        JsonNode one = left.get("value");
        JsonNode other = right.get("value");
        if (one == null || other == null || !one.isNumber() || !other.isNumber()) {
            return null;
        }
        return unit(left).equals(unit(right)) ? one.decimalValue().compareTo(other.decimalValue()) : null;
    }

    /** Whether both say their unit, in words and by the same code. */
    static boolean areOfOneUnit(JsonNode left, JsonNode right) {
        return left.hasNonNull("unit")
                && left.hasNonNull("code")
                && left.get("unit").equals(right.get("unit"))
                && left.get("code").equals(right.get("code"));
    }

    private static String unit(JsonNode quantity) {
        JsonNode code = quantity.get("code");
        JsonNode unit = code == null ? quantity.get("unit") : code;
        return unit == null ? "1" : unit.asText();
    }
}
