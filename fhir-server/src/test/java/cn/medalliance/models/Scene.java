package cn.medalliance.models;

import static cn.medalliance.plans.ManagedResident.concept;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import cn.medalliance.referral.ReferralSamples;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import cn.medalliance.shared.CountyTime;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/** A resident of a community centre, the clinicians around him, and the systems of those who care for him. */
final class Scene {

    static final Guide GUIDE = Guide.load();
    static final LocalDate TODAY = LocalDate.now(CountyTime.ZONE);

    final Alliance alliance;
    final String resident;
    final Vendor centre;
    final Vendor hospital;
    final Vendor controlCentre;
    private final SecuredServer server;
    private final Map<String, String> roles = new HashMap<>();

    Scene(SecuredServer server) {
        this.server = server;
        alliance = server.alliance();
        centre = vendor("centre");
        hospital = vendor("hospital");
        controlCentre = vendor("centre-for-disease-control");
        resident = resident("1958-03-12");
    }

    Vendor vendor(String client) {
        return new Vendor(server, client);
    }

    /** Another resident of the centre. */
    String resident(String born) {
        return centre.store(Alliance.newPatient(alliance.centre).setBirthDateElement(new DateType(born)));
    }

    Reference patient() {
        return new Reference("Patient/" + resident);
    }

    /** Somebody with this role, a code of mca-role: the specialist at the hospital, everybody else at the centre. */
    Reference clinician(String role) {
        String organization = role.equals("specialist") ? alliance.hospital : alliance.centre;
        return new Reference("PractitionerRole/"
                + roles.computeIfAbsent(role, code -> ReferralSamples.clinician(alliance.open, organization, code)));
    }

    /** A team of the centre for the resident, with one clinician of each role. */
    CareTeam team(String category, String... members) {
        CareTeam team = Alliance.example("CareTeam-exa-careteam-minimal", CareTeam.class);
        team.setCategory(List.of(concept("mca-team-category", category)));
        team.setSubject(patient());
        team.setManagingOrganization(List.of(new Reference("Organization/" + alliance.centre)));
        team.getParticipant().clear();
        for (String member : members) {
            team.addParticipant(new CareTeamParticipantComponent()
                    .setMember(clinician(member))
                    .addRole(concept("mca-role", member)));
        }
        return team;
    }

    /** His disease, as the centre wrote it down. */
    String condition(String icd10, String name) {
        Condition condition = Alliance.example("Condition-exa-condition-minimal", Condition.class);
        condition.getExtension().get(0).setValue(new Reference("Organization/" + alliance.centre));
        condition.getCode().getCodingFirstRep().setCode(icd10).setDisplay(name);
        return centre.store(condition.setSubject(patient()));
    }

    /** He is managed by the centre; gives the enrolment's id. */
    String enrol(String programme, String tier) {
        EpisodeOfCare enrolment = Alliance.example("EpisodeOfCare-exa-enrolment-minimal", EpisodeOfCare.class);
        enrolment.getIdentifierFirstRep().setValue(programme + "-" + UUID.randomUUID());
        enrolment.setPatient(patient());
        enrolment.setType(List.of(concept("mca-programme", programme)));
        enrolment.getDiagnosisFirstRep().setCondition(new Reference("Condition/" + condition(icd10(programme), null)));
        enrolment.setManagingOrganization(new Reference("Organization/" + alliance.centre));
        enrolment.setCareManager(clinician("gp"));
        enrolment.getExtension().get(0).setValue(concept("mca-tier", tier));
        return centre.store(enrolment);
    }

    private static String icd10(String programme) {
        return programme.equals("t2dm") ? "E11.900" : "I10.x00";
    }

    /** An example of an observation of him by the centre, with another value and day. */
    Observation observation(String example, double value, LocalDate day) {
        Observation observation = Alliance.example("Observation-" + example, Observation.class);
        observation.getValueQuantity().setValue(value);
        return told(observation, day);
    }

    Observation told(Observation observation, LocalDate day) {
        observation.getIdentifier().clear();
        observation.setSubject(patient());
        observation.setEncounter(null);
        observation.setPerformer(List.of(new Reference("Organization/" + alliance.centre)));
        observation.setEffective(new DateTimeType(day.toString()));
        return observation;
    }

    /** The fulfilment task of a referral that was submitted. */
    static Task task(Answer submitted) {
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        return submitted
                .resources()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .filter(task -> task.getCode().getCodingFirstRep().getCode().equals("referral-fulfil"))
                .findFirst()
                .orElseThrow();
    }

    /** The hospital receives him, treats him and tells the centre. */
    Task treated(Task submitted) {
        Task task = hospital.move(submitted, ReferralSamples.to("received", "acknowledged"));
        task = hospital.move(task, ReferralSamples.to("accepted", "awaiting-slot"));
        Encounter visit = Alliance.encounter(resident, alliance.hospital);
        task = hospital.move(
                task,
                ReferralSamples.with(
                        ReferralSamples.to("in-progress", "arrived"),
                        "arrived-encounter",
                        "Encounter/" + hospital.store(visit)));
        task = hospital.move(task, ReferralSamples.to("in-progress", "under-treatment"));
        task = hospital.move(task, ReferralSamples.to("in-progress", "treatment-complete"));
        Composition told = ReferralSamples.feedback(resident, id(clinician("specialist")));
        return hospital.move(
                task,
                ReferralSamples.with(
                        ReferralSamples.to("completed", "closed-outpatient"),
                        "feedback-document",
                        "Composition/" + hospital.store(told)));
    }

    Bundle up() {
        return ReferralSamples.up(resident, id(clinician("gp")), alliance.hospital);
    }

    Bundle down() {
        return ReferralSamples.down(resident, id(clinician("specialist")), alliance.centre);
    }

    static Answer submit(Vendor vendor, Bundle referral) {
        return vendor.post("ServiceRequest/$submit-referral", ReferralSamples.submission(referral));
    }

    static String id(Reference reference) {
        return reference.getReferenceElement().getIdPart();
    }

    static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }

    /** A resource of the guide's examples as text of this scene. */
    <T extends Resource> T example(String name, Class<T> type) {
        String text = String.valueOf(GUIDE.examples().get(name + ".json"))
                .replaceAll("Patient/exa-patient-[a-z-]+", "Patient/" + resident)
                .replace(
                        "PractitionerRole/exa-role-zhou-qiang",
                        clinician("specialist").getReference())
                .replace(
                        "PractitionerRole/exa-role-wang-yue",
                        clinician("health-manager").getReference())
                .replaceAll("PractitionerRole/exa-role-[a-z-]+", clinician("gp").getReference())
                .replace("Organization/exa-organization-county-hospital", "Organization/" + alliance.hospital)
                .replaceAll("Organization/exa-organization-[a-z-]+", "Organization/" + alliance.centre);
        T resource = FhirContext.forR4Cached().newJsonParser().parseResource(type, text);
        resource.setId((String) null);
        return resource;
    }

    /** A filled-in form of the guide's examples, at a visit of the centre that stands for these enrolments. */
    QuestionnaireResponse form(String name, String visit, String... enrolments) {
        String number = "F" + UUID.randomUUID().toString().substring(0, 18);
        Encounter seen = example("Encounter-" + visit, Encounter.class);
        seen.getIdentifierFirstRep().setValue(number);
        seen.getEpisodeOfCare().clear();
        for (String enrolment : enrolments) {
            seen.addEpisodeOfCare(new Reference("EpisodeOfCare/" + enrolment));
        }
        QuestionnaireResponse form = example("QuestionnaireResponse-" + name, QuestionnaireResponse.class);
        form.setEncounter(new Reference("Encounter/" + centre.store(seen)));
        form.getIdentifier().setValue(number);
        form.getExtension().removeIf(extension -> extension.getUrl().endsWith("-signature"));
        form.getBasedOn().clear();
        return form;
    }

    /** The visit was on another day. */
    static void onDay(QuestionnaireResponse form, LocalDate day) {
        form.setAuthoredElement(new DateTimeType(day + "T10:00:00+08:00"));
        form.getItem().stream().flatMap(block -> block.getItem().stream()).forEach(question -> {
            if (question.getLinkId().equals("h.date")) {
                question.getAnswerFirstRep().setValue(new DateType(day.toString()));
            } else if (question.getLinkId().equals("h.next")) {
                question.getAnswerFirstRep()
                        .setValue(new DateType(day.plusDays(30).toString()));
            }
        });
    }

    /** What the server takes out of a form, stored. */
    static Answer extract(Vendor vendor, QuestionnaireResponse form) {
        Parameters parameters = of("store", new BooleanType(true));
        parameters.addParameter().setName("questionnaire-response").setResource(form);
        return vendor.post("QuestionnaireResponse/$extract", parameters);
    }

    static Parameters of(String name, org.hl7.fhir.r4.model.Type value) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName(name).setValue(value);
        return parameters;
    }
}
