package cn.medalliance.fhir.validation.likeness;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import cn.medalliance.fhir.path.ElementType.Complex;
import cn.medalliance.fhir.validation.likeness.ElementTypes.Element;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of elements that can hold values of which a signature has only the form. Whatever else an expression looks at stands in the
 * signature as it is.
 */
final class OpenNames {

    /** Types that are taken as they are, whole. */
    private static final Set<String> CLOSED =
            Set.of("Coding", "CodeableConcept", "Attachment", "Expression", "Narrative", "Meta", "SampledData");

    /** The coded answers of a form have signatures of their own. */
    private static final Set<String> PARTS_OF_CODINGS = Set.of("system", "version", "code", "display", "userSelected");

    private final ElementTypes types;
    private final Map<BaseRuntimeElementCompositeDefinition<?>, Set<String>> known = new ConcurrentHashMap<>();

    OpenNames(ElementTypes types) {
        this.types = types;
    }

    static boolean isClosed(String type) {
        return CLOSED.contains(type);
    }

    /** All names below a type, at any depth, extensions included. */
    Set<String> of(Complex self) {
        BaseRuntimeElementCompositeDefinition<?> type = self.definition();
        Set<String> names = known.get(type);
        if (names == null) {
            names = gather(type, self.name().equals("QuestionnaireResponse") ? PARTS_OF_CODINGS : Set.of());
            known.put(type, names);
        }
        return names;
    }

    private Set<String> gather(BaseRuntimeElementCompositeDefinition<?> type, Set<String> further) {
        Set<String> names = new HashSet<>(Set.of("extension", "id"));
        names.addAll(further);
        Set<BaseRuntimeElementCompositeDefinition<?>> seen = new HashSet<>();
        Deque<BaseRuntimeElementCompositeDefinition<?>> waiting = new ArrayDeque<>();
        waiting.add(type);
        waiting.add(types.dataType("Extension"));
        while (!waiting.isEmpty()) {
            BaseRuntimeElementCompositeDefinition<?> next = waiting.remove();
            if (!seen.add(next)) {
                continue;
            }
            for (BaseRuntimeChildDefinition child : next.getChildren()) {
                String name = child.getElementName().replace("[x]", "");
                for (String property : child.getValidChildNames()) {
                    types.property(next, property)
                            .filter(each -> !isClosed(each))
                            .ifPresent(each -> {
                                names.add(name);
                                if (each.parts() != null) {
                                    waiting.add(each.parts());
                                }
                            });
                }
            }
        }
        return Set.copyOf(names);
    }

    private static boolean isClosed(Element element) {
        return element.parts() == null ? ValueForms.isClosed(element.type()) : isClosed(element.type());
    }
}
