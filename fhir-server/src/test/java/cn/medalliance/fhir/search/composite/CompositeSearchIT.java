package cn.medalliance.fhir.search.composite;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Composite searches, compared with what the same Observations say when the test looks at them itself. */
@ServerIT
@TestInstance(Lifecycle.PER_CLASS)
class CompositeSearchIT {

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String LOINC = "http://loinc.org";
    private static final String LOCAL = "urn:example:pairs";
    private static final List<String> PREFIXES = List.of("", "eq", "ne", "gt", "ge", "lt", "le");
    private static final String SCOPE = "patient=Patient/pair-a,Patient/pair-b,Patient/pair-c";

    private final TestServer server;
    private final Map<String, Observation> stored = new HashMap<>();
    private final Random random = new Random(20250101);

    CompositeSearchIT(TestServer server) {
        this.server = server;
    }

    @BeforeAll
    void storeObservations() {
        List<Resource> all = new ArrayList<>();
        for (String letter : List.of("a", "b", "c", "d")) {
            all.add(patient(letter));
        }
        for (int number = 0; number < 90; number++) {
            Observation observation = observation("pair-" + number, "pair-" + "abc".charAt(number % 3));
            stored.put(observation.getId(), observation);
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
        assertThat(answer.status()).as("stored").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"component-code-value-quantity", "combo-code-value-quantity", "code-value-quantity"})
    void aQuantityIsFoundUnderItsOwnCodeOnly(String parameter) {
        for (int round = 0; round < 40; round++) {
            Question one = question();
            Question other = question();
            String any = one.text + "," + other.text;
            String url = "Observation?" + SCOPE + "&" + parameter + "=" + encode(one.text);
            assertFound(url, matching(parameter, one));
            assertFound(url + "&" + parameter + "=" + encode(other.text), id -> {
                return matching(parameter, one).test(id)
                        && matching(parameter, other).test(id);
            });
            assertFound("Observation?" + SCOPE + "&" + parameter + "=" + encode(any), id -> {
                return matching(parameter, one).test(id)
                        || matching(parameter, other).test(id);
            });
        }
    }

    @Test
    void aSystolicPressureIsNoDiastolicOne() {
        Set<String> asked =
                ids("Observation?" + SCOPE + "&component-code-value-quantity=" + encode(LOINC + "|8462-4$ge100"));
        assertThat(asked).noneMatch(id -> component(id, "8462-4").compareTo(BigDecimal.valueOf(100)) < 0);
        assertThat(stored.keySet())
                .anyMatch(id -> !asked.contains(id) && component(id, "8480-6").compareTo(BigDecimal.valueOf(100)) >= 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"component-code-value-concept", "combo-code-value-concept", "code-value-concept"})
    void aCodedValueIsFoundUnderItsOwnCodeOnly(String parameter) {
        for (String code :
                List.of("colour", "smell", LOCAL + "|colour", LOCAL + "|smell", "|colour", LOINC + "|smell")) {
            for (String value : List.of("red", "faint", LOCAL + "|red", LOCAL + "|faint", "|red", LOINC + "|red")) {
                assertFound(
                        "Observation?" + SCOPE + "&" + parameter + "=" + encode(code + "$" + value),
                        id -> pairs(parameter, id).stream()
                                .anyMatch(pair -> isCoding(code, pair.code)
                                        && pair.value instanceof CodeableConcept concept
                                        && concept.getCoding().stream().anyMatch(each -> isCoding(value, each))));
            }
        }
    }

    @Test
    void aTextIsFoundUnderItsOwnCodeOnly() {
        for (String code : List.of("note", "remark", LOCAL + "|note", LOINC + "|note")) {
            for (String text : List.of("stable", "STA", "better since", "no")) {
                assertFound(
                        "Observation?" + SCOPE + "&code-value-string=" + encode(code + "$" + text),
                        id -> pairs("code-value-string", id).stream()
                                .anyMatch(pair -> isCoding(code, pair.code)
                                        && pair.value instanceof StringType value
                                        && value.getValue().toLowerCase().startsWith(text.toLowerCase())));
            }
        }
    }

    @Test
    void patientsAreFoundByTheirObservationsPairs() {
        for (int round = 0; round < 25; round++) {
            Question one = question();
            Set<String> patients = stored.keySet().stream()
                    .filter(matching("component-code-value-quantity", one))
                    .map(id -> storedAs(id).getSubject().getReferenceElement().getIdPart())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(ids("Patient?_id=pair-a,pair-b,pair-c&_has:Observation:patient:component-code-value-quantity="
                            + encode(one.text)))
                    .as(one.text)
                    .isEqualTo(patients);
        }
    }

    @Test
    void observationsAreFoundByThoseTheyComeFrom() {
        Observation derived = observation("pair-derived", "pair-d");
        derived.addDerivedFrom().setReference("Observation/pair-0");
        assertThat(server.put("Observation/pair-derived", derived).status()).isEqualTo(201);
        BigDecimal systolic = component("pair-0", "8480-6");
        String chain = "Observation?_id=pair-derived&derived-from:Observation.component-code-value-quantity=";
        assertThat(ids(chain + encode(LOINC + "|8480-6$ge" + systolic))).containsExactly("pair-derived");
        assertThat(ids(chain + encode(LOINC + "|8480-6$gt" + systolic))).isEmpty();
        assertThat(ids(chain + encode("8480-6$lt1,8480-6$" + systolic + "||mm[Hg]")))
                .containsExactly("pair-derived");
        assertThat(ids("Patient?_has:Observation:patient:derived-from.component-code-value-quantity="
                        + encode("8480-6$" + systolic)))
                .containsExactly("pair-d");
        assertThat(server.delete("Observation/pair-derived").status()).isEqualTo(200);
    }

    @Test
    void anUpdateAndADeletionChangeTheAnswers() {
        String url = "Observation?patient=pair-d&component-code-value-quantity=" + encode(LOINC + "|8480-6$ge999");
        Observation observation = observation("pair-changing", "pair-d");
        setSystolic(observation, 1000);
        assertThat(server.put("Observation/pair-changing", observation).status())
                .isEqualTo(201);
        assertThat(ids(url)).containsExactly("pair-changing");
        setSystolic(observation, 120);
        assertThat(server.put("Observation/pair-changing", observation).status())
                .isEqualTo(200);
        assertThat(ids(url)).isEmpty();
        setSystolic(observation, 2000);
        server.put("Observation/pair-changing", observation);
        assertThat(ids(url)).containsExactly("pair-changing");
        assertThat(server.delete("Observation/pair-changing").status()).isEqualTo(200);
        assertThat(ids(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Observation?component-code-value-quantity=8480-6",
                "Observation?component-code-value-quantity=8480-6$",
                "Observation?component-code-value-quantity=$ge100",
                "Observation?component-code-value-quantity=8480-6$high",
                "Observation?component-code-value-quantity=8480-6$sa100",
                "Observation?component-code-value-quantity=8480-6$ge100|http://unitsofmeasure.org|",
                "Observation?component-code-value-quantity=8480-6$ge1e999999999",
                "Observation?value-quantity=ge1e999999999",
                "Patient?_has:Observation:patient:value-quantity=ge1e999999999",
                "Patient?_has:Observation:patient:component-code-value-quantity=8480-6$ge1e999999999",
                "RiskAssessment?probability=1e-999999999",
                "Observation?component-code-value-quantity:missing=true",
                "Observation?component-code-value-quantity:not=8480-6$100",
                "Observation?component-code-value-concept=colour$urn:example:pairs|",
                "Observation?code-value-date=a$2024,b$2025",
                "Observation?_sort=component-code-value-quantity",
                "Observation?_filter=component-code-value-quantity eq \"8480-6\"",
                "Observation?mca-pair-quantity=100",
                "Observation?_sort=mca-pair-quantity",
                "Observation?derived-from:Observation.mca-pair-quantity=100",
                "Patient?_has:Observation:patient:mca-pair-quantity=100",
                "Patient?_has:Observation:patient:component-code-value-quantity=8480-6",
                "Observation?_filter=mca-pair-quantity gt 5",
                "ValueSet?context-type-quantity=focus$5",
                "ValueSet?context-type-value=focus$x",
                "Group?characteristic-value=gender$mixed",
                "DocumentReference?relationship=replaces$DocumentReference/1"
            })
    void whatCannotBeAnsweredRightlyIsRefused(String url) {
        int mark = url.indexOf('=') + 1;
        TestServer.Answer answer = server.get(url.substring(0, mark) + encode(url.substring(mark)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.outcome().getIssue()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void anEntryWithAHugeNumberIsRefusedAlone() {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.BATCH);
        bundle.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl("Observation?value-quantity=1e999999999");
        bundle.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl("Observation?_count=1");
        TestServer.Answer answer = server.post("/", bundle);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bundle().getEntry())
                .extracting(entry -> entry.getResponse().getStatus())
                .containsExactly("400 Bad Request", "200 OK");
    }

    @Test
    void theServersOwnParametersAreNotShown() {
        assertThat(server.get("metadata").body())
                .contains("component-code-value-quantity")
                .doesNotContain("mca-pair");
        assertThat(server.get("Observation?no-such-parameter=1").body()).doesNotContain("mca-pair");
    }

    /** One random question, as text and as a condition. */
    private record Question(
            String text,
            String code,
            String prefix,
            BigDecimal value,
            @Nullable String unit) {

        boolean isMetBy(Pair pair) {
            return isCoding(code, pair.code)
                    && pair.value instanceof Quantity quantity
                    && isValue(quantity.getValue())
                    && isUnit(quantity);
        }

        private boolean isValue(BigDecimal found) {
            int order = found.compareTo(value);
            return switch (prefix) {
                case "ne" -> order != 0;
                case "gt" -> order > 0;
                case "ge" -> order >= 0;
                case "lt" -> order < 0;
                case "le" -> order <= 0;
                default -> order == 0;
            };
        }

        private boolean isUnit(Quantity quantity) {
            if (unit == null) {
                return true;
            }
            boolean isWithSystem = unit.startsWith(UCUM + "|");
            String code = unit.substring(unit.indexOf('|') + 1);
            return code.equals(quantity.getCode()) || (!isWithSystem && code.equals(quantity.getUnit()));
        }
    }

    private Question question() {
        String code =
                pick("8480-6", LOINC + "|8480-6", LOINC + "|8462-4", "pair-mass", LOCAL + "|pair-mass", "|pair-mass");
        String prefix = PREFIXES.get(random.nextInt(PREFIXES.size()));
        BigDecimal value = BigDecimal.valueOf(60 + random.nextInt(120));
        String unit = random.nextInt(3) > 0
                ? null
                : pick("|mm[Hg]", "|mmHg", "|kg", "|公斤", UCUM + "|mm[Hg]", UCUM + "|kg", UCUM + "|g");
        String text = code + "$" + prefix + value + (unit == null ? "" : "|" + unit);
        return new Question(text, code, prefix, value, unit);
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private Predicate<String> matching(String parameter, Question question) {
        return id -> pairs(parameter, id).stream().anyMatch(question::isMetBy);
    }

    private record Pair(Coding code, Type value) {}

    private List<Pair> pairs(String parameter, String id) {
        Observation observation = storedAs(id);
        List<Pair> pairs = new ArrayList<>();
        if (!parameter.startsWith("component-") && observation.hasValue()) {
            observation.getCode().getCoding().forEach(code -> pairs.add(new Pair(code, observation.getValue())));
        }
        if (!parameter.startsWith("code-")) {
            observation
                    .getComponent()
                    .forEach(part ->
                            part.getCode().getCoding().forEach(code -> pairs.add(new Pair(code, part.getValue()))));
        }
        return pairs;
    }

    private Observation storedAs(String id) {
        return Objects.requireNonNull(stored.get(id));
    }

    private static boolean isCoding(String asked, Coding coding) {
        int bar = asked.indexOf('|');
        if (bar < 0) {
            return asked.equals(coding.getCode());
        }
        String system = coding.getSystem() == null ? "" : coding.getSystem();
        return asked.substring(0, bar).equals(system)
                && asked.substring(bar + 1).equals(coding.getCode());
    }

    private BigDecimal component(String id, String code) {
        return storedAs(id).getComponent().stream()
                .filter(part -> part.getCode().getCodingFirstRep().getCode().equals(code))
                .map(part -> part.getValueQuantity().getValue())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private void assertFound(String url, Predicate<String> expected) {
        assertThat(ids(url))
                .as(url)
                .isEqualTo(stored.keySet().stream().filter(expected).collect(Collectors.toCollection(TreeSet::new)));
    }

    private Set<String> ids(String url) {
        TestServer.Answer answer = server.get(url + "&_count=500");
        assertThat(answer.status()).as(url + answer.body()).isEqualTo(200);
        List<String> ids = answer.ids();
        assertThat(new HashSet<>(ids)).as("no resource twice").hasSameSizeAs(ids);
        return new TreeSet<>(ids);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Patient patient(String letter) {
        Patient patient = new Patient();
        patient.setId("pair-" + letter);
        patient.addIdentifier()
                .setSystem("urn:oid:2.16.156.10011.1.2")
                .setValue("9999011002016660" + (letter.charAt(0) - 'a' + 1));
        patient.setActive(true);
        patient.addName().setText("测试");
        patient.setGender(AdministrativeGender.UNKNOWN);
        return patient;
    }

    private Observation observation(String id, String patient) {
        Observation observation = new Observation();
        observation.setId(id);
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.addCategory(concept("http://terminology.hl7.org/CodeSystem/observation-category", "exam"));
        observation.setSubject(new Reference("Patient/" + patient));
        observation.addPerformer(new Reference("Patient/" + patient));
        observation.setEffective(new DateTimeType(new Date(1_700_000_000_000L + random.nextInt(1_000_000) * 1000L)));
        int kind = random.nextInt(5);
        switch (kind) {
            case 0 -> observation.setCode(code("pair-mass")).setValue(mass());
            case 1 -> observation.setCode(code("colour")).setValue(colour());
            case 2 ->
                observation
                        .setCode(code(pick("note", "remark")))
                        .setValue(new StringType(pick("Stable", "Better since May", "None, nothing")));
            default -> observation.setCode(code("panel"));
        }
        observation.addComponent().setCode(loinc("8480-6")).setValue(pressure());
        observation.addComponent().setCode(loinc("8462-4")).setValue(pressure());
        if (kind != 0 && random.nextBoolean()) {
            observation.addComponent().setCode(code("pair-mass")).setValue(mass());
        }
        if (kind != 1 && random.nextBoolean()) {
            observation.addComponent().setCode(code("colour")).setValue(colour());
            observation.addComponent().setCode(code("smell")).setValue(colour());
        }
        return observation;
    }

    private static void setSystolic(Observation observation, int value) {
        observation.getComponent().get(0).getValueQuantity().setValue(value);
    }

    private Quantity pressure() {
        return new Quantity()
                .setValue(60 + random.nextInt(120))
                .setUnit("mmHg")
                .setSystem(UCUM)
                .setCode("mm[Hg]");
    }

    private Quantity mass() {
        String unit = pick("kg", "g");
        return new Quantity()
                .setValue(60 + random.nextInt(120))
                .setUnit(unit.equals("kg") ? "公斤" : "g")
                .setSystem(UCUM)
                .setCode(unit);
    }

    private CodeableConcept colour() {
        CodeableConcept colour = concept(random.nextInt(4) > 0 ? LOCAL : null, pick("red", "faint"));
        if (random.nextInt(3) == 0) {
            colour.addCoding().setSystem(LOINC).setCode(pick("red", "faint"));
        }
        return colour;
    }

    private static CodeableConcept loinc(String code) {
        return concept(LOINC, code);
    }

    /** A code with a local system, sometimes with another beside it, sometimes without any. */
    private CodeableConcept code(String code) {
        return switch (random.nextInt(4)) {
            case 0 -> concept(null, code);
            case 1 -> {
                CodeableConcept both = concept(LOCAL, code);
                both.addCoding().setSystem("urn:example:other").setCode("other-" + code);
                yield both;
            }
            default -> concept(LOCAL, code);
        };
    }

    private static CodeableConcept concept(@Nullable String system, String code) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }
}
