package cn.medalliance.security.deidentification.model;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/** Makes a resource that has every element of its type, with a text that must not leave wherever a text may stand. */
final class FilledResource {

    static final String SECRET = "欧阳秘密";
    static final String DAY = "1958-03-12";
    static final String CODE = "c";

    private static final int DEEPEST = 4;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> NUMBERS = Set.of("integer", "positiveInt", "unsignedInt", "decimal");
    private static final Set<String> DATES = Set.of("date", "dateTime", "instant");
    private static final Set<String> EXTENSIONS = Set.of("extension", "modifierExtension");
    /** Texts that by their meaning are codes. */
    private static final Set<String> CODES =
            Set.of("system", "version", "linkId", "versionId", "lastUpdated", "profile");

    private final FhirContext fhir;

    FilledResource(FhirContext fhir) {
        this.fhir = fhir;
    }

    ObjectNode of(String type) {
        ObjectNode resource = composite(fhir.getResourceDefinition(type), 0);
        resource.put("resourceType", type);
        resource.put("id", SECRET);
        return resource;
    }

    private ObjectNode composite(BaseRuntimeElementCompositeDefinition<?> definition, int depth) {
        ObjectNode filled = JSON.objectNode();
        if (depth > DEEPEST) {
            return filled;
        }
        for (BaseRuntimeChildDefinition child : definition.getChildren()) {
            if (EXTENSIONS.contains(child.getElementName())) {
                ObjectNode extension = JSON.objectNode().put("url", SECRET).put("valueString", SECRET);
                filled.set(child.getElementName(), JSON.arrayNode().add(extension));
                continue;
            }
            for (String name : child.getValidChildNames()) {
                BaseRuntimeElementDefinition<?> element = child.getChildByName(name);
                if (element == null || name.equals("contained")) {
                    continue;
                }
                JsonNode value = value(name, element, depth);
                filled.set(name, child.getMax() == 1 ? value : JSON.arrayNode().add(value));
                filled.set("_" + name, JSON.objectNode().put("id", SECRET));
            }
        }
        filled.set("contained", JSON.arrayNode().add(JSON.objectNode().put("id", SECRET)));
        return filled;
    }

    private JsonNode value(String name, BaseRuntimeElementDefinition<?> element, int depth) {
        String type = element.getName();
        if (element instanceof BaseRuntimeElementCompositeDefinition<?> composite && !type.equals("Reference")) {
            return composite(composite, depth + 1);
        }
        if (type.equals("Reference")) {
            return JSON.objectNode()
                    .put("reference", "Patient/" + SECRET.hashCode())
                    .put("display", SECRET);
        }
        if (type.equals("boolean")) {
            return JSON.booleanNode(true);
        }
        if (NUMBERS.contains(type)) {
            return JSON.numberNode(Deidentifier.FEWEST);
        }
        if (DATES.contains(type)) {
            return TextNode.valueOf(DAY);
        }
        boolean isCode = Set.of("code", "canonical", "time").contains(type) || CODES.contains(name);
        return TextNode.valueOf(isCode ? CODE : SECRET);
    }
}
