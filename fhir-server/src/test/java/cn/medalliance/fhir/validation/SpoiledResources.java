package cn.medalliance.fhir.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Changes resources by chance, in the ways in which senders get them wrong, and in those that change nothing that matters. */
final class SpoiledResources {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2}(T.*)?)?)?");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z][A-Za-z]+/.+");

    private static final Set<String> CODED =
            Set.of("system", "code", "display", "url", "status", "unit", "use", "linkId", "questionnaire", "gender");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "  b",
            "c ",
            "王芳",
            "<b>x</b>",
            "a & b",
            "line\nline",
            "\u202Eabc",
            "$string$",
            "日本 語",
            "\u3000",
            "é",
            "a\tb",
            "x".repeat(1_100),
            "😀",
            "110101199003071234",
            "11010119900307123X",
            "99990110100100001",
            "12003873890",
            "urn:uuid:1",
            "http://example.org/x y",
            "#",
            "true",
            "{{x}}",
            "a<b",
            "a>b",
            "-- x",
            "\u200B",
            "\uFEFFx");
    private static final List<String> DATES = List.of(
            "2024",
            "2024-02",
            "2024-02-30",
            "2024-02-29",
            "2023-02-29",
            "1899-12-31",
            "1700-01-01",
            "2150-01-01",
            "0024-01-01",
            "2024-13-01",
            "2024-1-1",
            "2024-02-05T08:43:00+08:00",
            "2024-02-05T08:43:00Z",
            "2024-02-05T08:43:00",
            "2024-02-05T08:43+08:00",
            "2024-02-05T24:00:00+08:00",
            "2024-02-05T23:59:60+08:00",
            "2024-02-05T08:43:00.123+08:00",
            "2024-02-05T08:43:00.123456789Z",
            "2024-02-05T08:43:00+14:00",
            "2024-02-05T08:43:00+15:00",
            "2000-01-01",
            "2020-10-10",
            "2024-02-05T23:59:59-12:00");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "0.0",
            "1.0",
            "0.2",
            "0.20",
            "28",
            "29",
            "28.5",
            "84",
            "85",
            "30",
            "250",
            "250.1",
            "120",
            "210",
            "0.5",
            "60",
            "60.01",
            "2",
            "35",
            "35.000000000000001",
            "8",
            "90",
            "13",
            "50",
            "100",
            "101",
            "300",
            "20",
            "40",
            "180",
            "181",
            "1e2",
            "1E-2",
            "3.0e1",
            "999999999999",
            "99999999999999999999",
            "0.123456789012345678",
            "2147483647",
            "2147483648",
            "12.30",
            "7",
            "5");

    private final Random random;

    SpoiledResources(Random random) {
        this.random = random;
    }

    /** A place in a tree: a property of an object, or an element of an array. */
    private record Place(JsonNode holder, String name, int index) {

        JsonNode value() {
            return holder.isObject() ? holder.get(name) : holder.get(index);
        }

        void set(JsonNode value) {
            if (holder instanceof ObjectNode object) {
                object.set(name, value);
            } else if (holder instanceof ArrayNode array) {
                array.set(index, value);
            }
        }

        void remove() {
            if (holder instanceof ObjectNode object) {
                object.remove(name);
            } else if (holder instanceof ArrayNode array) {
                array.remove(index);
            }
        }
    }

    /** @param other of the same type, from which parts may come */
    ObjectNode spoil(ObjectNode resource, ObjectNode other) {
        ObjectNode spoiled = resource.deepCopy();
        int changes = 1 + random.nextInt(3);
        boolean isGentle = random.nextBoolean();
        for (int change = 0; change < changes; change++) {
            List<Place> places = new ArrayList<>();
            gather(spoiled, places);
            Place place = places.get(random.nextInt(places.size()));
            int way = random.nextInt(100);
            if (isGentle) {
                changeValue(places);
            } else if (way < 55 && place.value().isValueNode()) {
                place.set(otherValue(place.value()));
            } else if (way < 80) {
                takeOver(spoiled, other);
            } else {
                changeStructure(place, spoiled, places);
            }
        }
        return spoiled;
    }

    /** A date, a number or a text; codes stay. */
    private void changeValue(List<Place> places) {
        List<Place> values = places.stream()
                .filter(place -> place.value().isNumber() || place.value().isTextual() && !CODED.contains(place.name()))
                .toList();
        if (!values.isEmpty()) {
            Place place = values.get(random.nextInt(values.size()));
            place.set(otherValue(place.value()));
        }
    }

    private static void gather(JsonNode node, List<Place> places) {
        if (node.isObject()) {
            node.properties().forEach(property -> {
                if (!property.getKey().equals("resourceType")) {
                    places.add(new Place(node, property.getKey(), 0));
                    gather(property.getValue(), places);
                }
            });
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                places.add(new Place(node, "", index));
                gather(node.get(index), places);
            }
        }
    }

    private JsonNode otherValue(JsonNode value) {
        if (value.isNumber()) {
            return number(value);
        }
        if (value.isBoolean()) {
            return random.nextBoolean() ? NODES.booleanNode(!value.booleanValue()) : TextNode.valueOf("true");
        }
        String text = value.asText();
        if (DATE.matcher(text).matches() && random.nextInt(10) > 0) {
            return TextNode.valueOf(date(text));
        }
        if (REFERENCE.matcher(text).matches()) {
            return TextNode.valueOf(reference(text));
        }
        return switch (random.nextInt(6)) {
            case 0 -> TextNode.valueOf(text + "x");
            case 1 -> TextNode.valueOf(text.isEmpty() ? "x" : text.substring(1));
            case 2 -> IntNode.valueOf(5);
            case 3 -> TextNode.valueOf(digitsChanged(text));
            default -> TextNode.valueOf(TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }

    private String digitsChanged(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int index = 0; index < changed.length(); index++) {
            if (Character.isDigit(changed.charAt(index)) && random.nextInt(4) == 0) {
                changed.setCharAt(index, (char) ('0' + random.nextInt(10)));
            }
        }
        return changed.toString();
    }

    private JsonNode number(JsonNode value) {
        return switch (random.nextInt(5)) {
            case 0 -> TextNode.valueOf(value.asText());
            case 1 -> DecimalNode.valueOf(value.decimalValue().add(BigDecimal.valueOf(random.nextInt(41) - 20, 1)));
            case 2 -> IntNode.valueOf(value.intValue() + random.nextInt(21) - 10);
            default -> {
                String text = NUMBERS.get(random.nextInt(NUMBERS.size()));
                BigDecimal number = new BigDecimal(text);
                yield text.matches("-?\\d{1,9}") ? IntNode.valueOf(number.intValue()) : DecimalNode.valueOf(number);
            }
        };
    }

    private String date(String text) {
        if (random.nextInt(3) == 0 || text.length() < 10) {
            return DATES.get(random.nextInt(DATES.size()));
        }
        int days = random.nextInt(4) == 0 ? random.nextInt(4_000) - 2_000 : random.nextInt(7) - 3;
        try {
            return LocalDate.parse(text.substring(0, 10)).plusDays(days) + text.substring(10);
        } catch (java.time.DateTimeException none) {
            return text;
        }
    }

    private String reference(String text) {
        String id = text.substring(text.indexOf('/') + 1);
        return switch (random.nextInt(9)) {
            case 0 -> "Patient/" + id;
            case 1 -> "Nothing/" + id;
            case 2 -> text + "/_history/1";
            case 3 -> "#" + id;
            case 4 -> "urn:uuid:7c1f2a2e-3c5e-4b0e-9f57-0c6f1d2e3a4b";
            case 5 -> "http://example.org/" + text;
            case 6 -> text + " x";
            default -> text.substring(0, text.indexOf('/') + 1) + "z" + random.nextInt(1000);
        };
    }

    private void takeOver(ObjectNode spoiled, ObjectNode other) {
        List<Place> places = new ArrayList<>();
        gather(other, places);
        Place from = places.get(random.nextInt(places.size()));
        if (from.holder() == other) {
            spoiled.set(from.name(), from.value().deepCopy());
            return;
        }
        List<Place> ours = new ArrayList<>();
        gather(spoiled, ours);
        List<Place> alike = ours.stream()
                .filter(place -> place.name().equals(from.name())
                        && place.value().getNodeType() == from.value().getNodeType())
                .toList();
        if (!alike.isEmpty()) {
            alike.get(random.nextInt(alike.size())).set(from.value().deepCopy());
        }
    }

    private void changeStructure(Place place, ObjectNode spoiled, List<Place> places) {
        switch (random.nextInt(13)) {
            case 0, 1 -> place.remove();
            case 2 -> place.set(NullNode.getInstance());
            case 3 -> place.set(NODES.objectNode());
            case 4 -> place.set(NODES.arrayNode());
            case 5 -> place.set(NODES.arrayNode().add(place.value().deepCopy()));
            case 6 -> {
                if (place.holder() instanceof ArrayNode array) {
                    array.add(place.value().deepCopy());
                }
            }
            case 7 -> {
                if (place.holder() instanceof ArrayNode array && array.size() > 1) {
                    JsonNode first = array.remove(0);
                    array.add(first);
                }
            }
            case 8 -> {
                if (place.holder() instanceof ObjectNode object) {
                    object.put("unknown", "x");
                }
            }
            case 9 -> {
                if (place.holder() instanceof ObjectNode object) {
                    extension(object);
                }
            }
            case 10 -> {
                if (place.holder() instanceof ObjectNode object) {
                    object.set("_" + place.name(), NODES.objectNode().put("id", "x"));
                }
            }
            case 11 -> {
                if (random.nextBoolean()) {
                    spoiled.putObject("text").put("status", "generated").put("div", "<div>x</div>");
                } else {
                    spoiled.putArray("contained")
                            .addObject()
                            .put("resourceType", "Patient")
                            .put("id", "inside");
                }
            }
            default ->
                place.set(places.get(random.nextInt(places.size())).value().deepCopy());
        }
    }

    private void extension(ObjectNode holder) {
        ObjectNode extension = holder.withArray("/extension").addObject();
        switch (random.nextInt(3)) {
            case 0 -> extension.put("url", "http://example.org/unknown").put("valueString", "x");
            case 1 ->
                extension
                        .put("url", "http://hl7.org/fhir/StructureDefinition/data-absent-reason")
                        .put("valueCode", "unknown");
            default ->
                extension
                        .put("url", "http://medalliance.example/fhir/StructureDefinition/auto-renew")
                        .put("valueBoolean", true);
        }
    }
}
