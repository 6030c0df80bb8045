package cn.medalliance.demo.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.demo.TestCounty;
import cn.medalliance.guide.ProfileSelection;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountyResourcesTest {
    private static final long SEED = 1;
    private static final int RESIDENTS = 2_000;
    private static final int ALL_STATUSES = 11;
    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");
    private static final Pattern DATE = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})(T.*)?$");
    private static final Pattern PLANNED = Pattern.compile(
            "next-visit-date|sla-due|h\\.next|restriction|dueDate|validityPeriod|occurrencePeriod|applies/end"
                    + "|Appointment/(start|end)");

    private final CountyResources county = TestCounty.resources(SEED, RESIDENTS);
    private List<Resource> directory = List.of();
    private List<List<Resource>> residents = List.of();

    @BeforeAll
    void makeTheCounty() {
        directory = county.directory().toList();
        residents = IntStream.range(0, RESIDENTS).mapToObj(county::resident).toList();
    }

    @Test
    void theSameSeedMakesTheSameResidents() {
        CountyResources again = TestCounty.resources(1, RESIDENTS);
        for (int resident = 0; resident < RESIDENTS; resident += 50) {
            assertThat(json(again.resident(resident))).isEqualTo(json(residents.get(resident)));
        }
    }

    @Test
    void anotherSeedMakesOthers() {
        assertThat(json(TestCounty.resources(2, RESIDENTS).resident(7))).isNotEqualTo(json(residents.get(7)));
    }

    @Test
    void idsAreDifferent() {
        assertThat(all().map(CountyResourcesTest::address)).doesNotHaveDuplicates();
    }

    @Test
    void everyReferenceLeadsToAnEarlierResource() {
        Set<String> known = new HashSet<>();
        directory.forEach(resource -> assertKnown(resource, known));
        Set<String> ofDirectory = Set.copyOf(known);
        for (List<Resource> resident : residents) {
            Set<String> ofResident = new HashSet<>(ofDirectory);
            resident.forEach(resource -> assertKnown(resource, ofResident));
        }
    }

    @Test
    void everyResourceClaimsTheProfileThatItMustMeet() {
        ProfileSelection selection = ProfileSelection.of(TestCounty.guide());
        all().forEach(resource -> assertThat(
                        resource.getMeta().getProfile().stream().map(profile -> profile.getValue()))
                .as(address(resource))
                .isEqualTo(selection.profileFor(resource).stream().toList()));
    }

    @ParameterizedTest
    @ValueSource(longs = {SEED, 7, 22})
    void everyAllowedPairOfReferralStatesOccursWhateverTheSeed(long seed) {
        CountyResources made = TestCounty.resources(seed, RESIDENTS);
        Set<String> allowed = TestCounty.guide().table("referral-status-pairs").stream()
                .map(row -> row.cell("status") + "/" + row.cell("businessStatus"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen = (seed == SEED
                        ? residents.stream()
                        : IntStream.range(0, RESIDENTS).mapToObj(made::resident))
                .flatMap(List::stream)
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .filter(Task::hasBusinessStatus)
                .map(task -> task.getStatus().toCode() + "/"
                        + task.getBusinessStatus().getCodingFirstRep().getCode())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(seen).isEqualTo(allowed);
    }

    @Test
    void everyReferralStatusOccursUpAndDown() {
        Set<String> downward = all().filter(ServiceRequest.class::isInstance)
                .map(ServiceRequest.class::cast)
                .filter(request -> request.getCategoryFirstRep()
                        .getCodingFirstRep()
                        .getCode()
                        .equals("down"))
                .map(CountyResourcesTest::address)
                .collect(Collectors.toSet());
        Map<Boolean, Set<String>> statuses = all().filter(Task.class::isInstance)
                .map(Task.class::cast)
                .filter(Task::hasBusinessStatus)
                .collect(Collectors.groupingBy(
                        task -> downward.contains(task.getFocus().getReference()),
                        Collectors.mapping(task -> task.getStatus().toCode(), Collectors.toSet())));
        assertThat(statuses.get(true)).hasSize(ALL_STATUSES);
        assertThat(statuses.get(false)).hasSize(ALL_STATUSES);
    }

    @Test
    void onlyPlansLieAfterTheLastDay() {
        List<String> late = new ArrayList<>();
        all().forEach(resource -> {
            JsonObject json = JsonParser.parseString(json(resource)).getAsJsonObject();
            collectLate(resource.fhirType(), json, late);
        });
        assertThat(late).isEmpty();
    }

    private Stream<Resource> all() {
        return Stream.concat(directory.stream(), residents.stream().flatMap(List::stream));
    }

    private static void assertKnown(Resource resource, Set<String> known) {
        Matcher references = REFERENCE.matcher(json(resource));
        while (references.find()) {
            assertThat(known).as("%s refers to", address(resource)).contains(references.group(1));
        }
        known.add(address(resource));
    }

    private static void collectLate(String path, JsonElement element, List<String> late) {
        if (element instanceof JsonObject object) {
            String label = label(object);
            object.entrySet()
                    .forEach(member -> collectLate(path + label + "/" + member.getKey(), member.getValue(), late));
        } else if (element instanceof JsonArray array) {
            array.forEach(item -> collectLate(path, item, late));
        } else if (element.isJsonPrimitive()) {
            Matcher date = DATE.matcher(element.getAsString());
            if (date.matches()
                    && LocalDate.parse(date.group(1)).isAfter(TestCounty.AS_OF)
                    && !PLANNED.matcher(path).find()) {
                late.add(path + " = " + element.getAsString());
            }
        }
    }

    /** An extension is known by its url, an answer by its question. */
    private static String label(JsonObject object) {
        for (String name : List.of("url", "linkId")) {
            if (object.has(name) && object.get(name).isJsonPrimitive()) {
                return "(" + object.get(name).getAsString() + ")";
            }
        }
        return "";
    }

    private static String address(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    private static String json(List<Resource> resources) {
        return resources.stream().map(CountyResourcesTest::json).collect(Collectors.joining("\n"));
    }

    private static String json(Resource resource) {
        return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource);
    }
}
