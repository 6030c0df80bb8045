package cn.medalliance.plans;

import static cn.medalliance.security.Alliance.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.ResidentId;
import cn.medalliance.shared.CountyTime;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** A resident with an enrolment, an organisation, a doctor and a team of his own. */
public final class ManagedResident {

    public static final LocalDate TODAY = LocalDate.now(CountyTime.ZONE);

    private static final Guide GUIDE = Guide.load();

    public final String id;
    public final String clinic;
    public final String doctor;
    public final String enrolment;

    private final TestServer server;

    public ManagedResident(TestServer server, LocalDate born, String programme, String tier) {
        this.server = server;
        clinic = create(example("Organization-exa-organization-village", Organization.class)
                .setPartOf(null)
                .setExtension(List.of()));
        id = create(patient(born));
        doctor = role("gp");
        enrolment = create(newEnrolment(programme, tier));
    }

    /** Somebody of this age whom nobody stored yet. */
    public static Patient patient(LocalDate born) {
        Patient resident = example("Patient-exa-patient-minimal", Patient.class);
        String first17 = "999901" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "002";
        resident.getIdentifierFirstRep().setValue(first17 + ResidentId.checkCharacter(first17));
        resident.setBirthDateElement(new DateType(born.toString()));
        return resident;
    }

    /** Another enrolment of his. */
    String enrol(String programme, String tier) {
        return create(newEnrolment(programme, tier));
    }

    private EpisodeOfCare newEnrolment(String programme, String tier) {
        EpisodeOfCare made = example("EpisodeOfCare-exa-enrolment-minimal", EpisodeOfCare.class);
        made.getIdentifierFirstRep().setValue(programme + "-" + UUID.randomUUID());
        made.setPatient(reference());
        made.setType(List.of(concept("mca-programme", programme)));
        made.getDiagnosisFirstRep().setCondition(named());
        made.setManagingOrganization(new Reference("Organization/" + clinic));
        made.setCareManager(new Reference("PractitionerRole/" + doctor));
        made.setTeam(List.of(new Reference("CareTeam/" + team())));
        made.getPeriod().setStartElement(new DateTimeType("2025-01-18"));
        made.getExtensionByUrl(extension("management-tier")).setValue(concept("mca-tier", tier));
        return made;
    }

    private String team() {
        CareTeam team = example("CareTeam-exa-careteam-minimal", CareTeam.class);
        team.getParticipant().forEach(each -> each.setMember(new Reference("PractitionerRole/" + doctor)));
        team.setManagingOrganization(List.of(new Reference("Organization/" + clinic)));
        return create(team);
    }

    /** A post at his clinic. */
    public String role(String code) {
        PractitionerRole role = example("PractitionerRole-exa-role-minimal", PractitionerRole.class);
        role.setPractitioner(named());
        role.setOrganization(new Reference("Organization/" + clinic));
        role.setCode(List.of(concept("mca-role", code)));
        return create(role);
    }

    /** He lives in a grid of his own from now on. */
    String movesToAGrid() {
        String grid = create(example("Location-exa-location-grid-minimal", Location.class)
                .setManagingOrganization(new Reference("Organization/" + clinic)));
        Patient resident = server.get("Patient/" + id).as(Patient.class);
        resident.addExtension(extension("grid"), new Reference("Location/" + grid));
        put(resident, id);
        return grid;
    }

    /** A follow-up of the hypertension programme was evaluated so. */
    public void evaluated(LocalDate day, String code) {
        Observation observation = example("Observation-exa-followup-evaluation-minimal", Observation.class);
        observation.getIdentifier().clear();
        observation.setSubject(reference());
        observation.setEncounter(null);
        observation.getDerivedFrom().clear();
        observation.setPerformer(List.of(new Reference("PractitionerRole/" + doctor)));
        observation.setEffective(new DateTimeType(day + "T10:00:00+08:00"));
        observation.getValueCodeableConcept().getCodingFirstRep().setCode(code).setDisplay(null);
        observation.getComponentFirstRep().setValue(concept("mca-programme", "htn"));
        create(observation);
    }

    /** A stroke of his of today, not stored. */
    public Condition stroke(String category) {
        Condition stroke = example("Condition-exa-condition-zhang-htn", Condition.class);
        stroke.getIdentifier().clear();
        stroke.setSubject(reference());
        stroke.setEncounter(null);
        stroke.setRecorder(null);
        stroke.setEvidence(List.of());
        stroke.getExtension().clear();
        stroke.addExtension(extension("diagnosing-org"), new Reference("Organization/" + clinic));
        stroke.setCategory(List.of(concept("mca-condition-category", category)));
        stroke.setCode(new CodeableConcept()
                .setText("脑梗死")
                .addCoding(new Coding("http://hl7.org/fhir/sid/icd-10", "I63.9", null)));
        stroke.setRecordedDate(new Date());
        return stroke;
    }

    public Reference reference() {
        return new Reference("Patient/" + id);
    }

    public String create(Resource resource) {
        Answer answer = server.post(resource.fhirType(), resource);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.as(resource.getClass()).getIdElement().getIdPart();
    }

    public void put(Resource resource, String itsId) {
        resource.setId(itsId);
        Answer answer = server.put(resource.fhirType() + "/" + itsId, resource);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    public static CodeableConcept concept(String codeSystem, String code) {
        return new CodeableConcept(new Coding(GUIDE.canonical("CodeSystem", codeSystem), code, null));
    }

    public static String extension(String id) {
        return GUIDE.canonical("StructureDefinition", id);
    }

    static Reference named() {
        return new Reference()
                .setIdentifier(new Identifier()
                        .setSystem("urn:example:number")
                        .setValue(UUID.randomUUID().toString()));
    }
}
