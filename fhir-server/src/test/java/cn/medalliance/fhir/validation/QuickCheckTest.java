package cn.medalliance.fhir.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import cn.medalliance.demo.TestCounty;
import cn.medalliance.demo.fhir.CountyResources;
import cn.medalliance.fhir.validation.QuickCheck.Wanted;
import cn.medalliance.fhir.validation.likeness.Likeness;
import cn.medalliance.foreign.SpecificationExamples;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.GuideValidationSupport;
import cn.medalliance.guide.ProfileSelection;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said to be surely right HL7's validator finds nothing in, and it is asked about little else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuickCheckTest {

    private static final Logger LOG = LoggerFactory.getLogger(QuickCheckTest.class);

    /** Resources that are changed by chance; {@code -Dmedalliance.test.spoiled=100000} for long. */
    private static final int SPOILED = Integer.getInteger("medalliance.test.spoiled", 400);

    private static final long SEED = Long.getLong("medalliance.test.seed", System.nanoTime());
    private static final int LONGEST_EXAMPLE = 15_000;
    private static final int RESIDENTS = 60;
    private static final int MOST_LEARNED_OF_A_TYPE = 40;

    /** On a second pass; documents with narratives are judged each time. */
    private static final double SURE_AFTERWARDS = 0.99;

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final Guide guide = TestCounty.guide();
    private final GuideValidationSupport guideSupport = new GuideValidationSupport(fhir, guide);
    private final DefaultProfileValidationSupport base = new DefaultProfileValidationSupport(fhir);
    private final ProfileSelection selection = ProfileSelection.of(guide);
    private final Likeness likeness = new Likeness(
            fhir,
            ValidationConfig.definitions(guideSupport, new BaseDefinitions(fhir, base)),
            ValidationConfig.forms(guideSupport));
    private final ResourceValidator reference = validator(Optional.empty());
    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private ResourceValidator validator(Optional<QuickCheck> quick) {
        return new ResourceValidator(
                fhir,
                fhir.newValidator()
                        .registerValidatorModule(ValidationConfig.configured(
                                new ReusedInstanceValidator(ValidationConfig.support(fhir, guideSupport, base)))),
                selection,
                new ValidationProperties(ValidationProperties.Profiles.GUIDE, 50, 1, quick.isPresent(), 0),
                quick);
    }

    @Test
    void whatIsSureTheValidatorFindsNothingIn() throws Exception {
        LOG.info("seed {}", SEED);
        Random random = new Random(SEED);
        QuickCheck quick = new QuickCheck(likeness, 0, () -> {});
        List<ObjectNode> resources = new ArrayList<>(examples());
        resources.addAll(few(county(1)));
        resources.addAll(ofTheSpecification(random));
        Collections.shuffle(resources, random);
        List<ObjectNode> learned = resources.subList(0, Math.min(resources.size(), Math.max(SPOILED / 2, 200)));
        for (ObjectNode resource : learned) {
            quick.check(resource, profiles(resource), Wanted.ALL, () -> judge(resource));
        }
        Map<String, List<ObjectNode>> byType = new HashMap<>();
        learned.forEach(each -> byType.computeIfAbsent(each.path("resourceType").asText(), type -> new ArrayList<>())
                .add(each));
        SpoiledResources spoiling = new SpoiledResources(random);
        int sure = 0;
        for (int count = 0; count < SPOILED; count++) {
            ObjectNode whole = learned.get(random.nextInt(learned.size()));
            List<ObjectNode> others = byType.get(whole.path("resourceType").asText());
            JsonNode spoiled = json.readTree(
                    json.writeValueAsString(spoiling.spoil(whole, others.get(random.nextInt(others.size())))));
            for (Wanted wanted : Wanted.values()) {
                if (quick.isSure(spoiled, profiles(spoiled), wanted)) {
                    sure++;
                    assertThat(judge(spoiled))
                            .as("seed %d: %s", SEED, spoiled)
                            .filteredOn(finding -> wanted == Wanted.ALL || finding.isError())
                            .isEmpty();
                    break;
                }
            }
        }
        assertThat(sure).as("sure, of %d with seed %d", SPOILED, SEED).isGreaterThan(SPOILED / 30);
    }

    @Test
    void mostOfACountyIsSureOnceItsLikeWasSeen() throws Exception {
        QuickCheck quick = new QuickCheck(likeness, 0, () -> {});
        List<ObjectNode> resources = county(2);
        AtomicInteger asked = new AtomicInteger();
        for (ObjectNode resource : resources) {
            quick.check(resource, profiles(resource), Wanted.ERRORS, () -> {
                asked.incrementAndGet();
                return judge(resource);
            });
        }
        long sure = resources.stream()
                .filter(resource -> quick.isSure(resource, profiles(resource), Wanted.ERRORS))
                .count();
        assertThat((double) sure / resources.size()).as("sure afterwards").isGreaterThan(SURE_AFTERWARDS);
        assertThat((double) asked.get() / resources.size())
                .as("the validator was asked, of all")
                .isLessThan(0.35);
    }

    @Test
    void oneProfileIsSelectedFromTheTreeAndFromTheResource() throws Exception {
        List<ObjectNode> resources = new ArrayList<>(examples());
        resources.addAll(few(county(1)));
        for (ObjectNode resource : resources) {
            Resource parsed = (Resource) fhir.newJsonParser().parseResource(resource.toString());
            assertThat(selection.profileFor(resource)).as(resource.toString()).isEqualTo(selection.profileFor(parsed));
        }
    }

    @Test
    void aWarningIsToldEachTime() throws Exception {
        QuickCheck quick = new QuickCheck(likeness, 0, () -> {});
        JsonNode pressure = example("Observation-exa-blood-pressure-minimal.json");
        List<Finding> warning = List.of(new Finding(IssueSeverity.WARNING, "rule", "Observation", "unusual", 1, 1));
        for (int time = 0; time < 2; time++) {
            assertThat(quick.check(pressure, profiles(pressure), Wanted.ALL, () -> warning))
                    .isEqualTo(warning);
        }
        assertThat(quick.isSure(pressure, profiles(pressure), Wanted.ERRORS)).isTrue();
    }

    @Test
    void whatWasRefusedIsJudgedAgain() throws Exception {
        QuickCheck quick = new QuickCheck(likeness, 0, () -> {});
        JsonNode pressure = example("Observation-exa-blood-pressure-minimal.json");
        quick.check(pressure, profiles(pressure), Wanted.ALL, () -> List.of(error()));
        assertThat(quick.isSure(pressure, profiles(pressure), Wanted.ERRORS)).isFalse();
    }

    @Test
    void whoseSpotCheckFindsAnythingTheValidatorJudgesFromThenOn() throws Exception {
        CountDownLatch disagreed = new CountDownLatch(1);
        QuickCheck quick = new QuickCheck(likeness, 1, disagreed::countDown);
        JsonNode pressure = example("Observation-exa-blood-pressure-minimal.json");
        quick.check(pressure, profiles(pressure), Wanted.ALL, List::of);
        assertThat(quick.check(pressure, profiles(pressure), Wanted.ALL, () -> List.of(error())))
                .as("told before it is judged")
                .isEmpty();

        assertThat(disagreed.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(quick.check(pressure, profiles(pressure), Wanted.ALL, () -> List.of(error())))
                .hasSize(1);
    }

    @Test
    void numbersThatAreWrittenInOtherWaysAreNotToldByTheirTree() {
        assertThat(OrdinaryJson.isOrdinary("{\"a\":[1,-1.5,\"-0 1e2\",true,false,null]}"))
                .isTrue();
        for (String unusual : List.of("{\"a\":-0}", "{\"a\":1e2}", "{\"a\":1E2}", "{\"a\":\"\\u0041\"}")) {
            assertThat(OrdinaryJson.isOrdinary(unusual)).as(unusual).isFalse();
        }
    }

    private static Finding error() {
        return new Finding(IssueSeverity.ERROR, "rule", "Observation", "wrong", 1, 1);
    }

    private List<Finding> judge(JsonNode resource) {
        try {
            return reference.judge(json.writeValueAsString(resource), true, Set.of());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SortedSet<String> profiles(JsonNode resource) {
        SortedSet<String> profiles = new TreeSet<>();
        resource.path("meta").path("profile").forEach(claimed -> profiles.add(claimed.asText()));
        selection.profileFor(resource).ifPresent(profiles::add);
        return profiles;
    }

    private JsonNode example(String name) throws JsonProcessingException {
        return json.readTree(guide.examples().get(name));
    }

    private List<ObjectNode> examples() throws JsonProcessingException {
        List<ObjectNode> examples = new ArrayList<>();
        for (String text : guide.examples().values()) {
            examples.add((ObjectNode) json.readTree(text));
        }
        return examples;
    }

    /** Some of them, most without the narrative that makes each unlike all others. */
    private static List<ObjectNode> ofTheSpecification(Random random) {
        List<JsonNode> examples = new ArrayList<>(SpecificationExamples.shorterThan(LONGEST_EXAMPLE));
        Collections.shuffle(examples, random);
        return examples.subList(0, Math.min(examples.size(), Math.max(SPOILED / 10, 60))).stream()
                .map(example -> {
                    ObjectNode copy = example.deepCopy();
                    if (random.nextInt(4) > 0) {
                        copy.remove("text");
                    }
                    return copy;
                })
                .toList();
    }

    private List<ObjectNode> county(long seed) throws JsonProcessingException {
        CountyResources county = TestCounty.resources(seed, RESIDENTS);
        List<Resource> resources = new ArrayList<>(county.directory().toList());
        for (int resident = 0; resident < RESIDENTS; resident++) {
            resources.addAll(county.resident(resident));
        }
        List<ObjectNode> trees = new ArrayList<>();
        for (Resource resource : resources) {
            trees.add((ObjectNode) json.readTree(fhir.newJsonParser().encodeResourceToString(resource)));
        }
        return trees;
    }

    private static List<ObjectNode> few(List<ObjectNode> resources) {
        Map<String, Integer> taken = new HashMap<>();
        return resources.stream()
                .filter(resource ->
                        taken.merge(resource.path("resourceType").asText(), 1, Integer::sum) <= MOST_LEARNED_OF_A_TYPE)
                .toList();
    }
}
