package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import cn.medalliance.guide.ProfileSelection;
import cn.medalliance.guide.build.BuiltGuide.Invariant;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Right examples are right, wrong ones are refused for the reason in their name, and neither kind is missing. */
class GuideExamplesTest {
    /** A reference that is neither contained nor absolute. */
    private static final Pattern REFERENCE = Pattern.compile("\"reference\"\\s*:\\s*\"([^#\":]+)\"");

    private final BuiltGuide guide = BuiltGuide.get();
    private final Map<String, Invariant> invariants = guide.invariants();

    @TestFactory
    Stream<DynamicTest> everyRightExampleIsRight() {
        return guide.rightExamples().stream()
                .map(example -> dynamicTest(name(example), () -> {
                    Resource resource = guide.read(example);
                    Set<String> profiles = new LinkedHashSet<>(claimed(resource));
                    guide.selection().profileFor(resource).ifPresent(profiles::add);

                    assertThat(profiles).as("profiles of %s", name(example)).isNotEmpty();
                    assertThat(BuiltGuide.errors(guide.validate(example, profiles)))
                            .as("errors in %s", name(example))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyRightExampleMeetsTheProfileThatItClaimsByWhatItIs() {
        Set<String> selectable = guide.guide().table(ProfileSelection.TABLE).stream()
                .filter(row -> !row.cell("profile").isEmpty())
                .map(row -> guide.guide().canonical("StructureDefinition", row.cell("profile")))
                .collect(Collectors.toSet());
        return guide.rightExamples().stream()
                .filter(example -> claimed(guide.read(example)).stream().anyMatch(selectable::contains))
                .map(example -> dynamicTest(name(example), () -> {
                    Resource resource = guide.read(example);

                    assertThat(guide.selection().profileFor(resource))
                            .as("profile selected for %s", name(example))
                            .hasValueSatisfying(
                                    profile -> assertThat(claimed(resource)).contains(profile));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyReferenceOfARightExampleLeadsToAnother() {
        Set<String> known = guide.outputs().stream()
                .filter(output -> !output.isWrongExample())
                .map(output -> name(output).replaceFirst("-", "/"))
                .collect(Collectors.toSet());
        return guide.rightExamples().stream()
                .map(example -> dynamicTest(name(example), () -> {
                    Set<String> missing = new TreeSet<>();
                    Matcher reference = REFERENCE.matcher(Files.readString(example.file()));
                    while (reference.find()) {
                        if (!known.contains(reference.group(1))) {
                            missing.add(reference.group(1));
                        }
                    }
                    assertThat(missing)
                            .as("references in %s that lead nowhere", name(example))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyWrongExampleIsRefusedForTheReasonInItsName() {
        return guide.wrongExamples().stream()
                .map(example -> dynamicTest(name(example), () -> {
                    Invariant reason = reasonOf(example)
                            .orElseThrow(() -> new AssertionError(name(example) + " names no invariant"));
                    List<SingleValidationMessage> messages = guide.validate(example, List.of());

                    assertThat(messages)
                            .as("messages on %s, of which one must name %s", name(example), reason.key())
                            .anyMatch(
                                    message -> message.getSeverity() == reason.severity() && reason.isNamedBy(message));
                    assertThat(messages.stream()
                                    .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                                    .filter(message -> !reason.isNamedBy(message))
                                    .map(BuiltGuide::describe))
                            .as("other errors in %s", name(example))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyInvariantHasAWrongExample() {
        Set<String> shown = guide.wrongExamples().stream()
                .flatMap(example -> reasonOf(example).stream())
                .map(Invariant::key)
                .collect(Collectors.toSet());
        return invariants.keySet().stream()
                .map(key -> dynamicTest(
                        key,
                        () -> assertThat(shown)
                                .as("invariants with a wrong example")
                                .contains(key)));
    }

    @TestFactory
    Stream<DynamicTest> everyProfileHasARightExample() {
        Set<String> shown = guide.rightExamples().stream()
                .flatMap(example -> claimed(guide.read(example)).stream())
                .collect(Collectors.toSet());
        return guide.profiles().stream()
                .filter(profile -> !profile.getAbstract())
                .map(StructureDefinition::getUrl)
                .map(url -> dynamicTest(
                        url,
                        () -> assertThat(shown)
                                .as("profiles with a right example")
                                .contains(url)));
    }

    private Optional<Invariant> reasonOf(FshOutput example) {
        String name = example.source()
                .substring(example.source().lastIndexOf('/') + 1)
                .replaceFirst("^wrong-", "")
                .replaceFirst("\\.fsh$", "");
        return invariants.values().stream()
                .filter(invariant -> name.equals(invariant.key()) || name.startsWith(invariant.key() + "-"))
                .max(Comparator.comparing(invariant -> invariant.key().length()));
    }

    private static Collection<String> claimed(Resource resource) {
        return resource.getMeta().getProfile().stream()
                .map(PrimitiveType::getValue)
                .toList();
    }

    private static String name(FshOutput output) {
        return output.file().getFileName().toString().replaceFirst("\\.json$", "");
    }
}
