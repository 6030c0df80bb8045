package cn.medalliance.mappings.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Kind;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Operation;
import org.hl7.fhir.r4.fhirpath.FHIRPathUtilityClasses.FHIRConstant;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.IntegerType;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the part of FHIRPath in which the guide writes its invariants. An interpreter looks up for each resource anew what an
 * expression says; thousands of rows a second leave no time for that.
 */
final class InvariantCompiler {
    private static final Step SELF = (self, resource) -> List.of(self);

    private InvariantCompiler() {}

    /** The compiled expression; empty where it says something that is not known here. */
    static Optional<Step> compile(ExpressionNode expression) {
        try {
            return Optional.of(step(expression));
        } catch (LeftToReference unknown) {
            return Optional.empty();
        }
    }

    static Step step(ExpressionNode node) {
        Step left = chain(node);
        if (!node.isProximal() || node.getOperation() == null) {
            return left;
        }
        ExpressionNode last = node;
        for (ExpressionNode next = node.getOpNext(); next != null; next = next.getOpNext()) {
            left = combined(left, last.getOperation(), chain(next));
            last = next;
        }
        return left;
    }

    private static Step chain(ExpressionNode node) {
        Step left = first(node);
        for (ExpressionNode next = node.getInner(); next != null; next = next.getInner()) {
            if (next.getKind() == Kind.Name) {
                left = child(left, next.getName());
            } else if (next.getKind() == Kind.Function) {
                left = InvariantFunctions.apply(left, next);
            } else {
                throw LeftToReference.INSTANCE;
            }
        }
        return left;
    }

    private static Step first(ExpressionNode node) {
        return switch (node.getKind()) {
            case Name -> node.getName().equals("$this") ? SELF : child(SELF, node.getName());
            case Function -> InvariantFunctions.apply(SELF, node);
            case Constant -> constant(node.getConstant());
            case Group -> step(node.getGroup());
            case Unary -> constant(new IntegerType(0));
        };
    }

    private static Step constant(@Nullable Base constant) {
        if (constant instanceof FHIRConstant named) {
            if (!named.getValue().equals("%resource")) {
                throw LeftToReference.INSTANCE;
            }
            return (self, resource) -> List.of(resource);
        }
        return constantly(constant == null ? Values.NONE : List.of(constant));
    }

    private static Step constantly(List<Base> items) {
        return new Constant(items);
    }

    /** What is the same for every resource. */
    record Constant(List<Base> items) implements Step {
        @Override
        public List<Base> of(Base self, Base resource) {
            return items;
        }
    }

    private static Step child(Step parent, String name) {
        // Ids are of several classes; a name of a type stands for what is of it.
        if (name.equals("id") || name.startsWith("$") || Character.isUpperCase(name.charAt(0))) {
            throw LeftToReference.INSTANCE;
        }
        return new Child(parent, name, name.hashCode());
    }

    private static Step combined(Step left, Operation operation, Step right) {
        Step combined = operation(left, operation, right);
        // What is made of constants is one; they look at nothing.
        return left instanceof Constant && right instanceof Constant
                ? constantly(combined.of(new IntegerType(0), new IntegerType(0)))
                : combined;
    }

    private static Step operation(Step left, Operation operation, Step right) {
        return switch (operation) {
            case And ->
                (self, resource) -> {
                    Boolean first = Values.truth(left.of(self, resource));
                    if (Boolean.FALSE.equals(first)) {
                        return Values.FALSE;
                    }
                    Boolean second = Values.truth(right.of(self, resource));
                    return Boolean.FALSE.equals(second)
                            ? Values.FALSE
                            : first == null ? Values.NONE : Values.ofNullable(second);
                };
            case Or ->
                (self, resource) -> {
                    Boolean first = Values.truth(left.of(self, resource));
                    if (Boolean.TRUE.equals(first)) {
                        return Values.TRUE;
                    }
                    Boolean second = Values.truth(right.of(self, resource));
                    return Boolean.TRUE.equals(second)
                            ? Values.TRUE
                            : first == null ? Values.NONE : Values.ofNullable(second);
                };
            case Implies ->
                (self, resource) -> {
                    Boolean first = Values.truth(left.of(self, resource));
                    if (Boolean.FALSE.equals(first)) {
                        return Values.TRUE;
                    }
                    Boolean second = Values.truth(right.of(self, resource));
                    return Boolean.TRUE.equals(second)
                            ? Values.TRUE
                            : first == null ? Values.NONE : Values.ofNullable(second);
                };
            case Xor ->
                (self, resource) -> {
                    Boolean first = Values.truth(left.of(self, resource));
                    Boolean second = Values.truth(right.of(self, resource));
                    return first == null || second == null ? Values.NONE : Values.of(!first.equals(second));
                };
            case Equals -> (self, resource) -> Values.equal(left.of(self, resource), right.of(self, resource));
            case In -> (self, resource) -> Values.in(left.of(self, resource), right.of(self, resource));
            case Union -> (self, resource) -> Values.union(left.of(self, resource), right.of(self, resource));
            case LessThan -> ordered(left, right, order -> order < 0);
            case LessOrEqual -> ordered(left, right, order -> order <= 0);
            case Greater -> ordered(left, right, order -> order > 0);
            case GreaterOrEqual -> ordered(left, right, order -> order >= 0);
            case Plus -> (self, resource) -> Values.plus(left.of(self, resource), right.of(self, resource));
            case Minus -> calculated(left, right, (a, b) -> a - b, BigDecimal::subtract);
            case Times -> calculated(left, right, (a, b) -> a * b, BigDecimal::multiply);
            case Mod ->
                calculated(left, right, (a, b) -> a % b, (a, b) -> {
                    throw LeftToReference.INSTANCE;
                });
            case DivideBy -> calculated(left, right, null, Quotients::of);
            case Concatenate ->
                (self, resource) -> Values.concatenated(left.of(self, resource), right.of(self, resource));
            default -> throw LeftToReference.INSTANCE;
        };
    }

    private interface OfOrder {
        boolean test(int order);
    }

    private static Step ordered(Step left, Step right, OfOrder test) {
        return (self, resource) -> {
            Integer order = Values.order(left.of(self, resource), right.of(self, resource));
            return order == null ? Values.NONE : Values.of(test.test(order));
        };
    }

    private static Step calculated(
            Step left, Step right, Values.@Nullable OfIntegers integers, Values.OfDecimals decimals) {
        return (self, resource) ->
                Values.calculated(left.of(self, resource), right.of(self, resource), integers, decimals);
    }
}
