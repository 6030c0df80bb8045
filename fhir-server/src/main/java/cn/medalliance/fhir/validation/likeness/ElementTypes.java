package cn.medalliance.fhir.validation.likeness;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildContainedResources;
import ca.uhn.fhir.context.RuntimeChildDirectResource;
import ca.uhn.fhir.parser.DataFormatException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What type R4 gives to a JSON property, {@code valueQuantity} among them; from HAPI's definitions of its classes. */
final class ElementTypes {

    private final FhirContext fhir;
    private final Map<Key, Optional<Element>> known = new ConcurrentHashMap<>();

    ElementTypes(FhirContext fhir) {
        this.fhir = fhir;
    }

    private record Key(BaseRuntimeElementCompositeDefinition<?> parent, String property) {}

    /**
     * An element.
     *
     * @param type such as {@code string}, {@code Period}
     * @param parts what it consists of; null of a primitive
     */
    record Element(String type, @Nullable BaseRuntimeElementCompositeDefinition<?> parts) {}

    Optional<BaseRuntimeElementCompositeDefinition<?>> resource(String type) {
        try {
            return Optional.of(fhir.getResourceDefinition(type));
        } catch (DataFormatException unknown) {
            return Optional.empty();
        }
    }

    /** Whether there is a type with parts of this name. */
    boolean isDataType(String type) {
        return fhir.getElementDefinition(type) instanceof BaseRuntimeElementCompositeDefinition<?>;
    }

    BaseRuntimeElementCompositeDefinition<?> dataType(String type) {
        return (BaseRuntimeElementCompositeDefinition<?>) Objects.requireNonNull(fhir.getElementDefinition(type));
    }

    /** Empty of what the type does not have, of ids of elements, and of resources within. */
    Optional<Element> property(BaseRuntimeElementCompositeDefinition<?> parent, String property) {
        return known.computeIfAbsent(new Key(parent, property), this::find);
    }

    private Optional<Element> find(Key key) {
        if (key.property().equals("extension") || key.property().equals("modifierExtension")) {
            return Optional.of(new Element("Extension", dataType("Extension")));
        }
        BaseRuntimeChildDefinition child = key.parent().getChildByName(key.property());
        if (child == null
                || key.property().equals("id")
                || child instanceof RuntimeChildContainedResources
                || child instanceof RuntimeChildDirectResource) {
            return Optional.empty();
        }
        BaseRuntimeElementDefinition<?> type = child.getChildByName(key.property());
        if (type instanceof BaseRuntimeElementCompositeDefinition<?> parts) {
            return Optional.of(new Element(type.getName(), parts));
        }
        return type == null ? Optional.empty() : Optional.of(new Element(type.getName(), null));
    }
}
