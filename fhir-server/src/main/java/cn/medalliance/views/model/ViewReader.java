package cn.medalliance.views.model;

import cn.medalliance.views.model.ViewDefinition.Column;
import cn.medalliance.views.model.ViewDefinition.Constant;
import cn.medalliance.views.model.ViewDefinition.Select;
import cn.medalliance.views.model.ViewDefinition.Where;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a view definition, and finds all that is wrong with its form. */
final class ViewReader {

    private static final String ROOT = "ViewDefinition";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final String VALUE = "value";

    /** SQL on FHIR's CanonicalResource, which is R6's with what R4 has of it. */
    private static final Set<String> OF_A_VIEW = Set.of(
            "resourceType",
            "meta",
            "implicitRules",
            "language",
            "text",
            "contained",
            "url",
            "identifier",
            "version",
            "versionAlgorithmString",
            "versionAlgorithmCoding",
            "name",
            "title",
            "status",
            "experimental",
            "date",
            "publisher",
            "contact",
            "description",
            "useContext",
            "jurisdiction",
            "purpose",
            "copyright",
            "copyrightLabel",
            "resource",
            "profile",
            "fhirVersion",
            "constant",
            "select",
            "where");

    private static final Set<String> OF_A_SELECT =
            Set.of("column", "select", "forEach", "forEachOrNull", "repeat", "unionAll");
    private static final Set<String> OF_A_COLUMN = Set.of("path", "name", "description", "collection", "type", "tag");
    private static final Set<String> OF_A_TAG = Set.of("name", VALUE);
    private static final Set<String> OF_A_WHERE = Set.of("path", "description");
    private static final Set<String> OF_EVERYTHING = Set.of("id", "extension", "modifierExtension");

    private static final Set<String> CONSTANT_TYPES = Set.of(
            "base64Binary",
            "boolean",
            "canonical",
            "code",
            "date",
            "dateTime",
            "decimal",
            "id",
            "instant",
            "integer",
            "integer64",
            "oid",
            "string",
            "positiveInt",
            "time",
            "unsignedInt",
            "uri",
            "url",
            "uuid");

    private final JsonNode json;
    private final List<ViewFault> faults = new ArrayList<>();

    ViewReader(JsonNode json) {
        this.json = json;
    }

    ViewDefinition read() {
        properties(json, ROOT, OF_A_VIEW);
        String type = text(json, "resourceType", ROOT);
        if (type != null && !type.equals(ROOT)) {
            fault(ViewProblem.WRONG_VALUE, ROOT + ".resourceType", "expected ViewDefinition");
        }
        String name = text(json, "name", ROOT);
        if (name != null) {
            judgeName(name, ROOT + ".name");
        }
        ViewDefinition read = new ViewDefinition(
                text(json, "url", ROOT),
                name,
                text(json, "status", ROOT),
                required(json, "resource", ROOT),
                constants(),
                selects(json, "select", ROOT),
                wheres());
        if (read.selects().isEmpty() && !json.has("select")) {
            fault(ViewProblem.MISSING_PROPERTY, ROOT + ".select", "select is missing");
        }
        if (!faults.isEmpty()) {
            throw new InvalidViewException(faults);
        }
        return read;
    }

    private List<Constant> constants() {
        List<Constant> constants = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (Placed each : list(json, "constant", ROOT)) {
            String name = required(each.node(), "name", each.element());
            judgeName(name, each.element() + ".name");
            if (!names.add(name)) {
                fault(ViewProblem.DUPLICATE_NAME, each.element() + ".name", "there are two constants " + name);
            }
            List<Entry<String, JsonNode>> values = each.node().properties().stream()
                    .filter(property -> property.getKey().startsWith(VALUE))
                    .toList();
            if (values.size() != 1) {
                fault(ViewProblem.MISSING_PROPERTY, each.element() + ".value", "a constant has one value");
                continue;
            }
            String key = values.get(0).getKey();
            String type = CONSTANT_TYPES.stream()
                    .filter(known -> key.equals(VALUE + capitalized(known)))
                    .findFirst()
                    .orElse("");
            JsonNode value = values.get(0).getValue();
            if (type.isEmpty()) {
                fault(ViewProblem.UNKNOWN_PROPERTY, each.element() + "." + key, "a constant cannot be of this type");
            } else if (!fits(value, type)) {
                fault(ViewProblem.WRONG_VALUE, each.element() + "." + key, "the value is no " + type);
            } else {
                constants.add(new Constant(name, type, value));
            }
        }
        return constants;
    }

    private static boolean fits(JsonNode value, String type) {
        return switch (type) {
            case "boolean" -> value.isBoolean();
            case "decimal" -> value.isNumber();
            case "integer", "positiveInt", "unsignedInt" -> value.isIntegralNumber();
            case "integer64" -> value.isIntegralNumber() || value.isTextual();
            default -> value.isTextual();
        };
    }

    private List<Select> selects(JsonNode parent, String property, String element) {
        List<Select> selects = new ArrayList<>();
        for (Placed each : list(parent, property, element)) {
            JsonNode node = each.node();
            properties(node, each.element(), OF_A_SELECT);
            Select select = new Select(
                    each.element(),
                    columns(node, each.element()),
                    selects(node, "select", each.element()),
                    text(node, "forEach", each.element()),
                    text(node, "forEachOrNull", each.element()),
                    texts(node, "repeat", each.element()),
                    selects(node, "unionAll", each.element()));
            int ways = (select.forEach() == null ? 0 : 1)
                    + (select.forEachOrNull() == null ? 0 : 1)
                    + (select.repeat().isEmpty() ? 0 : 1);
            if (ways > 1) {
                fault(
                        ViewProblem.SEVERAL_ITERATIONS,
                        each.element(),
                        "a select has one of forEach, forEachOrNull and repeat");
            }
            if (select.columns().isEmpty()
                    && select.selects().isEmpty()
                    && select.unionAll().isEmpty()) {
                fault(ViewProblem.MISSING_PROPERTY, each.element(), "a select has column, select or unionAll");
            }
            selects.add(select);
        }
        return selects;
    }

    private List<Column> columns(JsonNode select, String element) {
        List<Column> columns = new ArrayList<>();
        for (Placed each : list(select, "column", element)) {
            JsonNode node = each.node();
            properties(node, each.element(), OF_A_COLUMN);
            String name = required(node, "name", each.element());
            judgeName(name, each.element() + ".name");
            columns.add(new Column(
                    each.element(),
                    name,
                    required(node, "path", each.element()),
                    text(node, "description", each.element()),
                    isTrue(node, "collection", each.element()),
                    plainType(text(node, "type", each.element())),
                    ansiType(node, each.element())));
        }
        return columns;
    }

    private static @Nullable String plainType(@Nullable String type) {
        if (type == null) {
            return null;
        }
        String plain =
                type.replace("http://hl7.org/fhir/StructureDefinition/", "").replace("FHIR.", "");
        String system = "http://hl7.org/fhirpath/System.";
        if (plain.startsWith(system) || plain.startsWith("System.")) {
            String name = plain.substring(plain.lastIndexOf('.') + 1);
            return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        }
        return plain;
    }

    private @Nullable String ansiType(JsonNode column, String element) {
        String ansiType = null;
        for (Placed tag : list(column, "tag", element)) {
            properties(tag.node(), tag.element(), OF_A_TAG);
            String value = required(tag.node(), VALUE, tag.element());
            if (required(tag.node(), "name", tag.element()).equals("ansi/type")) {
                ansiType = value;
            }
        }
        return ansiType;
    }

    private List<Where> wheres() {
        List<Where> wheres = new ArrayList<>();
        for (Placed each : list(json, "where", ROOT)) {
            properties(each.node(), each.element(), OF_A_WHERE);
            wheres.add(new Where(each.element(), required(each.node(), "path", each.element())));
        }
        return wheres;
    }

    private void judgeName(String name, String element) {
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            fault(ViewProblem.BAD_NAME, element, "a name begins with a letter and has letters, digits and _");
        }
    }

    private void properties(JsonNode node, String element, Set<String> known) {
        if (!node.isObject()) {
            fault(ViewProblem.WRONG_VALUE, element, "expected an object");
            return;
        }
        node.fieldNames().forEachRemaining(name -> {
            String plain = name.startsWith("_") ? name.substring(1) : name;
            if (!known.contains(plain) && !OF_EVERYTHING.contains(plain)) {
                fault(ViewProblem.UNKNOWN_PROPERTY, element + "." + name, "there is no such property");
            }
        });
    }

    private record Placed(JsonNode node, String element) {}

    private List<Placed> list(JsonNode parent, String property, String element) {
        JsonNode list = parent.get(property);
        if (list == null) {
            return List.of();
        }
        String place = element + "." + property;
        if (!list.isArray()) {
            fault(ViewProblem.WRONG_VALUE, place, "expected an array");
            return List.of();
        }
        List<Placed> placed = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            JsonNode each = list.get(index);
            if (each.isObject()) {
                placed.add(new Placed(each, place + "[" + index + "]"));
            } else {
                fault(ViewProblem.WRONG_VALUE, place + "[" + index + "]", "expected an object");
            }
        }
        return placed;
    }

    private List<String> texts(JsonNode parent, String property, String element) {
        JsonNode list = parent.get(property);
        if (list == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        boolean areTexts = list.isArray();
        for (JsonNode each : list) {
            areTexts &= each.isTextual();
        }
        if (!areTexts) {
            fault(ViewProblem.WRONG_VALUE, element + "." + property, "expected an array of text");
        }
        return texts;
    }

    private @Nullable String text(JsonNode parent, String property, String element) {
        JsonNode text = parent.get(property);
        if (text == null) {
            return null;
        }
        if (!text.isTextual() || text.textValue().isBlank()) {
            fault(ViewProblem.WRONG_VALUE, element + "." + property, "expected text");
        }
        return text.asText();
    }

    private String required(JsonNode parent, String property, String element) {
        String text = text(parent, property, element);
        if (text == null) {
            fault(ViewProblem.MISSING_PROPERTY, element + "." + property, property + " is missing");
            return "";
        }
        return text;
    }

    private boolean isTrue(JsonNode parent, String property, String element) {
        JsonNode value = parent.get(property);
        if (value != null && value.getNodeType() != JsonNodeType.BOOLEAN) {
            fault(ViewProblem.WRONG_VALUE, element + "." + property, "expected true or false");
        }
        return value != null && value.asBoolean();
    }

    private void fault(ViewProblem problem, String element, String detail) {
        faults.add(new ViewFault(problem, element, detail));
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
