package cn.medalliance.fhir.validation.likeness;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Kind;
import org.hl7.fhir.r4.fhirpath.FHIRPathUtilityClasses.FHIRConstant;

/**
 * Which elements an expression looks at by their values; whether an element is there is seen in every signature. Where in doubt an
 * element is looked at.
 */
final class ReadNames {

    private final Set<String> names = new HashSet<>();
    private boolean everything;

    private ReadNames() {}

    /**
     * What is read.
     *
     * @param names of elements, wherever they stand
     * @param everything whether it may be any element at all
     */
    record Reads(Set<String> names, boolean everything) {}

    /** @param self the name of the element that the expression begins at */
    static Reads of(ExpressionNode expression, String self) {
        ReadNames reading = new ReadNames();
        reading.names.addAll(reading.expression(expression, Set.of(self)));
        return new Reads(Set.copyOf(reading.names), reading.everything);
    }

    /** Reads what operators are given; answers what a single chain ends at. */
    private Set<String> expression(ExpressionNode node, Set<String> self) {
        if (!node.isProximal() || node.getOperation() == null) {
            return chain(node, self);
        }
        for (ExpressionNode next = node; next != null; next = next.getOpNext()) {
            names.addAll(chain(next, self));
        }
        return Set.of();
    }

    private Set<String> chain(ExpressionNode node, Set<String> self) {
        Set<String> ends = first(node, self);
        for (ExpressionNode next = node.getInner(); next != null; next = next.getInner()) {
            ends = next.getKind() == Kind.Name ? Set.of(next.getName()) : function(next, ends, self);
        }
        return ends;
    }

    private Set<String> first(ExpressionNode node, Set<String> self) {
        return switch (node.getKind()) {
            case Name -> node.getName().equals("$this") ? self : Set.of(node.getName());
            case Function -> function(node, self, self);
            case Group -> expression(node.getGroup(), self);
            case Constant -> {
                boolean isResource = node.getConstant() instanceof FHIRConstant constant
                        && constant.getValue().startsWith("%")
                        && node.getInner() == null;
                everything |= isResource
                        && !((FHIRConstant) node.getConstant()).getValue().equals("%ucum");
                yield Set.of();
            }
            case Unary -> Set.of();
        };
    }

    private Set<String> function(ExpressionNode call, Set<String> ends, Set<String> self) {
        List<ExpressionNode> parameters = call.getParameters() == null ? List.of() : call.getParameters();
        switch (call.getFunction()) {
            case Exists, Empty, Count, HasValue -> {
                parameters.forEach(condition -> names.addAll(expression(condition, ends)));
                return Set.of();
            }
            case Where -> {
                names.addAll(expression(parameters.get(0), ends));
                return ends;
            }
            case All -> {
                names.addAll(expression(parameters.get(0), ends));
                return Set.of();
            }
            case Select, Repeat -> {
                return expression(parameters.get(0), ends);
            }
            case First, Last, Tail, Skip, Take, Single, OfType, As, Not -> {
                return ends;
            }
            case Is -> {
                return Set.of();
            }
            case Combine -> {
                Set<String> both = new HashSet<>(ends);
                both.addAll(expression(parameters.get(0), self));
                return both;
            }
            case Extension -> {
                return Set.of("extension");
            }
            case Iif -> {
                for (ExpressionNode part : parameters) {
                    names.addAll(expression(part, self));
                    names.addAll(expression(part, ends));
                }
                return Set.of();
            }
            case Resolve -> {
                // To nowhere: a validator that reads one text follows no reference.
                names.addAll(ends);
                return Set.of();
            }
            case Now, Today -> {
                return Set.of();
            }
            case Matches,
                    Contains,
                    StartsWith,
                    EndsWith,
                    IndexOf,
                    Substring,
                    Length,
                    ToString,
                    ToInteger,
                    ToDecimal,
                    Abs,
                    Truncate,
                    Distinct,
                    IsDistinct,
                    Intersect,
                    Union,
                    Upper,
                    Lower -> {
                names.addAll(ends);
                parameters.forEach(part -> names.addAll(expression(part, self)));
                return Set.of();
            }
            default -> {
                everything = true;
                return Set.of();
            }
        }
    }
}
