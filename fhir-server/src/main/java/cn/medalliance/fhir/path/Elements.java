package cn.medalliance.fhir.path;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildContainedResources;
import ca.uhn.fhir.context.RuntimeChildDirectResource;
import ca.uhn.fhir.parser.DataFormatException;
import cn.medalliance.fhir.path.ElementType.AnyResource;
import cn.medalliance.fhir.path.ElementType.Choice;
import cn.medalliance.fhir.path.ElementType.Complex;
import cn.medalliance.fhir.path.ElementType.Primitive;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** R4's elements, from HAPI's definitions of its classes. */
public final class Elements {

    private static final String CHOICE = "[x]";

    private final FhirContext fhir;

    public Elements(FhirContext fhir) {
        this.fhir = fhir;
    }

    /**
     * An element of a type.
     *
     * @param keys the JSON properties that may hold it; several of a choice
     */
    public record Child(ElementType type, List<String> keys) {}

    /** A type of resource; empty of what R4 does not have. */
    public Optional<Complex> resource(String name) {
        try {
            return Optional.of(new Complex(name, fhir.getResourceDefinition(name)));
        } catch (DataFormatException unknown) {
            return Optional.empty();
        }
    }

    /** A data type, by its name. */
    public Complex dataType(String name) {
        return new Complex(name, (BaseRuntimeElementCompositeDefinition<?>)
                Objects.requireNonNull(fhir.getElementDefinition(name)));
    }

    /** What lies beside a value: an id and extensions. */
    Complex element() {
        return new Complex("Element", dataType("Extension").definition());
    }

    /** An element of a type; empty of what it does not have. */
    public Optional<Child> child(Complex parent, String name) {
        if (name.equals("extension") || name.equals("modifierExtension")) {
            return Optional.of(new Child(dataType("Extension"), List.of(name)));
        }
        if (name.equals("id")) {
            return Optional.of(new Child(new Primitive("id"), List.of(name)));
        }
        BaseRuntimeChildDefinition choice = parent.definition().getChildByName(name + CHOICE);
        if (choice != null) {
            return Optional.of(new Child(new Choice(name, types(choice)), List.copyOf(choice.getValidChildNames())));
        }
        BaseRuntimeChildDefinition child = parent.definition().getChildByName(name);
        if (child == null || !child.getElementName().equals(name)) {
            return Optional.empty();
        }
        if (child instanceof RuntimeChildContainedResources || child instanceof RuntimeChildDirectResource) {
            return Optional.of(new Child(new AnyResource(), List.of(name)));
        }
        return Optional.of(new Child(type(child.getChildByName(name)), List.of(name)));
    }

    private static List<String> types(BaseRuntimeChildDefinition choice) {
        return choice.getValidChildNames().stream()
                .map(choice::getChildByName)
                .filter(Objects::nonNull)
                .map(BaseRuntimeElementDefinition::getName)
                .toList();
    }

    /** A choice narrowed to one type. */
    public Optional<Child> narrowed(Complex parent, String name, String type) {
        BaseRuntimeChildDefinition choice = parent.definition().getChildByName(name + CHOICE);
        String key = name + type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
        BaseRuntimeElementDefinition<?> definition = choice == null ? null : choice.getChildByName(key);
        return definition == null ? Optional.empty() : Optional.of(new Child(type(definition), List.of(key)));
    }

    private static ElementType type(@Nullable BaseRuntimeElementDefinition<?> definition) {
        if (definition instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
            return new Complex(composite.getName(), composite);
        }
        return definition == null ? new ElementType.Unknown() : new Primitive(definition.getName());
    }
}
