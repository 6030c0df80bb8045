package cn.medalliance.guide;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Which profile of the guide a resource must meet, by its type and by what it says it is: the table
 * {@code profile-selection} of the guide, made quick to ask.
 *
 * <p>The rows of a type are tried in the order of the table, and the first that matches decides. A row without a path
 * matches every resource of its type. A path is a chain of element names without choices or filters, such as
 * {@code code.coding} or {@code category.coding}; it may end at a Coding, a CodeableConcept, an Identifier or a primitive.
 * A row without a system compares the code alone, a row without a code the system alone, and a canonical is compared
 * without its version. Systems and canonicals of our own stand in the table without the guide's base. A row without a
 * profile says that what it matches meets none. Instances are immutable and may be shared by threads.
 */
public final class ProfileSelection {
    /** The table that this class reads. */
    public static final String TABLE = "profile-selection";

    private final Map<String, List<Step>> stepsByType = new HashMap<>();

    private ProfileSelection(String canonical, List<TableRow> rows) {
        int number = 0;
        for (TableRow row : rows) {
            String path = row.cell("path");
            List<Step> steps = stepsByType.computeIfAbsent(row.cell("type"), type -> new ArrayList<>());
            if (steps.isEmpty() || !steps.get(steps.size() - 1).path.equals(path)) {
                steps.add(new Step(path));
            }
            String id = row.cell("profile");
            String profile = id.isEmpty() ? null : canonical + "/StructureDefinition/" + id;
            steps.get(steps.size() - 1)
                    .add(
                            absolute(canonical, row.cell("system")),
                            absoluteCode(canonical, row.cell("code")),
                            new Choice(number++, profile));
        }
    }

    /** Takes the table from the guide. */
    public static ProfileSelection of(Guide guide) {
        return new ProfileSelection(guide.canonical(), guide.table(TABLE));
    }

    static ProfileSelection of(String canonical, List<TableRow> rows) {
        return new ProfileSelection(canonical, rows);
    }

    /** The canonical url of the profile that this resource must meet; empty when the guide has none for it. */
    public Optional<String> profileFor(Resource resource) {
        for (Step step : stepsByType.getOrDefault(resource.fhirType(), List.of())) {
            Choice choice = step.choose(resource);
            if (choice != null) {
                return Optional.ofNullable(choice.profile);
            }
        }
        return Optional.empty();
    }

    /** The same of a resource as JSON. */
    public Optional<String> profileFor(JsonNode resource) {
        for (Step step : stepsByType.getOrDefault(resource.path("resourceType").asText(), List.of())) {
            Choice choice = step.choose(resource);
            if (choice != null) {
                return Optional.ofNullable(choice.profile);
            }
        }
        return Optional.empty();
    }

    private static String absolute(String canonical, String system) {
        return system.isEmpty() || system.contains(":") ? system : canonical + "/" + system;
    }

    private static String absoluteCode(String canonical, String code) {
        return code.contains("/") ? absolute(canonical, code) : code;
    }

    private record Choice(int row, @Nullable String profile) {}

    /** Consecutive rows with one path. */
    private static final class Step {
        private final String path;
        private final String[] names;
        private final Map<String, Choice> choices = new HashMap<>();

        Step(String path) {
            this.path = path;
            this.names = path.isEmpty() ? new String[0] : path.split("\\.");
        }

        void add(String system, String code, Choice choice) {
            choices.putIfAbsent(names.length == 0 ? "" : key(system, code), choice);
        }

        @Nullable
        Choice choose(Resource resource) {
            return names.length == 0 ? choices.get("") : chooseBelow(resource, 0);
        }

        private @Nullable Choice chooseBelow(Base parent, int depth) {
            Property property = parent.getNamedProperty(names[depth]);
            Choice best = null;
            if (property != null) {
                for (Base value : property.getValues()) {
                    Choice choice = depth + 1 < names.length ? chooseBelow(value, depth + 1) : chooseFor(value);
                    best = earlier(best, choice);
                }
            }
            return best;
        }

        @Nullable
        Choice choose(JsonNode resource) {
            return names.length == 0 ? choices.get("") : chooseBelow(resource, 0);
        }

        private @Nullable Choice chooseBelow(JsonNode parent, int depth) {
            JsonNode values = parent.path(names[depth]);
            if (!values.isArray()) {
                return depth + 1 < names.length ? chooseBelow(values, depth + 1) : chooseFor(values);
            }
            Choice best = null;
            for (JsonNode value : values) {
                best = earlier(best, depth + 1 < names.length ? chooseBelow(value, depth + 1) : chooseFor(value));
            }
            return best;
        }

        private @Nullable Choice chooseFor(JsonNode value) {
            if (value.isTextual()) {
                return lookUp(null, withoutVersion(value.textValue()));
            }
            if (value.path("coding").isArray()) {
                Choice best = null;
                for (JsonNode coding : value.path("coding")) {
                    best = earlier(best, chooseFor(coding));
                }
                return best;
            }
            JsonNode code = value.has("code") ? value.path("code") : value.path("value");
            return lookUp(value.path("system").textValue(), code.textValue());
        }

        private @Nullable Choice chooseFor(Base value) {
            if (value instanceof CodeableConcept concept) {
                Choice best = null;
                for (Coding coding : concept.getCoding()) {
                    best = earlier(best, chooseFor(coding));
                }
                return best;
            }
            if (value instanceof Coding coding) {
                return lookUp(coding.getSystem(), coding.getCode());
            }
            if (value instanceof Identifier identifier) {
                return lookUp(identifier.getSystem(), identifier.getValue());
            }
            String text = value.primitiveValue();
            return text == null ? null : lookUp(null, withoutVersion(text));
        }

        private @Nullable Choice lookUp(@Nullable String system, @Nullable String code) {
            Choice found = code == null ? null : choices.get(key("", code));
            if (system != null) {
                found = earlier(found, choices.get(key(system, "")));
                found = code == null ? found : earlier(found, choices.get(key(system, code)));
            }
            return found;
        }

        private static String withoutVersion(String text) {
            int bar = text.indexOf('|');
            return bar < 0 ? text : text.substring(0, bar);
        }

        private static String key(String system, String code) {
            return system + "|" + code;
        }

        private static @Nullable Choice earlier(@Nullable Choice one, @Nullable Choice other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.row <= other.row ? one : other;
        }
    }
}
