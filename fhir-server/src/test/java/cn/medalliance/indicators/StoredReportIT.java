package cn.medalliance.indicators;

import static cn.medalliance.security.Alliance.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.AtOnce;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.export.BulkClient;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.Consents;
import cn.medalliance.security.SecuredServer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Summaries that an organisation stores, who reads them, and how they are signed off. */
@ServerIT
class StoredReportIT {

    private static final String EXTENSION = "http://medalliance.example/fhir/StructureDefinition/";
    private static final String ALL = "system/*.cruds";
    private static final String CDC = "centre-for-disease-control";
    private static final AtomicInteger BORN = new AtomicInteger();

    private final SecuredServer secured;
    private final Alliance alliance;

    StoredReportIT(SecuredServer secured) {
        this.secured = secured;
        this.alliance = secured.alliance();
        Hamlets.around(alliance);
    }

    @Test
    void aSummaryIsStoredOnceAndReadByThoseWhoStandAboveIt() {
        String clinic = clinic(6, 2);
        MeasureReport report = stored(store("village", clinic));
        assertThat(initial(report)).isEqualTo(8);
        assertThat(report.getReporter().getReference()).isEqualTo("Organization/" + alliance.village);
        assertThat(report.getIdentifierFirstRep().getValue()).startsWith("M18-");
        assertThat(alliance.open
                        .post("MeasureReport/$validate", report)
                        .outcome()
                        .getIssue())
                .filteredOn(issue -> issue.getSeverity().compareTo(OperationOutcome.IssueSeverity.ERROR) <= 0)
                .isEmpty();
        String id = report.getIdElement().getIdPart();
        MeasureReport again = stored(store("village", clinic));
        assertThat(again.getIdElement().getValue())
                .as("nothing changed")
                .isEqualTo(report.getIdElement().getValue());
        resident(clinic, AdministrativeGender.MALE);
        count(clinic, 9);
        MeasureReport later = stored(store("village", clinic));
        assertThat(later.getIdElement().getIdPart()).isEqualTo(id);
        assertThat(later.getMeta().getVersionId()).isEqualTo("2");
        assertThat(initial(later)).isEqualTo(9);

        String search = "MeasureReport?type=summary&organization=Organization/" + clinic;
        for (String reader : List.of("village", "township")) {
            assertThat(send(reader, "GET", "MeasureReport/" + id, null).status())
                    .as(reader)
                    .isEqualTo(200);
            assertThat(send(reader, "GET", search, null).ids()).as(reader).containsExactly(id);
            assertThat(send(reader, "GET", "MeasureReport/" + id + "/_history", null)
                            .ids())
                    .as(reader)
                    .hasSize(2);
        }
        assertThat(send("hospital", "GET", "MeasureReport/" + id, null).status())
                .isEqualTo(404);
        assertThat(send("hospital", "GET", "MeasureReport/" + id + "/_history", null)
                        .status())
                .isEqualTo(404);
        assertThat(send("hospital", "GET", search + "&_total=accurate", null)
                        .bundle()
                        .getTotal())
                .isZero();
        assertThat(exported("township")).contains("MeasureReport/" + id);
        assertThat(exported("hospital")).doesNotContain("MeasureReport/" + id);
        assertThat(send("console", "GET", "MeasureReport/" + id, null).status()).isEqualTo(403);
        assertThat(send("insurer", "GET", "MeasureReport/" + id, null).status()).isEqualTo(403);
        assertThat(send("village", "DELETE", "MeasureReport/" + id, null).status())
                .isEqualTo(403);
        assertThat(send("village", "PUT", "MeasureReport/" + id, TestServer.json(later))
                        .status())
                .as("figures are worked out, not written")
                .isEqualTo(403);
        later.setId((String) null);
        assertThat(send("village", "POST", "MeasureReport", TestServer.json(later))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theCentreForDiseaseControlReadsItWithoutWhatIsOfFewOrFollowsFromIt() {
        String id = stored(store("village", clinic(6, 2))).getIdElement().getIdPart();
        Answer answer = send(CDC, "GET", "MeasureReport/" + id, null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        MeasureReport shown = answer.as(MeasureReport.class);
        assertThat(initial(shown)).isEqualTo(8);
        assertThat(shown.getReporter().getReference()).isEqualTo("Organization/" + alliance.village);
        assertThat(shown.getExtensionByUrl(EXTENSION + "report-organization")).isNotNull();
        assertThat(shown.getGroupFirstRep().getStratifier())
                .filteredOn(each ->
                        each.getCodeFirstRep().getCodingFirstRep().getCode().equals("sex"))
                .flatExtracting(MeasureReport.MeasureReportGroupStratifierComponent::getStratum)
                .as("what is marked is not named either")
                .isEmpty();
        assertThat(answer.body()).doesNotContain("\"count\":2", "\"count\":6", "\"count\": 2", "\"count\": 6");
        assertThat(send(CDC, "GET", "MeasureReport?type=summary&_id=" + id, null)
                        .ids())
                .containsExactly(id);

        String few = stored(store("village", clinic(3, 0))).getIdElement().getIdPart();
        assertThat(send(CDC, "GET", "MeasureReport/" + few, null).body()).doesNotContain("\"count\"", "measureScore");
        assertThat(initial(send("village", "GET", "MeasureReport/" + few, null).as(MeasureReport.class)))
                .isEqualTo(3);
    }

    @Test
    void fromWhichWithAnotherOrganisationFewCouldBeToldItHasNoNumberForTheCentreForDiseaseControl() {
        String above = clinic(0, 0);
        String few = clinicBelow(above, 3, 0);
        String other = clinicBelow(above, 8, 0);
        String id = stored(store("village", other)).getIdElement().getIdPart();
        assertThat(initial(send("village", "GET", "MeasureReport/" + id, null).as(MeasureReport.class)))
                .isEqualTo(8);
        Answer marked = send(CDC, "GET", "MeasureReport/" + id, null);
        assertThat(marked.status()).isEqualTo(200);
        assertThat(marked.body()).contains("report-organization").doesNotContain("\"count\"", "measureScore");

        resident(few, AdministrativeGender.MALE);
        resident(few, AdministrativeGender.MALE);
        count(few, 5);
        MeasureReport later = stored(store("village", other));
        assertThat(later.getIdElement().getIdPart()).isEqualTo(id);
        assertThat(later.getMeta().getVersionId())
                .as("the figures are the same, what may be told is more")
                .isEqualTo("2");
        assertThat(initial(send(CDC, "GET", "MeasureReport/" + id, null).as(MeasureReport.class)))
                .isEqualTo(8);
    }

    @Test
    void ofAReportThatCountsWhoDeniesSomethingTheCentreForDiseaseControlReadsNoNumber() {
        String clinic = clinic(7, 0);
        alliance.store(Consents.denial(resident(clinic, AdministrativeGender.MALE)));
        count(clinic, 8);
        String id = stored(store("village", clinic)).getIdElement().getIdPart();
        assertThat(initial(send("village", "GET", "MeasureReport/" + id, null).as(MeasureReport.class)))
                .isEqualTo(8);
        Answer answer = send(CDC, "GET", "MeasureReport/" + id, null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("report-organization").doesNotContain("\"count\"", "measureScore");
    }

    @Test
    void aReportThatWasSignedOffStaysAsItIs() {
        String clinic = clinic(6, 0);
        String id = stored(store("village", clinic)).getIdElement().getIdPart();
        String path = "MeasureReport/" + id;
        String director = post(alliance.village, "community-director");
        assertThat(sign("village", id, post(alliance.village, "nurse")).status())
                .as("a nurse")
                .isEqualTo(403);
        assertThat(sign("village", id, post(alliance.township, "community-director"))
                        .status())
                .as("of another organisation")
                .isEqualTo(403);
        assertThat(sign("village", id, "nobody").status()).isEqualTo(422);
        assertThat(sign("hospital", id, director).status()).isEqualTo(404);
        assertThat(sign(CDC, id, director).status()).isEqualTo(403);
        assertThat(sign("village", id, director, "If-Match", "W/\"7\"").status())
                .isEqualTo(412);

        Answer signed = sign("village", id, director, "If-Match", "W/\"1\"");
        assertThat(signed.status()).as(signed.body()).isEqualTo(200);
        MeasureReport report = signed.as(MeasureReport.class);
        assertThat(report.getExtensionByUrl(EXTENSION + "report-signed-on")).isNotNull();
        assertThat(alliance.open
                        .post("MeasureReport/$validate", report)
                        .outcome()
                        .getIssue())
                .filteredOn(issue -> issue.getSeverity().compareTo(OperationOutcome.IssueSeverity.ERROR) <= 0)
                .isEmpty();
        assertThat(sign("village", id, director, "If-Match", "W/\"1\"")
                        .as(MeasureReport.class)
                        .getIdElement()
                        .getValue())
                .as("said again")
                .isEqualTo(report.getIdElement().getValue());
        assertThat(sign("village", id, post(alliance.village, "ph-administrator"))
                        .status())
                .isEqualTo(409);

        MeasureReport changed = report.copy();
        changed.getGroupFirstRep().getPopulationFirstRep().setCount(600);
        refused(alliance.open.put(path, changed));
        refused(alliance.open.send(
                "PATCH",
                path,
                "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"error\"}]",
                "Content-Type",
                "application/json-patch+json"));
        refused(alliance.open.delete(path));
        Bundle transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setResource(changed)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(path);
        refused(alliance.open.post("", transaction));
        assertThat(alliance.open.get(path).as(MeasureReport.class).getMeta().getVersionId())
                .isEqualTo("2");

        assertThat(stored(store("village", clinic)).getIdElement().getIdPart())
                .as("the numbers are the same")
                .isEqualTo(id);
        resident(clinic, AdministrativeGender.FEMALE);
        count(clinic, 7);
        MeasureReport corrected = stored(store("village", clinic));
        assertThat(corrected.getIdElement().getIdPart()).isNotEqualTo(id);
        assertThat(((Reference) corrected
                                .getExtensionByUrl(EXTENSION + "report-replaces")
                                .getValue())
                        .getReference())
                .isEqualTo(path);
        assertThat(initial(alliance.open.get(path).as(MeasureReport.class))).isEqualTo(6);
    }

    @Test
    void whoIsSignedInSignsForThemselvesOnly() {
        Practitioner person = example("Practitioner-exa-practitioner-wang-yue", Practitioner.class);
        person.setId("hospital-doctor");
        assertThat(alliance.open.put("Practitioner/hospital-doctor", person).status())
                .isBetween(200, 201);
        String report =
                stored(store("hospital", alliance.hospital)).getIdElement().getIdPart();
        String doctor = secured.tokenOfPerson("hospital-doctor", "user/*.cruds", null);
        assertThat(signAs(doctor, report, post(alliance.hospital, "community-director"))
                        .status())
                .as("somebody else's post")
                .isEqualTo(403);
        Answer signed =
                signAs(doctor, report, post(alliance.hospital, "community-director", "Practitioner/hospital-doctor"));
        assertThat(signed.status()).as(signed.body()).isEqualTo(200);
        assertThat(signAs(
                                secured.tokenOfPerson("villager", "user/*.cruds", null),
                                report,
                                post(alliance.hospital, "community-director"))
                        .status())
                .isBetween(403, 404);
    }

    @Test
    void aGridHasAReportOfItsOwn() {
        String clinic = clinic(5, 0);
        String grid = alliance.store(example("Location-exa-location-grid-minimal", Location.class)
                .setManagingOrganization(new Reference("Organization/" + clinic)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> send(
                                        "village",
                                        "GET",
                                        path(clinic).replaceFirst("subject=.*", "subject=Location/" + grid),
                                        null)
                                .status()
                        == 200);
        Parameters asked = asked(clinic);
        asked.getParameter().removeIf(each -> each.getName().equals("subject"));
        asked.addParameter().setName("subject").setValue(new StringType("Location/" + grid));
        MeasureReport report =
                stored(send("village", "POST", "Measure/mca-m18/$evaluate-measure", TestServer.json(asked)));
        String id = report.getIdElement().getIdPart();
        assertThat(report.getSubject().getReference()).isEqualTo("Location/" + grid);
        assertThat(send("township", "GET", "MeasureReport/" + id, null).status())
                .isEqualTo(200);
        assertThat(send("township", "GET", "MeasureReport?subject=Location/" + grid, null)
                        .ids())
                .containsExactly(id);
        assertThat(send("hospital", "GET", "MeasureReport/" + id, null).status())
                .isEqualTo(404);
        assertThat(send("hospital", "GET", "MeasureReport?subject=Location/" + grid, null)
                        .ids())
                .isEmpty();
    }

    @Test
    void ofTwoWhoSignAtOnceOneDoes() {
        String id = stored(store("village", clinic(5, 0))).getIdElement().getIdPart();
        List<String> posts =
                List.of(post(alliance.village, "community-director"), post(alliance.village, "ph-administrator"));
        String token = secured.token("village", ALL);
        List<Integer> statuses =
                AtOnce.atOnce(2, number -> signAs(token, id, posts.get(number)).status());
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        List<Provenance> signatures = alliance.open
                .get("Provenance?target=MeasureReport/" + id)
                .resources()
                .filter(Provenance.class::isInstance)
                .map(Provenance.class::cast)
                .filter(Provenance::hasSignature)
                .toList();
        assertThat(signatures).hasSize(1);
        assertThat(signatures.get(0).getSignatureFirstRep().getWho().getReference())
                .isEqualTo("PractitionerRole/" + posts.get(statuses.indexOf(200)));
    }

    @ParameterizedTest
    @CsvSource({
        "village, periodEnd, 2025-12-30, 400",
        "village, reportType, subject-list, 400",
        "village, practitioner, Practitioner/x, 404",
        "village, norm, strict, 400",
        "hospital, norm, , 403",
        "console, norm, , 403",
        CDC + ", norm, , 403"
    })
    void whatIsNotAnOrganisationsOwnSummaryIsNotStored(String client, String name, @Nullable String value, int status) {
        Parameters asked = asked(alliance.village);
        if (value != null) {
            asked.getParameter().removeIf(each -> each.getName().equals(name));
            asked.addParameter()
                    .setName(name)
                    .setValue(name.startsWith("period") ? new DateType(value) : new StringType(value));
        }
        Answer answer = send(client, "POST", "Measure/mca-m18/$evaluate-measure", TestServer.json(asked));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void storingIsAskedForByPostWithAScopeThatCreates() {
        assertThat(send(
                                "village",
                                "GET",
                                "Measure/mca-m18/$evaluate-measure?periodStart=2015-01-01&periodEnd=2015-12-31&store=true",
                                null)
                        .status())
                .isEqualTo(400);
        Answer answer = secured.http()
                .send(
                        "POST",
                        "Measure/mca-m18/$evaluate-measure",
                        TestServer.json(asked(alliance.village)),
                        "Authorization",
                        "Bearer " + secured.token("village", "system/MeasureReport.rs system/Organization.rs"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.header("WWW-Authenticate")).contains("MeasureReport.c");
    }

    private Set<String> exported(String client) {
        return new BulkClient(secured.http(), secured.token(client, ALL))
                .export("$export?_type=MeasureReport")
                .resources()
                .keySet();
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("report-signed");
    }

    private static MeasureReport stored(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.as(MeasureReport.class);
    }

    private static int initial(MeasureReport report) {
        return report.getGroupFirstRep().getPopulationFirstRep().getCount();
    }

    private static Parameters asked(String organization) {
        Parameters asked = new Parameters();
        asked.addParameter().setName("periodStart").setValue(new DateType("2015-01-01"));
        asked.addParameter().setName("periodEnd").setValue(new DateType("2015-12-31"));
        asked.addParameter().setName("subject").setValue(new StringType("Organization/" + organization));
        asked.addParameter().setName("store").setValue(new BooleanType(true));
        return asked;
    }

    private Answer store(String client, String organization) {
        return send(client, "POST", "Measure/mca-m18/$evaluate-measure", TestServer.json(asked(organization)));
    }

    private Answer sign(String client, String report, String post, String... headers) {
        return signAs(secured.token(client, ALL), report, post, headers);
    }

    private Answer signAs(String token, String report, String post, String... headers) {
        Parameters signer = new Parameters();
        signer.addParameter().setName("signer").setValue(new Reference("PractitionerRole/" + post));
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Authorization";
        all[1] = "Bearer " + token;
        return secured.http().send("POST", "MeasureReport/" + report + "/$sign-off", TestServer.json(signer), all);
    }

    private Answer send(String client, String method, String path, @Nullable String body) {
        return secured.http().send(method, path, body, "Authorization", "Bearer " + secured.token(client, ALL));
    }

    /** Below the village, with so many men and women. */
    private String clinic(int men, int women) {
        return clinicBelow(alliance.village, men, women);
    }

    private String clinicBelow(String organization, int men, int women) {
        String clinic = alliance.newClinic(organization);
        for (int number = 0; number < men + women; number++) {
            resident(clinic, number < men ? AdministrativeGender.MALE : AdministrativeGender.FEMALE);
        }
        count(clinic, men + women);
        for (String above : List.of("village", "township")) {
            // Another node hears of a new organisation some seconds later.
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> send(above, "GET", path(clinic), null).status() == 200);
        }
        return clinic;
    }

    private String resident(String clinic, AdministrativeGender gender) {
        Patient resident = ManagedResident.patient(LocalDate.of(1941, 1, 1).plusDays(BORN.getAndIncrement()));
        resident.setGender(gender);
        resident.setManagingOrganization(new Reference("Organization/" + clinic));
        return alliance.store(resident);
    }

    /** Waits until so many are counted. */
    private void count(String clinic, int people) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    Answer answer = alliance.open.get(path(clinic));
                    return answer.status() == 200 && initial(answer.as(MeasureReport.class)) == people;
                });
    }

    private static String path(String clinic) {
        return "Measure/mca-m18/$evaluate-measure?periodStart=2015-01-01&periodEnd=2015-12-31&subject=Organization/"
                + clinic;
    }

    private String post(String organization, String role) {
        return post(
                organization,
                role,
                "Practitioner/"
                        + alliance.store(example("Practitioner-exa-practitioner-wang-yue", Practitioner.class)));
    }

    private String post(String organization, String role, String practitioner) {
        PractitionerRole post = example("PractitionerRole-exa-role-minimal", PractitionerRole.class);
        post.setPractitioner(new Reference(practitioner));
        post.setOrganization(new Reference("Organization/" + organization));
        post.setCode(List.of(
                new CodeableConcept(new Coding("http://medalliance.example/fhir/CodeSystem/mca-role", role, null))));
        return alliance.store(post);
    }
}
