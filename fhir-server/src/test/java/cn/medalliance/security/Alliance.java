package cn.medalliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.security.relation.model.Relation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * A small alliance, stored through the node in open mode: an office, below it a county hospital, a community centre and a
 * township with a village clinic; and residents who each stand in one relation to one of them.
 */
public final class Alliance {

    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    static final String OFFICE = code(1);
    public static final String HOSPITAL = code(2);
    public static final String CENTRE = code(3);
    public static final String TOWNSHIP = code(4);
    static final String VILLAGE = code(5);
    /** Of a clinic, which its suite stores, of which the server makes reports each month. */
    public static final String REPORTING = code(6);

    public final TestServer open;
    public final String office;
    public final String hospital;
    public final String centre;
    public final String township;
    public final String village;

    /** Kept by the village clinic; nothing else. */
    public final String villager;
    /** Kept by the village clinic, referred to the hospital. */
    public final String referred;
    /** Kept by the village clinic, in the hospital's treatment. */
    public final String admitted;
    /** Kept by the village clinic, with a team of the centre. */
    final String teamed;
    /** Kept by the village clinic, under contract with the centre. */
    public final String contracted;
    /** Kept by the village clinic, living in a grid of the centre. */
    final String gridded;

    Alliance(TestServer open) {
        this.open = open;
        office = organization(OFFICE, "alliance", null);
        hospital = organization(HOSPITAL, "county-hospital", office);
        centre = organization(CENTRE, "community-centre", office);
        township = organization(TOWNSHIP, "township", office);
        village = organization(VILLAGE, "village", township);
        villager = patient(village);
        referred = patientIn(Relation.REFERRAL, hospital);
        admitted = patientIn(Relation.ENCOUNTER, hospital);
        teamed = patientIn(Relation.CARE_TEAM, centre);
        contracted = patientIn(Relation.CONTRACT, centre);
        gridded = patientIn(Relation.GRID, centre);
    }

    /** A credit code of the region that does not exist, of a letter group that no other test has. */
    private static String code(int number) {
        String body = "MRXT%04d".formatted(number);
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += BODY_WEIGHTS[i] * Character.digit(body.charAt(i), Character.MAX_RADIX);
        }
        String first17 = "12999901" + body + "0X987654321".charAt(sum % 11);
        return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
    }

    private String organization(String creditCode, String example, @org.jspecify.annotations.Nullable String parent) {
        Organization organization = example("Organization-exa-organization-" + example, Organization.class);
        organization.setIdentifier(List.of(new Identifier()
                .setSystem(Guide.load().canonical() + "/naming/uscc")
                .setValue(creditCode)));
        organization.getExtension().clear();
        organization.setPartOf(parent == null ? null : new Reference("Organization/" + parent));
        return store(organization);
    }

    /** Another clinic, with nobody of its own yet: below an organisation, or below none. */
    public String newClinic(@Nullable String above) {
        return store(example("Organization-exa-organization-village", Organization.class)
                .setPartOf(above == null ? null : new Reference("Organization/" + above))
                .setExtension(List.of()));
    }

    public String patient(String keeper) {
        return store(newPatient(keeper));
    }

    public static Patient newPatient(String keeper) {
        return example("Patient-exa-patient-minimal", Patient.class)
                .setManagingOrganization(new Reference("Organization/" + keeper));
    }

    /** A patient of the village who has a contract with an organisation, and no other relation to it. */
    public String contractedWith(String organization) {
        return patientIn(Relation.CONTRACT, organization);
    }

    /** A patient to whom an organisation stands in one relation, and in no other. */
    String patientIn(Relation relation, String organization) {
        if (relation == Relation.MANAGING) {
            return patient(organization);
        }
        if (relation == Relation.GRID) {
            return patientInGridOf(organization);
        }
        String patient = patient(village);
        switch (relation) {
            case CONTRACT -> store(contract(patient, organization));
            case REFERRAL -> store(task(patient, village, organization));
            case ENCOUNTER -> store(encounter(patient, organization));
            case CARE_TEAM -> store(team(organization).setSubject(new Reference("Patient/" + patient)));
            default -> throw new IllegalArgumentException(relation.word());
        }
        return patient;
    }

    private String patientInGridOf(String keeper) {
        Location grid = example("Location-exa-location-grid-minimal", Location.class)
                .setManagingOrganization(new Reference("Organization/" + keeper));
        Patient patient = newPatient(village);
        patient.addExtension(new Extension(
                Guide.load().canonical("StructureDefinition", "grid"), new Reference("Location/" + store(grid))));
        return store(patient);
    }

    static Task task(String patient, String requester, String owner) {
        Task task = example("Task-exa-work-task-followup-due", Task.class);
        task.setFocus(null);
        task.setFor(new Reference("Patient/" + patient));
        task.setRequester(new Reference("Organization/" + requester));
        task.setOwner(new Reference("Organization/" + owner));
        return task;
    }

    static Task ended(Task task, int daysAgo) {
        task.setStatus(TaskStatus.COMPLETED);
        task.setLastModified(Date.from(Instant.now().minus(daysAgo, ChronoUnit.DAYS)));
        return task;
    }

    public static Encounter encounter(String patient, String provider) {
        Encounter encounter = example("Encounter-exa-encounter-clinical-exam", Encounter.class);
        encounter.getIdentifierFirstRep().setValue("MZ" + UUID.randomUUID());
        encounter.setStatus(EncounterStatus.INPROGRESS);
        encounter.setSubject(new Reference("Patient/" + patient));
        encounter.setServiceProvider(new Reference("Organization/" + provider));
        return encounter;
    }

    private static CareTeam team(String keeper) {
        CareTeam team = example("CareTeam-exa-careteam-minimal", CareTeam.class);
        team.getParticipantFirstRep().setMember(new Reference("Organization/" + keeper));
        team.setManagingOrganization(List.of(new Reference("Organization/" + keeper)));
        return team;
    }

    private Contract contract(String patient, String authority) {
        Contract contract = example("Contract-exa-contract-minimal", Contract.class);
        contract.getExtension().get(0).setValue(new Reference("CareTeam/" + store(team(authority))));
        contract.getIdentifierFirstRep().setValue("QY-" + UUID.randomUUID());
        Reference resident = new Reference("Patient/" + patient);
        contract.setSubject(List.of(resident));
        contract.setAuthority(List.of(new Reference("Organization/" + authority)));
        contract.getSignerFirstRep().setParty(resident);
        contract.getSignerFirstRep().getSignatureFirstRep().setWho(resident);
        contract.getApplies().setEndElement(new DateTimeType("2027-01-18"));
        return contract;
    }

    public static Observation pressure(String patient, String performer) {
        Observation observation = example("Observation-exa-blood-pressure-minimal", Observation.class);
        observation.setSubject(new Reference("Patient/" + patient));
        observation.setPerformer(List.of(new Reference("Organization/" + performer)));
        return observation;
    }

    public static <T extends Resource> T example(String name, Class<T> type) {
        String text = Guide.load().examples().get(name + ".json");
        T resource = FhirContext.forR4Cached().newJsonParser().parseResource(type, text);
        resource.setId((String) null);
        return resource;
    }

    /** Stores a resource through the open node; gives its id. */
    public String store(Resource resource) {
        Answer answer = open.post(resource.fhirType(), resource);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.as(resource.getClass()).getIdElement().getIdPart();
    }
}
