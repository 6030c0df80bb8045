package cn.medalliance.forms;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import cn.medalliance.referral.ReferralSamples;
import cn.medalliance.security.Alliance;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/** A resident of a community centre with enrolments, and the guide's examples of filled-in forms told of this resident. */
final class FormCase {

    static final Guide GUIDE = Guide.load();

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Pattern ENCOUNTER = Pattern.compile("Encounter/(exa-[a-z0-9-]+)");

    final String patient;
    final String doctor;
    private final TestServer open;
    private final String centre;
    private final String condition;

    FormCase(Alliance alliance, String birthDate) {
        open = alliance.open;
        centre = alliance.centre;
        patient = store(Alliance.newPatient(centre).setBirthDateElement(new DateType(birthDate)), Patient.class);
        doctor = ReferralSamples.doctor(open, centre);
        Condition diagnosis = read("Condition-exa-condition-minimal", Condition.class);
        diagnosis.getExtension().get(0).setValue(new Reference("Organization/" + centre));
        diagnosis.setSubject(new Reference("Patient/" + patient));
        condition = store(diagnosis, Condition.class);
    }

    /** An active enrolment, whose id comes back. */
    String enrol(String programme) {
        EpisodeOfCare enrolment = read("EpisodeOfCare-exa-enrolment-zhang-htn", EpisodeOfCare.class);
        enrolment.getIdentifierFirstRep().setValue("EOC-" + UUID.randomUUID());
        enrolment.getTypeFirstRep().getCodingFirstRep().setCode(programme).setDisplay(null);
        enrolment.setTeam(List.of());
        enrolment.getDiagnosisFirstRep().setCondition(new Reference("Condition/" + condition));
        enrolment.getExtension().removeIf(extension -> extension.getUrl().endsWith("/next-visit-date"));
        return store(enrolment, EpisodeOfCare.class);
    }

    /** An example of a form, told of this resident under a new number, with its visit stored where it has one. */
    QuestionnaireResponse example(String name, String... enrolments) {
        String json = text("QuestionnaireResponse-" + name);
        Matcher visit = ENCOUNTER.matcher(json);
        String number = "N" + UUID.randomUUID().toString().substring(0, 18);
        if (visit.find()) {
            json = json.replace(visit.group(), "Encounter/" + visit(visit.group(1), number, enrolments));
        }
        QuestionnaireResponse response = FHIR.newJsonParser().parseResource(QuestionnaireResponse.class, json);
        response.setId((String) null);
        response.getIdentifier().setValue(number);
        response.getExtension().removeIf(extension -> extension.getUrl().endsWith("-signature"));
        response.getBasedOn().clear();
        return response;
    }

    private String visit(String example, String number, String... enrolments) {
        Encounter visit = read("Encounter-" + example, Encounter.class);
        visit.getIdentifierFirstRep().setValue(number);
        visit.getEpisodeOfCare().clear();
        for (String enrolment : enrolments) {
            visit.addEpisodeOfCare(new Reference("EpisodeOfCare/" + enrolment));
        }
        return store(visit, Encounter.class);
    }

    /** Stores through the open node; gives the id. */
    <T extends Resource> String store(T resource, Class<T> type) {
        Answer answer = open.post(resource.fhirType(), resource);
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer.as(type).getIdElement().getIdPart();
    }

    private <T extends Resource> T read(String name, Class<T> type) {
        T resource = FHIR.newJsonParser().parseResource(type, text(name));
        resource.setId((IdType) null);
        return resource;
    }

    private String text(String name) {
        return String.valueOf(GUIDE.examples().get(name + ".json"))
                .replaceAll("Patient/exa-patient-[a-z-]+", "Patient/" + patient)
                .replaceAll("PractitionerRole/exa-role-[a-z-]+", "PractitionerRole/" + doctor)
                .replaceAll("Organization/exa-organization-[a-z-]+", "Organization/" + centre);
    }

    /** Gives a question another answer, or its first one. */
    static void answer(QuestionnaireResponse response, String linkId, Type value) {
        String block = linkId.substring(0, linkId.indexOf('.'));
        QuestionnaireResponseItemComponent within = response.getItem().stream()
                .filter(item -> item.getLinkId().equals(block))
                .findFirst()
                .orElseGet(() -> response.addItem().setLinkId(block));
        QuestionnaireResponseItemComponent question = within.getItem().stream()
                .filter(item -> item.getLinkId().equals(linkId))
                .findFirst()
                .orElseGet(() -> within.addItem().setLinkId(linkId));
        question.getAnswer().clear();
        question.addAnswer().setValue(value);
    }

    /** Leaves out a question or a whole group of answers. */
    static void leaveOut(QuestionnaireResponse response, String linkId) {
        response.getItem()
                .forEach(block ->
                        block.getItem().removeIf(item -> item.getLinkId().equals(linkId)));
    }

    static Parameters stored() {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("store").setValue(new BooleanType(true));
        return parameters;
    }

    static Parameters sent(QuestionnaireResponse response) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("questionnaire-response").setResource(response);
        return parameters;
    }
}
