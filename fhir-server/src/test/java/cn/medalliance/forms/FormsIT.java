package cn.medalliance.forms;

import static cn.medalliance.forms.FormCase.answer;
import static cn.medalliance.forms.FormCase.leaveOut;
import static cn.medalliance.forms.FormCase.sent;
import static cn.medalliance.forms.FormCase.stored;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.referral.ReferralSamples;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.UriType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filled-in forms become resources, by the guide's forms and tables, again and again the same. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsIT {

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private static final String EVALUATION = "urn:oid:2.16.156.10011.2.3.1.150";
    private static final String NEXT_ACTION = "http://medalliance.example/fhir/CodeSystem/mca-next-action";
    private static final List<String> TYPES = List.of(
            "Encounter",
            "Observation",
            "Goal",
            "MedicationStatement",
            "Immunization",
            "DetectedIssue",
            "ServiceRequest",
            "Task");

    private final SecuredServer secured;
    private final Alliance alliance;
    private final TestServer server;

    FormsIT(SecuredServer secured) {
        this.secured = secured;
        alliance = secured.alliance();
        server = alliance.open;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exa-followup-response-htn       | htn      | Observation 18, Goal 7, MedicationStatement 1
            exa-followup-response-t2dm      | t2dm     | Observation 21, Goal 7, MedicationStatement 1
            exa-followup-response-copd      | copd     | Observation 25, Goal 3, MedicationStatement 1, Immunization 2
            exa-followup-response-combined  | htn t2dm | Observation 25, Goal 8, MedicationStatement 3, Task 1
            exa-followup-response-elderly   |          | Observation 17
            exa-followup-response-screening |          | Observation 11
            exa-followup-response-pharm     | htn t2dm | Observation 2, MedicationStatement 1
            exa-self-report-home-pressure   |          | Observation 3
            """)
    void everyFormBecomesValidResourcesAndTheSameAgain(String example, String programmes, String expected) {
        FormCase resident = new FormCase(alliance, "1958-03-12");
        List<String> enrolments = new ArrayList<>();
        if (programmes != null) {
            for (String programme : programmes.split(" ")) {
                enrolments.add(resident.enrol(programme));
            }
        }
        QuestionnaireResponse response = resident.example(example, enrolments.toArray(String[]::new));
        String id = resident.store(response, QuestionnaireResponse.class);

        Parameters answer = extract(id, new Parameters());

        assertThat(made(answer)).isEqualTo(expected);
        transaction(answer).getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(resource -> !(resource instanceof Parameters))
                .forEach(this::assertValid);
        assertThat(count(resident, "Observation"))
                .as("nothing is stored unasked")
                .isZero();

        extract(id, stored());
        Map<String, String> first = versions(resident);
        assertThat(first).isNotEmpty();
        extract(id, stored());
        assertThat(versions(resident)).isEqualTo(first);
    }

    private void assertValid(Resource resource) {
        Answer checked = server.post(resource.fhirType() + "/$validate", resource);
        assertThat(checked.outcome().getIssue())
                .as(TestServer.json(resource))
                .noneMatch(issue ->
                        issue.getSeverity() == IssueSeverity.ERROR || issue.getSeverity() == IssueSeverity.FATAL);
    }

    @Test
    void whatWasMeasuredIsCodedByLoincAndByTheNationalElements() {
        FormCase resident = new FormCase(alliance, "1958-03-12");
        String id = resident.store(
                resident.example("exa-followup-response-htn", resident.enrol("htn")), QuestionnaireResponse.class);
        extract(id, stored());

        Observation weight = find(resident, "Observation?code=http://loinc.org|29463-7", Observation.class)
                .get(0);
        assertThat(weight.getCode().getCoding())
                .extracting(Coding::getCode)
                .containsExactly("29463-7", "DE04.10.188.00");
        assertThat(weight.getDerivedFromFirstRep().getReference()).isEqualTo("QuestionnaireResponse/" + id);
        assertThat(weight.getEffectiveDateTimeType().getValueAsString()).isEqualTo("2025-01-20T09:30:00+08:00");
        assertThat(find(resident, "Goal?category=weight", Goal.class)).hasSize(2);
        MedicationStatement medicine = find(resident, "MedicationStatement?status=active", MedicationStatement.class)
                .get(0);
        assertThat(medicine.getDosageFirstRep().getText()).isEqualTo("每日1次，每次5mg");
        assertThat(medicine.getDosageFirstRep().getTiming().getRepeat().getFrequency())
                .isEqualTo(1);
    }

    @Test
    void eachProgrammeOfTheCombinedFormHasItsEvaluation() {
        FormCase resident = new FormCase(alliance, "1958-03-12");
        String id = resident.store(
                resident.example("exa-followup-response-combined", resident.enrol("htn"), resident.enrol("t2dm")),
                QuestionnaireResponse.class);
        extract(id, stored());

        List<Observation> evaluations = find(resident, "Observation?code=followup-eval", Observation.class);
        assertThat(evaluations)
                .extracting(each -> each.getComponentFirstRep()
                                .getValueCodeableConcept()
                                .getCodingFirstRep()
                                .getCode() + " "
                        + each.getValueCodeableConcept().getCodingFirstRep().getCode())
                .containsExactlyInAnyOrder("htn 1", "t2dm 2");
    }

    @Test
    void theRulesConclusionIsToldBesideTheRecordedOne() {
        FormCase resident = new FormCase(alliance, "1985-03-12");
        QuestionnaireResponse response = resident.example("exa-followup-response-htn", resident.enrol("htn"));

        OperationOutcome issues = issues(extractSent(response));

        assertThat(rules(issues)).contains("htn-2-young");
        assertThat(issues.getIssueFirstRep().getSeverity()).isEqualTo(IssueSeverity.WARNING);
        assertThat(issues.getIssueFirstRep().getDetails().getText())
                .contains("记录为 1")
                .contains("应为 2");
        assertThat(issues.getIssueFirstRep().getExpression().get(0).getValue()).contains("c.eval");

        FormCase elder = new FormCase(alliance, "1958-03-12");
        assertThat(rules(issues(extractSent(elder.example("exa-followup-response-htn", elder.enrol("htn"))))))
                .isEmpty();
    }

    @Test
    void anEmergencyProposesTheReferralAndTheDutyOfTwoWeeks() {
        FormCase resident = new FormCase(alliance, "1958-03-12");
        QuestionnaireResponse response = resident.example("exa-followup-response-htn", resident.enrol("htn"));
        answer(response, "v.sbp", new IntegerType(192));
        answer(response, "v.dbp", new IntegerType(118));
        conclude(response, "2", "4");
        answer(response, "h.next", new DateType("2025-02-01"));
        refer(response);
        String id = resident.store(response, QuestionnaireResponse.class);

        Parameters answer = extract(id, stored());

        assertThat(rules(issues(answer))).contains("urgent-sbp");
        ServiceRequest draft = find(resident, "ServiceRequest?status=draft", ServiceRequest.class)
                .get(0);
        assertThat(draft.getPriority()).isEqualTo(ServiceRequest.ServiceRequestPriority.URGENT);
        assertThat(draft.getReasonCodeFirstRep().getCodingFirstRep().getCode()).isEqualTo("emergency-bp");
        assertThat(draft.getReasonReferenceFirstRep().getReference()).startsWith("Observation/");
        Task duty = find(resident, "Task?code=followup-due", Task.class).get(0);
        assertThat(duty.getRestriction().getPeriod().getEndElement().getValueAsString())
                .isEqualTo("2025-02-01");
        assertThat(duty.getOwner().getReference()).isEqualTo("PractitionerRole/" + resident.doctor);
    }

    @Test
    void theSecondUnsatisfiedResultProposesAReferral() {
        FormCase resident = new FormCase(alliance, "1958-03-12");
        String enrolment = resident.enrol("htn");
        QuestionnaireResponse first = unsatisfied(resident, enrolment, "2025-02-03", 158);
        assertThat(rules(issues(extract(resident.store(first, QuestionnaireResponse.class), stored()))))
                .isEmpty();
        assertThat(count(resident, "ServiceRequest")).isZero();
        assertThat(count(resident, "Task")).isEqualTo(1);

        QuestionnaireResponse second = unsatisfied(resident, enrolment, "2025-02-17", 156);
        Parameters answer = extract(resident.store(second, QuestionnaireResponse.class), stored());

        assertThat(rules(issues(answer))).containsExactly("refer-second-unsatisfied", "refer-second-unsatisfied");
        assertThat(find(resident, "ServiceRequest?status=draft", ServiceRequest.class)
                        .get(0)
                        .getReasonCodeFirstRep()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("htn-1");
    }

    @Test
    void aCorrectedFormUpdatesWhatItMadeAndWithdrawsWhatItNoLongerSays() {
        FormCase resident = new FormCase(alliance, "1958-03-12");
        QuestionnaireResponse response = resident.example("exa-followup-response-htn", resident.enrol("htn"));
        String id = resident.store(response, QuestionnaireResponse.class);
        extract(id, stored());
        Map<String, String> before = versions(resident);

        response.setId(id);
        response.setStatus(QuestionnaireResponseStatus.AMENDED);
        answer(response, "v.weight", new DecimalType("71"));
        answer(response, "v.bmi", new DecimalType("25.2"));
        leaveOut(response, "m.drug");
        leaveOut(response, "l.smoke.target");
        assertThat(server.put("QuestionnaireResponse/" + id, response).status()).isEqualTo(200);
        extract(id, stored());

        assertThat(find(resident, "MedicationStatement?status=active", MedicationStatement.class))
                .isEmpty();
        assertThat(find(resident, "MedicationStatement?status=entered-in-error", MedicationStatement.class))
                .hasSize(1);
        assertThat(find(resident, "Goal?lifecycle-status=entered-in-error", Goal.class))
                .hasSize(1);
        Observation weight = find(resident, "Observation?code=http://loinc.org|29463-7", Observation.class)
                .get(0);
        assertThat(weight.getValueQuantity().getValue()).isEqualByComparingTo("71");
        Map<String, String> after = versions(resident);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.entrySet().stream().filter(entry -> !entry.getValue().equals(before.get(entry.getKey()))))
                .as("weight, body mass index, medicine, goal")
                .hasSize(4);
    }

    @Test
    void theSamePressureAtThreeFollowUpsIsAnIssue() {
        FormCase resident = new FormCase(alliance, "1958-03-12");
        String enrolment = resident.enrol("htn");
        for (String day : List.of("2025-02-03", "2025-02-17", "2025-03-03")) {
            extract(resident.store(unsatisfied(resident, enrolment, day, 158), QuestionnaireResponse.class), stored());
        }

        List<DetectedIssue> found = find(resident, "DetectedIssue?", DetectedIssue.class);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).getCode().getCoding())
                .extracting(Coding::getCode)
                .contains("copied");
        assertThat(found.get(0).getImplicated()).hasSize(3);
    }

    @Test
    void aFormWithoutAVisitBringsItsOwnForTheEnrolmentAndSetsItsNextVisit() {
        FormCase resident = new FormCase(alliance, "1958-03-12");
        String enrolment = resident.enrol("htn");
        QuestionnaireResponse response = resident.example("exa-followup-response-htn", enrolment);
        response.setEncounter(null);
        Parameters parameters = sent(response);
        parameters.addParameter().setName("store").setValue(new BooleanType(true));

        Answer answered = server.post("QuestionnaireResponse/$extract", parameters);
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);

        QuestionnaireResponse kept = find(resident, "QuestionnaireResponse?", QuestionnaireResponse.class)
                .get(0);
        Encounter visit = server.get(kept.getEncounter().getReference()).as(Encounter.class);
        assertThat(visit.getEpisodeOfCareFirstRep().getReference()).isEqualTo("EpisodeOfCare/" + enrolment);
        assertThat(visit.getClass_().getCode()).isEqualTo("AMB");
        assertThat(server.get("EpisodeOfCare/" + enrolment)
                        .as(EpisodeOfCare.class)
                        .getExtension())
                .anyMatch(extension -> extension.getUrl().endsWith("/next-visit-date")
                        && "2025-04-10".equals(extension.getValue().primitiveValue()));
        Map<String, String> first = versions(resident);
        assertThat(server.post("QuestionnaireResponse/$extract", parameters).status())
                .isEqualTo(200);
        assertThat(versions(resident)).isEqualTo(first);
    }

    @Test
    void theVisitLearnsWhatTheFormSaysOfIt() {
        FormCase resident = new FormCase(alliance, "1958-03-12");
        QuestionnaireResponse response = resident.example("exa-followup-response-htn", resident.enrol("htn"));
        answer(response, "h.way", new Coding("urn:oid:2.16.156.10011.2.3.1.183", "2", null));
        answer(response, "h.next", new DateType("2025-04-11"));
        extract(resident.store(response, QuestionnaireResponse.class), stored());

        Encounter visit = server.get(response.getEncounter().getReference()).as(Encounter.class);
        assertThat(visit.getClass_().getCode()).isEqualTo("HH");
        assertThat(visit.getPeriod().getStartElement().getValueAsString()).isEqualTo("2025-01-20T09:30:00+08:00");
        assertThat(visit.getExtension())
                .anyMatch(extension -> "2025-04-11"
                        .equals(String.valueOf(
                                extension.getValue().isPrimitive()
                                        ? extension.getValue().primitiveValue()
                                        : "")));
    }

    @Test
    void anAnonymousSurveyBecomesNothing() {
        FormCase resident = new FormCase(alliance, "1958-03-12");
        String id = resident.store(resident.example("exa-form-response-satisfaction"), QuestionnaireResponse.class);

        Parameters answer = extract(id, stored());

        assertThat(transaction(answer).getEntry()).isEmpty();
        assertThat(rules(issues(answer))).containsExactly("anonymous");
    }

    @Test
    void whatIsUnfinishedOrOfAnotherFormIsRefused() {
        FormCase resident = new FormCase(alliance, "1958-03-12");
        QuestionnaireResponse response = resident.example("exa-followup-response-htn", resident.enrol("htn"));

        assertRefused(
                response.copy().setStatus(QuestionnaireResponseStatus.INPROGRESS), "QuestionnaireResponse.status");
        assertRefused(
                response.copy().setQuestionnaire("http://example.org/Questionnaire/x|1"),
                "QuestionnaireResponse.questionnaire");
        assertRefused(
                response.copy().setQuestionnaire(response.getQuestionnaire().replace("2017", "1999")),
                "QuestionnaireResponse.questionnaire");
        FormCase neighbour = new FormCase(alliance, "1958-03-12");
        QuestionnaireResponse ofTheNeighbour = neighbour.example("exa-followup-response-htn", neighbour.enrol("htn"));
        assertRefused(response.copy().setEncounter(ofTheNeighbour.getEncounter()), "QuestionnaireResponse.encounter");
        QuestionnaireResponse unknown = response.copy();
        answer(unknown, "v.shoe", new IntegerType(42));
        assertRefused(unknown, "QuestionnaireResponse.item");
        QuestionnaireResponse text = response.copy();
        answer(text, "v.sbp", new StringType("abc"));
        assertRefused(text, "QuestionnaireResponse.item");
        QuestionnaireResponse nameless = response.copy();
        nameless.getIdentifier().setValue(null).getValueElement().addExtension(ABSENT, new CodeType("unknown"));
        assertRefused(nameless, "QuestionnaireResponse.identifier");
        QuestionnaireResponse absent = response.copy();
        IntegerType unsaid = new IntegerType();
        unsaid.addExtension(ABSENT, new CodeType("unknown"));
        answer(absent, "v.sbp", unsaid);
        Answer extracted = server.post("QuestionnaireResponse/$extract", sent(absent));
        assertThat(extracted.status()).as(extracted.body()).isEqualTo(200);
        assertThat(server.post("QuestionnaireResponse/nobody/$extract", new Parameters())
                        .status())
                .isEqualTo(404);
    }

    private void assertRefused(QuestionnaireResponse response, String element) {
        Answer answer = server.post("QuestionnaireResponse/$extract", sent(response));
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.outcome().getIssueFirstRep().getExpression().get(0).getValue())
                .isEqualTo(element);
    }

    @Test
    void theNextFormBeginsWithTargetsAndMedicinesOfTheLast() {
        FormCase resident = new FormCase(alliance, "1958-03-12");
        extract(
                resident.store(
                        resident.example("exa-followup-response-htn", resident.enrol("htn")),
                        QuestionnaireResponse.class),
                stored());

        Answer answer = server.post("Questionnaire/$populate", populate(resident.patient, "q-followup-htn|2017"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        QuestionnaireResponse begun = (QuestionnaireResponse)
                answer.as(Parameters.class).getParameter().get(0).getResource();

        assertThat(begun.getStatus()).isEqualTo(QuestionnaireResponseStatus.INPROGRESS);
        assertThat(begun.getSubject().getReference()).isEqualTo("Patient/" + resident.patient);
        assertThat(value(begun, "v", "v.weight.target")).isEqualTo("68");
        assertThat(value(begun, "v", "v.height")).isEqualTo("168");
        assertThat(begun.getItem().stream()
                        .filter(block -> block.getLinkId().equals("m"))
                        .flatMap(block -> block.getItem().stream())
                        .flatMap(group -> group.getItem().stream())
                        .map(part -> part.getAnswerFirstRep().getValue().primitiveValue()))
                .containsExactly("苯磺酸氨氯地平片", "1", "5", "mg");
        assertThat(value(begun, "v", "v.weight")).isEmpty();
    }

    @Test
    void aFormIsPopulatedForAResidentWhoIsThere() {
        assertThat(server.post("Questionnaire/$populate", populate("nobody", "q-followup-htn|2017"))
                        .status())
                .isEqualTo(404);
        FormCase resident = new FormCase(alliance, "1958-03-12");
        assertThat(server.post("Questionnaire/$populate", populate(resident.patient, "q-nothing|1"))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"('x' | 'y').repeat('x'+$this)", "%nobody.name.text", "name.("})
    void anExpressionThatCannotBeWorkedOutIsAnIssue(String expression) {
        FormCase resident = new FormCase(alliance, "1958-03-12");
        Questionnaire form = new Questionnaire().setStatus(PublicationStatus.ACTIVE);
        form.addItem()
                .setLinkId("a")
                .setText("a")
                .setType(QuestionnaireItemType.STRING)
                .addExtension(
                        "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression",
                        new Expression().setLanguage("text/fhirpath").setExpression(expression));
        Parameters asked = new Parameters();
        asked.addParameter().setName("questionnaire").setResource(form);
        asked.addParameter().setName("subject").setValue(new Reference("Patient/" + resident.patient));
        Answer answer = server.post("Questionnaire/$populate", asked);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("OperationOutcome");
    }

    // With tokens

    @Test
    void theCentreTakesItsFormsApartAndAStrangerFindsNone() {
        FormCase resident = new FormCase(alliance, "1958-03-12");
        String id = resident.store(
                resident.example("exa-followup-response-htn", resident.enrol("htn")), QuestionnaireResponse.class);
        String path = "QuestionnaireResponse/" + id + "/$extract";

        assertThat(as("township", "system/*.cruds", path, stored()).status()).isEqualTo(404);
        assertThat(as("centre", "system/Patient.rs", path, stored()).status()).isEqualTo(403);
        assertThat(as("centre", "system/*.rs", path, stored()).status()).isEqualTo(403);
        assertThat(count(resident, "Observation")).isZero();
        Answer done = as("centre", "system/*.cruds", path, stored());
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(count(resident, "Observation")).isEqualTo(18);
        assertThat(server.get("Provenance?target="
                                + find(resident, "Observation?code=http://loinc.org|29463-7", Observation.class)
                                        .get(0)
                                        .getIdElement()
                                        .toUnqualifiedVersionless()
                                        .getValue())
                        .ids())
                .hasSize(1);
    }

    @Test
    void nobodyIsPopulatedForAStranger() {
        FormCase resident = new FormCase(alliance, "1958-03-12");
        Parameters asked = populate(resident.patient, "q-followup-htn|2017");

        assertThat(as("centre", "system/*.cruds", "Questionnaire/$populate", asked)
                        .status())
                .isEqualTo(200);
        assertThat(as("township", "system/*.cruds", "Questionnaire/$populate", asked)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void trackingAReferralCompletesItsTask() {
        FormCase resident = new FormCase(alliance, "1958-03-12");
        Answer submitted = as(
                "centre",
                "system/*.cruds",
                "ServiceRequest/$submit-referral",
                ReferralSamples.submission(ReferralSamples.up(resident.patient, resident.doctor, alliance.hospital)));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        String referral = submitted.ids().get(0);
        QuestionnaireResponse response = resident.example("exa-form-response-tracking");
        response.addBasedOn(new Reference("ServiceRequest/" + referral));
        String path = "QuestionnaireResponse/" + resident.store(response, QuestionnaireResponse.class) + "/$extract";

        Answer answer = as("centre", "system/*.cruds", path, stored());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);

        Task tracking =
                find(resident, "Task?code=referral-tracking", Task.class).get(0);
        assertThat(tracking.getStatus()).isEqualTo(Task.TaskStatus.COMPLETED);
        assertThat(tracking.getExtension())
                .anyMatch(extension -> extension.getUrl().endsWith("/referral-outcome")
                        && extension.getValue() instanceof CodeableConcept outcome
                        && outcome.getCodingFirstRep().getCode().equals("arrived"));
        Map<String, String> first = versions(resident);
        assertThat(as("centre", "system/*.cruds", path, stored()).status()).isEqualTo(200);
        assertThat(versions(resident)).isEqualTo(first);
    }

    private Answer as(String client, String scope, String path, Parameters parameters) {
        return secured.http()
                .send(
                        "POST",
                        path,
                        TestServer.json(parameters),
                        "Authorization",
                        "Bearer " + secured.token(client, scope));
    }

    private static Parameters populate(String patient, String form) {
        Parameters parameters = new Parameters();
        parameters
                .addParameter()
                .setName("canonical")
                .setValue(new UriType("http://medalliance.example/fhir/Questionnaire/" + form));
        parameters.addParameter().setName("subject").setValue(new Reference("Patient/" + patient));
        return parameters;
    }

    private static String value(QuestionnaireResponse response, String block, String linkId) {
        return response.getItem().stream()
                .filter(item -> item.getLinkId().equals(block))
                .flatMap(item -> item.getItem().stream())
                .filter(item -> item.getLinkId().equals(linkId))
                .map(item -> item.getAnswerFirstRep().getValue().primitiveValue())
                .findFirst()
                .orElse("");
    }

    private static QuestionnaireResponse unsatisfied(FormCase resident, String enrolment, String day, int systolic) {
        QuestionnaireResponse response = resident.example("exa-followup-response-htn", enrolment);
        response.setAuthoredElement(new DateTimeType(day + "T09:50:00+08:00"));
        answer(response, "h.date", new DateType(day));
        answer(response, "h.next", new DateType(day.substring(0, 8) + "28"));
        if (day.endsWith("03")) {
            answer(response, "h.next", new DateType(day.substring(0, 8) + "17"));
        }
        answer(response, "v.sbp", new IntegerType(systolic));
        conclude(response, "2", "2");
        return response;
    }

    private static void conclude(QuestionnaireResponse response, String evaluation, String next) {
        answer(response, "c.eval", new Coding(EVALUATION, evaluation, null));
        answer(response, "c.next", new Coding(NEXT_ACTION, next, null));
    }

    private static void refer(QuestionnaireResponse response) {
        answer(response, "r.refer", new BooleanType(true));
        answer(response, "r.reason", new StringType("血压危急"));
        answer(response, "r.org", new StringType("县人民医院"));
    }

    private Parameters extract(String id, Parameters parameters) {
        Answer answer = server.post("QuestionnaireResponse/" + id + "/$extract", parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.as(Parameters.class);
    }

    private Parameters extractSent(QuestionnaireResponse response) {
        Answer answer = server.post("QuestionnaireResponse/$extract", sent(response));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.as(Parameters.class);
    }

    private static Bundle transaction(Parameters answer) {
        return (Bundle) answer.getParameter().get(0).getResource();
    }

    private static OperationOutcome issues(Parameters answer) {
        return (OperationOutcome) answer.getParameter().get(1).getResource();
    }

    private static List<String> rules(OperationOutcome issues) {
        return issues.getIssue().stream()
                .map(issue -> issue.getDetails().getCodingFirstRep().getCode())
                .filter(code -> code != null)
                .toList();
    }

    /** How many of each type, without the visit. */
    private static String made(Parameters answer) {
        List<String> types = transaction(answer).getEntry().stream()
                .map(entry -> entry.getResource().fhirType())
                .toList();
        return TYPES.stream()
                .filter(type -> types.contains(type) && !type.equals("Encounter"))
                .map(type -> type + " " + types.stream().filter(type::equals).count())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    /** The version of each resource of a resident. */
    private Map<String, String> versions(FormCase resident) {
        Map<String, String> versions = new TreeMap<>();
        for (String type : TYPES) {
            all(resident, type + "?")
                    .forEach(resource -> versions.put(
                            type + "/" + resource.getIdElement().getIdPart(),
                            resource.getMeta().getVersionId()));
        }
        return versions;
    }

    private long count(FormCase resident, String type) {
        return all(resident, type + "?").count();
    }

    private <T extends Resource> List<T> find(FormCase resident, String query, Class<T> type) {
        return all(resident, query).map(type::cast).toList();
    }

    private Stream<Resource> all(FormCase resident, String query) {
        return server.get((query + (query.endsWith("?") ? "" : "&") + "patient=" + resident.patient + "&_count=200")
                        .replace("|", "%7C"))
                .resources();
    }
}
