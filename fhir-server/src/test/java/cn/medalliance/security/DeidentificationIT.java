package cn.medalliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The CDC sees everybody and knows nobody: on no road does anything leave that tells who somebody is. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeidentificationIT {

    private static final String RARE = "urn:test:rare";
    /** Of everything that tells who somebody is, in whichever element. */
    private static final String SECRET = "欧阳秘";

    private final TestServer server;
    private final SecuredServer secured;
    private final Alliance alliance;
    private final Map<String, String> tokens = new HashMap<>();
    private final List<String> patients = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private String patient = "";
    private String pseudonym = "";
    private String pressure = "";
    private String ownName = "";

    DeidentificationIT(SecuredServer secured) {
        this.secured = secured;
        this.server = secured.http();
        this.alliance = secured.alliance();
    }

    @BeforeAll
    void store() {
        for (String client : List.of("centre-for-disease-control", "epidemiologist", "village", "insurer")) {
            tokens.put(client, secured.token(client, "system/*.cruds"));
        }
        for (int number = 0; number < 6; number++) {
            patients.add(alliance.store(distinctive(number)));
        }
        patient = patients.get(0);
        pressure = alliance.store(distinctive(Alliance.pressure(patient, alliance.village)));
        patients.stream().skip(1).forEach(id -> alliance.store(Alliance.pressure(id, alliance.village)));
        RelatedPerson daughter =
                Alliance.example("RelatedPerson-exa-related-person-zhang-xiaomei", RelatedPerson.class);
        daughter.setPatient(new Reference("Patient/" + patient).setDisplay(SECRET));
        daughter.getNameFirstRep().setText(SECRET + "女");
        alliance.store(daughter);
        ownName = "n" + UUID.randomUUID().toString().substring(0, 8) + "-511321195803120010";
        Basic named = basic(patient, "urn:test:named");
        named.setId(ownName);
        assertThat(alliance.open.put("Basic/" + ownName, named).status()).isEqualTo(201);
        pseudonym = get("Observation/" + pressure)
                .as(Observation.class)
                .getSubject()
                .getReferenceElement()
                .getIdPart();
        secrets.addAll(List.of(
                SECRET,
                patient,
                "13900000001",
                "999901195803120010",
                "99990110020100001",
                "1958-03-12",
                "和平社区",
                "城关镇",
                "张晓梅",
                "13900000002",
                ownName,
                "511321195803120010",
                alliance.village));
    }

    private Patient distinctive(int number) {
        Patient resident = Alliance.example("Patient-exa-patient-zhang-jianguo", Patient.class);
        resident.getExtension().removeIf(extension -> extension.getUrl().endsWith("/grid"));
        resident.getGeneralPractitioner().clear();
        resident.getIdentifier().removeIf(identifier -> identifier.hasAssigner());
        resident.setManagingOrganization(new Reference("Organization/" + alliance.village).setDisplay(SECRET));
        resident.getNameFirstRep().setText(SECRET + number);
        resident.addTelecom().setSystem(ContactPointSystem.EMAIL).setValue(SECRET + "@example.org");
        resident.getAddressFirstRep().setText(SECRET + "路1号");
        resident.addPhoto(new Attachment().setContentType("image/png").setTitle(SECRET));
        narrate(resident);
        return resident;
    }

    private static Observation distinctive(Observation observation) {
        observation.getSubject().setDisplay(SECRET);
        observation.getCode().setText(SECRET);
        observation.addNote().setText(SECRET);
        observation.getPerformerFirstRep().setDisplay(SECRET);
        narrate(observation);
        return observation;
    }

    private static void narrate(org.hl7.fhir.r4.model.DomainResource resource) {
        resource.getText().setStatus(NarrativeStatus.GENERATED);
        resource.getText().setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\">" + SECRET + "</div>");
    }

    private static Basic basic(String patient, String code) {
        Basic basic = new Basic();
        basic.getCode().addCoding().setSystem(RARE).setCode(code);
        basic.setSubject(new Reference("Patient/" + patient));
        return basic;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient/{ps}",
                "Patient/{ps}?_format=xml",
                "Patient/{ps}?_elements=name,telecom",
                "Patient/{ps}/_history/1",
                "Patient?gender=male&_count=200",
                "Patient?birthdate=1958&_count=200&_total=accurate",
                "Patient?_id={ps}&_revinclude=Observation:patient&_revinclude=RelatedPerson:patient&_revinclude=Basic:patient",
                "Patient?_id={ps}&_include=Patient:organization&_include=*",
                "Patient?_has:Observation:patient:code=http://loinc.org%7C85354-9&_count=200",
                "Observation/{obs}",
                "Observation/{obs}/_history/1?_format=xml",
                "Observation?patient={ps}",
                "Observation?patient=Patient/{ps}&_include=Observation:subject&_include=Observation:performer",
                "Observation?subject={ps}&_format=xml",
                "Observation?code=http://loinc.org%7C85354-9&_sort=-date&_count=3",
                "Observation?subject:Patient.gender=male&_count=200",
                "Observation/$lastn?patient={ps}",
                "Patient/{ps}/Observation",
                "Patient/{ps}/*",
                "Patient/{ps}/$everything",
                "Patient/{ps}/$everything?_format=xml",
                "RelatedPerson?patient={ps}",
                "Basic?patient={ps}",
            })
    void whatLeavesTellsNothingOfWhoSomebodyIs(String path) {
        Answer answer = get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertTellsNobody(answer);
        boolean isMoreThanAnOutcome = answer.body().contains("fullUrl") || !path.contains("?") || path.contains("/");
        assertThat(isMoreThanAnOutcome).as(answer.body()).isTrue();
    }

    /** Whether refused or not found: the words, too, tell nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient/{ps}/_history",
                "Patient/_history",
                "Patient/{ps}/_history/99",
                "Patient/{ps}/$summary",
                "Patient/{ps}?_summary=text",
                "Patient/{ps}/$meta",
                "Patient/{ps}/$graphql?query=%7Bname%7Btext%7D%7D",
                "$graphql?query=%7BPatient(id:%22{ps}%22)%7Bname%7Btext%7D%7D%7D",
                "Patient/$everything",
                "Composition/{obs}/$document",
                "$diff?from=Patient/{ps}/_history/1&to=Patient/{ps}",
            })
    void theOtherRoadsAreShut(String path) {
        Answer answer = get(path);
        assertThat(answer.status()).as(answer.body()).isIn(403, 404);
        assertTellsNobody(answer);
    }

    private void assertTellsNobody(Answer answer) {
        String everything = answer.body() + answer.response().headers().map();
        for (String secret : secrets) {
            assertThat(everything).doesNotContain(secret);
        }
    }

    @Test
    void aBatchTellsNothingEitherAndATransactionIsRefused() {
        Bundle batch = new Bundle().setType(BundleType.BATCH);
        for (String url : List.of("Patient/" + pseudonym, "Patient/" + patient, "Observation?patient=" + pseudonym)) {
            batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl(url);
        }
        Answer answer = send("centre-for-disease-control", "POST", "", batch);
        assertThat(answer.bundle().getEntry())
                .extracting(entry -> entry.getResponse().getStatus().substring(0, 3))
                .containsExactly("200", "404", "200");
        assertThat(answer.body().replace("Patient/" + patient, ""))
                .contains(pseudonym)
                .doesNotContain(SECRET);
        assertThat(send("centre-for-disease-control", "POST", "", batch.setType(BundleType.TRANSACTION))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatTheCdcNeedsLeaves() {
        Patient shown = get("Patient/" + pseudonym).as(Patient.class);
        assertThat(shown.getIdElement().getIdPart()).isEqualTo(pseudonym).matches("[0-9a-f]{64}");
        assertThat(shown.getGender().toCode()).isEqualTo("male");
        assertThat(shown.getBirthDateElement().getValueAsString()).isEqualTo("1958");
        assertThat(shown.getAddressFirstRep().getExtension())
                .extracting(extension -> ((Coding) extension.getValue()).getCode())
                .containsExactly("99", "9999", "999901");
        Observation measured = get("Observation/" + pressure).as(Observation.class);
        assertThat(measured.getIdElement().getIdPart()).isEqualTo(pressure);
        assertThat(measured.getComponent()).isNotEmpty().allSatisfy(component -> {
            assertThat(component.getValueQuantity().getValue()).isNotNull();
            assertThat(component.getValueQuantity().getCode()).isEqualTo("mm[Hg]");
            assertThat(component.getCode().getCoding()).isNotEmpty();
        });
        assertThat(measured.getEffective()).isNotNull();
        assertThat(measured.hasPerformer()).isFalse();
    }

    @Test
    void pseudonymsAreStableAndLink() {
        assertThat(get("Observation/" + pressure)
                        .as(Observation.class)
                        .getSubject()
                        .getReference())
                .isEqualTo("Patient/" + pseudonym);
        Answer found = get("Observation?patient=" + pseudonym + "&_include=Observation:subject");
        assertThat(found.ids()).contains(pressure, pseudonym);
        assertThat(found.bundle().getEntry())
                .extracting(Bundle.BundleEntryComponent::getFullUrl)
                .contains(server.base() + "/Patient/" + pseudonym);
        assertThat(get("Patient?_id=" + pseudonym).ids()).containsExactly(pseudonym);
        assertThat(get("Observation/$lastn?patient=" + pseudonym).ids()).contains(pressure);
        String named = get("Basic?patient=" + pseudonym).ids().get(0);
        assertThat(named).matches("[0-9a-f]{64}");
        assertThat(get("Basic/" + named).status()).isEqualTo(200);
    }

    @Test
    void anOwnIdIsAsIfItNeverWas() {
        for (String path : List.of("Patient/" + patient, "Patient/" + patient + "/_history/1", "Basic/" + ownName)) {
            assertThat(get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(get("Patient/" + patient + "/$everything").status()).isEqualTo(404);
        for (String search : List.of(
                "Observation?patient=" + patient,
                "Observation?patient=Patient/" + patient,
                "Observation?subject=" + patient,
                "Observation?subject=" + server.base() + "/Patient/" + patient,
                "Patient?_id=" + patient,
                "Patient/" + patient + "/Observation",
                "Observation/$lastn?patient=" + patient,
                "Basic?_id=" + ownName)) {
            Answer answer = get(search);
            assertThat(answer.status()).as(search).isEqualTo(200);
            assertThat(answer.ids()).as(search).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?name=x",
                "Patient?identifier=x",
                "Patient?phone=x",
                "Patient?telecom=x",
                "Patient?address=x",
                "Patient?address-city=x",
                "Patient?birthdate=1958-03-12",
                "Patient?birthdate=ge1958-03",
                "Patient?organization=x",
                "Patient?division=999901100201",
                "Patient?_content=x",
                "Patient?_text=x",
                "Patient?_filter=name%20eq%20x",
                "Patient?_list=x",
                "Patient?_has:Basic:patient:identifier=x",
                "Patient?_has:Observation:patient:performer=x",
                "Patient?gender=male&_sort=birthdate",
                "Patient?gender=male&_sort=name",
                "Patient?gender=male&_include:iterate=Patient:link",
                "Observation?subject:Patient.name=x",
                "Observation?patient.identifier=x",
                "Observation?patient.birthdate=1958-03-12",
                "Observation?code:text=x",
                "Observation?performer=x",
                "Observation?identifier=x",
                "Observation?value-string=x",
                "Encounter?service-provider=x",
                "Observation/$lastn?patient.name=x",
            })
    void whatCouldNameSomebodyIsNotAskedBy(String search) {
        Answer answer = get(search);
        assertThat(answer.status()).as(search + answer.body()).isEqualTo(403);
        assertThat(answer.outcome().getIssueFirstRep().getExpression())
                .as(search)
                .isNotEmpty();
    }

    @Test
    void whatConcernsFewerThanFiveLooksLikeNothing() {
        String code = UUID.randomUUID().toString();
        String search = "Basic?code=" + RARE + "%7C" + code;
        Answer none = get(search);
        for (String id : patients.subList(0, 4)) {
            alliance.store(basic(id, code));
            alliance.store(basic(id, code));
        }
        for (String asked : List.of(search, search + "&_total=accurate", search + "&_count=1")) {
            Answer few = get(asked);
            assertThat(few.status()).isEqualTo(200);
            assertThat(few.ids()).as(few.body()).isEmpty();
            assertThat(few.bundle().hasTotal()).isFalse();
            assertThat(((OperationOutcome) few.bundle().getEntryFirstRep().getResource())
                            .getIssueFirstRep()
                            .getCode()
                            .toCode())
                    .isEqualTo("suppressed");
        }
        assertThat(plain(get(search))).isEqualTo(plain(none));
        for (String form : List.of(
                "QuestionnaireResponse?questionnaire=http://nowhere.example/form",
                "CarePlan?instantiates-canonical=http://nowhere.example/plan")) {
            assertThat(get(form + "&_summary=count").bundle().hasTotal())
                    .as("the address of a form is nobody who was shown: " + form)
                    .isFalse();
        }
        assertThat(get(search + "&_summary=count").body()).doesNotContain("\"total\"");
        assertThat(get(search + "&patient=" + pseudonym).ids())
                .as("of somebody known by a pseudonym")
                .hasSize(2);
        alliance.store(basic(patients.get(4), code));
        assertThat(get(search + "&_count=1").ids()).hasSize(1);
        assertThat(get(search + "&_summary=count").bundle().getTotal()).isEqualTo(9);
        assertThat(get("Patient?_has:Basic:patient:code=" + RARE + "%7C" + code).ids())
                .hasSize(5);
    }

    private static String plain(Answer answer) {
        return answer.body()
                .replaceAll("\"(lastUpdated|timestamp)\":\\s*\"[^\"]*\"", "")
                .replaceAll("\"id\":\\s*\"[0-9a-f-]{36}\"", "");
    }

    @Test
    void pagesAreDeidentifiedToTheLast() {
        Answer page = get("Observation?code=http://loinc.org%7C85354-9&_count=2");
        int pages = 0;
        while (page.bundle().getLink("next") != null && pages++ < 4) {
            page = server.send(
                    "GET",
                    page.bundle().getLink("next").getUrl(),
                    null,
                    "Authorization",
                    "Bearer " + tokens.get("centre-for-disease-control"));
            assertThat(page.status()).isEqualTo(200);
            assertTellsNobody(page);
        }
        assertThat(pages).isPositive();
    }

    @Test
    void nothingIsWritten() {
        assertThat(send("centre-for-disease-control", "POST", "Basic", basic(pseudonym, "x"))
                        .status())
                .isEqualTo(403);
        assertThat(send("centre-for-disease-control", "PUT", "Patient/" + pseudonym, new Patient())
                        .status())
                .isEqualTo(403);
        assertThat(send("centre-for-disease-control", "DELETE", "Patient/" + pseudonym, null)
                        .status())
                .isEqualTo(403);
        assertThat(send("centre-for-disease-control", "DELETE", "Patient?name=x", null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void forARegisteredPurposePeopleAreSeenAsTheyAre() {
        Answer identified = get("epidemiologist", "Patient/" + patient, "PUBHLTH");
        assertThat(identified.body()).contains(SECRET, patient, "1958-03-12");
        assertThat(get("epidemiologist", "Patient/" + pseudonym, "PUBHLTH")
                        .as(Patient.class)
                        .getIdPart())
                .as("a pseudonym leads to the person")
                .isEqualTo(patient);
        assertThat(get("epidemiologist", "Patient?identifier=999901195803120010&_count=200", "PUBHLTH")
                        .ids())
                .contains(patient);
        assertThat(get("epidemiologist", "Patient/" + patient, null).status()).isEqualTo(404);
        Answer without = get("epidemiologist", "Patient/" + pseudonym, null);
        assertThat(without.status()).isEqualTo(200);
        assertTellsNobody(without);
        for (String purpose : List.of("TREAT", "HRESCH", "", "PUBHLTH,TREAT")) {
            assertThat(get("epidemiologist", "Patient/" + pseudonym, purpose).status())
                    .as(purpose)
                    .isEqualTo(403);
        }
        assertThat(server.send(
                                "GET",
                                "Patient/" + pseudonym,
                                null,
                                "Authorization",
                                "Bearer " + tokens.get("epidemiologist"),
                                "X-Mca-Purpose",
                                "PUBHLTH",
                                "X-Mca-Purpose",
                                "TREAT")
                        .status())
                .as("two purposes")
                .isEqualTo(400);
        assertThat(get("centre-for-disease-control", "Patient/" + pseudonym, "PUBHLTH")
                        .status())
                .as("not registered for any")
                .isEqualTo(403);
        assertThat(server.send(
                                "DELETE",
                                "Patient/" + patient,
                                null,
                                "Authorization",
                                "Bearer " + tokens.get("epidemiologist"),
                                "X-Mca-Purpose",
                                "PUBHLTH")
                        .status())
                .isEqualTo(403);
    }

    /** For whatever purpose and on whatever road. */
    @Test
    void whatAConsentDeniesPublicHealthIsNoPartOfThePopulation() {
        String code = UUID.randomUUID().toString();
        String id = alliance.store(distinctive(7));
        String measured = alliance.store(Alliance.pressure(id, alliance.village));
        patients.subList(0, 4).forEach(other -> alliance.store(basic(other, code)));
        alliance.store(basic(id, code));
        String shown = get("Observation/" + measured)
                .as(Observation.class)
                .getSubject()
                .getReference();
        List<String> roads = List.of(shown, shown + "/_history/1", shown + "/$everything", "Observation/" + measured);
        String rare = "Basic?code=" + RARE + "%7C" + code;
        String having = "Patient?_has:Basic:patient:code=" + RARE + "%7C" + code;
        roads.forEach(road -> assertThat(get(road).status()).as(road).isEqualTo(200));
        assertThat(get(rare).ids()).hasSize(5);
        assertThat(get(having).ids()).hasSize(5);

        Consent consent = Consents.denial(id);
        consent.getProvision()
                .addPurpose(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", "PUBHLTH", null));
        consent.setId(alliance.store(consent));
        roads.forEach(road -> assertThat(get(road).status()).as(road).isEqualTo(404));
        assertThat(get("epidemiologist", "Patient/" + id, "PUBHLTH").status()).isEqualTo(404);
        assertThat(get("Observation?patient=" + shown).ids()).isEmpty();
        assertThat(get("Patient?_id=" + shown.replace("Patient/", "")).ids()).isEmpty();
        assertThat(get(rare).ids()).as("four are left").isEmpty();
        assertThat(get(having).ids()).as("four are left").isEmpty();
        assertThat(get("village", "Patient/" + id, null).status()).isEqualTo(200);

        consent.setStatus(Consent.ConsentState.INACTIVE);
        assertThat(alliance.open.put("Consent/" + consent.getIdPart(), consent).status())
                .isEqualTo(200);
        roads.forEach(road -> assertThat(get(road).status()).as(road).isEqualTo(200));
        assertThat(get(rare).ids()).hasSize(5);
    }

    @Test
    void othersAreNotTouched() {
        Answer own = get("village", "Patient/" + patient, "PUBHLTH");
        assertThat(own.body()).contains(SECRET, "1958-03-12");
        assertThat(get("village", "Patient/" + pseudonym, null).status()).isEqualTo(404);
        assertThat(get("insurer", "Patient/" + pseudonym, "PUBHLTH").status()).isEqualTo(403);
        assertThat(get("Organization/" + alliance.village).body()).contains(alliance.village);
        assertThat(get("Organization?_id=" + alliance.village + "&_revinclude=Patient:organization")
                        .resources()
                        .map(Resource::fhirType))
                .as("nobody comes along with an organisation")
                .containsOnly("Organization");
    }

    @Test
    void aDeathIsAYear() {
        Patient dead = distinctive(9);
        dead.setDeceased(new org.hl7.fhir.r4.model.DateTimeType("2025-02-03T10:00:00+08:00"));
        dead.setBirthDateElement(new DateType("1958-03-12"));
        String id = alliance.store(dead);
        String measured = alliance.store(Alliance.pressure(id, alliance.village));
        String shown = get("Observation/" + measured)
                .as(Observation.class)
                .getSubject()
                .getReference();
        assertThat(get(shown).as(Patient.class).getDeceasedDateTimeType().getValueAsString())
                .isEqualTo("2025");
    }

    @Test
    void theStoredResourceStaysAsItIs() {
        get("Patient/" + pseudonym);
        Patient stored = alliance.open.get("Patient/" + patient).as(Patient.class);
        assertThat(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(stored))
                .contains(SECRET + "0", "1958-03-12");
        assertThat(get("village", "Patient/" + patient, null).body()).contains(SECRET);
    }

    private Answer get(String path) {
        return get("centre-for-disease-control", path, null);
    }

    private Answer get(String client, String path, @org.jspecify.annotations.Nullable String purpose) {
        String address = path.replace("{ps}", pseudonym).replace("{obs}", pressure);
        return purpose == null
                ? server.send("GET", address, null, "Authorization", "Bearer " + tokens.get(client))
                : server.send(
                        "GET",
                        address,
                        null,
                        "Authorization",
                        "Bearer " + tokens.get(client),
                        "X-Mca-Purpose",
                        purpose);
    }

    private Answer send(String client, String method, String path, @org.jspecify.annotations.Nullable Resource body) {
        return server.send(
                method,
                path,
                body == null ? null : TestServer.json(body),
                "Authorization",
                "Bearer " + tokens.get(client));
    }
}
