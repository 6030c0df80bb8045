package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The right examples of a profile show, between them, every element and every extension that the profile speaks of.
 * Between them, because some exclude each other: a value and the reason why there is none.
 */
class FullExamplesTest {
    private final BuiltGuide guide = BuiltGuide.get();

    @TestFactory
    Stream<DynamicTest> everyElementThatAProfileSpeaksOfIsShown() {
        return guide.profiles().stream()
                .filter(profile -> !profile.getAbstract())
                .map(profile -> dynamicTest(profile.getId(), () -> {
                    Set<String> shown = new TreeSet<>();
                    for (FshOutput example : guide.rightExamples()) {
                        if (guide.read(example).getMeta().hasProfile(profile.getUrl())) {
                            collect(json(example), "", shown);
                        }
                    }
                    List<String> missing = profile.getDifferential().getElement().stream()
                            .filter(element -> element.getPath().contains(".") && !"0".equals(element.getMax()))
                            .filter(element -> !isShown(element, shown))
                            .map(ElementDefinition::getId)
                            .toList();
                    assertThat(missing)
                            .as("elements of %s that no example shows", profile.getId())
                            .isEmpty();
                }));
    }

    @Test
    void anElementThatNoExampleShowsIsSeen() {
        Set<String> shown = new TreeSet<>();
        collect(JsonParser.parseString("""
                        {"resourceType": "Observation", "valueQuantity": {"value": 1},
                         "extension": [{"url": "http://here", "valueBoolean": true}]}"""), "", shown);

        assertThat(isShown(element("Observation.value[x]"), shown)).isTrue();
        assertThat(isShown(element("Observation.value[x].value"), shown)).isTrue();
        assertThat(isShown(element("Observation.note"), shown)).isFalse();
        assertThat(isShown(element("Observation.effective[x]"), shown)).isFalse();
        assertThat(isShown(extension("http://here"), shown)).isTrue();
        assertThat(isShown(extension("http://elsewhere"), shown)).isFalse();
    }

    private static boolean isShown(ElementDefinition element, Set<String> shown) {
        String path = element.getPath().substring(element.getPath().indexOf('.') + 1);
        List<CanonicalType> extensions = element.getType().stream()
                .filter(type -> "Extension".equals(type.getCode()))
                .flatMap(type -> type.getProfile().stream())
                .toList();
        if (!extensions.isEmpty()) {
            return extensions.stream().anyMatch(url -> shown.contains(path + "=" + url.getValue()));
        }
        // A choice of types stands in JSON under a name for each type: value[x].code is valueQuantity.code.
        String pattern =
                Stream.of(path.split("\\.")).map(FullExamplesTest::pattern).reduce("", (a, b) -> a + "\\." + b);
        return shown.stream().anyMatch(each -> ("." + each).matches(pattern));
    }

    private static String pattern(String name) {
        return name.endsWith("[x]") ? name.substring(0, name.length() - 3) + "[A-Z]\\w*" : name;
    }

    /** Paths as {@code name.given}; an extension also with its url, as {@code extension=http://…}. */
    private static void collect(JsonElement element, String path, Set<String> shown) {
        if (element instanceof JsonArray array) {
            array.forEach(each -> collect(each, path, shown));
        } else if (element instanceof JsonObject object) {
            if (object.has("url") && path.matches("(.*\\.)?(extension|modifierExtension)")) {
                shown.add(path + "=" + object.get("url").getAsString());
            }
            for (String name : object.keySet()) {
                // A primitive's extensions stand beside it under its name with an underscore.
                String inner = name.startsWith("_") ? name.substring(1) : name;
                String below = path.isEmpty() ? inner : path + "." + inner;
                shown.add(below);
                collect(object.get(name), below, shown);
            }
        }
    }

    private static ElementDefinition element(String path) {
        return new ElementDefinition().setPath(path);
    }

    private static ElementDefinition extension(String url) {
        ElementDefinition element = element("Observation.extension");
        element.addType().setCode("Extension").addProfile(url);
        return element;
    }

    private static JsonElement json(FshOutput example) throws IOException {
        return JsonParser.parseString(Files.readString(example.file()));
    }
}
