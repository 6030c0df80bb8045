package cn.medalliance.referral;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.MedicationKnowledge;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;

/** Referrals as vendors send them, made of the guide's examples. */
public final class ReferralSamples {

    /** The guide as the tests read it. */
    public static final Guide GUIDE = Guide.load();

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String REQUEST = "urn:uuid:" + UUID.randomUUID();
    private static final String NOTE = "urn:uuid:" + UUID.randomUUID();
    private static final String CONDITION = "urn:uuid:" + UUID.randomUUID();
    private static final String PRESSURE = "urn:uuid:" + UUID.randomUUID();
    private static final String PLAN = "urn:uuid:" + UUID.randomUUID();

    private ReferralSamples() {}

    /** An example of the guide without its id. */
    public static <T extends Resource> T example(String name, Class<T> type) {
        String text = GUIDE.examples().get(name + ".json");
        T resource = FHIR.newJsonParser().parseResource(type, text);
        resource.setId((String) null);
        return resource;
    }

    /** Stores a general practitioner of an organisation through a server in open mode; gives the id of the role. */
    public static String doctor(TestServer open, String organization) {
        return clinician(open, organization, "gp");
    }

    /** Stores somebody with a role, a code of mca-role, in an organisation; gives the id of the role. */
    public static String clinician(TestServer open, String organization, String code) {
        Practitioner person = example("Practitioner-exa-practitioner-li-min", Practitioner.class);
        PractitionerRole role = example("PractitionerRole-exa-role-li-min", PractitionerRole.class);
        role.setLocation(null);
        role.setPractitioner(new Reference("Practitioner/" + store(open, person)));
        role.setOrganization(new Reference("Organization/" + organization));
        role.setCode(List.of(concept("mca-role", code)));
        return store(open, role);
    }

    /** Stores a resource; gives its id. */
    public static String store(TestServer open, Resource resource) {
        Answer answer = open.post(resource.fhirType(), resource);
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer.as(resource.getClass()).getIdElement().getIdPart();
    }

    /** An up-referral with all that it needs. */
    public static Bundle up(String patient, String doctor, String performer) {
        Bundle bundle = new Bundle().setType(BundleType.COLLECTION);
        ServiceRequest request = request(patient, doctor, performer, "referral-no", "up", "normal");
        request.addReasonCode(concept("mca-referral-reason-up", "htn-1"));
        request.addReasonReference(new Reference(CONDITION));
        request.addReasonReference(new Reference(PRESSURE));
        request.addSupportingInfo(new Reference(NOTE).setType("Composition"));
        Composition note = example("Composition-exa-referral-document-zhang", Composition.class);
        about(note, patient, doctor);
        add(bundle, REQUEST, request);
        add(bundle, NOTE, note);
        add(bundle, CONDITION, condition(patient));
        add(bundle, PRESSURE, pressure(patient));
        return bundle;
    }

    /** A referral back with all that it needs. */
    public static Bundle down(String patient, String doctor, String performer) {
        Bundle bundle = new Bundle().setType(BundleType.COLLECTION);
        ServiceRequest request = request(patient, doctor, performer, "down-referral-no", "down", "normal");
        request.setCode(concept("mca-referral-service", "continued-management"));
        request.addReasonCode(concept("mca-referral-reason-down", "stable"));
        request.addReasonReference(new Reference(CONDITION));
        request.addSupportingInfo(new Reference(NOTE).setType("Composition"));
        request.addSupportingInfo(new Reference(PLAN).setType("CarePlan"));
        request.setPatientInstruction("两周内到社区首次随访；头痛剧烈、胸痛时立即就诊。");
        Composition summary = example("Composition-exa-discharge-summary-zhang", Composition.class);
        about(summary, patient, doctor);
        CarePlan plan = example("CarePlan-exa-careplan-minimal", CarePlan.class);
        plan.getIdentifierFirstRep().setValue("CP-" + UUID.randomUUID());
        plan.setSubject(new Reference("Patient/" + patient));
        plan.setAuthor(new Reference("PractitionerRole/" + doctor));
        plan.setAddresses(List.of(new Reference(CONDITION)));
        plan.setGoal(List.of(named("urn:example:goal")));
        plan.setCareTeam(List.of(named("urn:example:team")));
        add(bundle, REQUEST, request);
        add(bundle, NOTE, summary);
        add(bundle, CONDITION, condition(patient));
        add(bundle, PLAN, plan);
        return bundle;
    }

    private static Reference named(String system) {
        return new Reference()
                .setIdentifier(new Identifier()
                        .setSystem(system)
                        .setValue(UUID.randomUUID().toString()));
    }

    private static ServiceRequest request(
            String patient, String doctor, String performer, String naming, String category, String channel) {
        ServiceRequest request = new ServiceRequest();
        request.getMeta().addProfile(GUIDE.canonical("StructureDefinition", "mca-referral-request"));
        request.addExtension(new Extension(
                GUIDE.canonical("StructureDefinition", "referral-channel"), concept("mca-referral-channel", channel)));
        request.addIdentifier()
                .setType(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/v2-0203", "PLAC", "Placer Identifier")))
                .setSystem(GUIDE.canonical() + "/naming/" + naming)
                .setValue("R-" + UUID.randomUUID());
        request.setRequisition(new Identifier()
                .setSystem(GUIDE.canonical() + "/naming/loop-id")
                .setValue("L-" + UUID.randomUUID()));
        request.setStatus(ServiceRequestStatus.DRAFT);
        request.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        request.addCategory(concept("mca-referral-category", category));
        request.setPriority(ServiceRequestPriority.ROUTINE);
        request.setCode(concept("mca-referral-service", "specialist-consult"));
        request.setSubject(new Reference("Patient/" + patient));
        request.setAuthoredOn(new Date());
        request.setRequester(new Reference("PractitionerRole/" + doctor));
        request.addPerformer(new Reference("Organization/" + performer));
        return request;
    }

    private static void about(Composition document, String patient, String doctor) {
        document.getIdentifier().setValue("D-" + UUID.randomUUID());
        document.setSubject(new Reference("Patient/" + patient));
        document.setEncounter(null);
        document.setRelatesTo(null);
        document.setEvent(null);
        document.setCustodian(null);
        document.setAuthor(List.of(new Reference("PractitionerRole/" + doctor)));
        document.getSection().forEach(section -> section.setEntry(null));
    }

    private static Condition condition(String patient) {
        Condition condition = example("Condition-exa-condition-minimal", Condition.class);
        condition.getExtension().get(0).setValue(named("urn:example:organization"));
        condition.setSubject(new Reference("Patient/" + patient));
        return condition;
    }

    private static Observation pressure(String patient) {
        Observation observation = example("Observation-exa-blood-pressure-minimal", Observation.class);
        observation.setSubject(new Reference("Patient/" + patient));
        observation.setPerformer(List.of(named("urn:example:organization")));
        observation.setEffective(new DateTimeType(new Date()));
        observation.setIssued(null);
        return observation;
    }

    /**
     * Stores a medicine, known by its name, that one organisation stocks and the other does not, which has another in its place.
     *
     * @return its name; that of the other is {@link #substitute}
     */
    public static String notStocked(TestServer open, String stocking, String other) {
        String name = "试验用氨氯地平 " + UUID.randomUUID();
        MedicationKnowledge substitute =
                example("MedicationKnowledge-exa-medication-knowledge-minimal", MedicationKnowledge.class);
        substitute.setCode(new CodeableConcept().setText(substitute(name)));
        String instead = store(open, substitute);
        MedicationKnowledge known =
                example("MedicationKnowledge-exa-medication-knowledge-amlodipine", MedicationKnowledge.class);
        known.setCode(new CodeableConcept().setText(name));
        known.getExtension().clear();
        known.addExtension(new Extension(stockedBy(), new Reference("Organization/" + stocking)));
        known.getRelatedMedicationKnowledgeFirstRep()
                .setReference(List.of(new Reference("MedicationKnowledge/" + instead)));
        store(open, known);
        ListResource formulary = example("List-exa-formulary-minimal", ListResource.class);
        formulary.addExtension(new Extension(stockedBy(), new Reference("Organization/" + other)));
        formulary.getEntryFirstRep().setItem(new Reference("MedicationKnowledge/" + instead));
        store(open, formulary);
        return name;
    }

    /** The name of what is there in the place of a medicine. */
    public static String substitute(String name) {
        return name + "（替代）";
    }

    private static String stockedBy() {
        return GUIDE.canonical("StructureDefinition", "stocked-by");
    }

    /** A visit to the hospital. */
    static Encounter visit(String patient, String provider) {
        Encounter encounter = example("Encounter-exa-encounter-clinical-exam", Encounter.class);
        encounter.getIdentifierFirstRep().setValue("MZ" + UUID.randomUUID());
        encounter.setSubject(new Reference("Patient/" + patient));
        encounter.setServiceProvider(new Reference("Organization/" + provider));
        return encounter;
    }

    /** What the hospital tells the clinic in the end. */
    public static Composition feedback(String patient, String doctor) {
        Composition feedback = example("Composition-exa-referral-feedback-zhang", Composition.class);
        about(feedback, patient, doctor);
        return feedback;
    }

    private static void add(Bundle bundle, String address, Resource resource) {
        bundle.addEntry().setFullUrl(address).setResource(resource);
    }

    /** The request of a referral. */
    public static ServiceRequest requestOf(Bundle bundle) {
        return (ServiceRequest) bundle.getEntryFirstRep().getResource();
    }

    /** The body of {@code $submit-referral}. */
    public static Parameters submission(Bundle referral) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("referral").setResource(referral);
        return parameters;
    }

    /** The body of {@code $transition}. */
    public static Parameters to(String status, String businessStatus) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("toStatus").setValue(new CodeType(status));
        parameters.addParameter().setName("businessStatus").setValue(new CodeType(businessStatus));
        return parameters;
    }

    /** With something that the move brings. */
    public static Parameters with(Parameters parameters, String kind, String reference) {
        ParametersParameterComponent output = parameters.addParameter().setName("output");
        output.addPart().setName("type").setValue(new CodeType(kind));
        output.addPart().setName("value").setValue(new Reference(reference));
        return parameters;
    }

    /** With the reason of the move. */
    public static Parameters because(Parameters parameters, String codeSystem, String code) {
        parameters.addParameter().setName("reason").setValue(concept(codeSystem, code));
        return parameters;
    }

    static Parameters noting(Parameters parameters, String note) {
        parameters.addParameter().setName("note").setValue(new StringType(note));
        return parameters;
    }

    /** A concept of a code system of the guide. */
    public static CodeableConcept concept(String codeSystem, String code) {
        return new CodeableConcept(new Coding(GUIDE.canonical("CodeSystem", codeSystem), code, null));
    }
}
