package cn.medalliance.answers;

import static cn.medalliance.answers.KnownCounty.address;
import static cn.medalliance.answers.KnownCounty.component;
import static cn.medalliance.answers.KnownCounty.day;
import static cn.medalliance.answers.KnownCounty.has;
import static cn.medalliance.answers.KnownCounty.id;
import static cn.medalliance.answers.KnownCounty.nameParts;
import static cn.medalliance.answers.KnownCounty.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.WholeTests;
import cn.medalliance.answers.KnownCounty.Codes;
import cn.medalliance.load.LoadCommand;
import cn.medalliance.storage.InstalledData;
import cn.medalliance.storage.ServerProcess;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Asks a server that holds a small county and nothing else, and compares each answer with what looking at every resource
 * gives. A question must tell something: an answer of none or of all would hide a condition that is ignored. The short form loads the county,
 * which is as good as sending it ({@code LoadIT}) and much faster; the whole form sends it.
 */
@TestInstance(Lifecycle.PER_CLASS)
class KnownAnswersIT {

    private static final String PRESSURE = Codes.LOINC + "|85354-9";
    private static final String WEIGHT = "29463-7";
    private static final String SYSTOLIC = "8480-6";
    private static final String DIASTOLIC = "8462-4";
    private static final int PAGE = 37;

    private final KnownCounty county = new KnownCounty();
    private ServerProcess process;
    private TestServer server;

    private record Question(String name, String type, String query, Set<String> answer) {}

    @BeforeAll
    void bringTheCountyIn(@TempDir Path folder) {
        Path data = folder.resolve("data");
        if (WholeTests.areAsked()) {
            process = ServerProcess.startInstalled(data);
            county.sendTo(process.server());
        } else {
            county.writeTo(folder.resolve("county"));
            InstalledData.copyTo(data);
            int code = new CommandLine(new LoadCommand())
                    .execute(
                            folder.resolve("county").toString(),
                            "--no-validation",
                            "--medalliance.data=" + data,
                            "--medalliance.security.mode=open");
            assertThat(code).isZero();
            process = ServerProcess.start(data);
        }
        server = process.server();
    }

    @AfterAll
    void stop() {
        process.close();
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionHasItsKnownAnswer() {
        List<Question> questions = new ArrayList<>();
        questions.addAll(ofObservations());
        questions.addAll(ofResidents());
        questions.addAll(ofCare());
        return questions.stream()
                .map(question -> dynamicTest(question.name(), () -> {
                    assertThat(question.answer()).as("none would tell nothing").isNotEmpty();
                    assertThat((long) question.answer().size())
                            .as("all would tell nothing")
                            .isLessThan(county.all()
                                    .filter(each -> each.fhirType().equals(question.type()))
                                    .count());
                    String address = question.type() + "?" + question.query();
                    List<String> found = follow(address + "&_count=" + PAGE);

                    assertThat(found)
                            .as(address)
                            .doesNotHaveDuplicates()
                            .containsExactlyInAnyOrderElementsOf(question.answer());
                    assertThat(total(address + "&_summary=count"))
                            .as("%s, counted", address)
                            .isEqualTo(question.answer().size());
                    assertThat(total(address + "&_total=accurate&_count=1"))
                            .as("%s, total", address)
                            .isEqualTo(question.answer().size());
                }));
    }

    private List<Question> ofObservations() {
        BigDecimal systolic = new BigDecimal(county.median(each -> component(each, SYSTOLIC)));
        BigDecimal diastolic = new BigDecimal(county.median(each -> component(each, DIASTOLIC)));
        BigDecimal weight = new BigDecimal(county.median(each -> value(each, WEIGHT)));
        LocalDate middle = county.all(Observation.class)
                .map(KnownCounty::day)
                .sorted()
                .skip(county.all(Observation.class).count() / 2)
                .findFirst()
                .orElseThrow();
        List<Question> all = new ArrayList<>();
        Map<String, Predicate<Integer>> prefixes = new HashMap<>();
        prefixes.put("", order -> order == 0);
        prefixes.put("eq", order -> order == 0);
        prefixes.put("ne", order -> order != 0);
        prefixes.put("gt", order -> order > 0);
        prefixes.put("ge", order -> order >= 0);
        prefixes.put("lt", order -> order < 0);
        prefixes.put("le", order -> order <= 0);
        prefixes.forEach((prefix, holds) -> {
            all.add(question(
                    "weight " + prefix,
                    Observation.class,
                    "code=" + encode(Codes.LOINC + "|" + WEIGHT) + "&value-quantity=" + prefix + weight,
                    each -> value(each, WEIGHT).anyMatch(value -> holds.test(value.compareTo(weight)))));
            all.add(question(
                    "weight in kg " + prefix,
                    Observation.class,
                    "code-value-quantity="
                            + encode(Codes.LOINC + "|" + WEIGHT + "$" + prefix + weight + "|" + Codes.UCUM + "|kg"),
                    each -> value(each, WEIGHT).anyMatch(value -> holds.test(value.compareTo(weight)))));
            all.add(question(
                    "systolic " + prefix,
                    Observation.class,
                    "component-code-value-quantity=" + encode(Codes.LOINC + "|" + SYSTOLIC + "$" + prefix + systolic),
                    each -> component(each, SYSTOLIC).anyMatch(value -> holds.test(value.compareTo(systolic)))));
            all.add(question(
                    "diastolic " + prefix,
                    Observation.class,
                    "combo-code-value-quantity=" + encode(DIASTOLIC + "$" + prefix + diastolic),
                    each -> component(each, DIASTOLIC).anyMatch(value -> holds.test(value.compareTo(diastolic)))));
            all.add(question(
                    "day " + prefix,
                    Observation.class,
                    "date=" + prefix + middle,
                    each -> holds.test(day(each).compareTo(middle))));
        });
        all.add(question(
                "both pressures high",
                Observation.class,
                "component-code-value-quantity=" + encode(SYSTOLIC + "$ge" + systolic)
                        + "&component-code-value-quantity=" + encode(DIASTOLIC + "$ge" + diastolic),
                each -> component(each, SYSTOLIC).anyMatch(value -> value.compareTo(systolic) >= 0)
                        && component(each, DIASTOLIC).anyMatch(value -> value.compareTo(diastolic) >= 0)));
        all.add(question(
                "either pressure high",
                Observation.class,
                "component-code-value-quantity="
                        + encode(SYSTOLIC + "$ge" + systolic + "," + DIASTOLIC + "$ge" + diastolic),
                each -> component(each, SYSTOLIC).anyMatch(value -> value.compareTo(systolic) >= 0)
                        || component(each, DIASTOLIC).anyMatch(value -> value.compareTo(diastolic) >= 0)));
        all.add(question(
                "a month",
                Observation.class,
                "date=" + middle.toString().substring(0, "2025-01".length()),
                each -> day(each).getYear() == middle.getYear() && day(each).getMonth() == middle.getMonth()));
        all.add(question(
                "half a year",
                Observation.class,
                "date=ge" + middle + "&date=lt" + middle.plusMonths(6),
                each -> !day(each).isBefore(middle) && day(each).isBefore(middle.plusMonths(6))));
        all.add(question(
                "laboratory",
                Observation.class,
                "category=" + encode(Codes.CATEGORY + "|laboratory"),
                each -> has(each.getCategory(), Codes.CATEGORY, "laboratory")));
        all.add(question(
                "two codes",
                Observation.class,
                "code=" + encode(PRESSURE) + "," + encode(Codes.LOINC + "|" + WEIGHT),
                each -> has(each.getCode(), Codes.LOINC, "85354-9") || has(each.getCode(), Codes.LOINC, WEIGHT)));
        all.add(question(
                "women's pressures",
                Observation.class,
                "code=" + encode(PRESSURE) + "&patient.gender=female",
                each -> has(each.getCode(), Codes.LOINC, "85354-9")
                        && county.get(Patient.class, each.getSubject()).getGender() == AdministrativeGender.FEMALE));
        all.add(question(
                "taken at visits for hypertension",
                Observation.class,
                "encounter:Encounter.episode-of-care:EpisodeOfCare.type=" + encode(Codes.PROGRAMME + "|htn"),
                each -> county.find(Encounter.class, each.getEncounter()).stream()
                        .flatMap(visit -> visit.getEpisodeOfCare().stream())
                        .anyMatch(episode -> isFor(county.get(EpisodeOfCare.class, episode), "htn"))));
        return all;
    }

    private List<Question> ofResidents() {
        List<Patient> residents = county.all(Patient.class).toList();
        String surname = residents.get(0).getNameFirstRep().getFamily();
        String given = residents.get(0).getNameFirstRep().getGiven().get(0).getValue();
        String character = given.substring(given.length() - 1);
        String card = residents.get(5).getIdentifier().stream()
                .filter(each -> each.getSystem().equals(Codes.ID_CARD))
                .findFirst()
                .orElseThrow()
                .getValue();
        BigDecimal systolic = new BigDecimal(county.median(each -> component(each, SYSTOLIC)));
        return List.of(
                question(
                        "a surname",
                        Patient.class,
                        "name=" + encode(surname),
                        each -> nameParts(each).anyMatch(part -> part.startsWith(surname))),
                question(
                        "a whole name",
                        Patient.class,
                        "name:exact=" + encode(surname + given),
                        each -> nameParts(each).anyMatch((surname + given)::equals)),
                question(
                        "a character of a name",
                        Patient.class,
                        "name:contains=" + encode(character),
                        each -> nameParts(each).anyMatch(part -> part.contains(character))),
                question(
                        "women",
                        Patient.class,
                        "gender=female",
                        each -> each.getGender() == AdministrativeGender.FEMALE),
                question(
                        "born before 1960",
                        Patient.class,
                        "birthdate=lt1960-01-01",
                        each -> day(each.getBirthDateElement()).getYear() < 1960),
                question(
                        "born in the fifties or sixties",
                        Patient.class,
                        "birthdate=ge1950&birthdate=le1969",
                        each -> day(each.getBirthDateElement()).getYear() >= 1950
                                && day(each.getBirthDateElement()).getYear() <= 1969),
                question(
                        "an identity card",
                        Patient.class,
                        "identifier=" + encode(Codes.ID_CARD + "|" + card),
                        each -> each.getIdentifier().stream().anyMatch(number -> card.equals(number.getValue()))),
                question(
                        "people of one group",
                        Patient.class,
                        "people-group=03",
                        each -> each.getExtensionsByUrl(Codes.CANONICAL + "/StructureDefinition/people-group").stream()
                                .anyMatch(group -> has((CodeableConcept) group.getValue(), Codes.PEOPLE_GROUP, "03"))),
                question(
                        "with a high systolic pressure",
                        Patient.class,
                        "_has:Observation:patient:component-code-value-quantity=" + encode(SYSTOLIC + "$ge" + systolic),
                        each -> county.anyObservation(
                                each,
                                one -> component(one, SYSTOLIC).anyMatch(value -> value.compareTo(systolic) >= 0))),
                question(
                        "with a visit at which it was high",
                        Patient.class,
                        "_has:Encounter:patient:_has:Observation:encounter:component-code-value-quantity="
                                + encode(SYSTOLIC + "$ge" + systolic),
                        each -> county.all(Encounter.class)
                                .filter(visit ->
                                        visit.getSubject().getReference().equals(address(each)))
                                .anyMatch(visit -> county.all(Observation.class)
                                        .filter(one -> address(visit)
                                                .equals(one.getEncounter().getReference()))
                                        .flatMap(one -> component(one, SYSTOLIC))
                                        .anyMatch(value -> value.compareTo(systolic) >= 0))),
                question(
                        "enrolled for hypertension",
                        Patient.class,
                        "_has:EpisodeOfCare:patient:type=" + encode(Codes.PROGRAMME + "|htn"),
                        each -> county.all(EpisodeOfCare.class)
                                .anyMatch(episode -> isFor(episode, "htn")
                                        && episode.getPatient().getReference().equals(address(each)))));
    }

    private List<Question> ofCare() {
        Organization manager = county.get(
                Organization.class,
                county.all(EpisodeOfCare.class).findFirst().orElseThrow().getManagingOrganization());
        return List.of(
                question(
                        "essential hypertension",
                        Condition.class,
                        "code=" + encode(Codes.ICD10 + "|I10"),
                        each -> has(each.getCode(), Codes.ICD10, "I10")),
                question(
                        "files of a tier",
                        EpisodeOfCare.class,
                        "tier=routine",
                        each -> KnownCounty.tier(each).equals("routine")),
                question(
                        "files not for hypertension",
                        EpisodeOfCare.class,
                        "type:not=" + encode(Codes.PROGRAMME + "|htn"),
                        each -> !isFor(each, "htn")),
                question(
                        "files managed by one organisation",
                        EpisodeOfCare.class,
                        "organization=" + address(manager),
                        each -> each.getManagingOrganization().getReference().equals(address(manager))),
                question(
                        "visits that took place",
                        Encounter.class,
                        "followup-status=done",
                        each -> KnownCounty.followUpStatus(each).equals("done")),
                question(
                        "long supplies",
                        MedicationRequest.class,
                        "expected-duration=gt30",
                        each -> each.getDispenseRequest()
                                        .getExpectedSupplyDuration()
                                        .hasValue()
                                && each.getDispenseRequest()
                                                .getExpectedSupplyDuration()
                                                .getValue()
                                                .compareTo(BigDecimal.valueOf(30))
                                        > 0),
                question(
                        "forms of one kind",
                        QuestionnaireResponse.class,
                        "questionnaire=" + encode(aQuestionnaire()),
                        each -> each.getQuestionnaire().equals(aQuestionnaire())));
    }

    @Test
    void everyTypeIsCounted() {
        for (String type : county.types()) {
            assertThat(total(type + "?_summary=count"))
                    .as(type)
                    .isEqualTo(county.all()
                            .filter(each -> each.fhirType().equals(type))
                            .count());
        }
    }

    @Test
    void sortedPagesAreInOrderAndWhole() {
        List<String> found = follow("Observation?code=" + encode(PRESSURE) + "&_sort=-date,_id&_count=" + PAGE);

        assertThat(found)
                .containsExactlyElementsOf(county.all(Observation.class)
                        .filter(each -> has(each.getCode(), Codes.LOINC, "85354-9"))
                        .sorted(Comparator.<Observation, java.util.Date>comparing(
                                        each -> each.getEffectiveDateTimeType().getValue(), Comparator.reverseOrder())
                                .thenComparing(KnownCounty::id))
                        .map(KnownCounty::id)
                        .toList());
    }

    @Test
    void pagesOfAllTypesOfOneResourceAreWhole() {
        List<String> found = follow("Observation?_count=200");

        assertThat(found)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        county.all(Observation.class).map(KnownCounty::id).toList());
    }

    @Test
    void includesBringWhatIsReferredToAndNothingElse() {
        Bundle found = bundle("CarePlan?status=active&_include=CarePlan:goal&_include=CarePlan:patient"
                + "&_include=CarePlan:encounter&_include:iterate=Encounter:episode-of-care&_count=200");
        Set<String> matches = new TreeSet<>();
        Set<String> included = new TreeSet<>();
        county.all(CarePlan.class)
                .filter(each -> each.getStatus() == CarePlan.CarePlanStatus.ACTIVE)
                .forEach(plan -> {
                    matches.add(address(plan));
                    included.add(plan.getSubject().getReference());
                    plan.getGoal().forEach(goal -> included.add(goal.getReference()));
                    county.find(Encounter.class, plan.getEncounter()).ifPresent(visit -> {
                        included.add(address(visit));
                        visit.getEpisodeOfCare().forEach(episode -> included.add(episode.getReference()));
                    });
                });

        assertThat(entries(found, Bundle.SearchEntryMode.MATCH)).isEqualTo(matches);
        assertThat(entries(found, Bundle.SearchEntryMode.INCLUDE)).isEqualTo(included);
    }

    @Test
    void reverseIncludesBringWhatRefersToIt() {
        Patient ill = county.get(
                Patient.class,
                county.all(EpisodeOfCare.class).findFirst().orElseThrow().getPatient());
        Bundle found = bundle("Patient?_id=" + id(ill)
                + "&_revinclude=Condition:patient&_revinclude=EpisodeOfCare:patient&_count=200");

        assertThat(entries(found, Bundle.SearchEntryMode.MATCH)).containsExactly(address(ill));
        assertThat(entries(found, Bundle.SearchEntryMode.INCLUDE))
                .isEqualTo(Stream.concat(
                                county.all(Condition.class)
                                        .filter(each ->
                                                each.getSubject().getReference().equals(address(ill))),
                                county.all(EpisodeOfCare.class)
                                        .filter(each ->
                                                each.getPatient().getReference().equals(address(ill))))
                        .map(KnownCounty::address)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @TestFactory
    Stream<DynamicTest> theLastOfEachCodeIsGivenAndOfNobodyElse() {
        return residentsWithVisits()
                .limit(4)
                .map(resident -> dynamicTest(id(resident), () -> {
                    Map<String, java.util.Date> last = new HashMap<>();
                    List<Observation> own = county.all(Observation.class)
                            .filter(each -> each.getSubject().getReference().equals(address(resident)))
                            .filter(each -> has(each.getCategory(), Codes.CATEGORY, "vital-signs"))
                            .toList();
                    own.forEach(each -> last.merge(
                            each.getCode().getCodingFirstRep().getCode(),
                            each.getEffectiveDateTimeType().getValue(),
                            (one, other) -> one.after(other) ? one : other));
                    Set<String> wanted = own.stream()
                            .filter(each -> each.getEffectiveDateTimeType()
                                    .getValue()
                                    .equals(last.get(
                                            each.getCode().getCodingFirstRep().getCode())))
                            .map(KnownCounty::id)
                            .collect(Collectors.toSet());

                    Answer answer = server.get(
                            "Observation/$lastn?max=1&category=vital-signs&patient=" + encode(address(resident)));

                    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                    assertThat(answer.ids()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(wanted);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everythingOfAResidentIsGivenOnceAndNothingOfAnother() {
        return residentsWithVisits()
                .limit(2)
                .map(resident -> dynamicTest(id(resident), () -> {
                    Set<String> own = new TreeSet<>();
                    own.add(address(resident));
                    county.all(Observation.class)
                            .filter(each -> each.getSubject().getReference().equals(address(resident)))
                            .forEach(each -> own.add(address(each)));
                    county.all(Encounter.class)
                            .filter(each -> each.getSubject().getReference().equals(address(resident)))
                            .forEach(each -> own.add(address(each)));
                    county.all(MedicationRequest.class)
                            .filter(each -> each.getSubject().getReference().equals(address(resident)))
                            .forEach(each -> own.add(address(each)));

                    List<Resource> found = new ArrayList<>();
                    for (String next = "Patient/" + id(resident) + "/$everything?_count=" + PAGE; next != null; ) {
                        Bundle page = bundle(next);
                        page.getEntry().forEach(each -> found.add(each.getResource()));
                        next = next(page);
                    }

                    List<String> addresses =
                            found.stream().map(KnownCounty::address).toList();
                    assertThat(addresses).doesNotHaveDuplicates().containsAll(own);
                    assertThat(addresses.stream().filter(each -> each.startsWith("Patient/")))
                            .containsExactly(address(resident));
                    assertThat(found.stream()
                                    .filter(Observation.class::isInstance)
                                    .map(each ->
                                            ((Observation) each).getSubject().getReference()))
                            .containsOnly(address(resident));
                }));
    }

    private Stream<Patient> residentsWithVisits() {
        return county.all(EpisodeOfCare.class)
                .map(each -> county.get(Patient.class, each.getPatient()))
                .filter(each -> county.anyObservation(each, any -> true))
                .distinct();
    }

    private String aQuestionnaire() {
        return county.all(QuestionnaireResponse.class).findFirst().orElseThrow().getQuestionnaire();
    }

    private static boolean isFor(EpisodeOfCare episode, String programme) {
        return has(episode.getType(), Codes.PROGRAMME, programme);
    }

    private <R extends Resource> Question question(String name, Class<R> type, String query, Predicate<R> holds) {
        return new Question(
                name,
                type.getSimpleName(),
                query,
                county.all(type).filter(holds).map(KnownCounty::id).collect(Collectors.toCollection(HashSet::new)));
    }

    /** The ids of the matches on all pages, in their order. */
    private List<String> follow(String address) {
        List<String> ids = new ArrayList<>();
        for (String next = address; next != null; ) {
            Bundle page = bundle(next);
            page.getEntry().forEach(each -> ids.add(id(each.getResource())));
            next = next(page);
        }
        return ids;
    }

    private Bundle bundle(String address) {
        Answer answer = server.get(address);
        assertThat(answer.status()).as("%s: %s", address, answer.body()).isEqualTo(200);
        return answer.bundle();
    }

    private int total(String address) {
        return bundle(address).getTotal();
    }

    private static @org.jspecify.annotations.Nullable String next(Bundle page) {
        return page.getLink("next") == null ? null : page.getLink("next").getUrl();
    }

    private static Set<String> entries(Bundle bundle, Bundle.SearchEntryMode mode) {
        return bundle.getEntry().stream()
                .filter(each -> each.getSearch().getMode() == mode)
                .map(each -> address(each.getResource()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
