package cn.medalliance.security.deidentification.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a resource what leaves when people are shown de-identified: a new one, into which only what the tables name is
 * taken over. Narrative, contained resources, extensions of primitives, and whatever else no table names stay behind.
 */
public final class Deidentifier {

    /** People whom a number, or an answer, must concern. */
    public static final int FEWEST = 5;

    private static final Pattern REFERENCE =
            Pattern.compile("([A-Z][A-Za-z]+)/([A-Za-z0-9.-]{1,64})(?:/_history/[A-Za-z0-9.-]{1,64})?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-.*)?");
    private static final Pattern COUNTY = Pattern.compile("\\d{1,6}");
    private static final String DIVISION = "administrative-division";
    /** Without its code a quantity's unit is a text, and without its unit a number is wrong. */
    private static final String QUANTITY = "Quantity";

    private final AllowedElements allowed;
    private final String extensions;
    private final Predicate<String> referable;
    private final BiFunction<String, String, String> names;

    /**
     * @param extensions the canonical address below which the guide's extensions lie, with a slash at its end
     * @param referable the types to which references may lead
     * @param names the id under which a resource is shown, by its type and id
     */
    public Deidentifier(String extensions, Predicate<String> referable, BiFunction<String, String, String> names) {
        this(AllowedElements.load(), extensions, referable, names);
    }

    Deidentifier(
            AllowedElements allowed,
            String extensions,
            Predicate<String> referable,
            BiFunction<String, String, String> names) {
        this.allowed = allowed;
        this.extensions = extensions;
        this.referable = referable;
        this.names = names;
    }

    /** The same under other ids. */
    public Deidentifier under(BiFunction<String, String, String> others) {
        return new Deidentifier(allowed, extensions, referable, others);
    }

    /**
     * What leaves of a resource.
     *
     * @param resource in FHIR's JSON
     * @return a new one, which shares nothing with it that could be changed
     */
    public ObjectNode of(ObjectNode resource) {
        String type = resource.path("resourceType").asText();
        ObjectNode shown = resource.objectNode().put("resourceType", type);
        if (resource.hasNonNull("id")) {
            shown.put("id", names.apply(type, resource.get("id").asText()));
        }
        takeOver(resource, AllowedElements.RESOURCE, shown);
        takeOver(resource, type, shown);
        StatisticReport.of(resource, extensions, names).ifPresent(report -> report.complete(shown));
        StatisticDocument.of(resource, names).ifPresent(document -> document.complete(shown));
        return shown;
    }

    private void takeOver(ObjectNode from, String type, ObjectNode to) {
        allowed.of(type).forEach((element, as) -> {
            JsonNode value = from.get(element);
            JsonNode shown = value == null ? null : shown(value, as);
            if (shown != null) {
                to.set(element, shown);
            }
        });
    }

    private @Nullable JsonNode shown(JsonNode value, String as) {
        if (!value.isArray()) {
            return one(value, as);
        }
        ArrayNode all = ((ArrayNode) value).arrayNode();
        for (JsonNode each : value) {
            JsonNode shown = each.isArray() ? null : one(each, as);
            if (shown != null) {
                all.add(shown);
            }
        }
        return all.isEmpty() ? null : all;
    }

    private @Nullable JsonNode one(JsonNode value, String as) {
        if (as.equals(AllowedElements.VALUE)) {
            return value.isValueNode() && !value.isNull() ? value : null;
        }
        if (as.equals(AllowedElements.MANY)) {
            return value.isIntegralNumber() && value.asLong() >= FEWEST ? value : null;
        }
        if (as.equals(AllowedElements.YEAR)) {
            Matcher date = DATE.matcher(value.asText());
            return value.isTextual() && date.matches() ? TextNode.valueOf(date.group(1)) : null;
        }
        if (!(value instanceof ObjectNode object)) {
            return null;
        }
        return switch (as) {
            case AllowedElements.REFERENCE -> reference(object);
            case AllowedElements.REGION -> region(object);
            case AllowedElements.EXTENSION -> extension(object);
            default -> part(object, as);
        };
    }

    private @Nullable JsonNode part(ObjectNode value, String type) {
        if (type.equals(QUANTITY) && value.has("unit") && !value.has("code")) {
            return null;
        }
        ObjectNode shown = value.objectNode();
        takeOver(value, type, shown);
        return shown.isEmpty() ? null : shown;
    }

    private @Nullable JsonNode reference(ObjectNode value) {
        Matcher target = REFERENCE.matcher(value.path("reference").asText());
        return target.matches() && referable.test(target.group(1))
                ? value.objectNode()
                        .put("reference", target.group(1) + "/" + names.apply(target.group(1), target.group(2)))
                : null;
    }

    /** The codes of an address down to the county, which has six digits. */
    private @Nullable JsonNode region(ObjectNode address) {
        ObjectNode shown = address.objectNode();
        for (JsonNode extension : address.path(AllowedElements.EXTENSION)) {
            JsonNode code = extension.path("valueCoding").path("code");
            boolean isCounty = extension.path("url").asText().equals(extensions + DIVISION)
                    && COUNTY.matcher(code.asText()).matches();
            if (isCounty) {
                ObjectNode coding = shown.withArray(AllowedElements.EXTENSION)
                        .addObject()
                        .put("url", extensions + DIVISION)
                        .putObject("valueCoding");
                takeOver((ObjectNode) extension.path("valueCoding"), "Coding", coding);
            }
        }
        return shown.isEmpty() ? null : shown;
    }

    private @Nullable JsonNode extension(ObjectNode extension) {
        String url = extension.path("url").asText();
        Optional<Map.Entry<String, String>> known =
                url.startsWith(extensions) ? allowed.extension(url.substring(extensions.length())) : Optional.empty();
        if (known.isEmpty() || !extension.has(known.get().getKey())) {
            return null;
        }
        JsonNode value = shown(extension.get(known.get().getKey()), known.get().getValue());
        return value == null
                ? null
                : extension.objectNode().put("url", url).set(known.get().getKey(), value);
    }
}
