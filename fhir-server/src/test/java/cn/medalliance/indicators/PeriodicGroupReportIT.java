package cn.medalliance.indicators;

import static cn.medalliance.security.Alliance.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.AtOnce;
import cn.medalliance.ScheduledNow;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.export.BulkClient;
import cn.medalliance.guide.Guide;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.Consents;
import cn.medalliance.security.SecuredServer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Warnings about groups that the server makes each month, those that are stored when they are asked for, and who reads them. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeriodicGroupReportIT {

    private static final String EXTENSION = "http://medalliance.example/fhir/StructureDefinition/";
    private static final String ALL = "system/*.cruds";
    private static final String CDC = "centre-for-disease-control";
    private static final String TASK = "group-reports";
    private static final String CONTROL = "M02";
    private static final String ALERTS = "ALERTS";
    private static final YearMonth MONTH = Hamlets.MONTH;
    private static final AtomicInteger BORN = new AtomicInteger();

    private final SecuredServer secured;
    private final Alliance alliance;
    /** One of which the server makes reports each month. */
    private final String clinic;

    private final String north;
    private final String east;
    private final String south;

    PeriodicGroupReportIT(SecuredServer secured) {
        this.secured = secured;
        this.alliance = secured.alliance();
        Hamlets.around(alliance);
        clinic = alliance.store(example("Organization-exa-organization-village", Organization.class)
                .setIdentifier(List.of(new Identifier()
                        .setSystem(Guide.load().canonical() + "/naming/uscc")
                        .setValue(Alliance.REPORTING)))
                .setPartOf(new Reference("Organization/" + alliance.village))
                .setExtension(List.of()));
        north = grid(clinic);
        east = grid(clinic);
        south = grid(clinic);
        people(clinic, north, 6, 6);
        people(clinic, east, 2, 2);
        people(clinic, south, 7, 0);
        complete(clinic, 15, 8);
    }

    @Test
    void eachMonthHasOneWhichTheServerStoresAndMakesUpForAndNeverTwice() {
        ScheduledNow.run(secured, TASK);
        List<Composition> first = stored(clinic);
        assertThat(first)
                .extracting(report ->
                        report.getEventFirstRep().getPeriod().getStartElement().getValueAsString())
                .containsExactlyInAnyOrder(
                        MONTH.atDay(1).toString(),
                        MONTH.minusMonths(1).atDay(1).toString(),
                        MONTH.minusMonths(2).atDay(1).toString());
        ScheduledNow.run(secured, TASK);
        assertThat(stored(clinic)).extracting(Resource::getId).containsExactlyInAnyOrderElementsOf(ids(first));
        assertThat(stored(alliance.village)).as("nobody asked for it").isEmpty();

        Composition report = ofMonth();
        assertThat(report.getSection()).hasSize(4);
        Map<String, MeasureReport> parts =
                parts(alliance.open, report.getIdElement().getIdPart());
        assertThat(numbers(parts, ALERTS))
                .isEqualTo(Map.of("", List.of(8, 8), north, List.of(6, 6), east, List.of(2, 2)));
        assertThat(numbers(parts, CONTROL))
                .isEqualTo(Map.of("", List.of(15), north, List.of(6), east, List.of(2), south, List.of(7)));
        for (Resource each : List.of(report, parts.get(ALERTS + " " + north), parts.get(CONTROL + " "))) {
            assertThat(alliance.open
                            .post(each.fhirType() + "/$validate", each)
                            .outcome()
                            .getIssue())
                    .as(each.getId())
                    .filteredOn(issue -> issue.getSeverity().compareTo(OperationOutcome.IssueSeverity.ERROR) <= 0)
                    .extracting(
                            issue -> issue.getExpression() + issue.getDetails().getText())
                    .isEmpty();
        }
        assertThat(alliance.open
                        .get("Provenance?target=Composition/"
                                + report.getIdElement().getIdPart())
                        .resources()
                        .map(Provenance.class::cast))
                .singleElement()
                .satisfies(made -> assertThat(made.getAgentFirstRep().getWho().getDisplay())
                        .isEqualTo("Medalliance"));
    }

    @Test
    void itIsADocumentForTheOrganisationAndThoseAboveItAndForNobodyElse() {
        ScheduledNow.run(secured, TASK);
        String id = ofMonth().getIdElement().getIdPart();
        Map<String, MeasureReport> parts = parts(alliance.open, id);
        String part = parts.get(ALERTS + " " + north).getIdElement().getIdPart();
        String search = "Composition?subject=Organization/" + clinic + "&period=" + MONTH;
        for (String reader : List.of("village", "township")) {
            assertThat(send(reader, "GET", "Composition/" + id, null).status())
                    .as(reader)
                    .isEqualTo(200);
            assertThat(send(reader, "GET", search, null).ids()).as(reader).containsExactly(id);
            assertThat(send(reader, "GET", "MeasureReport/" + part, null).status())
                    .isEqualTo(200);
        }
        Answer document = send("village", "GET", "Composition/" + id + "/$document", null);
        assertThat(document.status()).as(document.body()).isEqualTo(200);
        assertThat(document.bundle().getEntry())
                .filteredOn(entry -> entry.getResource() instanceof MeasureReport)
                .hasSize(parts.size());
        Set<String> exported = exported("village");
        assertThat(exported).contains("Composition/" + id, "MeasureReport/" + part);

        assertThat(send("hospital", "GET", "Composition/" + id, null).status()).isEqualTo(404);
        assertThat(send("hospital", "GET", "MeasureReport/" + part, null).status())
                .isEqualTo(404);
        assertThat(send("hospital", "GET", "Composition/" + id + "/$document", null)
                        .status())
                .isEqualTo(404);
        assertThat(send("hospital", "GET", search, null).ids()).isEmpty();
        assertThat(exported("hospital")).doesNotContain("Composition/" + id, "MeasureReport/" + part);
        for (String other : List.of("console", "insurer", "app")) {
            assertThat(send(other, "GET", "Composition/" + id, null).status())
                    .as(other)
                    .isEqualTo(403);
        }
    }

    @Test
    void theCentreForDiseaseControlReadsItWithoutWhatIsOfFewOrFollowsFromIt() {
        ScheduledNow.run(secured, TASK);
        String id = ofMonth().getIdElement().getIdPart();
        Answer answer = send(CDC, "GET", "Composition/" + id, null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        Composition shown = answer.as(Composition.class);
        assertThat(shown.getSubject().getReference()).isEqualTo("Organization/" + clinic);
        assertThat(shown.getSection())
                .extracting(section -> section.getFocus().getReference())
                .containsExactlyInAnyOrder(null, "Location/" + north, "Location/" + east, "Location/" + south);
        assertThat(shown.hasTitle() || shown.hasText()).isFalse();
        assertThat(shown.getSection()).noneMatch(section -> section.hasTitle() || section.hasText());
        assertThat(send(CDC, "GET", "Composition?subject=Organization/" + clinic, null)
                        .ids())
                .contains(id);

        Map<String, MeasureReport> parts = parts(CDC, id);
        assertThat(parts.keySet()).isEqualTo(parts(alliance.open, id).keySet());
        assertThat(numbers(parts, ALERTS)).isEqualTo(Map.of("", List.of(8, 8)));
        // As far as nobody else's are of few: other suites have people who are managed, too.
        assertThat(Map.of("", List.of(15), south, List.of(7))).containsAllEntriesOf(numbers(parts, CONTROL));
        assertThat(send(CDC, "GET", "Composition/" + id + "/$document", null).status())
                .isEqualTo(403);
    }

    @Test
    void whatIsStoredStaysAsItIs() {
        ScheduledNow.run(secured, TASK);
        Composition report = ofMonth();
        MeasureReport part =
                parts(alliance.open, report.getIdElement().getIdPart()).get(CONTROL + " ");
        report.setTitle("all is well");
        part.getGroupFirstRep().getPopulationFirstRep().setCount(600);
        for (Resource changed : List.of(report, part)) {
            String path = changed.fhirType() + "/" + changed.getIdElement().getIdPart();
            refused(alliance.open.put(path, changed));
            refused(alliance.open.send(
                    "PATCH",
                    path,
                    "[{\"op\":\"replace\",\"path\":\"/language\",\"value\":\"en\"}]".replace("replace", "add"),
                    "Content-Type",
                    "application/json-patch+json"));
            refused(alliance.open.delete(path));
            Bundle transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
            transaction.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl(path);
            refused(alliance.open.post("", transaction));
            assertThat(alliance.open.get(path).as(changed.getClass()).getMeta().getVersionId())
                    .isEqualTo("1");
            assertThat(send("village", "DELETE", path, null).status()).isEqualTo(403);
            assertThat(send("village", "PUT", path, TestServer.json(changed)).status())
                    .isEqualTo(403);
        }
        report.setId((String) null);
        assertThat(send("village", "POST", "Composition", TestServer.json(report))
                        .status())
                .as("it is worked out, not written")
                .isEqualTo(403);
    }

    @Test
    void whoAsksForItAgainStoresAnotherOneThatReplacesItWhenTheFiguresAreOthers() {
        String other = clinic();
        String grid = grid(other);
        people(other, grid, 6, 5);
        complete(other, 6, 5);
        Composition first = composition(store("village", other));
        assertThat(composition(store("village", other)).getIdElement().getValue())
                .as("nothing changed")
                .isEqualTo(first.getIdElement().getValue());
        people(other, grid, 1, 1);
        complete(other, 7, 6);
        Composition second = composition(store("township", other));
        assertThat(second.getIdElement().getIdPart())
                .isNotEqualTo(first.getIdElement().getIdPart());
        assertThat(second.getRelatesToFirstRep().getCode()).isEqualTo(Composition.DocumentRelationshipType.REPLACES);
        assertThat(second.getRelatesToFirstRep().getTargetReference().getReference())
                .isEqualTo("Composition/" + first.getIdElement().getIdPart());
        assertThat(second.getIdentifier().getValue())
                .isEqualTo(first.getIdentifier().getValue());
        assertThat(numbers(parts(alliance.open, first.getIdElement().getIdPart()), ALERTS))
                .containsEntry("", List.of(5, 5));
        assertThat(numbers(parts(alliance.open, second.getIdElement().getIdPart()), ALERTS))
                .containsEntry("", List.of(6, 6));
        assertThat(stored(other)).hasSize(2);
    }

    @Test
    void ofTwoWhoAskAtOnceBothGetTheSameOne() {
        String other = clinic();
        people(other, grid(other), 5, 5);
        complete(other, 5, 5);
        String token = secured.token("village", ALL);
        List<String> ids = AtOnce.atOnce(
                2, number -> composition(storeAs(token, other)).getIdElement().getIdPart());
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        assertThat(stored(other)).hasSize(1);
    }

    @Test
    void ofAGridInWhichSomebodyDeniesSomethingTheCentreForDiseaseControlReadsNoNumber() {
        String other = clinic();
        String quiet = grid(other);
        String denying = grid(other);
        people(other, quiet, 6, 6);
        String denier = people(other, denying, 6, 6);
        complete(other, 12, 12);
        alliance.store(Consents.denial(denier));
        String id = composition(store("village", other)).getIdElement().getIdPart();
        assertThat(numbers(parts("village", id), ALERTS))
                .isEqualTo(Map.of("", List.of(12, 12), quiet, List.of(6, 6), denying, List.of(6, 6)));
        Map<String, MeasureReport> parts = parts(CDC, id);
        assertThat(numbers(parts, ALERTS)).isEqualTo(Map.of(quiet, List.of(6, 6)));
        assertThat(Map.of(quiet, List.of(6))).containsAllEntriesOf(numbers(parts, CONTROL));
    }

    @ParameterizedTest
    @CsvSource({
        "village, measure, M18, 400",
        "village, periodEnd, 2025-12-30, 400",
        "hospital, store, true, 403",
        "console, store, true, 403",
        CDC + ", store, true, 403",
        "insurer, store, true, 403"
    })
    void whatIsNotTheUsualReportOfOnesOwnIsNotStored(String client, String name, String value, int status) {
        Parameters asked = asked();
        asked.getParameter().removeIf(each -> each.getName().equals(name));
        asked.addParameter()
                .setName(name)
                .setValue(
                        name.equals("store")
                                ? new BooleanType(value)
                                : name.startsWith("period") ? new DateType(value) : new StringType(value));
        Answer answer = send(client, "POST", path(clinic), TestServer.json(asked));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void itIsStoredByPostWithScopesThatCreate() {
        assertThat(send("village", "GET", path(clinic) + "?store=true", null).status())
                .isEqualTo(400);
        Answer answer = secured.http()
                .send(
                        "POST",
                        path(clinic),
                        TestServer.json(asked()),
                        "Authorization",
                        "Bearer "
                                + secured.token(
                                        "village",
                                        "system/MeasureReport.crs system/Organization.rs system/Location.rs"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.header("WWW-Authenticate")).contains("Composition.c");
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("report-fixed");
    }

    private static List<String> ids(List<Composition> reports) {
        return reports.stream().map(Resource::getId).toList();
    }

    private List<Composition> stored(String organization) {
        return alliance.open
                .get("Composition?subject=Organization/" + organization
                        + "&type=http://medalliance.example/fhir/CodeSystem/mca-document-kind%7Cgroup-report")
                .resources()
                .map(Composition.class::cast)
                .toList();
    }

    private Composition ofMonth() {
        return alliance.open
                .get("Composition?subject=Organization/" + clinic + "&period=" + MONTH)
                .resources()
                .map(Composition.class::cast)
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> {
                    assertThat(found).hasSize(1);
                    return found.get(0);
                }));
    }

    private Map<String, MeasureReport> parts(String client, String report) {
        return parts(send(client, "GET", found(report), null));
    }

    private static Map<String, MeasureReport> parts(TestServer server, String report) {
        return parts(server.get(found(report)));
    }

    private static String found(String report) {
        return "Composition?_id=" + report + "&_include=Composition:entry&_count=100";
    }

    /** By indicator and, after a blank, the grid. */
    private static Map<String, MeasureReport> parts(Answer found) {
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        Map<String, MeasureReport> parts = new TreeMap<>();
        found.resources()
                .filter(MeasureReport.class::isInstance)
                .map(MeasureReport.class::cast)
                .forEach(part -> parts.put(
                        part.getMeasure()
                                        .replaceAll(".*/mca-([^|]*)[|].*", "$1")
                                        .toUpperCase(java.util.Locale.ROOT)
                                + " "
                                + (part.hasSubject()
                                        ? part.getSubject()
                                                .getReferenceElement()
                                                .getIdPart()
                                        : ""),
                        part));
        return parts;
    }

    /** Of all (an empty key) and of each grid: how many alerts, and people; nothing of what is not told. */
    private static Map<String, List<Integer>> numbers(Map<String, MeasureReport> parts, String measure) {
        Map<String, List<Integer>> numbers = new TreeMap<>();
        parts.forEach((key, part) -> {
            MeasureReportGroupComponent group = part.getGroupFirstRep();
            if (key.startsWith(measure + " ")
                    && group.getPopulationFirstRep().getCountElement().hasValue()) {
                int people = group.getPopulationFirstRep().getCount();
                numbers.put(
                        key.substring(measure.length() + 1),
                        measure.equals(ALERTS)
                                ? List.of(group.getMeasureScore().getValue().intValueExact(), people)
                                : List.of(people));
            }
        });
        return numbers;
    }

    private Set<String> exported(String client) {
        return new TreeSet<>(new BulkClient(secured.http(), secured.token(client, ALL))
                .export("$export?_type=MeasureReport,Composition")
                .resources()
                .keySet());
    }

    private static String path(String organization) {
        return "Organization/" + organization + "/$group-report";
    }

    private static Parameters asked() {
        Parameters asked = new Parameters();
        asked.addParameter()
                .setName("periodStart")
                .setValue(new DateType(MONTH.atDay(1).toString()));
        asked.addParameter()
                .setName("periodEnd")
                .setValue(new DateType(MONTH.atEndOfMonth().toString()));
        asked.addParameter().setName("store").setValue(new BooleanType(true));
        return asked;
    }

    private Answer store(String client, String organization) {
        return storeAs(secured.token(client, ALL), organization);
    }

    private Answer storeAs(String token, String organization) {
        return secured.http()
                .send("POST", path(organization), TestServer.json(asked()), "Authorization", "Bearer " + token);
    }

    private static Composition composition(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return (Composition) answer.bundle().getEntryFirstRep().getResource();
    }

    private Answer send(String client, String method, String path, @Nullable String body) {
        return secured.http().send(method, path, body, "Authorization", "Bearer " + secured.token(client, ALL));
    }

    /** Waits until so many are counted by the indicator of control, and by the alerts. */
    private void complete(String organization, int people, int alerted) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> {
                    Answer answer = alliance.open.get(path(organization));
                    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                    Map<String, MeasureReport> parts = parts(answer);
                    assertThat(numbers(parts, CONTROL)).containsEntry("", List.of(people));
                    assertThat(numbers(parts, ALERTS)).containsEntry("", List.of(alerted, alerted));
                });
    }

    /** Below the village. */
    private String clinic() {
        String other = alliance.newClinic(alliance.village);
        for (String above : List.of("village", "township")) {
            // Another node hears of a new organisation some seconds later.
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> send(above, "GET", path(other), null).status() == 200);
        }
        return other;
    }

    private String grid(String keeper) {
        return alliance.store(example("Location-exa-location-grid-minimal", Location.class)
                .setManagingOrganization(new Reference("Organization/" + keeper)));
    }

    /** So many who are managed for hypertension, and an alert of each of some of them; gives the last one. */
    private String people(String keeper, String grid, int number, int alerted) {
        PractitionerRole post = example("PractitionerRole-exa-role-minimal", PractitionerRole.class);
        post.setOrganization(new Reference("Organization/" + keeper));
        post.setPractitioner(named());
        Reference doctor = new Reference("PractitionerRole/" + alliance.store(post));
        CareTeam team = example("CareTeam-exa-careteam-minimal", CareTeam.class);
        team.getParticipant().forEach(each -> each.setMember(doctor));
        team.setManagingOrganization(List.of(new Reference("Organization/" + keeper)));
        Reference managing = new Reference("CareTeam/" + alliance.store(team));
        String last = "";
        for (int each = 0; each < number; each++) {
            Patient resident = ManagedResident.patient(LocalDate.of(1921, 1, 1).plusDays(BORN.getAndIncrement()));
            resident.setManagingOrganization(new Reference("Organization/" + keeper));
            resident.addExtension(new Extension(EXTENSION + "grid", new Reference("Location/" + grid)));
            last = alliance.store(resident);
            EpisodeOfCare enrolment = example("EpisodeOfCare-exa-enrolment-minimal", EpisodeOfCare.class);
            enrolment.getIdentifierFirstRep().setValue("htn-" + UUID.randomUUID());
            enrolment.setPatient(new Reference("Patient/" + last));
            enrolment.setType(List.of(ManagedResident.concept("mca-programme", "htn")));
            enrolment.getDiagnosisFirstRep().setCondition(named());
            enrolment.setManagingOrganization(new Reference("Organization/" + keeper));
            enrolment.setCareManager(doctor);
            enrolment.setTeam(List.of(managing));
            enrolment.getPeriod().setStartElement(new DateTimeType("2025-01-18"));
            alliance.store(enrolment);
            if (each < alerted) {
                raise(last, keeper);
            }
        }
        return last;
    }

    private static Reference named() {
        return new Reference()
                .setIdentifier(new Identifier()
                        .setSystem("urn:example:number")
                        .setValue(UUID.randomUUID().toString()));
    }

    private void raise(String resident, String keeper) {
        alliance.store(Hamlets.alert(resident, keeper, MONTH.atDay(10)));
    }
}
