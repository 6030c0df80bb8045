package cn.medalliance.fhir.search.extraction;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Kind;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Operation;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/**
 * Knows of a FHIRPath on which element of a resource it depends altogether: {@code Observation.value.as(Quantity)} yields
 * nothing of an Observation without {@code value}. Of a path that yields something of nothing, such as one that ends in {@code
 * exists()}, it knows no element.
 *
 * <p>See <a href="https://hl7.org/fhirpath/N1/#null-and-empty">FHIRPath, null and empty</a>.
 */
final class FirstElements {

    /** Functions that make nothing of nothing. */
    private static final Set<ExpressionNode.Function> OF_NOTHING_NOTHING = EnumSet.of(
            ExpressionNode.Function.As,
            ExpressionNode.Function.Distinct,
            ExpressionNode.Function.Extension,
            ExpressionNode.Function.First,
            ExpressionNode.Function.Item,
            ExpressionNode.Function.Last,
            ExpressionNode.Function.OfType,
            ExpressionNode.Function.Resolve,
            ExpressionNode.Function.Where);

    private final Function<String, ExpressionNode> parser;
    private final Map<String, Optional<First>> known = new ConcurrentHashMap<>();

    /** @param parser reads a FHIRPath */
    FirstElements(Function<String, ExpressionNode> parser) {
        this.parser = parser;
    }

    private record First(String type, String element) {}

    /** Whether a path yields nothing of a resource, for what it begins with is not there. */
    boolean areAbsent(String path, Resource resource) {
        Optional<First> first = known.get(path);
        if (first == null) {
            first = known.computeIfAbsent(path, this::read);
        }
        if (first.isEmpty() || !first.get().type().equals(resource.fhirType())) {
            return false;
        }
        Property property = resource.getNamedProperty(first.get().element());
        return property != null && !property.hasValues();
    }

    private Optional<First> read(String path) {
        ExpressionNode node = parser.apply(path);
        while (node.getKind() == Kind.Group && node.getInner() == null && isPlain(node)) {
            node = node.getGroup();
        }
        if (node.getKind() != Kind.Name || !isPlain(node) || node.getInner() == null) {
            return Optional.empty();
        }
        ExpressionNode element = node.getInner();
        if (element.getKind() != Kind.Name) {
            return Optional.empty();
        }
        for (ExpressionNode step = element; step != null; step = step.getInner()) {
            boolean isSafe = step.getKind() == Kind.Name
                    || step.getKind() == Kind.Function && OF_NOTHING_NOTHING.contains(step.getFunction());
            if (!isSafe || !isPlain(step)) {
                return Optional.empty();
            }
        }
        return Optional.of(new First(node.getName(), element.getName()));
    }

    /** No operation, or one that makes nothing of nothing: {@code as}, before a type. */
    private static boolean isPlain(ExpressionNode node) {
        return node.getOperation() == null
                || node.getOperation() == Operation.As && node.getOpNext().getOperation() == null;
    }
}
