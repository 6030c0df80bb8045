package cn.medalliance.outreach;

import static cn.medalliance.security.Alliance.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.referral.ReferralSamples;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is in the directory, who may be sent what, whose results others recognise, what residents measure, who meets whom. */
@ServerIT
class PeopleIT {

    private static final Guide GUIDE = Guide.load();
    private static final String MEDIA = "http://terminology.hl7.org/CodeSystem/v3-ParticipationMode";

    private final SecuredServer secured;
    private final Alliance alliance;
    private final String patient;

    PeopleIT(SecuredServer secured) {
        this.secured = secured;
        alliance = secured.alliance();
        patient = alliance.patient(alliance.centre);
    }

    private static String extension(String id) {
        return GUIDE.canonical("StructureDefinition", id);
    }

    private Answer send(String client, String method, String path, @Nullable Resource body) {
        return sent(secured.token(client, "system/*.cruds"), method, path, body);
    }

    private Answer sent(String token, String method, String path, @Nullable Resource body) {
        return secured.http()
                .send(method, path, body == null ? null : TestServer.json(body), "Authorization", "Bearer " + token);
    }

    private Communication education(Reference recipient, String medium) {
        Communication push = example("Communication-exa-communication-minimal", Communication.class);
        push.setCategory(List.of(ManagedResident.concept("mca-communication-category", "education")));
        push.setSubject(new Reference("Patient/" + patient));
        push.setRecipient(List.of(recipient));
        push.addMedium(new CodeableConcept(new Coding(MEDIA, medium, null)));
        return push;
    }

    private Communication education(String medium) {
        return education(new Reference("Patient/" + patient), medium);
    }

    private Consent agreement() {
        Consent consent = example("Consent-exa-consent-contact", Consent.class);
        consent.setPatient(new Reference("Patient/" + patient));
        consent.setPerformer(List.of(new Reference("Patient/" + patient)));
        consent.setOrganization(List.of(new Reference("Organization/" + alliance.centre)));
        consent.getProvision().getPeriod().setEndElement(new DateTimeType("2999-12-31"));
        return consent;
    }

    @Test
    void everyVendorReadsTheDirectory() {
        String doctor = ReferralSamples.doctor(alliance.open, alliance.hospital);
        HealthcareService clinic = example("HealthcareService-exa-healthcareservice-minimal", HealthcareService.class)
                .setProvidedBy(new Reference("Organization/" + alliance.hospital));
        String service = alliance.store(clinic);
        for (String path : List.of(
                "Organization/" + alliance.hospital, "PractitionerRole/" + doctor, "HealthcareService/" + service)) {
            assertThat(send("village", "GET", path, null).status()).as(path).isEqualTo(200);
        }
        assertThat(send("village", "GET", "PractitionerRole?organization=Organization/" + alliance.hospital, null)
                        .ids())
                .contains(doctor);
        assertThat(send("village", "GET", "HealthcareService?organization=Organization/" + alliance.hospital, null)
                        .ids())
                .contains(service);
        assertThat(send("village", "PUT", "HealthcareService/" + service, (Resource) clinic.setId(service))
                        .status())
                .as("another's")
                .isEqualTo(403);
    }

    @Test
    void educationIsSentToWhoAgreed() {
        Answer refused = send("centre", "POST", "Communication", education("ONLINEWRIT"));
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("\"mca-com-2\"", "Communication.recipient");
        assertThat(send("centre", "POST", "Communication", education("FACE")).status())
                .as("face to face")
                .isEqualTo(201);
        Answer said = send("centre", "POST", "Consent", agreement());
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        Consent consent = said.as(Consent.class);
        Answer push = send("centre", "POST", "Communication", education("ONLINEWRIT"));
        assertThat(push.status()).as(push.body()).isEqualTo(201);
        assertThat(send("centre", "GET", "Communication?recipient=Patient/" + patient + "&medium=ONLINEWRIT", null)
                        .ids())
                .containsExactly(push.as(Communication.class).getIdElement().getIdPart());
        Communication grouped = education(new Reference("Group/" + selfHelp()), "ONLINEWRIT");
        assertThat(alliance.open.post("Communication", grouped).body()).contains("\"mca-com-3\"");
        consent.setStatus(ConsentState.INACTIVE);
        assertThat(send("centre", "PUT", "Consent/" + consent.getIdElement().getIdPart(), consent)
                        .status())
                .isEqualTo(200);
        CommunicationRequest asked = new CommunicationRequest()
                .setStatus(CommunicationRequestStatus.ACTIVE)
                .setSubject(new Reference("Patient/" + patient))
                .addCategory(ManagedResident.concept("mca-communication-category", "education"))
                .addRecipient(new Reference("Patient/" + patient));
        assertThat(send("centre", "POST", "CommunicationRequest", asked).body()).contains("\"mca-com-2\"");
        asked.setStatus(CommunicationRequestStatus.DRAFT);
        assertThat(send("centre", "POST", "CommunicationRequest", asked).status())
                .isEqualTo(201);
    }

    @Test
    void whatWasSaidLastDecides() {
        alliance.store(agreement());
        Consent no = agreement();
        no.setDateTime(new Date());
        no.getProvision().setType(ConsentProvisionType.DENY);
        alliance.store(no);
        assertThat(alliance.open.post("Communication", education("ONLINEWRIT")).body())
                .contains("\"mca-com-2\"");
    }

    private Observation hba1c(String recognised) {
        Observation result = example("Observation-exa-hba1c-minimal", Observation.class);
        result.setSubject(new Reference("Patient/" + patient));
        result.setPerformer(List.of(new Reference("Organization/" + alliance.hospital)));
        result.setEffective(new DateTimeType(Date.from(Instant.now().minus(1, ChronoUnit.DAYS))));
        result.addExtension(
                extension("mutual-recognition"), ManagedResident.concept("mca-mutual-recognition", recognised));
        return result;
    }

    @Test
    void whatAnotherMeasuredIsFoundByHowFarItIsRecognised() {
        String result = alliance.store(hba1c("city"));
        alliance.store(hba1c("alliance"));
        String since = "&date=ge" + ManagedResident.TODAY.minusDays(30);
        assertThat(send(
                                "centre",
                                "GET",
                                "Observation?patient=Patient/" + patient + "&code=http://loinc.org%7C4548-4" + since
                                        + "&mutual-recognition=city",
                                null)
                        .ids())
                .containsExactly(result);
        Answer refused = alliance.open.post("Observation", hba1c("city").setStatus(ObservationStatus.PRELIMINARY));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("mca-rec-1");
    }

    @Test
    void aResidentMeasuresAtHome() {
        String token = secured.tokenOfPerson("villager", "user/*.cruds", null);
        Reference resident = new Reference("Patient/" + alliance.villager);
        Observation pressure = example("Observation-exa-blood-pressure-home", Observation.class);
        pressure.setSubject(resident);
        pressure.setPerformer(List.of(resident));
        pressure.setEncounter(null);
        Answer made = sent(token, "POST", "Observation", pressure);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String id = made.as(Observation.class).getIdElement().getIdPart();
        assertThat(send("village", "GET", "Observation?performer=Patient/" + alliance.villager, null)
                        .ids())
                .contains(id);
        pressure.setSubject(new Reference("Patient/" + patient));
        assertThat(sent(token, "POST", "Observation", pressure).status())
                .as("of another")
                .isIn(400, 403, 404);
    }

    @Test
    void thePharmacistSaysWhichStepsWereDone() {
        ManagedResident managed = new ManagedResident(alliance.open, LocalDate.parse("1961-07-25"), "htn", "routine");
        Encounter visit = example("Encounter-exa-encounter-pharm-service", Encounter.class);
        visit.getIdentifierFirstRep().setValue("F" + UUID.randomUUID()).setAssigner(null);
        visit.setSubject(managed.reference());
        visit.setEpisodeOfCare(List.of(new Reference("EpisodeOfCare/" + managed.enrolment)));
        visit.getServiceType().getCoding().remove(1);
        visit.getParticipantFirstRep().setIndividual(new Reference("PractitionerRole/" + managed.doctor));
        visit.setServiceProvider(new Reference("Organization/" + managed.clinic));
        visit.getExtension().removeIf(said -> said.getUrl().equals(extension("pharm-service")));
        for (String step : List.of("consult", "guide", "followup", "outcome-track", "education")) {
            visit.addExtension(
                    new Extension(extension("pharm-service"), ManagedResident.concept("mca-pharm-service", step)));
        }
        String id = alliance.store(visit);
        assertThat(alliance.open
                        .get("Encounter?patient=Patient/" + managed.id + "&pharm-service=outcome-track")
                        .ids())
                .containsExactly(id);
        visit.getIdentifierFirstRep().setValue("F" + UUID.randomUUID());
        visit.addExtension(
                new Extension(extension("pharm-service"), ManagedResident.concept("mca-pharm-service", "sale")));
        assertThat(alliance.open.post("Encounter", visit).status()).isEqualTo(422);
    }

    private String selfHelp() {
        Group group = example("Group-exa-group-minimal", Group.class);
        group.setCode(ManagedResident.concept("mca-group-kind", "self-help"));
        group.setManagingEntity(new Reference("Organization/" + alliance.centre));
        group.getMember().clear();
        group.addMember().setEntity(new Reference("Patient/" + patient));
        Answer made = send("centre", "POST", "Group", group);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.as(Group.class).getIdElement().getIdPart();
    }

    @Test
    void peersAreAGroupOfTheirKeeper() {
        String group = selfHelp();
        assertThat(send("centre", "GET", "Group?code=self-help&member=Patient/" + patient, null)
                        .ids())
                .containsExactly(group);
        assertThat(send("hospital", "GET", "Group/" + group, null).status()).isEqualTo(404);
    }
}
