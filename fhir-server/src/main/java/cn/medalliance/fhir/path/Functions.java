package cn.medalliance.fhir.path;

import cn.medalliance.fhir.path.Compiled.Finding;
import cn.medalliance.fhir.path.ElementType.Complex;
import cn.medalliance.fhir.path.ElementType.Primitive;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.jspecify.annotations.Nullable;

/**
 * FHIRPath's functions that views know, and SQL on FHIR's own. Functions whose answer would depend on the day, on other
 * resources or on terminology are not among them: a row follows from its resource alone.
 *
 * @see <a href="http://hl7.org/fhirpath/N1/#functions">FHIRPath, Functions</a>
 */
final class Functions {

    private static final int MOST_DIGITS = 100;

    /** {@code Patient/1}, {@code Patient/1/_history/2}: what points into this server. */
    private static final Pattern REFERENCE =
            Pattern.compile("([A-Z][A-Za-z]+)/([A-Za-z0-9\\-.]{1,64})(?:/_history/[A-Za-z0-9\\-.]{1,64})?");

    private final PathCompiler compiler;

    Functions(PathCompiler compiler) {
        this.compiler = compiler;
    }

    /** A call that is compiled: what stands before the dot, and what in the brackets. */
    private final class Call {

        private final ExpressionNode node;
        private final Compiled items;
        private final ElementType self;
        private final List<ExpressionNode> parameters;

        Call(ExpressionNode node, Compiled items, ElementType self) {
            this.node = node;
            this.items = items;
            this.self = self;
            this.parameters = node.getParameters() == null ? List.of() : node.getParameters();
        }

        boolean has(int parameter) {
            return parameters.size() > parameter;
        }

        ExpressionNode parameter(int parameter) {
            if (!has(parameter)) {
                throw new PathFault(PathFault.Problem.BAD_FHIRPATH, node.getName() + " lacks a parameter");
            }
            return parameters.get(parameter);
        }

        /** A parameter that is evaluated once, such as a separator. */
        Compiled value(int parameter) {
            return compiler.compile(parameter(parameter), self);
        }

        /** A parameter that is evaluated for each item, such as a condition. */
        Compiled ofEach(int parameter) {
            return compiler.compile(parameter(parameter), items.type());
        }

        @Nullable
        JsonNode evaluated(int parameter, JsonNode here, Compiled.Scope scope, Compiled[] values) {
            List<JsonNode> found = values[parameter].finds().of(here, scope);
            return found.isEmpty() ? null : Values.one(found, node.getName());
        }

        Compiled[] values() {
            Compiled[] values = new Compiled[parameters.size()];
            for (int index = 0; index < values.length; index++) {
                values[index] = value(index);
            }
            return values;
        }
    }

    /** @param self what the whole expression began at */
    Compiled apply(ExpressionNode node, Compiled items, ElementType self) {
        Call call = new Call(node, items, self);
        return switch (node.getFunction()) {
            case Custom -> key(call);
            case Empty, Exists, Not, All, AllTrue, AnyTrue, AllFalse, AnyFalse, HasValue, IsDistinct, Count ->
                judgement(call);
            case Where, Select, OfType, As, Is, Extension, Iif -> selection(call);
            case Item, First, Last, Tail, Skip, Take, Single, Distinct, Union, Combine, Intersect, Exclude ->
                subset(call);
            case Upper,
                    Lower,
                    Trim,
                    Length,
                    StartsWith,
                    EndsWith,
                    Contains,
                    IndexOf,
                    Substring,
                    Replace,
                    Matches,
                    ReplaceMatches,
                    Split,
                    Join -> text(call);
            case LowBoundary, HighBoundary -> boundary(call);
            case ToString, ToInteger, ToDecimal, Abs, Ceiling, Floor, Truncate, Round -> number(call);
            case Now, Today -> clock(call);
            case Repeat -> repeat(call);
            default -> throw PathFault.unsupported("the function " + node.getName());
        };
    }

    private Compiled clock(Call call) {
        if (compiler.use() != Use.RULE) {
            throw PathFault.unsupported("the function " + call.node.getName());
        }
        return call.node.getFunction() == ExpressionNode.Function.Now
                ? new Compiled((self, scope) -> Values.of(EngineValues.now()), Primitive.DATE_TIME)
                : new Compiled((self, scope) -> Values.of(EngineValues.today()), Primitive.DATE);
    }

    /** Items of one type only, such as the items of a form. */
    private Compiled repeat(Call call) {
        if (compiler.use() != Use.RULE) {
            throw PathFault.unsupported("the function " + call.node.getName());
        }
        Compiled once = call.ofEach(0);
        Finding again = compiler.compile(call.parameter(0), once.type()).finds();
        Finding first = call.items.finds();
        return new Compiled(
                (self, scope) -> {
                    List<JsonNode> all = new ArrayList<>();
                    for (JsonNode item : first.of(self, scope)) {
                        all.addAll(once.finds().of(item, scope));
                    }
                    for (int index = 0; index < all.size(); index++) {
                        all.addAll(again.of(all.get(index), scope));
                    }
                    return all;
                },
                once.type());
    }

    private Compiled key(Call call) {
        if (call.node.getName().equals(PathParser.RESOURCE_KEY)) {
            return new Compiled(
                    PathCompiler.each(call.items.finds(), item -> Values.of(item.get("id"))), new Primitive("id"));
        }
        String type = call.has(0) ? PathCompiler.typeName(call.parameter(0)) : null;
        return new Compiled(
                PathCompiler.each(call.items.finds(), item -> referenced(item.path("reference"), type)),
                new Primitive("id"));
    }

    private static List<JsonNode> referenced(JsonNode reference, @Nullable String type) {
        if (!reference.isTextual()) {
            return Values.NONE;
        }
        Matcher parts = REFERENCE.matcher(reference.textValue());
        return parts.matches() && (type == null || type.equals(parts.group(1)))
                ? Values.of(parts.group(2))
                : Values.NONE;
    }

    private Compiled judgement(Call call) {
        Finding items = call.items.finds();
        return switch (call.node.getFunction()) {
            case Empty -> {
                Finding exists = existing(call.items);
                yield bool((self, scope) -> Values.of(exists.of(self, scope).isEmpty()));
            }
            case Exists -> {
                Finding some = call.has(0) ? filtered(items, call.ofEach(0).finds()) : existing(call.items);
                yield bool((self, scope) -> Values.of(!some.of(self, scope).isEmpty()));
            }
            case Not ->
                bool((self, scope) -> {
                    Boolean truth = Values.truth(items.of(self, scope));
                    return truth == null ? Values.NONE : Values.of(!truth);
                });
            case All -> {
                Finding condition = call.ofEach(0).finds();
                yield bool((self, scope) -> Values.of(
                        items.of(self, scope).stream().allMatch(item -> Values.isTrue(condition.of(item, scope)))));
            }
            case AllTrue ->
                bool((self, scope) -> Values.of(items.of(self, scope).stream().allMatch(JsonNode::asBoolean)));
            case AnyTrue ->
                bool((self, scope) -> Values.of(items.of(self, scope).stream().anyMatch(JsonNode::asBoolean)));
            case AllFalse ->
                bool((self, scope) -> Values.of(items.of(self, scope).stream().noneMatch(JsonNode::asBoolean)));
            case AnyFalse ->
                bool((self, scope) -> Values.of(items.of(self, scope).stream().anyMatch(item -> !item.asBoolean())));
            case HasValue ->
                bool((self, scope) -> {
                    List<JsonNode> found = items.of(self, scope);
                    return Values.of(found.size() == 1 && found.get(0).isValueNode());
                });
            case IsDistinct -> {
                Operators operators = compiler.operators();
                yield bool((self, scope) -> {
                    List<JsonNode> found = items.of(self, scope);
                    return Values.of(
                            operators.distinct(found, call.items.primitive()).size() == found.size());
                });
            }
            default ->
                new Compiled(
                        (self, scope) ->
                                List.of(IntNode.valueOf(items.of(self, scope).size())),
                        Primitive.INTEGER);
        };
    }

    /** A value that is only an extension is there too. */
    private static Finding existing(Compiled items) {
        if (items.beside() == null) {
            return items.finds();
        }
        Finding values = items.finds();
        Finding beside = items.beside().get().finds();
        return (self, scope) -> {
            List<JsonNode> found = values.of(self, scope);
            return found.isEmpty() ? beside.of(self, scope) : found;
        };
    }

    private static Compiled bool(Finding finds) {
        return new Compiled(finds, Primitive.BOOLEAN);
    }

    private static Finding filtered(Finding items, Finding condition) {
        return (self, scope) -> {
            List<JsonNode> found = items.of(self, scope);
            if (found.isEmpty()) {
                return Values.NONE;
            }
            List<JsonNode> kept = new ArrayList<>(found.size());
            for (JsonNode item : found) {
                if (Values.isTrue(condition.of(item, scope))) {
                    kept.add(item);
                }
            }
            return kept;
        };
    }

    private Compiled selection(Call call) {
        Finding items = call.items.finds();
        return switch (call.node.getFunction()) {
            case Where -> new Compiled(filtered(items, call.ofEach(0).finds()), call.items.type());
            case Select -> {
                Compiled each = call.ofEach(0);
                yield new Compiled(
                        (self, scope) -> {
                            List<JsonNode> all = new ArrayList<>();
                            items.of(self, scope)
                                    .forEach(item -> all.addAll(each.finds().of(item, scope)));
                            return all;
                        },
                        each.type());
            }
            case Extension -> {
                Compiled url = call.value(0);
                Finding extensions = compiler.child(call.items, "extension").finds();
                yield new Compiled(
                        (self, scope) -> {
                            List<JsonNode> found = extensions.of(self, scope);
                            List<JsonNode> wanted =
                                    found.isEmpty() ? Values.NONE : url.finds().of(self, scope);
                            if (wanted.isEmpty()) {
                                return Values.NONE;
                            }
                            String address = Values.one(wanted, "extension").asText();
                            return found.stream()
                                    .filter(each -> each.path("url").asText().equals(address))
                                    .toList();
                        },
                        compiler.dataType("Extension"));
            }
            case Iif -> {
                Finding condition = call.value(0).finds();
                Compiled then = call.value(1);
                Compiled otherwise = call.has(2) ? call.value(2) : PathCompiler.nothing();
                yield new Compiled(
                        (self, scope) -> Values.isTrue(condition.of(self, scope))
                                ? then.finds().of(self, scope)
                                : otherwise.finds().of(self, scope),
                        Operators.common(then, otherwise));
            }
            case Is -> compiler.is(call.items, PathCompiler.typeName(call.parameter(0)));
            default -> compiler.ofType(call.items, PathCompiler.typeName(call.parameter(0)));
        };
    }

    private Compiled subset(Call call) {
        return switch (call.node.getFunction()) {
            case Item ->
                part(call, 0, at -> items -> at >= 0 && at < items.size() ? List.of(items.get(at)) : Values.NONE);
            case First -> part(call, items -> items.isEmpty() ? items : List.of(items.get(0)));
            case Last -> part(call, items -> items.isEmpty() ? items : List.of(items.get(items.size() - 1)));
            case Tail -> part(call, items -> items.isEmpty() ? items : items.subList(1, items.size()));
            case Skip ->
                part(call, 0, some -> items -> items.subList(Math.min(Math.max(some, 0), items.size()), items.size()));
            case Take -> part(call, 0, some -> items -> items.subList(0, Math.min(Math.max(some, 0), items.size())));
            case Single -> part(call, items -> items.isEmpty() ? items : List.of(Values.one(items, "single")));
            case Distinct -> {
                Operators operators = compiler.operators();
                yield part(call, items -> operators.distinct(items, call.items.primitive()));
            }
            default -> ofTwo(call);
        };
    }

    private Compiled ofTwo(Call call) {
        Compiled other = call.value(0);
        Operators operators = compiler.operators();
        Primitive type = call.items.primitive();
        Finding one = call.items.finds();
        boolean isUnion = call.node.getFunction() == ExpressionNode.Function.Union;
        boolean isCombination = call.node.getFunction() == ExpressionNode.Function.Combine;
        if (isUnion || isCombination) {
            return new Compiled(
                    (self, scope) -> {
                        List<JsonNode> all = new ArrayList<>(one.of(self, scope));
                        all.addAll(other.finds().of(self, scope));
                        return isUnion ? operators.distinct(all, type) : all;
                    },
                    Operators.common(call.items, other));
        }
        boolean isIntersection = call.node.getFunction() == ExpressionNode.Function.Intersect;
        return new Compiled(
                (self, scope) -> {
                    List<JsonNode> others = other.finds().of(self, scope);
                    List<JsonNode> kept = one.of(self, scope).stream()
                            .filter(each -> isIntersection
                                    == others.stream()
                                            .anyMatch(that -> Boolean.TRUE.equals(Values.equal(
                                                    each, type, that, other.primitive(), compiler.zone()))))
                            .toList();
                    return isIntersection ? operators.distinct(kept, type) : kept;
                },
                call.items.type());
    }

    private static Compiled part(Call call, Function<List<JsonNode>, List<JsonNode>> part) {
        Finding items = call.items.finds();
        return new Compiled((self, scope) -> part.apply(items.of(self, scope)), call.items.type());
    }

    private static Compiled part(Call call, int parameter, IntFunction<Function<List<JsonNode>, List<JsonNode>>> part) {
        Finding items = call.items.finds();
        Finding number = call.value(parameter).finds();
        return new Compiled(
                (self, scope) -> {
                    List<JsonNode> found = number.of(self, scope);
                    if (found.isEmpty()) {
                        return Values.NONE;
                    }
                    JsonNode one = Values.one(found, call.node.getName());
                    if (!one.isIntegralNumber()) {
                        throw new EvaluationFault(call.node.getName() + " needs a whole number");
                    }
                    return part.apply(one.intValue()).apply(items.of(self, scope));
                },
                call.items.type());
    }

    private Compiled text(Call call) {
        if (call.node.getFunction() == ExpressionNode.Function.Join) {
            return join(call);
        }
        Compiled[] values = call.values();
        Finding items = call.items.finds();
        ElementType type = switch (call.node.getFunction()) {
            case Length, IndexOf -> Primitive.INTEGER;
            case StartsWith, EndsWith, Contains, Matches -> Primitive.BOOLEAN;
            default -> Primitive.STRING;
        };
        return new Compiled(
                (self, scope) -> {
                    List<JsonNode> found = items.of(self, scope);
                    if (found.isEmpty()) {
                        return Values.NONE;
                    }
                    String text = Values.one(found, call.node.getName()).asText();
                    JsonNode first = values.length < 1 ? null : call.evaluated(0, self, scope, values);
                    JsonNode second = values.length < 2 ? null : call.evaluated(1, self, scope, values);
                    return values.length > 0 && first == null || values.length > 1 && second == null
                            ? Values.NONE
                            : Texts.apply(call.node.getFunction(), text, first, second);
                },
                type);
    }

    /** Of nothing it is empty text, as the official cases have it. */
    private static Compiled join(Call call) {
        Finding items = call.items.finds();
        Finding separator = call.has(0) ? call.value(0).finds() : null;
        return new Compiled(
                (self, scope) -> {
                    List<JsonNode> found = items.of(self, scope);
                    List<JsonNode> between = separator == null ? Values.NONE : separator.of(self, scope);
                    String separated =
                            between.isEmpty() ? "" : Values.one(between, "join").asText();
                    List<String> texts = found.stream().map(JsonNode::asText).toList();
                    Values.checkLength(
                            texts.stream().mapToLong(String::length).sum() + (long) texts.size() * separated.length());
                    return Values.of(String.join(separated, texts));
                },
                Primitive.STRING);
    }

    private Compiled boundary(Call call) {
        boolean isLow = call.node.getFunction() == ExpressionNode.Function.LowBoundary;
        if (call.items.type() instanceof Complex complex && complex.name().equals("Period")) {
            Compiled edge = compiler.child(call.items, isLow ? "start" : "end");
            return boundary(edge, isLow, Boundaries.DIGITS);
        }
        int digits = Boundaries.DIGITS;
        if (call.has(0)) {
            List<JsonNode> found =
                    call.value(0).finds().of(TextNode.valueOf(""), new Compiled.Scope(TextNode.valueOf(""), 0));
            Primitive type = call.items.primitive();
            if (found.isEmpty() || !found.get(0).isIntegralNumber() || type == null || !type.isNumber()) {
                throw PathFault.unsupported("a precision other than of a decimal");
            }
            digits = found.get(0).intValue();
            if (digits < 0 || digits > MOST_DIGITS) {
                throw PathFault.unsupported("a precision other than from 0 to " + MOST_DIGITS);
            }
        }
        return boundary(call.items, isLow, digits);
    }

    private static Compiled boundary(Compiled items, boolean isLow, int digits) {
        Primitive type = items.primitive();
        if (type == null || !type.isNumber() && !type.isDate() && !type.isTime()) {
            throw PathFault.unsupported("a boundary of what is no number, date or time");
        }
        return new Compiled(
                PathCompiler.each(items.finds(), item -> {
                    JsonNode bound = Boundaries.of(item, type, isLow, digits);
                    return bound == null ? Values.NONE : List.of(bound);
                }),
                type.isNumber() ? Primitive.DECIMAL : type);
    }

    private Compiled number(Call call) {
        ExpressionNode.Function function = call.node.getFunction();
        Finding items = call.items.finds();
        Finding digits = call.has(0) ? call.value(0).finds() : null;
        Primitive type = call.items.primitive();
        ElementType result = switch (function) {
            case ToString -> Primitive.STRING;
            case ToInteger, Ceiling, Floor, Truncate -> Primitive.INTEGER;
            case Abs -> type != null && type.isInteger() ? Primitive.INTEGER : Primitive.DECIMAL;
            default -> Primitive.DECIMAL;
        };
        return new Compiled(
                (self, scope) -> {
                    List<JsonNode> found = items.of(self, scope);
                    if (found.isEmpty()) {
                        return Values.NONE;
                    }
                    List<JsonNode> places = digits == null ? Values.NONE : digits.of(self, scope);
                    return Texts.number(
                            function,
                            Values.one(found, call.node.getName()),
                            places.isEmpty() ? 0 : Values.one(places, "round").intValue());
                },
                result);
    }
}
