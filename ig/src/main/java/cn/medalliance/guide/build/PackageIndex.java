package cn.medalliance.guide.build;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The {@code .index.json} of a FHIR package: what each file is, so that a reader need not open them all. */
final class PackageIndex {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final JsonArray files = new JsonArray();

    void add(String fileName, Resource resource) {
        JsonObject file = new JsonObject();
        file.addProperty("filename", fileName);
        file.addProperty("resourceType", resource.fhirType());
        file.addProperty("id", resource.getIdPart());
        for (String name : new String[] {"url", "version", "kind", "type"}) {
            String value = primitive(resource, name);
            if (value != null) {
                file.addProperty(name, value);
            }
        }
        files.add(file);
    }

    String json() {
        JsonObject index = new JsonObject();
        index.addProperty("index-version", 2);
        index.add("files", files);
        return GSON.toJson(index) + "\n";
    }

    private static @Nullable String primitive(Resource resource, String name) {
        Property property = resource.getNamedProperty(name);
        if (property == null || property.getValues().size() != 1) {
            return null;
        }
        return property.getValues().get(0).isPrimitive()
                ? property.getValues().get(0).primitiveValue()
                : null;
    }
}
