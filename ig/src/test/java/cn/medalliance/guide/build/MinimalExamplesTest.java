package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each profile has an example that is as short as it can be: what the profile does not ask for by its cardinalities cannot be
 * taken out of it without breaking a rule.
 */
class MinimalExamplesTest {
    /** What every resource may have, and what marks a definition as an example. */
    private static final Set<String> LEFT_ASIDE = Set.of("resourceType", "id", "meta", "experimental");

    private final BuiltGuide guide = BuiltGuide.get();

    @TestFactory
    Stream<DynamicTest> everyProfileHasAnExampleOfWhichNothingCanBeLeftOut() {
        return guide.profiles().stream()
                .filter(profile -> !profile.getAbstract())
                .map(profile -> dynamicTest(profile.getId(), () -> {
                    Set<String> required = required(profile);
                    FshOutput shortest = guide.rightExamples().stream()
                            .filter(example -> guide.read(example).getMeta().hasProfile(profile.getUrl()))
                            .min(Comparator.comparing(
                                    example -> optional(example, required).size()))
                            .orElseThrow();
                    List<String> needless = optional(shortest, required).stream()
                            .filter(element -> isRightWithout(shortest, element))
                            .toList();
                    assertThat(needless)
                            .as(
                                    "what could be left out of %s, the shortest",
                                    shortest.file().getFileName())
                            .isEmpty();
                }));
    }

    private static Set<String> required(StructureDefinition profile) {
        Set<String> required = new TreeSet<>();
        for (ElementDefinition element : profile.getSnapshot().getElement()) {
            String[] path = element.getPath().split("\\.", -1);
            if (path.length == 2 && element.getMin() > 0) {
                required.add(path[1].replace("[x]", ""));
            }
        }
        return required;
    }

    private static Set<String> optional(FshOutput example, Set<String> required) {
        Set<String> optional = new TreeSet<>(json(example).keySet());
        optional.removeIf(name -> LEFT_ASIDE.contains(name)
                || required.stream().anyMatch(asked -> name.matches("_?" + asked + "([A-Z]\\w*)?")));
        return optional;
    }

    private boolean isRightWithout(FshOutput example, String element) {
        JsonObject shorter = json(example);
        shorter.remove(element);
        return BuiltGuide.errors(guide.validate(shorter.toString(), List.of())).isEmpty();
    }

    private static JsonObject json(FshOutput example) {
        try {
            return JsonParser.parseString(Files.readString(example.file())).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
