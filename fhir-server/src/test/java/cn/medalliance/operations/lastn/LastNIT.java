package cn.medalliance.operations.lastn;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code $lastn}, compared with what comparing all Observations of the test with each other gives. */
@ServerIT
@TestInstance(Lifecycle.PER_CLASS)
class LastNIT {

    private static final String LOCAL = "urn:example:lastn";
    private static final String CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final Instant START = Instant.parse("2025-01-01T08:00:00Z");

    private final TestServer server;
    private final List<Observation> stored = new ArrayList<>();
    private final Random random = new Random(42);

    LastNIT(TestServer server) {
        this.server = server;
    }

    @BeforeAll
    void storeObservations() {
        List<Resource> all = new ArrayList<>(List.of(patient("a"), patient("b"), patient("c")));
        for (int number = 0; number < 80; number++) {
            Observation observation = observation("lastn-" + number, number % 2 == 0 ? "a" : "b");
            stored.add(observation);
            all.add(observation);
        }
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        for (Resource resource : all) {
            bundle.addEntry()
                    .setResource(resource)
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.PUT)
                    .setUrl(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
        }
        TestServer.Answer answer = server.post("/", bundle);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void theMostRecentOfEachKindAreGiven(int max) {
        assertLast("patient=lastn-a&max=" + max, max, of("a"));
        assertLast("subject=Patient/lastn-b&max=" + max, max, of("b"));
        assertLast("patient=lastn-a,lastn-b&max=" + max, max, each -> true);
        assertLast(
                "patient=lastn-a&category=laboratory&max=" + max,
                max,
                of("a").and(each -> isCategory(each, "laboratory")));
        assertLast(
                "patient=lastn-a&category=" + encode(CATEGORIES + "|exam") + "&status=final&max=" + max,
                max,
                of("a").and(each -> isCategory(each, "exam") && each.getStatus() == ObservationStatus.FINAL));
        assertLast(
                "patient=lastn-b&code=" + encode(LOCAL + "|k1,k2") + "&max=" + max,
                max,
                of("b").and(each -> hasCode(each, LOCAL, "k1") || hasCode(each, null, "k2")));
        assertLast(
                "patient=lastn-b&date=lt2025-01-10&max=" + max,
                max,
                of("b").and(each -> time(each).isBefore(Instant.parse("2025-01-10T00:00:00Z"))));
        assertLast("patient.identifier=99990110020177701&max=" + max, max, of("a"));
    }

    @Test
    void oneOfEachKindIsGivenUnlessMoreAreAskedFor() {
        assertLast("patient=lastn-a", 1, of("a"));
    }

    @Test
    void aPostIsAnsweredAsTheAddressWouldBe() {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("patient").setValue(new Reference("Patient/lastn-a"));
        parameters.addParameter().setName("category").setValue(new Coding(CATEGORIES, "laboratory", null));
        parameters.addParameter().setName("status").setValue(new StringType("final,amended"));
        parameters.addParameter().setName("max").setValue(new PositiveIntType(2));
        TestServer.Answer answer = server.post("Observation/$lastn", parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(new TreeSet<>(answer.ids()))
                .isEqualTo(last(
                        2,
                        of("a").and(each ->
                                isCategory(each, "laboratory") && each.getStatus() != ObservationStatus.PRELIMINARY)));
    }

    @Test
    void nothingFoundIsAnEmptySearchset() {
        TestServer.Answer answer = server.get("Observation/$lastn?patient=lastn-c");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bundle().getType()).isEqualTo(Bundle.BundleType.SEARCHSET);
        assertThat(answer.bundle().getTotal()).isZero();
        assertThat(answer.ids()).isEmpty();
    }

    @Test
    void onlyTheTotalIsGivenWhenOnlyTheCountIsAskedFor() {
        Bundle bundle =
                server.get("Observation/$lastn?patient=lastn-a&_summary=count").bundle();
        assertThat(bundle.getTotal()).isEqualTo(last(1, of("a")).size());
        assertThat(bundle.getEntry()).isEmpty();
    }

    @Test
    void theNextMostRecentTakesTheDeletedOnesPlace() {
        Observation older = fixed("lastn-older", "2025-03-01T00:00:00Z");
        Observation newer = fixed("lastn-newer", "2025-04-01T00:00:00Z");
        server.put("Observation/lastn-older", older);
        server.put("Observation/lastn-newer", newer);
        String url = "Observation/$lastn?patient=lastn-c&code=replaced";
        assertThat(server.get(url).ids()).containsExactly("lastn-newer");
        server.delete("Observation/lastn-newer");
        assertThat(server.get(url).ids()).containsExactly("lastn-older");
        server.delete("Observation/lastn-older");
        assertThat(server.get(url).ids()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "category=laboratory",
                "patient:missing=false",
                "patient=lastn-a&no-such-parameter=1",
                "patient=lastn-a&max=0",
                "patient=lastn-a&max=many",
                "patient=lastn-a&max=1&max=2",
                "patient=lastn-a&_sort=date",
                "patient=lastn-a&_include=Observation:patient",
                "patient=lastn-a&_count=1",
                "patient=lastn-a&_filter=status%20eq%20final",
                "patient=lastn-a&mca-pair-quantity=5",
                "patient=lastn-a&component-code-value-quantity=8480-6"
            })
    void whatCannotBeAnsweredRightlyIsRefused(String query) {
        TestServer.Answer answer = server.get("Observation/$lastn?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.outcome().getIssue()).isNotEmpty();
    }

    @Test
    void theOperationIsNamedOnce() {
        CapabilityStatement statement = server.get("metadata").as(CapabilityStatement.class);
        assertThat(statement.getRestFirstRep().getResource().stream()
                        .filter(type -> type.getType().equals("Observation"))
                        .flatMap(type -> type.getOperation().stream())
                        .filter(operation -> operation.getName().equals("lastn")))
                .hasSize(1)
                .allMatch(operation ->
                        operation.getDefinition().equals("http://hl7.org/fhir/OperationDefinition/Observation-lastn"));
        assertThat(statement.getRestFirstRep().getOperation())
                .noneMatch(operation -> operation.getName().equals("lastn"));
    }

    private void assertLast(String query, int max, Predicate<Observation> matching) {
        TestServer.Answer answer = server.get("Observation/$lastn?" + query);
        assertThat(answer.status()).as(query + answer.body()).isEqualTo(200);
        assertThat(new TreeSet<>(answer.ids())).as(query).isEqualTo(last(max, matching));
        assertThat(answer.bundle().getTotal()).isEqualTo(answer.ids().size());
        List<Instant> times =
                answer.resources().map(resource -> time((Observation) resource)).toList();
        assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
    }

    /** Ids of those that have fewer than {@code max} later ones of their kind. */
    private Set<String> last(int max, Predicate<Observation> matching) {
        List<Observation> matches = stored.stream().filter(matching).toList();
        return matches.stream()
                .filter(each -> kindOf(each, matches).stream()
                                .filter(other -> time(other).isAfter(time(each)))
                                .count()
                        < max)
                .map(each -> each.getIdElement().getIdPart())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Observation> kindOf(Observation one, List<Observation> all) {
        Set<Observation> kind = new HashSet<>(Set.of(one));
        boolean isGrowing = true;
        while (isGrowing) {
            Set<Observation> more = all.stream()
                    .filter(other -> kind.stream().anyMatch(member -> isSameKind(member, other)))
                    .collect(Collectors.toSet());
            isGrowing = kind.addAll(more);
        }
        return kind;
    }

    private static boolean isSameKind(Observation one, Observation other) {
        return one.getSubject().getReference().equals(other.getSubject().getReference())
                && one.getCode().getCoding().stream()
                        .anyMatch(coding -> other.getCode().getCoding().stream().anyMatch(coding::equalsDeep));
    }

    private static Predicate<Observation> of(String patient) {
        return each -> each.getSubject().getReference().equals("Patient/lastn-" + patient);
    }

    private static boolean isCategory(Observation observation, String code) {
        return observation.getCategoryFirstRep().getCodingFirstRep().getCode().equals(code);
    }

    private static boolean hasCode(
            Observation observation, @org.jspecify.annotations.Nullable String system, String code) {
        return observation.getCode().getCoding().stream()
                .anyMatch(coding ->
                        coding.getCode().equals(code) && (system == null || system.equals(coding.getSystem())));
    }

    private static Instant time(Observation observation) {
        return observation.getEffectiveDateTimeType().getValue().toInstant();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Patient patient(String letter) {
        Patient patient = new Patient();
        patient.setId("lastn-" + letter);
        patient.addIdentifier()
                .setSystem("urn:oid:2.16.156.10011.1.2")
                .setValue("9999011002017770" + (letter.charAt(0) - 'a' + 1));
        patient.setActive(true);
        patient.addName().setText("测试");
        patient.setGender(AdministrativeGender.UNKNOWN);
        return patient;
    }

    private Observation observation(String id, String patient) {
        Observation observation = base(id, patient, pick("exam", "laboratory", "survey"));
        observation.setStatus(random.nextInt(4) == 0 ? ObservationStatus.AMENDED : ObservationStatus.FINAL);
        CodeableConcept code = new CodeableConcept();
        int codings = 1 + random.nextInt(2);
        for (int number = 0; number < codings; number++) {
            code.addCoding()
                    .setSystem(random.nextInt(8) == 0 ? "urn:example:lastn-other" : LOCAL)
                    .setCode("k" + random.nextInt(14));
        }
        observation.setCode(code);
        // Few different hours, so that there are ties.
        observation.setEffective(new DateTimeType(Date.from(START.plusSeconds(86_400L * random.nextInt(20)))));
        return observation;
    }

    private Observation fixed(String id, String time) {
        Observation observation = base(id, "c", "exam");
        observation.setStatus(ObservationStatus.FINAL);
        observation.getCode().addCoding().setSystem(LOCAL).setCode("replaced");
        observation.setEffective(new DateTimeType(Date.from(Instant.parse(time))));
        return observation;
    }

    private Observation base(String id, String patient, String category) {
        Observation observation = new Observation();
        observation.setId(id);
        observation.addCategory().addCoding().setSystem(CATEGORIES).setCode(category);
        observation.setSubject(new Reference("Patient/lastn-" + patient));
        observation.addPerformer(new Reference("Patient/lastn-" + patient));
        observation.setValue(new StringType("value"));
        return observation;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
