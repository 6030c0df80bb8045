package cn.medalliance.mappings.rules;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import cn.medalliance.mappings.rules.InvariantCompiler.Constant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;

/** The functions of FHIRPath (FHIRPath 2.0.0, section 5) that the guide's invariants call. */
final class InvariantFunctions {

    private InvariantFunctions() {}

    /** What a function makes of what was found before it. */
    static Step apply(Step focus, ExpressionNode call) {
        List<ExpressionNode> parameters = call.getParameters();
        return switch (call.getFunction()) {
            case Where -> where(focus, InvariantCompiler.step(parameters.get(0)));
            case Select -> select(focus, InvariantCompiler.step(parameters.get(0)));
            case All -> all(focus, InvariantCompiler.step(only(parameters)));
            case Exists ->
                parameters.isEmpty()
                        ? (self, resource) -> Values.of(!Values.isEmpty(focus.of(self, resource)))
                        : exists(focus, InvariantCompiler.step(parameters.get(0)));
            case Empty -> (self, resource) -> Values.of(Values.isEmpty(focus.of(self, resource)));
            case Not ->
                (self, resource) -> {
                    Boolean truth = Values.truth(focus.of(self, resource));
                    return truth == null ? Values.NONE : Values.of(!truth);
                };
            case Count -> (self, resource) -> Values.of(focus.of(self, resource).size());
            case First ->
                (self, resource) -> {
                    List<Base> items = focus.of(self, resource);
                    return items.isEmpty() ? items : List.of(items.get(0));
                };
            case OfType -> ofType(focus, parameters.get(0));
            case Combine -> combine(focus, InvariantCompiler.step(parameters.get(0)));
            case Repeat -> repeat(focus, InvariantCompiler.step(parameters.get(0)));
            case Iif ->
                iif(
                        InvariantCompiler.step(parameters.get(0)),
                        InvariantCompiler.step(parameters.get(1)),
                        parameters.size() < 3 ? new Constant(Values.NONE) : InvariantCompiler.step(parameters.get(2)),
                        focus);
            case Now -> (self, resource) -> List.of(DateTimeType.now());
            case Today -> (self, resource) -> List.of(new DateType(new Date(), TemporalPrecisionEnum.DAY));
            case Matches -> matches(focus, parameters.get(0));
            case Contains -> ofText(focus, parameters.get(0), (text, part) -> Values.of(text.contains(part)));
            case StartsWith -> ofText(focus, parameters.get(0), (text, part) -> Values.of(text.startsWith(part)));
            case IndexOf -> indexOf(focus, parameters.get(0));
            case Substring -> substring(focus, parameters);
            case ToInteger ->
                (self, resource) -> {
                    List<Base> items = focus.of(self, resource);
                    return items.isEmpty() ? items : Values.whole(Values.text(items));
                };
            case ToString ->
                (self, resource) -> {
                    List<Base> items = focus.of(self, resource);
                    return items.isEmpty() ? items : List.of(new StringType(printed(Values.only(items))));
                };
            case Abs -> (self, resource) -> absolute(Values.only(focus.of(self, resource)));
            default -> throw LeftToReference.INSTANCE;
        };
    }

    private static ExpressionNode only(List<ExpressionNode> parameters) {
        if (parameters.size() != 1) {
            throw LeftToReference.INSTANCE;
        }
        return parameters.get(0);
    }

    private static Step where(Step focus, Step condition) {
        return (self, resource) -> {
            List<Base> items = focus.of(self, resource);
            if (items.isEmpty()) {
                return items;
            }
            if (items.size() == 1) {
                return Values.isTrue(condition.of(items.get(0), resource)) ? items : Values.NONE;
            }
            List<Base> kept = new ArrayList<>();
            for (Base item : items) {
                if (Values.isTrue(condition.of(item, resource))) {
                    kept.add(item);
                }
            }
            return kept;
        };
    }

    private static Step select(Step focus, Step projection) {
        return (self, resource) -> {
            List<Base> selected = new ArrayList<>();
            for (Base item : focus.of(self, resource)) {
                selected.addAll(projection.of(item, resource));
            }
            return selected;
        };
    }

    private static Step all(Step focus, Step condition) {
        return (self, resource) -> {
            for (Base item : focus.of(self, resource)) {
                if (!Values.isTrue(condition.of(item, resource))) {
                    return Values.FALSE;
                }
            }
            return Values.TRUE;
        };
    }

    private static Step exists(Step focus, Step condition) {
        return (self, resource) -> {
            boolean exists = false;
            for (Base item : focus.of(self, resource)) {
                exists |= Values.isTrue(condition.of(item, resource));
            }
            return Values.of(exists);
        };
    }

    private static Step ofType(Step focus, ExpressionNode type) {
        String name = type.getName();
        // Types that others are made from would take those in.
        if (type.getInner() != null
                || !Set.of("Quantity", "CodeableConcept", "dateTime").contains(name)) {
            throw LeftToReference.INSTANCE;
        }
        return (self, resource) -> {
            List<Base> items = focus.of(self, resource);
            List<Base> kept = new ArrayList<>(items.size());
            for (Base item : items) {
                if (item.fhirType().equals(name)) {
                    kept.add(item);
                } else if (name.equals("Quantity") && item instanceof Quantity) {
                    throw LeftToReference.INSTANCE;
                }
            }
            return kept;
        };
    }

    private static Step combine(Step focus, Step other) {
        return (self, resource) -> {
            List<Base> combined = new ArrayList<>(focus.of(self, resource));
            combined.addAll(other.of(self, resource));
            return combined;
        };
    }

    /** All that is reached, each once. */
    private static Step repeat(Step focus, Step projection) {
        return (self, resource) -> {
            List<Base> reached = new ArrayList<>();
            List<Base> current = focus.of(self, resource);
            while (!current.isEmpty()) {
                List<Base> fresh = new ArrayList<>();
                for (Base item : current) {
                    for (Base next : projection.of(item, resource)) {
                        if (reached.stream().noneMatch(next::equalsDeep)) {
                            reached.add(next);
                            fresh.add(next);
                        }
                    }
                }
                current = fresh;
            }
            return reached;
        };
    }

    private static Step iif(Step condition, Step then, Step otherwise, Step focus) {
        return (self, resource) -> {
            // Of anything but what it stands in, the engine has its own ideas of what this is.
            if (Values.only(focus.of(self, resource)) != self) {
                throw LeftToReference.INSTANCE;
            }
            return Values.isTrue(condition.of(self, resource)) ? then.of(self, resource) : otherwise.of(self, resource);
        };
    }

    private static Step matches(Step focus, ExpressionNode expression) {
        Pattern pattern = Pattern.compile("(?s)" + constantText(expression));
        return ofText(focus, text -> Values.of(pattern.matcher(text).find()));
    }

    private interface OfTexts {
        List<Base> of(String text, String other);
    }

    private static Step ofText(Step focus, ExpressionNode other, OfTexts function) {
        String constant = constantText(other);
        return ofText(focus, text -> function.of(text, constant));
    }

    private static Step ofText(Step focus, Function<String, List<Base>> function) {
        return (self, resource) -> {
            List<Base> items = focus.of(self, resource);
            return items.isEmpty() ? items : function.apply(filled(Values.text(items)));
        };
    }

    private static Step indexOf(Step focus, ExpressionNode sought) {
        Step part = InvariantCompiler.step(sought);
        if (!(focus instanceof Constant)) {
            throw LeftToReference.INSTANCE;
        }
        return (self, resource) -> {
            List<Base> parts = part.of(self, resource);
            return parts.isEmpty()
                    ? parts
                    : Values.of(Values.text(focus.of(self, resource)).indexOf(filled(Values.text(parts))));
        };
    }

    private static Step substring(Step focus, List<ExpressionNode> parameters) {
        int start = constantNumber(parameters.get(0));
        int length = parameters.size() < 2 ? Integer.MAX_VALUE : constantNumber(parameters.get(1));
        return ofText(focus, text -> {
            if (start >= text.length()) {
                return Values.NONE;
            }
            return List.of(new StringType(filled(
                    text.substring(start, (int) Math.min(text.length(), (long) start + length)))));
        });
    }

    private static List<Base> absolute(Base item) {
        if (!(item instanceof DecimalType decimal) || !decimal.hasValue()) {
            throw LeftToReference.INSTANCE;
        }
        return List.of(new DecimalType(decimal.getValue().abs()));
    }

    private static String printed(Base item) {
        String text = item.isPrimitive() ? item.primitiveValue() : null;
        if (text == null) {
            throw LeftToReference.INSTANCE;
        }
        return text;
    }

    /** Blank text is to the engine what none is, here and there. */
    private static String filled(String text) {
        if (text.isBlank()) {
            throw LeftToReference.INSTANCE;
        }
        return text;
    }

    private static String constantText(ExpressionNode node) {
        if (InvariantCompiler.step(node) instanceof Constant constant) {
            return filled(Values.text(constant.items()));
        }
        throw LeftToReference.INSTANCE;
    }

    private static int constantNumber(ExpressionNode node) {
        if (InvariantCompiler.step(node) instanceof Constant constant
                && Values.only(constant.items()) instanceof IntegerType number
                && number.getValue() >= 0) {
            return number.getValue();
        }
        throw LeftToReference.INSTANCE;
    }
}
