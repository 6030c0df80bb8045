package cn.medalliance.mappings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.LenientErrorHandler;
import cn.medalliance.guide.Guide;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The compiled invariants say what HAPI's engine says, of resources as they should be and as they should not. */
class ProfileRulesTest {
    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Guide GUIDE = Guide.load();
    private static final ProfileRules RULES = ProfileRules.of(GUIDE, CONTEXT);
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final int SPOILED = Integer.getInteger("rules.spoiled", 4);

    /** All others are compiled; a new invariant that is not shows here. */
    @Test
    void fewInvariantsNeedTheEngineForEveryResource() {
        assertThat(RULES.uncompiled())
                .containsExactly("mca-for-1", "mca-mr-3", "mca-mr-6", "mca-range-functional-score");
    }

    @Test
    void compiledInvariantsSayWhatTheEngineSays() {
        Random random = new Random(20260110);
        TreeSet<String> broken = new TreeSet<>();
        List<JsonNode> resources = Stream.concat(examples(), converted()).toList();
        int compared = 0;
        for (JsonNode whole : resources) {
            for (int i = 0; i <= SPOILED; i++) {
                JsonNode spoiled = whole.deepCopy();
                for (int change = 0; change < i; change++) {
                    spoil(spoiled, whole, random);
                }
                Resource resource = parsed(spoiled);
                if (resource == null) {
                    continue;
                }
                String before = spoiled.toString();
                List<BrokenRule> reference;
                try {
                    reference = RULES.brokenByReference(resource);
                } catch (RuntimeException none) {
                    // The engine stumbles over what is no FHIR.
                    continue;
                }
                assertThat(RULES.broken(resource)).as(before).isEqualTo(reference);
                reference.forEach(rule -> broken.add(rule.id()));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(resources.size());
        // Otherwise what was spoiled says nothing.
        assertThat(broken).hasSizeGreaterThan(40);
    }

    private static @Nullable Resource parsed(JsonNode json) {
        try {
            Resource resource = (Resource) CONTEXT.newJsonParser()
                    .setParserErrorHandler(new LenientErrorHandler()
                            .setErrorOnInvalidValue(false)
                            .disableAllErrors())
                    .parseResource(json.toString());
            RULES.claimProfile(resource);
            // The engine is given a copy, which leaves out a whole number such as 56.0; so both are.
            return resource.copy();
        } catch (DataFormatException | StringIndexOutOfBoundsException unreadable) {
            // The parser stumbles over an empty narrative.
            return null;
        }
    }

    private static Stream<JsonNode> examples() {
        return GUIDE.examples().values().stream().map(ProfileRulesTest::json);
    }

    private static Stream<JsonNode> converted() {
        try (Stream<Path> files = Files.walk(CASES)) {
            List<JsonNode> resources = new ArrayList<>();
            for (Path file : files.filter(each -> each.endsWith("expected.bundle.json"))
                    .sorted()
                    .toList()) {
                for (JsonNode bundle : json(Files.readString(file)).findParents("entry")) {
                    bundle.get("entry").findValues("resource").forEach(resources::add);
                }
            }
            return resources.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes something away, doubles it, or gives it another value. */
    private static void spoil(JsonNode resource, JsonNode whole, Random random) {
        List<JsonNode> places = new ArrayList<>();
        gather(resource, places);
        JsonNode place = places.get(random.nextInt(places.size()));
        if (place instanceof ArrayNode array && !array.isEmpty()) {
            int index = random.nextInt(array.size());
            if (random.nextBoolean()) {
                array.remove(index);
            } else {
                array.add(array.get(index).deepCopy());
            }
        } else if (place instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.removeAll(List.of("resourceType", "meta", "text"));
            if (names.isEmpty()) {
                return;
            }
            String name = names.get(random.nextInt(names.size()));
            JsonNode value = object.get(name);
            if (random.nextInt(3) == 0 || value.isContainerNode()) {
                object.remove(name);
            } else if (value.isNumber()) {
                object.put(name, value.decimalValue().multiply(BigDecimal.valueOf(random.nextInt(40), 1)));
            } else if (value.isBoolean()) {
                object.set(name, BooleanNode.valueOf(!value.booleanValue()));
            } else {
                List<String> texts =
                        new ArrayList<>(List.of("", " ", "1", "2", "3", "4", "old", "2025-04-10", "2025-06"));
                texts(whole, texts);
                object.set(name, TextNode.valueOf(texts.get(random.nextInt(texts.size()))));
            }
        }
    }

    private static void gather(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) {
            places.add(node);
            node.forEach(child -> gather(child, places));
        }
    }

    private static void texts(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(child -> texts(child, texts));
    }
}
