package cn.medalliance.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Resources as the guide shapes them, with the elements that its views read. */
final class Shapes {

    static final String GUIDE = "http://medalliance.example/fhir/";
    static final String LOINC = "http://loinc.org";
    static final String WAY = "urn:oid:2.16.156.10011.2.3.1.183";
    private static final List<String> ROLES =
            List.of("specialist", "gp", "family-doctor", "health-manager", "family-pharmacist", "nurse");
    private static final String EVALUATION = "urn:oid:2.16.156.10011.2.3.1.150";
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

    private Shapes() {}

    static Coding coding(String system, String code) {
        return new Coding().setSystem(GUIDE + "CodeSystem/" + system).setCode(code);
    }

    static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(coding(system, code));
    }

    static Extension extension(String name, Type value) {
        return new Extension(GUIDE + "StructureDefinition/" + name, value);
    }

    static Extension coded(String name, String system, String code) {
        return extension(name, concept(system, code));
    }

    static Reference to(String type, String id) {
        return new Reference(type + "/" + id);
    }

    static Period period(String start, @Nullable String end) {
        Period period = new Period().setStartElement(new DateTimeType(start));
        return end == null ? period : period.setEndElement(new DateTimeType(end));
    }

    static Quantity quantity(String value, String code) {
        return new Quantity()
                .setValue(new BigDecimal(value))
                .setUnit(code)
                .setSystem(UCUM)
                .setCode(code);
    }

    static Organization organization(String id, String division, String... types) {
        Organization organization = new Organization();
        organization.setId(id);
        organization.setActive(true).setName(id);
        for (String type : types) {
            organization.addType(concept("mca-org-type", type));
        }
        Extension divisions = new Extension(GUIDE + "StructureDefinition/divisions");
        divisions.addExtension("division", coding("gbt-2260", division));
        organization.addExtension(divisions);
        return organization;
    }

    /** The posts that {@link #team} names. */
    static List<Resource> posts() {
        List<Resource> posts = new ArrayList<>();
        for (String role : ROLES) {
            PractitionerRole post = new PractitionerRole();
            post.setId("role-" + role);
            post.setActive(true).addCode(concept("mca-role", role));
            posts.add(post);
        }
        return posts;
    }

    static EpisodeOfCare enrolment(String id, String person, String programme, String start) {
        EpisodeOfCare enrolment = new EpisodeOfCare();
        enrolment.setId(id);
        enrolment.setStatus(EpisodeOfCare.EpisodeOfCareStatus.ACTIVE);
        enrolment.addType(concept("mca-programme", programme));
        enrolment.setPatient(to("Patient", person));
        enrolment.setManagingOrganization(to("Organization", "org-township"));
        enrolment.setPeriod(period(start, null));
        enrolment.addExtension(coded("management-tier", "mca-tier", "routine"));
        return enrolment;
    }

    /** A completed form. */
    static QuestionnaireResponse form(String id, @Nullable String person, String name, String authored) {
        QuestionnaireResponse form = new QuestionnaireResponse();
        form.setId(id);
        form.setQuestionnaire(GUIDE + "Questionnaire/" + name + "|2017");
        form.setStatus(QuestionnaireResponseStatus.COMPLETED);
        if (person != null) {
            form.setSubject(to("Patient", person));
        }
        form.setAuthoredElement(new DateTimeType(authored));
        return form;
    }

    /** The conclusion of the form of one disease. */
    static void conclude(QuestionnaireResponse form, String evaluation) {
        answer(block(form, "c"), "c.eval", new Coding().setSystem(EVALUATION).setCode(evaluation));
    }

    /** One disease of the conclusion of the combined form. */
    static void conclude(QuestionnaireResponse form, String programme, String evaluation) {
        QuestionnaireResponseItemComponent group = block(form, "c").addItem().setLinkId("c.prog");
        answer(group, "c.prog.programme", coding("mca-programme", programme));
        answer(group, "c.prog.eval", new Coding().setSystem(EVALUATION).setCode(evaluation));
    }

    static QuestionnaireResponseItemComponent block(QuestionnaireResponse form, String link) {
        return form.getItem().stream()
                .filter(item -> item.getLinkId().equals(link))
                .findFirst()
                .orElseGet(() -> form.addItem().setLinkId(link));
    }

    static void answer(QuestionnaireResponseItemComponent block, String link, Type value) {
        block.addItem().setLinkId(link).addAnswer().setValue(value);
    }

    /** A final observation. */
    static Observation observation(String id, String person, String loinc, String taken) {
        Observation observation = new Observation();
        observation.setId(id);
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.addCategory().addCoding().setSystem(CATEGORY).setCode("vital-signs");
        observation.getCode().addCoding().setSystem(LOINC).setCode(loinc);
        observation.setSubject(to("Patient", person));
        observation.setEffective(new DateTimeType(taken));
        return observation;
    }

    static Observation pressure(String id, String person, String taken, int systolic, int diastolic) {
        Observation pressure = observation(id, person, "85354-9", taken);
        component(pressure, "8480-6", systolic);
        component(pressure, "8462-4", diastolic);
        return pressure;
    }

    private static void component(Observation pressure, String loinc, int value) {
        pressure.addComponent()
                .setCode(new CodeableConcept(new Coding().setSystem(LOINC).setCode(loinc)))
                .setValue(quantity(String.valueOf(value), "mm[Hg]"));
    }

    /** A fasting glucose. */
    static Observation glucose(String id, String person, String taken, String value) {
        Observation glucose = measured(id, person, "14770-2", taken, value, "mmol/L");
        glucose.addExtension(coded("glucose-timing", "mca-glucose-timing", "fasting"));
        return glucose;
    }

    static Observation measured(String id, String person, String loinc, String taken, String value, String unit) {
        Observation observation = observation(id, person, loinc, taken);
        observation.getCategoryFirstRep().getCodingFirstRep().setCode("laboratory");
        observation.setValue(quantity(value, unit));
        return observation;
    }

    static RiskAssessment assessment(String id, String person, String method, String assessed, String level) {
        RiskAssessment assessment = new RiskAssessment();
        assessment.setId(id);
        assessment.setStatus(RiskAssessment.RiskAssessmentStatus.FINAL);
        assessment.setMethod(concept("mca-risk-method", method));
        assessment.setSubject(to("Patient", person));
        assessment.setOccurrence(new DateTimeType(assessed));
        assessment.addPrediction().setQualitativeRisk(concept("mca-risk-level", level));
        return assessment;
    }

    static CareTeam team(String id, @Nullable String person, String category, String... roles) {
        CareTeam team = new CareTeam();
        team.setId(id);
        team.setStatus(CareTeam.CareTeamStatus.ACTIVE);
        team.addCategory(concept("mca-team-category", category));
        if (person != null) {
            team.setSubject(to("Patient", person));
        }
        for (String role : roles) {
            team.addParticipant().addRole(concept("mca-role", role)).setMember(to("PractitionerRole", "role-" + role));
        }
        return team;
    }

    static Contract contract(String id, String person, String start, String end) {
        Contract contract = new Contract();
        contract.setId(id);
        contract.setStatus(Contract.ContractStatus.EXECUTED);
        contract.setType(concept("mca-contract-type", "family-doctor-service"));
        contract.addSubject(to("Patient", person));
        contract.setIssuedElement(new DateTimeType(start));
        contract.setApplies(period(start, end));
        return contract;
    }

    /** That a task went this way, as the server writes it. */
    static Provenance transition(String id, String person, String task, String transition, String occurred) {
        Provenance provenance = new Provenance();
        provenance.setId(id);
        provenance.addExtension(extension("provenance-patient", to("Patient", person)));
        provenance.addTarget(to("Task", task));
        provenance.setOccurred(new DateTimeType(occurred));
        provenance.setRecordedElement(new InstantType(occurred));
        provenance.getActivity().addCoding(coding("mca-referral-transition", transition));
        provenance.addAgent().setWho(to("Organization", "org-hospital"));
        return provenance;
    }

    static Extension tierDate(String day) {
        return extension("tier-date", new DateType(day));
    }
}
