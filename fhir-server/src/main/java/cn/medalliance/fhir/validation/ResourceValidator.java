package cn.medalliance.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ValidationOptions;
import cn.medalliance.fhir.validation.QuickCheck.Wanted;
import cn.medalliance.guide.ProfileSelection;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Checks one resource, given as text, against the profiles it must meet. Works on the text itself, before any parser
 * drops what it does not know; asks no network and no database. Safe for many threads.
 */
final class ResourceValidator {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final FhirContext fhirContext;
    private final FhirValidator validator;
    private final ProfileSelection selection;
    private final ValidationProperties properties;
    private final ReferenceForms references;
    private final Optional<QuickCheck> quick;

    ResourceValidator(
            FhirContext fhirContext,
            FhirValidator validator,
            ProfileSelection selection,
            ValidationProperties properties,
            Optional<QuickCheck> quick) {
        this.fhirContext = fhirContext;
        this.validator = validator;
        this.selection = selection;
        this.properties = properties;
        this.quick = quick;
        this.references = new ReferenceForms(fhirContext);
    }

    /** Checks a resource's JSON or XML against what its writer must meet. */
    List<Finding> check(String text, boolean json) {
        return check(text, json, Set.of());
    }

    /** Checks as above and against further profiles. */
    List<Finding> check(String text, boolean json, Set<String> furtherProfiles) {
        return check(text, json, json && quick.isPresent() ? tree(text) : null, furtherProfiles, Wanted.ALL);
    }

    /** Checks JSON that was read already. */
    List<Finding> check(String text, JsonNode tree) {
        return check(text, true, tree, Set.of(), Wanted.ALL);
    }

    /** The errors in JSON that was read already; there may be warnings among them. */
    List<Finding> errors(String text, JsonNode tree) {
        return check(text, true, tree, Set.of(), Wanted.ERRORS);
    }

    /** Checks a part of JSON; {@code text} is asked for only when HL7's validator must read it. */
    List<Finding> check(JsonNode tree, Supplier<String> text) {
        return quick.isPresent()
                ? quick.get().check(tree, profiles(tree), Wanted.ALL, () -> judge(text.get(), true, Set.of()))
                : judge(text.get(), true, Set.of());
    }

    private List<Finding> check(
            String text, boolean json, @Nullable JsonNode tree, Set<String> furtherProfiles, Wanted wanted) {
        if (quick.isEmpty() || tree == null || !OrdinaryJson.isOrdinary(text)) {
            return judge(text, json, furtherProfiles);
        }
        SortedSet<String> profiles = profiles(tree);
        profiles.addAll(furtherProfiles);
        return quick.get().check(tree, profiles, wanted, () -> judge(text, json, furtherProfiles));
    }

    /** Null of text that is no JSON, or says a property twice; HL7's validator tells what is wrong. */
    private static @Nullable JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            return null;
        }
    }

    private SortedSet<String> profiles(JsonNode tree) {
        SortedSet<String> profiles = new TreeSet<>();
        for (JsonNode claimed : tree.path("meta").path("profile")) {
            profiles.add(claimed.asText());
        }
        if (properties.profiles() == ValidationProperties.Profiles.GUIDE) {
            selection.profileFor(tree).ifPresent(profiles::add);
        }
        return profiles;
    }

    /** By HL7's validator, and by what it leaves out. */
    List<Finding> judge(String text, boolean json, Set<String> furtherProfiles) {
        Set<String> profiles = new TreeSet<>(furtherProfiles);
        IParser parser = json ? fhirContext.newJsonParser() : fhirContext.newXmlParser();
        parser.setParserErrorHandler(new LenientErrorHandler(false).setErrorOnInvalidValue(false));
        Resource resource = (Resource) parser.parseResource(text);
        resource.getMeta().getProfile().stream()
                .filter(PrimitiveType::hasValue)
                .forEach(claimed -> profiles.add(claimed.getValue()));
        if (properties.profiles() == ValidationProperties.Profiles.GUIDE) {
            selection.profileFor(resource).ifPresent(profiles::add);
        }
        ValidationOptions options = new ValidationOptions();
        profiles.forEach(options::addProfile);
        List<Finding> all = Stream.concat(
                        references.check(resource).stream(),
                        validator.validateWithResult(text, options).getMessages().stream()
                                .map(Finding::of))
                .filter(finding -> finding.severity() != IssueSeverity.INFORMATION)
                .sorted(Comparator.comparing(Finding::severity))
                .distinct()
                .toList();
        return all.size() <= properties.issues() ? all : all.subList(0, properties.issues());
    }
}
