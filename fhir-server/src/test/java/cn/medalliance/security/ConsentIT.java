package cn.medalliance.security;

import static cn.medalliance.security.Consents.denial;
import static cn.medalliance.security.Consents.speakOf;
import static cn.medalliance.security.Consents.speakTo;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.security.relation.model.Relation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a resident denies an organisation is for it as if it never was; everybody else sees it as before. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentIT {

    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    private final TestServer server;
    private final SecuredServer secured;
    private final Alliance alliance;
    private final Map<String, String> tokens = new HashMap<>();

    ConsentIT(SecuredServer secured) {
        this.secured = secured;
        this.server = secured.http();
        this.alliance = secured.alliance();
    }

    @BeforeAll
    void login() {
        for (String client : List.of("hospital", "centre", "township", "village")) {
            tokens.put(client, secured.token(client, "system/*.cruds"));
        }
    }

    /** Kept by the village clinic, referred to the hospital, with a pressure of the village clinic. */
    private final class Referred {

        final String id = alliance.patientIn(Relation.REFERRAL, alliance.hospital);
        final String pressure = alliance.store(Alliance.pressure(id, alliance.village));

        Referred() {
            // What is remembered from before must not outlive what is denied now.
            assertThat(get("hospital", "Patient/" + id).status()).isEqualTo(200);
        }

        /** Writes a Consent as the village clinic does; gives its id. */
        String says(Consent consent) {
            return accepted(send("village", "POST", "Consent", consent));
        }

        boolean isSeenBy(String client) {
            return isSeen(client, "Patient/" + id);
        }

        boolean pressureIsSeenBy(String client) {
            return isSeen(client, "Observation/" + pressure);
        }

        /** All ways of finding and reading agree. */
        private boolean isSeen(String client, String path) {
            String[] parts = path.split("/", 2);
            int status = get(client, path).status();
            assertThat(status).isIn(200, 404);
            for (String other : List.of(path + "/_history", path + "/_history/1")) {
                assertThat(get(client, other).status()).as(other).isEqualTo(status);
            }
            boolean isFound = status == 200;
            List<String> expected = isFound ? List.of(parts[1]) : List.of();
            String byPatient = parts[0].equals("Patient") ? "_id=" : "patient=";
            for (String search : List.of(
                    "?_id=" + parts[1],
                    "?" + byPatient + id,
                    "?_lastUpdated=gt2020-01-01&" + byPatient + id,
                    "?_tag:not=urn:none|none&_id=" + parts[1])) {
                Answer answer = get(client, parts[0] + search.replace("|", "%7C"));
                assertThat(answer.ids()).as(search).isEqualTo(expected);
                assertThat(answer.bundle().getTotal()).as(search).isEqualTo(expected.size());
            }
            assertThat(get(client, parts[0] + "?_summary=count&" + byPatient + id)
                            .bundle()
                            .getTotal())
                    .isEqualTo(expected.size());
            assertThat(graph(client, "{" + parts[0] + "List(_id:\"" + parts[1] + "\"){id}}")
                            .contains(parts[1]))
                    .isEqualTo(isFound);
            assertThat(ids(client, parts[0] + "/_history?_count=1000").contains(parts[1]))
                    .isEqualTo(isFound);
            return isFound;
        }
    }

    @Test
    void whoIsDeniedEverythingDoesNotKnowThePatient() {
        Referred patient = new Referred();
        assertThat(patient.isSeenBy("hospital")).isTrue();
        String consent = patient.says(denial(patient.id, alliance.hospital));
        assertThat(patient.isSeenBy("hospital")).isFalse();
        assertThat(patient.pressureIsSeenBy("hospital")).isFalse();
        for (String path : List.of(
                "Patient/" + patient.id + "/$everything",
                "Patient/" + patient.id + "/$summary",
                "Consent/" + consent,
                "Consent/" + consent + "/_history")) {
            assertThat(get("hospital", path).status()).as(path).isEqualTo(404);
        }
        assertThat(ids("hospital", "Task?patient=" + patient.id)).isEmpty();
        assertThat(ids("hospital", "Observation/$lastn?patient=" + patient.id)).isEmpty();
        assertThat(ids("hospital", "Patient/" + patient.id + "/Observation")).isEmpty();
        Answer write = send("hospital", "POST", "Observation", Alliance.pressure(patient.id, alliance.hospital));
        String never = UUID.randomUUID().toString();
        Answer toNobody = send("hospital", "POST", "Observation", Alliance.pressure(never, alliance.hospital));
        assertThat(write.status()).isEqualTo(toNobody.status());
        assertThat(write.body().replace(patient.id, "ID"))
                .isEqualTo(toNobody.body().replace(never, "ID"));
        assertThat(patient.isSeenBy("village")).isTrue();
        assertThat(patient.pressureIsSeenBy("village")).isTrue();
        assertThat(get("village", "Consent/" + consent).status()).isEqualTo(200);
    }

    @Test
    void whoIsDeniedAClassSeesTheRest() {
        Referred patient = new Referred();
        String consent = patient.says(denial(patient.id, alliance.hospital, "Observation"));
        assertThat(patient.isSeenBy("hospital")).isTrue();
        assertThat(patient.pressureIsSeenBy("hospital")).isFalse();
        assertThat(patient.pressureIsSeenBy("village")).isTrue();
        assertThat(ids("hospital", "Task?patient=" + patient.id)).hasSize(1);
        assertThat(get("hospital", "Patient/" + patient.id + "/$everything?_count=100")
                        .resources()
                        .map(Resource::fhirType))
                .contains("Patient", "Task")
                .doesNotContain("Observation", "Consent");
        assertThat(ids("hospital", "Patient?_id=" + patient.id + "&_revinclude=Observation:patient"))
                .containsExactly(patient.id);
        assertThat(ids("village", "Patient?_id=" + patient.id + "&_revinclude=Observation:patient"))
                .contains(patient.pressure);
        assertThat(ids("hospital", "Observation/$lastn?patient=" + patient.id)).isEmpty();
        assertThat(graph("hospital", "{ObservationList(patient:\"" + patient.id + "\"){id}}"))
                .doesNotContain(patient.pressure);
        assertThat(get("hospital", "Patient/" + patient.id + "/$summary").body())
                .doesNotContain(patient.pressure);
        assertThat(ids("hospital", "Consent?patient=" + patient.id))
                .as("that something is denied is not told")
                .isEmpty();
        assertThat(get("hospital", "Consent/" + consent).status()).isEqualTo(404);
    }

    @Test
    void noChainTellsOfWhatIsDenied() {
        Referred patient = new Referred();
        Referred other = new Referred();
        patient.says(denial(patient.id, alliance.hospital, "Observation"));
        for (String chain : List.of(
                "Patient?_has:Observation:patient:code=85354-9",
                "Patient?_has:Observation:subject:code=85354-9",
                "Patient?_has:Observation:patient:_id=" + patient.pressure + "," + other.pressure,
                "Task?patient._has:Observation:patient:code=85354-9",
                "Patient?_has:Consent:patient:status=active&_has:Observation:patient:code=85354-9")) {
            boolean isOfConsent = chain.contains("Consent");
            List<String> found = ids("hospital", chain + "&_count=1000");
            if (chain.startsWith("Task")) {
                assertThat(ids("hospital", chain + "&patient=" + patient.id))
                        .as(chain)
                        .isEmpty();
                assertThat(ids("hospital", chain + "&patient=" + other.id))
                        .as(chain)
                        .hasSize(1);
            } else {
                assertThat(found.contains(patient.id)).as(chain).isFalse();
                assertThat(found.contains(other.id)).as(chain).isEqualTo(!isOfConsent);
                assertThat(ids("village", chain + "&_id=" + patient.id))
                        .as(chain)
                        .containsExactly(patient.id);
            }
        }
        assertThat(ids("hospital", "Patient?_has:Task:patient:status=requested&_id=" + patient.id))
                .as("what is not denied is found as ever")
                .containsExactly(patient.id);
        assertThat(ids("hospital", "Patient?_has:Consent:patient:status=active&_id=" + patient.id))
                .isEmpty();
        Observation about = Alliance.pressure(other.id, alliance.hospital);
        about.addFocus(new Reference("Patient?_has:Observation:patient:_id=" + patient.pressure));
        assertThat(send("hospital", "POST", "Observation", about).status())
                .as("nor does a reference that searches")
                .isIn(400, 404);
    }

    @Test
    void aForwardChainDoesNotLookAtAPatientThatIsDenied() {
        Referred patient = new Referred();
        patient.says(denial(patient.id, alliance.hospital, "Patient"));
        assertThat(patient.isSeenBy("hospital")).isFalse();
        assertThat(patient.pressureIsSeenBy("hospital"))
                .as("only the person was denied")
                .isTrue();
        String byChain = "Observation?_id=" + patient.pressure + "&subject:Patient.gender=female";
        assertThat(ids("hospital", byChain)).isEmpty();
        assertThat(ids("village", byChain)).containsExactly(patient.pressure);
        assertThat(ids("hospital", "Observation?_id=" + patient.pressure + "&subject:Patient._id=" + patient.id))
                .isEmpty();
        assertThat(ids("hospital", "Observation?_id=" + patient.pressure + "&_include=Observation:subject"))
                .containsExactly(patient.pressure);
    }

    @Test
    void whatIsDeniedCannotBeWrittenEither() {
        Referred patient = new Referred();
        patient.says(denial(patient.id, alliance.hospital, "Observation"));
        Observation own = Alliance.pressure(patient.id, alliance.hospital);
        assertThat(send("hospital", "POST", "Observation", own).status()).isEqualTo(403);
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setResource(own)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Observation");
        assertThat(send("hospital", "POST", "", transaction).status()).isEqualTo(403);
        String path = "Observation/" + patient.pressure;
        own.setId(path);
        assertThat(send("hospital", "PUT", path, own).status()).isEqualTo(404);
        assertThat(send("hospital", "DELETE", path, null).status()).isEqualTo(404);
        assertThat(patch("hospital", path).status()).isEqualTo(404);
        assertThat(send("hospital", "DELETE", "Observation?_id=" + patient.pressure, null)
                        .body())
                .contains("Nothing has been deleted");
        assertThat(patient.pressureIsSeenBy("village")).isTrue();
        assertThat(send("village", "POST", "Observation", Alliance.pressure(patient.id, alliance.village))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aLabelDecidesWhereTheConsentSaysSo() {
        Referred patient = new Referred();
        Observation labelled = Alliance.pressure(patient.id, alliance.village);
        labelled.getMeta().addSecurity(ACT_CODE, "SUD", null);
        String secret = alliance.store(labelled);
        Consent consent = denial(patient.id, alliance.hospital);
        consent.getProvision().addSecurityLabel(new Coding(ACT_CODE, "SPI", null));
        patient.says(consent);
        assertSeenOfTwo("hospital", patient, patient.pressure, secret);
        assertThat(ids("village", "Observation?patient=" + patient.id)).hasSize(2);
        assertThat(patient.isSeenBy("hospital")).isTrue();
        Observation written = Alliance.pressure(patient.id, alliance.hospital);
        written.getMeta().addSecurity(ACT_CODE, "MH", null);
        assertThat(send("hospital", "POST", "Observation", written).status()).isEqualTo(403);
        written.getMeta().setSecurity(List.of());
        assertThat(send("hospital", "POST", "Observation", written).status()).isEqualTo(201);
    }

    @Test
    void aCodeDecidesWhereverItStands() {
        Referred patient = new Referred();
        Observation noted = Alliance.pressure(patient.id, alliance.village);
        noted.getCode().addCoding().setSystem("urn:test:consent").setCode("delicate");
        String secret = alliance.store(noted);
        Consent consent = denial(patient.id, alliance.hospital);
        consent.getProvision().addCode(new CodeableConcept(new Coding("urn:test:consent", "delicate", null)));
        patient.says(consent);
        assertSeenOfTwo("hospital", patient, patient.pressure, secret);
        Observation changed = get("village", "Observation/" + secret).as(Observation.class);
        changed.getCode().getCoding().removeIf(coding -> "delicate".equals(coding.getCode()));
        assertThat(send("village", "PUT", "Observation/" + secret, changed).status())
                .isEqualTo(200);
        assertThat(get("hospital", "Observation/" + secret + "/_history/1").status())
                .as("it still stands in an earlier version")
                .isEqualTo(404);
        assertSeenOfTwo("hospital", patient, patient.pressure, secret);
    }

    private void assertSeenOfTwo(String client, Referred patient, String seen, String hidden) {
        assertThat(get(client, "Observation/" + seen).status()).isEqualTo(200);
        assertThat(get(client, "Observation/" + hidden).status()).isEqualTo(404);
        assertThat(get(client, "Observation/" + hidden + "/_history").status()).isEqualTo(404);
        Answer found = get(client, "Observation?patient=" + patient.id);
        assertThat(found.ids()).containsExactly(seen);
        assertThat(found.bundle().getTotal()).isEqualTo(1);
        assertThat(ids(client, "Patient?_has:Observation:patient:_id=" + seen)).containsExactly(patient.id);
        assertThat(ids(client, "Patient?_has:Observation:patient:_id=" + hidden))
                .isEmpty();
    }

    @Test
    void aDenialHoldsInItsTime() {
        Instant now = Instant.now();
        Referred patient = new Referred();
        Consent consent = denial(patient.id, alliance.hospital, "Observation");
        consent.getProvision().setPeriod(period(now.plus(1, ChronoUnit.DAYS), null));
        String id = patient.says(consent);
        assertThat(patient.pressureIsSeenBy("hospital")).as("not yet").isTrue();
        consent.setId("Consent/" + id);
        consent.getProvision().setPeriod(period(now.minus(2, ChronoUnit.DAYS), now.minus(1, ChronoUnit.DAYS)));
        accepted(send("village", "PUT", "Consent/" + id, consent));
        assertThat(patient.pressureIsSeenBy("hospital")).as("no more").isTrue();
        consent.getProvision()
                .setPeriod(period(now.minus(1, ChronoUnit.DAYS), Instant.now().plus(1, ChronoUnit.DAYS)));
        accepted(send("village", "PUT", "Consent/" + id, consent));
        assertThat(patient.pressureIsSeenBy("hospital")).as("now").isFalse();
    }

    /** Judged when it is asked, not when it was written. */
    @Test
    void aDenialBeginsByItself() throws InterruptedException {
        Referred patient = new Referred();
        Consent consent = denial(patient.id, alliance.hospital, "Observation");
        Instant begin = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        consent.getProvision().setPeriod(period(begin, null));
        patient.says(consent);
        assertThat(get("hospital", "Observation/" + patient.pressure).status()).isEqualTo(200);
        Thread.sleep(Instant.now().until(begin.plusMillis(200), ChronoUnit.MILLIS));
        assertThat(patient.pressureIsSeenBy("hospital")).isFalse();
    }

    private static Period period(Instant start, @Nullable Instant end) {
        return new Period().setStart(Date.from(start)).setEnd(end == null ? null : Date.from(end));
    }

    @Test
    void whatIsWithdrawnOrDeletedOrADraftDeniesNothing() {
        Referred patient = new Referred();
        Consent consent = denial(patient.id, alliance.hospital);
        String id = patient.says(consent.setStatus(ConsentState.DRAFT));
        assertThat(patient.isSeenBy("hospital")).as("a draft").isTrue();
        consent.setId("Consent/" + id);
        accepted(send("village", "PUT", "Consent/" + id, consent.setStatus(ConsentState.ACTIVE)));
        assertThat(patient.isSeenBy("hospital")).as("active").isFalse();
        assertThat(send("hospital", "PUT", "Consent/" + id, consent.setStatus(ConsentState.INACTIVE))
                        .status())
                .as("who is denied does not withdraw it")
                .isEqualTo(404);
        accepted(send("village", "PUT", "Consent/" + id, consent.setStatus(ConsentState.INACTIVE)));
        assertThat(patient.isSeenBy("hospital")).as("withdrawn").isTrue();
        accepted(send("village", "PUT", "Consent/" + id, consent.setStatus(ConsentState.ACTIVE)));
        assertThat(patient.isSeenBy("hospital")).as("active again").isFalse();
        assertThat(alliance.open.delete("Consent/" + id).status()).isEqualTo(200);
        assertThat(patient.isSeenBy("hospital")).as("deleted").isTrue();
    }

    @Test
    void anUpdateDeniesAnother() {
        Referred patient = new Referred();
        alliance.store(Alliance.task(patient.id, alliance.village, alliance.centre));
        Consent consent = denial(patient.id, alliance.hospital);
        String id = patient.says(consent);
        assertThat(patient.isSeenBy("hospital")).isFalse();
        assertThat(patient.isSeenBy("centre")).isTrue();
        Consent changed = denial(patient.id, alliance.centre);
        changed.setId("Consent/" + id);
        accepted(send("village", "PUT", "Consent/" + id, changed));
        assertThat(patient.isSeenBy("hospital")).isTrue();
        assertThat(patient.isSeenBy("centre")).isFalse();
    }

    @Test
    void whatIsDeniedToOneIsDeniedToThoseBelow() {
        String patient = alliance.patient(alliance.hospital);
        alliance.store(Alliance.task(patient, alliance.hospital, alliance.village));
        assertThat(get("village", "Patient/" + patient).status()).isEqualTo(200);
        accepted(send("hospital", "POST", "Consent", denial(patient, alliance.township)));
        assertThat(get("village", "Patient/" + patient).status()).isEqualTo(404);
        assertThat(get("township", "Patient/" + patient).status()).isEqualTo(404);
        assertThat(ids("township", "Patient?_id=" + patient)).isEmpty();
    }

    @Test
    void whoKnowsAPatientOnlyByOneThatIsDeniedDoesNotKnowHim() {
        String patient = alliance.patient(alliance.hospital);
        alliance.store(Alliance.task(patient, alliance.hospital, alliance.village));
        assertThat(get("township", "Patient/" + patient).status()).isEqualTo(200);
        accepted(send("hospital", "POST", "Consent", denial(patient, alliance.village)));
        assertThat(get("township", "Patient/" + patient).status()).isEqualTo(404);
        alliance.store(Alliance.task(patient, alliance.hospital, alliance.township));
        assertThat(get("township", "Patient/" + patient).status())
                .as("it was not denied anything itself")
                .isEqualTo(200);
        assertThat(get("village", "Patient/" + patient).status()).isEqualTo(404);
    }

    @Test
    void theKeeperCannotBeDeniedAndKeepsTheRecordWhenAllAre() {
        Referred patient = new Referred();
        for (String keeper : List.of(alliance.village, alliance.township, alliance.office)) {
            Answer refused = send("village", "POST", "Consent", denial(patient.id, keeper));
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("unenforceable-consent", "Consent.provision.actor");
        }
        patient.says(denial(patient.id));
        assertThat(patient.isSeenBy("hospital")).isFalse();
        assertThat(patient.isSeenBy("village")).isTrue();
        assertThat(patient.isSeenBy("township"))
                .as("it stands above the keeper")
                .isTrue();
        Patient moved = get("village", "Patient/" + patient.id).as(Patient.class);
        moved.setManagingOrganization(new Reference("Organization/" + alliance.hospital));
        accepted(send("village", "PUT", "Patient/" + patient.id, moved));
        assertThat(ids("hospital", "Patient?_lastUpdated=gt2020-01-01&_id=" + patient.id))
                .as("who keeps the record later sees it")
                .containsExactly(patient.id);
    }

    @Test
    void anExceptionLeavesWhatItNames() {
        Referred patient = new Referred();
        alliance.store(Alliance.task(patient.id, alliance.village, alliance.centre));
        Consent consent = denial(patient.id);
        speakOf(
                speakTo(consent.getProvision().addProvision().setType(ConsentProvisionType.PERMIT), alliance.hospital),
                "Observation");
        patient.says(consent);
        assertThat(patient.pressureIsSeenBy("hospital")).isTrue();
        assertThat(ids("hospital", "Task?patient=" + patient.id)).isEmpty();
        assertThat(patient.isSeenBy("hospital")).isFalse();
        assertThat(patient.pressureIsSeenBy("centre")).isFalse();
        assertThat(patient.isSeenBy("centre")).isFalse();
    }

    @Test
    void aPurposeIsThatOfTheKindOfClient() {
        Referred patient = new Referred();
        Consent consent = denial(patient.id, alliance.hospital, "Observation");
        consent.getProvision()
                .addPurpose(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", "HPAYMT", null));
        String id = patient.says(consent);
        assertThat(patient.pressureIsSeenBy("hospital")).isTrue();
        consent.setId("Consent/" + id);
        consent.getProvision().getPurpose().get(0).setCode("TREAT");
        accepted(send("village", "PUT", "Consent/" + id, consent));
        assertThat(patient.pressureIsSeenBy("hospital")).isFalse();
    }

    @Test
    void aPractitionerStandsForTheOrganizationsWhereHeWorks() {
        String practitioner = alliance.store(example("Practitioner", Practitioner.class));
        PractitionerRole role = example("PractitionerRole", PractitionerRole.class);
        role.setPractitioner(new Reference("Practitioner/" + practitioner));
        role.setOrganization(new Reference("Organization/" + alliance.hospital));
        String roleId = alliance.store(role);
        for (String actor : List.of("PractitionerRole/" + roleId, "Practitioner/" + practitioner)) {
            Referred patient = new Referred();
            patient.says(denial(patient.id, actor, "Observation"));
            assertThat(patient.pressureIsSeenBy("hospital")).as(actor).isFalse();
        }
        Referred patient = new Referred();
        alliance.store(Alliance.task(patient.id, alliance.village, alliance.centre));
        patient.says(denial(patient.id, "PractitionerRole/" + roleId, "Observation"));
        role.setId("PractitionerRole/" + roleId);
        role.setOrganization(new Reference("Organization/" + alliance.centre));
        accepted(alliance.open.put("PractitionerRole/" + roleId, role));
        assertThat(patient.pressureIsSeenBy("hospital")).as("he has gone").isTrue();
        assertThat(patient.pressureIsSeenBy("centre")).as("and works here").isFalse();
        String unemployed = alliance.store(example("Practitioner", Practitioner.class));
        Answer refused = send("village", "POST", "Consent", denial(patient.id, "Practitioner/" + unemployed));
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    }

    private <T extends Resource> T example(String type, Class<T> kind) {
        return kind.cast(cn.medalliance.interactions.Samples.on(alliance.open).of(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"purpose", "data-period", "profile", "permission"})
    void whatCannotBeEnforcedIsNotStored(String what) {
        Referred patient = new Referred();
        Consent consent = denial(patient.id, alliance.hospital);
        switch (what) {
            case "purpose" ->
                consent.getProvision()
                        .addPurpose(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", "HRESCH", null));
            case "data-period" -> consent.getProvision().getDataPeriod().setStart(new Date());
            case "profile" ->
                consent.getProvision().addClass_(new Coding("urn:ietf:rfc:3986", "http://x.example/profile", null));
            default -> consent.getProvision().setType(ConsentProvisionType.PERMIT);
        }
        for (Answer answer :
                List.of(send("village", "POST", "Consent", consent), alliance.open.post("Consent", consent))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.errorCode()).isEqualTo("unenforceable-consent");
            assertThat(answer.outcome()
                            .getIssueFirstRep()
                            .getExpression()
                            .get(0)
                            .getValue())
                    .startsWith("Consent.provision");
        }
        assertThat(ids("village", "Consent?patient=" + patient.id)).isEmpty();
        assertThat(patient.isSeenBy("hospital")).isTrue();
    }

    @Test
    void aTransactionThatMakesThePatientKeepsWhatHeDenies() {
        Patient patient = Alliance.newPatient(alliance.village);
        patient.setId("urn:uuid:" + UUID.randomUUID());
        Consent consent = denial("x", alliance.hospital);
        consent.setPatient(new Reference(patient.getId()));
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setFullUrl(patient.getId())
                .setResource(patient)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Patient");
        transaction
                .addEntry()
                .setResource(consent)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Consent");
        Answer stored = send("village", "POST", "", transaction);
        assertThat(stored.status()).as(stored.body()).isEqualTo(200);
        String id =
                stored.bundle().getEntryFirstRep().getResponse().getLocation().split("/")[1];
        alliance.store(Alliance.task(id, alliance.village, alliance.hospital));
        assertThat(get("hospital", "Patient/" + id).status()).isEqualTo(404);
        assertThat(get("village", "Patient/" + id).status()).isEqualTo(200);
    }

    private String graph(String client, String query) {
        return get(client, "$graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .body();
    }

    private String accepted(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(answer.body())
                .getIdElement()
                .getIdPart();
    }

    private List<String> ids(String client, String path) {
        Answer answer = get(client, path);
        assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
        return answer.ids();
    }

    private Answer get(String client, String path) {
        return send(client, "GET", path, null);
    }

    private Answer send(String client, String method, String path, @Nullable Resource body) {
        return server.send(
                method,
                path,
                body == null ? null : TestServer.json(body),
                "Authorization",
                "Bearer " + tokens.get(client));
    }

    private Answer patch(String client, String path) {
        return server.send(
                "PATCH",
                path,
                "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"amended\"}]",
                "Authorization",
                "Bearer " + tokens.get(client),
                "Content-Type",
                "application/json-patch+json");
    }
}
