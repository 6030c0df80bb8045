package cn.medalliance.fhir.path;

import cn.medalliance.fhir.path.Compiled.Finding;
import cn.medalliance.fhir.path.ElementType.Primitive;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Operation;
import org.jspecify.annotations.Nullable;

/**
 * FHIRPath's operators.
 *
 * @see <a href="http://hl7.org/fhirpath/N1/#operations">FHIRPath, Operations</a>
 */
final class Operators {

    private final ZoneId zone;
    private final Use use;

    Operators(ZoneId zone, Use use) {
        this.zone = zone;
        this.use = use;
    }

    Compiled combine(Compiled left, Operation operation, Compiled right) {
        return switch (operation) {
            case Equals -> bool(left, right, (one, other) -> Values.ofNullable(equal(one, left, other, right)));
            case NotEquals ->
                bool(left, right, (one, other) -> {
                    Boolean equal = equal(one, left, other, right);
                    return equal == null ? Values.NONE : Values.of(!equal);
                });
            case LessThan -> ordered(left, operation, right, order -> order < 0);
            case LessOrEqual -> ordered(left, operation, right, order -> order <= 0);
            case Greater -> ordered(left, operation, right, order -> order > 0);
            case GreaterOrEqual -> ordered(left, operation, right, order -> order >= 0);
            case And -> logic(left, right, false, (one, other) -> and(one, other));
            case Or -> logic(left, right, true, (one, other) -> or(one, other));
            case Xor -> logic(left, right, null, (one, other) -> one == null || other == null ? null : one ^ other);
            case Implies -> logic(left, right, null, (one, other) -> or(not(one), other));
            case Plus, Minus, Times, DivideBy, Div, Mod ->
                use == Use.RULE && operation == Operation.Plus && isDuration(right)
                        ? later(left, right)
                        : arithmetic(left, operation, right);
            case Concatenate ->
                new Compiled(
                        (self, scope) -> Values.of(text(left, self, scope) + text(right, self, scope)),
                        Primitive.STRING);
            case Union ->
                new Compiled(
                        (self, scope) -> {
                            List<JsonNode> all = new ArrayList<>(left.finds().of(self, scope));
                            all.addAll(right.finds().of(self, scope));
                            return distinct(all, left.primitive());
                        },
                        common(left, right));
            case In -> bool(left, right, (one, other) -> isIn(one, left, other, right));
            case Contains -> bool(left, right, (one, other) -> isIn(other, right, one, left));
            default -> throw PathFault.unsupported("the operator " + operation.toCode());
        };
    }

    @FunctionalInterface
    private interface OfTwo {
        List<JsonNode> of(List<JsonNode> left, List<JsonNode> right);
    }

    @FunctionalInterface
    private interface Logic {
        @Nullable
        Boolean of(@Nullable Boolean left, @Nullable Boolean right);
    }

    private static Compiled bool(Compiled left, Compiled right, OfTwo result) {
        Finding one = left.finds();
        Finding other = right.finds();
        return new Compiled((self, scope) -> result.of(one.of(self, scope), other.of(self, scope)), Primitive.BOOLEAN);
    }

    private static boolean isDuration(Compiled items) {
        return items.type() instanceof ElementType.Complex complex
                && complex.name().equals("Quantity");
    }

    /** Whether items are dates, or may be: of an element of several types only the value tells. */
    private static boolean mayBeMoment(Compiled items) {
        return items.primitive() == null || items.primitive().isDate();
    }

    private static boolean areMoments(JsonNode one, JsonNode other) {
        return one.isTextual()
                && other.isTextual()
                && Moment.date(one.textValue()) != null
                && Moment.date(other.textValue()) != null;
    }

    private static Compiled later(Compiled moment, Compiled duration) {
        Finding one = moment.finds();
        Finding other = duration.finds();
        return new Compiled(
                (self, scope) -> {
                    List<JsonNode> start = one.of(self, scope);
                    List<JsonNode> time = other.of(self, scope);
                    return start.isEmpty() || time.isEmpty()
                            ? Values.NONE
                            : Values.of(
                                    EngineValues.later(Values.one(start, "+").asText(), Values.one(time, "+")));
                },
                moment.primitive() == null ? new ElementType.Unknown() : moment.type());
    }

    private @Nullable Boolean equal(List<JsonNode> one, Compiled left, List<JsonNode> other, Compiled right) {
        return Values.equal(one, left.primitive(), other, right.primitive(), zone);
    }

    private Compiled ordered(Compiled left, Operation operation, Compiled right, IntPredicate isRight) {
        Primitive leftType = left.primitive();
        Primitive rightType = right.primitive();
        if (leftType != null && rightType != null && !haveOrder(leftType, rightType)) {
            throw new PathFault(
                    PathFault.Problem.WRONG_TYPE,
                    leftType.name() + " " + operation.toCode() + " " + rightType.name() + " cannot be compared");
        }
        boolean asTheEngine = use == Use.RULE && mayBeMoment(left) && mayBeMoment(right);
        return bool(left, right, (one, other) -> {
            if (one.isEmpty() || other.isEmpty()) {
                return Values.NONE;
            }
            JsonNode first = Values.one(one, operation.toCode());
            JsonNode second = Values.one(other, operation.toCode());
            if (asTheEngine && areMoments(first, second)) {
                Integer order = EngineValues.compare(first.textValue(), second.textValue());
                return order == null ? Values.NONE : Values.of(isRight.test(order));
            }
            if (use == Use.RULE && first.isObject() && second.isObject() && !Values.areOfOneUnit(first, second)) {
                // The engine looks at the unit's text with one operator, and at its code with another.
                throw new EvaluationFault("quantities whose units are not told alike");
            }
            Integer order = Values.compare(first, leftType, second, rightType, zone);
            return order == null ? Values.NONE : Values.of(isRight.test(order));
        });
    }

    private static boolean haveOrder(Primitive left, Primitive right) {
        return left.isNumber() && right.isNumber()
                || left.isDate() && right.isDate()
                || left.isTime() && right.isTime()
                || left.isText() && right.isText();
    }

    /** @param decisive what decides by itself when it stands on the left; null when nothing does */
    private static Compiled logic(Compiled left, Compiled right, @Nullable Boolean decisive, Logic logic) {
        Finding one = left.finds();
        Finding other = right.finds();
        return new Compiled(
                (self, scope) -> {
                    Boolean first = Values.truth(one.of(self, scope));
                    if (decisive != null && decisive.equals(first)) {
                        return Values.of(decisive);
                    }
                    return Values.ofNullable(logic.of(first, Values.truth(other.of(self, scope))));
                },
                Primitive.BOOLEAN);
    }

    private static @Nullable Boolean and(@Nullable Boolean one, @Nullable Boolean other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return false;
        }
        return one == null || other == null ? null : Boolean.TRUE;
    }

    private static @Nullable Boolean or(@Nullable Boolean one, @Nullable Boolean other) {
        if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
            return true;
        }
        return one == null || other == null ? null : Boolean.FALSE;
    }

    private static @Nullable Boolean not(@Nullable Boolean value) {
        return value == null ? null : Boolean.valueOf(!value);
    }

    private Compiled arithmetic(Compiled left, Operation operation, Compiled right) {
        Primitive one = left.primitive();
        Primitive other = right.primitive();
        boolean areTexts = operation == Operation.Plus && one != null && one.isText();
        boolean areNumbers = (one == null || one.isNumber()) && (other == null || other.isNumber());
        if (!areNumbers && !(areTexts && other != null && other.isText())) {
            throw PathFault.unsupported((one == null ? "?" : one.name()) + " " + operation.toCode() + " "
                    + (other == null ? "?" : other.name()));
        }
        boolean isInteger = operation == Operation.Div
                || operation != Operation.DivideBy
                        && one != null
                        && one.isInteger()
                        && other != null
                        && other.isInteger();
        ElementType type = areTexts ? Primitive.STRING : isInteger ? Primitive.INTEGER : Primitive.DECIMAL;
        Finding first = left.finds();
        Finding second = right.finds();
        return new Compiled(
                (self, scope) -> {
                    List<JsonNode> a = first.of(self, scope);
                    List<JsonNode> b = second.of(self, scope);
                    if (a.isEmpty() || b.isEmpty()) {
                        return Values.NONE;
                    }
                    JsonNode x = Values.one(a, operation.toCode());
                    JsonNode y = Values.one(b, operation.toCode());
                    if (areTexts) {
                        return Values.of(x.asText() + y.asText());
                    }
                    if (!x.isNumber() || !y.isNumber()) {
                        throw new EvaluationFault(operation.toCode() + " met what is no number");
                    }
                    BigDecimal result = calculated(x.decimalValue(), operation, y.decimalValue());
                    return result == null ? Values.NONE : List.of(number(result, isInteger));
                },
                type);
    }

    private @Nullable BigDecimal calculated(BigDecimal one, Operation operation, BigDecimal other) {
        return switch (operation) {
            case Plus -> one.add(other);
            case Minus -> one.subtract(other);
            case Times -> one.multiply(other);
            default -> {
                if (other.signum() == 0) {
                    yield null;
                }
                yield switch (operation) {
                    case DivideBy ->
                        use == Use.RULE
                                ? EngineValues.quotient(one, other)
                                : plain(one.divide(other, MathContext.DECIMAL64));
                    case Div -> one.divide(other, 0, RoundingMode.DOWN);
                    default -> one.remainder(other);
                };
            }
        };
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static JsonNode number(BigDecimal value, boolean isInteger) {
        if (!isInteger) {
            return Values.decimal(value);
        }
        long whole = value.longValue();
        return whole == (int) whole ? IntNode.valueOf((int) whole) : LongNode.valueOf(whole);
    }

    private static String text(Compiled part, JsonNode self, Compiled.Scope scope) {
        List<JsonNode> items = part.finds().of(self, scope);
        return items.isEmpty() ? "" : Values.one(items, "&").asText();
    }

    List<JsonNode> distinct(List<JsonNode> items, @Nullable Primitive type) {
        List<JsonNode> distinct = new ArrayList<>();
        for (JsonNode item : items) {
            boolean isThere =
                    distinct.stream().anyMatch(each -> Boolean.TRUE.equals(Values.equal(each, type, item, type, zone)));
            if (!isThere) {
                distinct.add(item);
            }
        }
        return distinct;
    }

    private List<JsonNode> isIn(List<JsonNode> item, Compiled itemOf, List<JsonNode> items, Compiled itemsOf) {
        if (item.isEmpty()) {
            return Values.NONE;
        }
        JsonNode one = Values.one(item, "in");
        return Values.of(items.stream()
                .anyMatch(each ->
                        Boolean.TRUE.equals(Values.equal(one, itemOf.primitive(), each, itemsOf.primitive(), zone))));
    }

    static ElementType common(Compiled left, Compiled right) {
        if (left.type() instanceof ElementType.Nothing) {
            return right.type();
        }
        if (right.type() instanceof ElementType.Nothing || left.type().equals(right.type())) {
            return left.type();
        }
        Primitive one = left.primitive();
        Primitive other = right.primitive();
        if (one != null && other != null) {
            if (one.isText() && other.isText()) {
                return Primitive.STRING;
            }
            if (one.isNumber() && other.isNumber()) {
                return Primitive.DECIMAL;
            }
        }
        return new ElementType.Unknown();
    }
}
