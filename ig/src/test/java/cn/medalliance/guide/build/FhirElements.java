package cn.medalliance.guide.build;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import org.jspecify.annotations.Nullable;

/** What elements FHIR R4 has, as HAPI's model knows them. */
final class FhirElements {
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private FhirElements() {}

    /** Whether a resource has an element; of a choice the name with its type, or without. */
    static boolean has(String resourceType, String path) {
        if (!FHIR.getResourceTypes().contains(resourceType)) {
            return false;
        }
        BaseRuntimeElementDefinition<?> here = FHIR.getResourceDefinition(resourceType);
        for (String name : path.isEmpty() ? new String[0] : path.split("\\.")) {
            BaseRuntimeElementDefinition<?> next = step(here, name);
            if (next == null) {
                return false;
            }
            here = next;
        }
        return true;
    }

    private static @Nullable BaseRuntimeElementDefinition<?> step(BaseRuntimeElementDefinition<?> here, String name) {
        if (!(here instanceof BaseRuntimeElementCompositeDefinition<?> whole)) {
            return null;
        }
        BaseRuntimeChildDefinition child = whole.getChildByName(name);
        String found = name;
        if (child == null) {
            child = whole.getChildByName(name + "[x]");
            found = child == null ? name : child.getValidChildNames().iterator().next();
        }
        return child == null ? null : child.getChildByName(found);
    }
}
