package cn.medalliance.story;

import static cn.medalliance.story.CareRules.SATISFIED;
import static cn.medalliance.story.CareRules.UNSATISFIED;
import static cn.medalliance.story.Facts.answer;
import static cn.medalliance.story.Facts.assertRefused;
import static cn.medalliance.story.Facts.between;
import static cn.medalliance.story.Facts.code;
import static cn.medalliance.story.Facts.day;
import static cn.medalliance.story.Facts.diastolic;
import static cn.medalliance.story.Facts.due;
import static cn.medalliance.story.Facts.extension;
import static cn.medalliance.story.Facts.gradeByRule;
import static cn.medalliance.story.Facts.input;
import static cn.medalliance.story.Facts.locations;
import static cn.medalliance.story.Facts.of;
import static cn.medalliance.story.Facts.only;
import static cn.medalliance.story.Facts.output;
import static cn.medalliance.story.Facts.rule;
import static cn.medalliance.story.Facts.statuses;
import static cn.medalliance.story.Facts.support;
import static cn.medalliance.story.Facts.systolic;
import static cn.medalliance.story.Facts.value;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.story.DiseaseControlCentre.Evaluated;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The year 2025 of 张建国, resident of grid G-0201-07, told step by step: each step sends what one party has to say and
 * asserts what the others then see. The steps stand on one another and run in their order.
 *
 * <p>The server is shared with other tests, which may know a resident of the same number: the parties ask about the two
 * residents of the story only, and for what the systems of the story have sent.
 */
@ServerIT
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryIT {

    private static final int YEAR = 2025;

    private final Resident zhang = Resident.zhangJianguo();
    private final Resident twin = Resident.twin();
    private final ClinicVendor clinic;
    private final HospitalVendor hospital;
    private final DiseaseControlCentre cdc;
    private final ResidentsApp app;

    StoryIT(TestServer server) {
        clinic = new ClinicVendor(server);
        hospital = new HospitalVendor(server);
        cdc = new DiseaseControlCentre(server);
        app = new ResidentsApp(server, zhang);
        clinic.send(zhang, "00-directory/directory.json");
    }

    /** 6 January: the yearly examination of the elderly finds a raised pressure. */
    @Nested
    @Order(1)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class ElderlyExam {

        @Test
        @Order(1)
        void theExamRegistersTheResidentWhomEverybodyFindsByHisChineseName() {
            clinic.send(zhang, "01-elderly-exam/exam.json");
            for (Party party : List.of(clinic, hospital, cdc, app)) {
                assertThat(party.names(named("name", "张建国"))).contains("张建国");
                assertThat(party.names(named("name", "张"))).contains("张建国");
                assertThat(party.names(named("name:exact", "张建国"))).contains("张建国");
            }
            assertThat(hospital.names(named("name:exact", "张建"))).doesNotContain("张建国");
            assertThat(hospital.names(named("name", "李建国"))).doesNotContain("张建国");
            Patient found = hospital.findOne(Patient.class, Search.of("Patient").where("identifier", zhang.token()));
            assertThat(found.getBirthDateElement().asStringValue()).isEqualTo("1958-03-12");
            assertThat(zhang.ageOn(LocalDate.of(YEAR, 1, 6))).isEqualTo(66);
        }

        private Search named(String parameter, String name) {
            return Search.of("Patient")
                    .where(parameter, name)
                    .where("birthdate", zhang.birthDate().toString());
        }

        @Test
        @Order(2)
        void theCdcSeesTheAlertAndTheFamilyDoctorTheDutyThatFollows() {
            List<Flag> alerts = cdc.find(Flag.class, Search.about(zhang, "Flag").where("alert-level", "info"));
            assertThat(alerts).extracting(alert -> code(alert.getCode())).contains("high-risk-htn");
            assertThat(clinic.duties(zhang, "high-risk-followup"))
                    .singleElement()
                    .satisfies(duty -> assertThat(due(duty)).isEqualTo("2025-01-20"));
        }

        @Test
        @Order(3)
        void theGlucoseIsImpairedAndTheBodyMassIndexOverweightButNotObese() {
            BigDecimal glucose = value(cdc.measuredOn("2025-01-06", zhang, Terms.FASTING_GLUCOSE));
            assertThat(glucose).isEqualByComparingTo("6.4").isGreaterThanOrEqualTo(Thresholds.of("dm.ifg.low"));
            assertThat(glucose).isLessThan(Thresholds.of("dm.diagnosis.fpg"));
            assertThat(value(cdc.measuredOn("2025-01-06", zhang, Terms.BODY_MASS_INDEX)))
                    .isEqualByComparingTo("26.3")
                    .isBetween(Thresholds.of("bmi.overweight"), Thresholds.of("bmi.obese"));
        }
    }

    /** 9 and 13 January: raised on two more days, so the resident is referred for a diagnosis. */
    @Nested
    @Order(2)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class RepeatPressures {

        @Test
        @Order(1)
        void threeOfThreeDaysAreAboveTheLimitWithinTwoWeeks() {
            clinic.send(zhang, "02-repeat-pressures/second-day.json");
            clinic.send(zhang, "02-repeat-pressures/third-day-and-referral.json");
            List<Observation> pressures = cdc.find(
                    Observation.class,
                    pressures()
                            .where("component-code-value-quantity", Terms.SYSTOLIC + "$ge140")
                            .where("_sort", "date"));
            List<LocalDate> days = pressures.stream().map(Facts::day).toList();
            assertThat(days)
                    .containsExactly(LocalDate.of(YEAR, 1, 6), LocalDate.of(YEAR, 1, 9), LocalDate.of(YEAR, 1, 13));
            assertThat(CareRules.days(days.get(0), days.get(2))).isLessThanOrEqualTo(14);
            assertThat(cdc.count(pressures())).isEqualTo(3);
            assertThat(clinic.duties(zhang, "high-risk-followup")).isEmpty();
        }

        @Test
        @Order(2)
        void theHospitalFindsTheReferralWithItsReasonAndTheResident() {
            Bundle worklist = hospital.page(hospital.newReferrals(zhang));
            assertThat(of(Task.class, worklist)).singleElement().satisfies(task -> {
                assertThat(code(task.getBusinessStatus())).isEqualTo("submitted");
                assertThat(task.getPriority()).isEqualTo(Task.TaskPriority.ROUTINE);
            });
            assertThat(of(ServiceRequest.class, worklist))
                    .singleElement()
                    .satisfies(request ->
                            assertThat(code(request.getReasonCodeFirstRep())).isEqualTo("first-dx"));
            assertThat(of(Patient.class, worklist)).hasSize(1);
        }

        private Search pressures() {
            return Search.about(zhang, "Observation")
                    .where("code", Terms.BLOOD_PRESSURE)
                    .between("date", "2025-01-06", "2025-01-13");
        }
    }

    /** 15 January: the hospital confirms hypertension of grade 1, high risk. */
    @Nested
    @Order(3)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class Diagnosis {

        @Test
        @Order(1)
        void theHospitalAnswersTheReferralAndTheClinicTracksIt() {
            diagnose(zhang);
            Task task = clinic.fulfilment(zhang, Referral.FIRST_DIAGNOSIS);
            assertThat(task.getStatus()).isEqualTo(Task.TaskStatus.COMPLETED);
            assertThat(code(task.getBusinessStatus())).isEqualTo("closed-outpatient");
            Composition feedback = clinic.read(Composition.class, output(task, "feedback-document"));
            assertThat(feedback.getTitle()).isEqualTo("转诊回执");
            assertTracked(Referral.FIRST_DIAGNOSIS);
        }

        @Test
        @Order(2)
        void theClinicSeesTheConfirmedDiagnosis() {
            Condition diagnosis = clinic.findOne(
                    Condition.class,
                    Search.about(zhang, "Condition")
                            .where("verification-status", "confirmed")
                            .where("code", Terms.ICD_10_CHINA + "|I10"));
            assertThat(diagnosis.getRecordedDateElement().asStringValue()).isEqualTo("2025-01-15");
        }

        @Test
        @Order(3)
        void threeRiskFactorsMakeTheRiskHighAndOverweightIsNoneOfThem() {
            LocalDate day = LocalDate.of(YEAR, 1, 15);
            QuestionnaireResponse exam = hospital.findOne(
                    QuestionnaireResponse.class,
                    Search.about(zhang, "QuestionnaireResponse")
                            .where(
                                    "questionnaire",
                                    Terms.GUIDE.canonical("Questionnaire", "q-elderly-exam") + "|2025"));
            List<String> factors = CareRules.riskFactors(
                    zhang.ageOn(day),
                    answer(exam, "l.smoke"),
                    value(cdc.measuredOn("2025-01-06", zhang, Terms.FASTING_GLUCOSE)),
                    value(cdc.measuredOn("2025-01-06", zhang, Terms.BODY_MASS_INDEX)));
            assertThat(factors).containsExactly("age", "smoking", "impaired fasting glucose");
            RiskAssessment assessment = clinic.findOne(
                    RiskAssessment.class,
                    Search.about(zhang, "RiskAssessment").between("date", "2025-01-15", "2025-01-15"));
            assertThat(CareRules.isHighRisk(factors)).isTrue();
            assertThat(code(assessment.getPredictionFirstRep().getQualitativeRisk()))
                    .isEqualTo("high");
        }
    }

    /** 18 January: contract, team of three specialists, programme file. */
    @Nested
    @Order(4)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class Enrolment {

        @Test
        @Order(1)
        void theHospitalsSpecialistFindsTheResidentOnHisTeam() {
            clinic.send(zhang, "04-enrolment/enrolment.json");
            CareTeam team = hospital.findOne(
                    CareTeam.class,
                    Search.about(zhang, "CareTeam")
                            .where("participant", "PractitionerRole/exa-role-zhou-qiang")
                            .where("identifier", Terms.number("care-team-no", "TEAM-0043-041")));
            assertThat(team.getParticipant())
                    .extracting(participant -> code(participant.getRoleFirstRep()))
                    .containsExactly("specialist", "gp", "health-manager", "family-pharmacist");
        }

        @Test
        @Order(2)
        void theContractKeepsItsLongestTerm() {
            Contract contract = cdc.findOne(
                    Contract.class,
                    Search.about(zhang, "Contract")
                            .where("status", "executed")
                            .where("term-end", "2026-01-17")
                            .where("identifier", Terms.number("contract-no", "QY-0043-2025-000401")));
            LocalDate start =
                    LocalDate.parse(contract.getApplies().getStartElement().asStringValue());
            LocalDate end =
                    LocalDate.parse(contract.getApplies().getEndElement().asStringValue());
            assertThat(end).isBefore(start.plusYears(Thresholds.whole("contract.max")));
        }

        @Test
        @Order(3)
        void theCdcCountsTheResidentInTheRoutineTier() {
            assertThat(cdc.inTier("routine", zhang, Programme.HYPERTENSION)).isEqualTo(1);
            assertThat(cdc.inTier("key", zhang, Programme.HYPERTENSION)).isZero();
            assertThat(cdc.enrolledOn(zhang, Programme.HYPERTENSION)).isEqualTo(LocalDate.of(YEAR, 1, 18));
        }
    }

    /** 20 January: 146/88 is satisfactory, and only because the resident is 65 or older. */
    @Nested
    @Order(5)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class FirstFollowUp {

        private static final String VISIT = "05-first-follow-up/visit.json";
        private static final String NUMBER = "F20250120-0041";

        @Test
        @Order(1)
        void aVisitSentTwiceIsOneVisit() {
            Bundle first = clinic.send(zhang, VISIT);
            Bundle second = clinic.send(zhang, VISIT);
            assertThat(locations(second)).isEqualTo(locations(first));
            assertThat(statuses(first)).containsOnly("201");
            assertThat(statuses(second)).containsOnly("200");
            assertSentOnce(NUMBER);
        }

        @Test
        @Order(2)
        void aVisitSentBySeveralConnectionsAtOnceIsOneVisit() {
            String again = zhang.payload(VISIT);
            List<Integer> statuses = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> clinic.transaction(again).status()))
                    .limit(4)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(statuses).contains(200).isSubsetOf(200, 409);
            assertSentOnce(NUMBER);
        }

        @Test
        @Order(3)
        void theManOf66IsControlled() {
            assertThat(systolic(cdc.pressureAt(NUMBER, zhang))).isEqualByComparingTo("146");
            assertThat(gradeByRule(zhang, cdc.pressureAt(NUMBER, zhang))).isEqualTo(SATISFIED);
            assertThat(cdc.evaluations(zhang, Programme.HYPERTENSION))
                    .containsExactly(new Evaluated(LocalDate.of(YEAR, 1, 20), SATISFIED));
        }

        @Test
        @Order(4)
        void theAppShowsThePlanWithItsThreeGoals() {
            clinic.send(zhang, "05-first-follow-up/plan.json");
            Bundle plans = app.plansInForce();
            assertThat(of(CarePlan.class, plans))
                    .singleElement()
                    .satisfies(plan -> assertThat(plan.getTitle()).isEqualTo("高血压管理方案"));
            assertThat(of(Goal.class, plans))
                    .extracting(goal -> code(goal.getCategoryFirstRep()))
                    .containsExactlyInAnyOrder("bp", "diet", "smoking");
            assertThat(of(Goal.class, plans).stream()
                            .filter(goal -> code(goal.getCategoryFirstRep()).equals("bp"))
                            .flatMap(goal -> goal.getTarget().stream())
                            .map(target -> target.getDetailQuantity().getValue()))
                    .containsExactly(Thresholds.of("htn.control.sbp.ge65"), Thresholds.of("htn.control.dbp.ge65"));
        }

        @Test
        @Order(5)
        void theSamePressureOfTheTwinOf64IsNotControlled() {
            clinic.send(twin, "01-elderly-exam/exam.json");
            clinic.send(twin, "02-repeat-pressures/second-day.json");
            clinic.send(twin, "02-repeat-pressures/third-day-and-referral.json");
            diagnose(twin);
            clinic.send(twin, "04-enrolment/enrolment.json");
            assertThat(twin.ageOn(LocalDate.of(YEAR, 1, 20))).isEqualTo(64);
            assertThat(CareRules.evaluation(BigDecimal.valueOf(146), BigDecimal.valueOf(88), 64))
                    .isEqualTo(UNSATISFIED);

            Bundle visit = Reassessed.asUnsatisfied(twin.payload(VISIT, Bundle.class), LocalDate.of(YEAR, 2, 3));
            clinic.sendTransaction(TestServer.json(visit));
            assertThat(gradeByRule(twin, cdc.pressureAt(NUMBER, twin))).isEqualTo(UNSATISFIED);
            assertThat(cdc.evaluations(twin, Programme.HYPERTENSION))
                    .containsExactly(new Evaluated(LocalDate.of(YEAR, 1, 20), UNSATISFIED));
        }

        private void assertSentOnce(String number) {
            Search visit = Search.of("Encounter").where("identifier", Terms.number("followup-no", number));
            assertThat(cdc.count(visit)).isEqualTo(1);
            assertThat(cdc.count(Search.of("QuestionnaireResponse")
                            .where("identifier", Terms.number("followup-no", number))))
                    .isEqualTo(1);
            assertThat(cdc.count(Search.of("Observation")
                            .where("encounter.identifier", Terms.number("followup-no", number))))
                    .isEqualTo(4);
            assertThat(cdc.history(Encounter.class, cdc.findOne(Encounter.class, visit)))
                    .hasSize(1);
        }
    }

    /** 10 April: 158/96, medicines taken now and then. */
    @Nested
    @Order(6)
    class SecondFollowUp {

        @Test
        void anUnsatisfactoryPressureAsksForAVisitWithin14Days() {
            clinic.send(zhang, "06-second-follow-up/visit.json");
            assertThat(gradeByRule(zhang, cdc.pressureAt("F20250410-0041", zhang)))
                    .isEqualTo(UNSATISFIED);
            Encounter visit = cdc.findOne(
                    Encounter.class,
                    Search.of("Encounter")
                            .where(
                                    "episode-of-care:EpisodeOfCare.identifier",
                                    zhang.programmeFile(Programme.HYPERTENSION))
                            .where("next-visit", "2025-04-24"));
            LocalDate next = LocalDate.parse(
                    extension(visit, "next-visit-date", DateType.class).asStringValue());
            assertThat(CareRules.days(day(visit), next))
                    .isEqualTo(14)
                    .isLessThanOrEqualTo(Thresholds.whole("visit.next.max.unsatisfied"));
            assertThat(clinic.duties(zhang, "followup-due"))
                    .singleElement()
                    .satisfies(duty -> assertThat(due(duty)).isEqualTo("2025-04-24"));
        }
    }

    /** 22 April: 154/92, unsatisfactory for the second time. */
    @Nested
    @Order(7)
    class ThirdFollowUp {

        @Test
        void twoUnsatisfactoryVisitsWithin60DaysRaiseTheTier() {
            clinic.send(zhang, "07-third-follow-up/visit.json");
            List<Evaluated> evaluations = cdc.evaluations(zhang, Programme.HYPERTENSION);
            assertThat(evaluations).extracting(Evaluated::grade).containsExactly(SATISFIED, UNSATISFIED, UNSATISFIED);
            assertThat(CareRules.days(
                            evaluations.get(1).day(), evaluations.get(2).day()))
                    .isEqualTo(12);
            assertThat(cdc.inTier("key", zhang, Programme.HYPERTENSION)).isEqualTo(1);
            assertThat(cdc.inTier("routine", zhang, Programme.HYPERTENSION)).isZero();
            assertThat(clinic.duties(zhang, "followup-due")).isEmpty();

            List<EpisodeOfCare> versions =
                    cdc.history(EpisodeOfCare.class, clinic.enrolment(zhang, Programme.HYPERTENSION));
            assertThat(versions)
                    .extracting(version -> code(extension(version, "management-tier", CodeableConcept.class)))
                    .containsExactly("key", "routine");
        }
    }

    /** 22 April: the up-referral, urgent, by the normal channel. */
    @Nested
    @Order(8)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class UpReferral {

        @Test
        @Order(1)
        void theHospitalReadsTheWholeReferral() {
            clinic.send(zhang, "08-referral/1-submit.json");
            Bundle worklist = hospital.page(hospital.newReferrals(zhang));
            Task task = only(of(Task.class, worklist));
            assertThat(task.getPriority()).isEqualTo(Task.TaskPriority.URGENT);
            ServiceRequest request = only(of(ServiceRequest.class, worklist));
            assertThat(code(request.getReasonCodeFirstRep())).isEqualTo("htn-1");
            Composition document = hospital.read(Composition.class, input(task, "referral-document"));
            assertThat(document.getSection())
                    .extracting(Composition.SectionComponent::getTitle)
                    .contains("主诉", "现病史", "诊断", "用药", "转诊原因");
            assertThat(request.getSupportingInfo())
                    .extracting(Reference::getType)
                    .containsExactly("Composition", "Observation", "MedicationStatement");
        }

        @Test
        @Order(2)
        void aStatusThatIsNoneOfItsOwnIsRefused() {
            Task task = hospital.fulfilment(zhang, Referral.UP);
            Answer answer = hospital.patch(task, zhang.payload("19-refusals/accepted-as-submitted.patch.json"));
            assertRefused(answer, "mca-ref-6");
            assertThat(hospital.fulfilment(zhang, Referral.UP).getStatus()).isEqualTo(Task.TaskStatus.REQUESTED);
        }

        @Test
        @Order(3)
        void whoActsOnAnOldVersionIsRefused() {
            Task asSubmitted = hospital.fulfilment(zhang, Referral.UP);
            hospital.move(asSubmitted, zhang.payload("08-referral/2-receive.patch.json"));
            // 412 is what the design asks for.
            assertThat(hospital.patch(asSubmitted, zhang.payload("08-referral/4-accept.patch.json"))
                            .status())
                    .isIn(409, 412);
            assertThat(hospital.replace(asSubmitted).status()).isIn(409, 412);
            assertThat(code(clinic.fulfilment(zhang, Referral.UP).getBusinessStatus()))
                    .isEqualTo("acknowledged");
        }

        @Test
        @Order(4)
        void theAppShowsTheAppointmentOnceTheHospitalAccepts() {
            hospital.send(zhang, "08-referral/3-book.json");
            hospital.move(hospital.fulfilment(zhang, Referral.UP), zhang.payload("08-referral/4-accept.patch.json"));
            Task task = clinic.fulfilment(zhang, Referral.UP);
            assertThat(task.getStatus()).isEqualTo(Task.TaskStatus.ACCEPTED);
            Appointment booked = only(app.appointmentsOn("2025-04-24"));
            assertThat(booked.getStatus()).isEqualTo(Appointment.AppointmentStatus.BOOKED);
            assertThat(booked.getStartElement().asStringValue()).isEqualTo("2025-04-24T08:30:00+08:00");
            assertThat(output(task, "appointment"))
                    .isEqualTo("Appointment/" + booked.getIdElement().getIdPart());
        }

        @Test
        @Order(5)
        void theHospitalAnsweredAnUrgentReferralWithinItsFourHours() {
            List<Task> versions = cdc.history(Task.class, clinic.fulfilment(zhang, Referral.UP));
            assertThat(versions)
                    .extracting(Task::getStatus)
                    .containsExactly(Task.TaskStatus.ACCEPTED, Task.TaskStatus.RECEIVED, Task.TaskStatus.REQUESTED);
            Duration answered = between(
                    versions.get(2).getLastModifiedElement().asStringValue(),
                    versions.get(0).getLastModifiedElement().asStringValue());
            assertThat(answered)
                    .isEqualTo(Duration.ofMinutes(105))
                    .isLessThanOrEqualTo(Duration.ofHours(Thresholds.whole("referral.sla.urgent.accept")));
            assertThat(cdc.count(Referral.UP.fulfilment(zhang).where("sla", "2025-04-22T18:20:00+08:00")))
                    .isEqualTo(1);
        }
    }

    /** 24 April: he arrives, type 2 diabetes is found, he is admitted. */
    @Nested
    @Order(9)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class Admission {

        @Test
        @Order(1)
        void theClinicSeesTheAdmissionAndTracksTheArrival() {
            hospital.send(zhang, "09-admission/1-findings.json");
            hospital.move(hospital.fulfilment(zhang, Referral.UP), zhang.payload("09-admission/2-arrive.patch.json"));
            Task task = clinic.fulfilment(zhang, Referral.UP);
            assertThat(task.getStatus()).isEqualTo(Task.TaskStatus.INPROGRESS);
            assertThat(code(task.getBusinessStatus())).isEqualTo("admitted");
            Encounter stay = clinic.read(Encounter.class, output(task, "arrived-encounter"));
            assertThat(stay.getClass_().getCode()).isEqualTo("IMP");
            assertThat(stay.getStatus()).isEqualTo(Encounter.EncounterStatus.INPROGRESS);
            clinic.move(clinic.tracking(zhang, Referral.UP), zhang.payload("09-admission/3-tracked.patch.json"));
            assertTracked(Referral.UP);
        }

        @Test
        @Order(2)
        void bothFindingsReachTheLimitsOfDiabetes() {
            assertThat(value(cdc.measuredOn("2025-04-24", zhang, Terms.FASTING_GLUCOSE)))
                    .isEqualByComparingTo("8.1")
                    .isGreaterThanOrEqualTo(Thresholds.of("dm.diagnosis.fpg"));
            assertThat(value(cdc.measuredOn("2025-04-24", zhang, Terms.HBA1C)))
                    .isEqualByComparingTo("7.6")
                    .isGreaterThanOrEqualTo(Thresholds.of("dm.control.hba1c"));
            assertThat(clinic.count(Search.about(zhang, "Condition")
                            .where("code", Terms.ICD_10_CHINA + "|E11.9")
                            .where("recorded-date", "2025-04-24")
                            .where("identifier", Terms.number("diagnosis-no/12999901MEXA00019C", "DX20250424-0041"))))
                    .isEqualTo(1);
        }
    }

    /** 30 April: discharged and referred down, with a plan that is only proposed. */
    @Nested
    @Order(10)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class Discharge {

        @Test
        @Order(1)
        void theUpReferralEndsWithFeedbackAndADownReferralOfTheSameLoop() {
            hospital.send(zhang, "10-discharge/1-discharge.json");
            hospital.move(hospital.fulfilment(zhang, Referral.UP), zhang.payload("10-discharge/2-complete.patch.json"));
            Task task = clinic.fulfilment(zhang, Referral.UP);
            assertThat(task.getStatus()).isEqualTo(Task.TaskStatus.COMPLETED);
            assertThat(code(task.getBusinessStatus())).isEqualTo("closed-returned");
            clinic.move(clinic.request(zhang, Referral.UP), zhang.payload("10-discharge/3-close-request.patch.json"));

            ServiceRequest down = clinic.read(ServiceRequest.class, output(task, "down-referral"));
            assertThat(down.getRequisition().getValue())
                    .isEqualTo(task.getGroupIdentifier().getValue())
                    .isEqualTo("L-2025-000402");
            assertThat(down.getBasedOnFirstRep().getReference())
                    .isEqualTo("ServiceRequest/"
                            + clinic.request(zhang, Referral.UP).getIdElement().getIdPart());
        }

        @Test
        @Order(2)
        void theClinicFindsSummaryAndProposalInItsWorklist() {
            Bundle worklist = clinic.page(clinic.referralsToTakeOver(zhang));
            assertThat(of(Task.class, worklist)).hasSize(1);
            ServiceRequest down = only(of(ServiceRequest.class, worklist));
            Composition summary = clinic.read(Composition.class, support(down, "Composition"));
            assertThat(summary.getType().getCodingFirstRep().getCode()).isEqualTo("18842-5");
            CarePlan proposal = clinic.read(CarePlan.class, support(down, "CarePlan"));
            assertThat(proposal.getIntent()).isEqualTo(CarePlan.CarePlanIntent.PROPOSAL);
            assertThat(proposal.getStatus()).isEqualTo(CarePlan.CarePlanStatus.DRAFT);
        }

        @Test
        @Order(3)
        void theAppStillShowsTheOldPlan() {
            assertThat(of(CarePlan.class, app.plansInForce()))
                    .extracting(CarePlan::getTitle)
                    .containsExactly("高血压管理方案");
        }
    }

    /** 2 May: the clinic takes over; a second programme file, and the family doctor confirms the plan. */
    @Nested
    @Order(11)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class TakeOver {

        @Test
        @Order(1)
        void theClinicAcceptsWithin48HoursOfTheRequestAndSevenDaysOfTheDischarge() {
            clinic.move(clinic.fulfilment(zhang, Referral.DOWN), zhang.payload("11-takeover/1-accept.patch.json"));
            clinic.send(zhang, "11-takeover/2-takeover.json");
            clinic.move(
                    clinic.findOne(
                            CarePlan.class,
                            Search.of("CarePlan").where("identifier", Terms.number("care-plan-no", "CP-2025-000401"))),
                    zhang.payload("11-takeover/3-retire-plan.patch.json"));
            List<Task> versions = hospital.history(Task.class, hospital.fulfilment(zhang, Referral.DOWN));
            Duration answered = between(
                    versions.get(1).getLastModifiedElement().asStringValue(),
                    versions.get(0).getLastModifiedElement().asStringValue());
            assertThat(answered)
                    .isEqualTo(Duration.ofMinutes(46 * 60 + 30))
                    .isLessThanOrEqualTo(Duration.ofHours(Thresholds.whole("referral.sla.down.accept")));
            Encounter stay = cdc.findOne(
                    Encounter.class,
                    Search.of("Encounter")
                            .where("identifier", Terms.INPATIENT_NUMBER + "|ZY20250424-0041")
                            .where("based-on.requisition", Terms.number("loop-id", "L-2025-000402")));
            assertThat(between(
                            stay.getPeriod().getEndElement().asStringValue(),
                            versions.get(0).getLastModifiedElement().asStringValue()))
                    .isLessThanOrEqualTo(Duration.ofDays(7));
        }

        @Test
        @Order(2)
        void theCdcFindsTheResidentInBothProgrammesAndTheKeyTier() {
            assertThat(cdc.enrolledOn(zhang, Programme.DIABETES)).isEqualTo(LocalDate.of(YEAR, 5, 2));
            Search inBoth = Search.of("Patient")
                    .where("identifier", zhang.token(), twin.token())
                    .where("_has:EpisodeOfCare:patient:type", Programme.HYPERTENSION.token())
                    .where("_has:EpisodeOfCare:patient:type", Programme.DIABETES.token());
            assertThat(cdc.find(Patient.class, inBoth))
                    .extracting(patient -> patient.getNameFirstRep().getText())
                    .containsExactly("张建国");
            assertThat(cdc.inTier("key", zhang, Programme.HYPERTENSION)).isEqualTo(1);
        }

        @Test
        @Order(3)
        void theAppShowsTheConfirmedPlanWithItsGoalsAndMedicines() {
            Bundle plans = app.plansInForce();
            CarePlan plan = only(of(CarePlan.class, plans));
            assertThat(plan.getTitle()).isEqualTo("高血压合并2型糖尿病管理方案");
            assertThat(plan.getIntent()).isEqualTo(CarePlan.CarePlanIntent.PLAN);
            assertThat(extension(plan, "plan-confirmer", Reference.class).getReference())
                    .isEqualTo(ClinicVendor.FAMILY_DOCTOR);
            assertThat(of(Goal.class, plans)).hasSize(2);
            assertThat(of(MedicationRequest.class, plans))
                    .extracting(prescription ->
                            prescription.getMedicationCodeableConcept().getText())
                    .containsExactlyInAnyOrder("苯磺酸氨氯地平片 5mg", "缬沙坦胶囊 80mg", "盐酸二甲双胍片 0.5g");
        }
    }

    /** 9 May: one form for both programmes; the down-referral is fulfilled. */
    @Nested
    @Order(12)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class CombinedFollowUp {

        @Test
        @Order(1)
        void oneVisitCountsForBothProgrammesAndIsEvaluatedForEach() {
            clinic.send(zhang, "12-combined-follow-up/1-visit.json");
            LocalDate day = LocalDate.of(YEAR, 5, 9);
            assertThat(gradeByRule(zhang, cdc.pressureAt("F20250509-0041", zhang)))
                    .isEqualTo(SATISFIED);
            assertThat(CareRules.evaluation(value(cdc.measuredOn("2025-05-09", zhang, Terms.FASTING_GLUCOSE))))
                    .isEqualTo(UNSATISFIED);
            assertThat(cdc.evaluations(zhang, Programme.HYPERTENSION)).contains(new Evaluated(day, SATISFIED));
            assertThat(cdc.evaluations(zhang, Programme.DIABETES)).containsExactly(new Evaluated(day, UNSATISFIED));
            assertThat(cdc.faceToFaceDays(zhang, Programme.HYPERTENSION, YEAR)).contains(day);
            assertThat(cdc.faceToFaceDays(zhang, Programme.DIABETES, YEAR)).containsExactly(day);
        }

        @Test
        @Order(2)
        void theVisitCame17DaysAfterTheUnsatisfactoryOneWhichIsTheLastDayOfGrace() {
            LocalDate unsatisfied = LocalDate.of(YEAR, 4, 22);
            LocalDate next = LocalDate.of(YEAR, 5, 9);
            assertThat(CareRules.days(unsatisfied, next)).isEqualTo(17);
            assertThat(CareRules.isTimely(unsatisfied, next)).isTrue();
        }

        @Test
        @Order(3)
        void theHospitalSeesTheLoopClosed() {
            for (String patch : List.of("2-arrive.patch.json", "3-complete.patch.json")) {
                clinic.move(clinic.fulfilment(zhang, Referral.DOWN), zhang.payload("12-combined-follow-up/" + patch));
            }
            hospital.move(
                    clinic.request(zhang, Referral.DOWN),
                    zhang.payload("12-combined-follow-up/4-close-request.patch.json"));
            Task down = hospital.fulfilment(zhang, Referral.DOWN);
            assertThat(code(down.getBusinessStatus())).isEqualTo("closed-managed");
            assertThat(CareRules.days(LocalDate.of(YEAR, 5, 2), LocalDate.of(YEAR, 5, 9)))
                    .isLessThanOrEqualTo(Thresholds.whole("referral.down.first_visit"));
            Search loop = Search.of("Task").where("group-identifier", Terms.number("loop-id", "L-2025-000402"));
            assertThat(hospital.count(loop)).isEqualTo(3);
            assertThat(hospital.count(loop.where("status:not", "completed"))).isZero();
            assertThat(hospital.count(Search.of("ServiceRequest")
                            .where("requisition", Terms.number("loop-id", "L-2025-000402"))
                            .where("status", "completed")))
                    .isEqualTo(2);
        }
    }

    /** 23 May: the glucose two weeks later. */
    @Nested
    @Order(13)
    class DiabetesFollowUp {

        @Test
        void theGlucoseIsControlledAtTheVisit14DaysLater() {
            clinic.send(zhang, "13-diabetes-follow-up/visit.json");
            List<Evaluated> evaluations = cdc.evaluations(zhang, Programme.DIABETES);
            assertThat(evaluations).extracting(Evaluated::grade).containsExactly(UNSATISFIED, SATISFIED);
            assertThat(CareRules.days(
                            evaluations.get(0).day(), evaluations.get(1).day()))
                    .isEqualTo(14);
            assertThat(CareRules.evaluation(value(cdc.measuredOn("2025-05-23", zhang, Terms.FASTING_GLUCOSE))))
                    .isEqualTo(SATISFIED);
        }
    }

    /** 1 August: everything at target, hence a long prescription. */
    @Nested
    @Order(14)
    class LongPrescription {

        @Test
        void thePrescriptionLasts84DaysUntilTheNextVisit() {
            clinic.send(zhang, "14-long-prescription/1-visit.json");
            clinic.send(zhang, "14-long-prescription/2-prescription.json");
            MedicationRequest prescription = cdc.findOne(
                    MedicationRequest.class,
                    Search.about(zhang, "MedicationRequest")
                            .where("category", Terms.code("mca-medication-category", "long-term"))
                            .where("expected-duration", "gt" + Thresholds.of("longrx.default"))
                            .where("supply-end", "2025-10-24")
                            .where("identifier", Terms.number("prescription-no", "RX20250801-0041")));
            assertThat(prescription
                            .getDispenseRequest()
                            .getExpectedSupplyDuration()
                            .getValue())
                    .isEqualByComparingTo("84")
                    .isLessThanOrEqualTo(Thresholds.of("longrx.max"));
            assertThat(CareRules.days(LocalDate.of(YEAR, 8, 1), LocalDate.of(YEAR, 10, 24)))
                    .isEqualTo(84)
                    .isLessThanOrEqualTo(Thresholds.whole("visit.next.max.satisfied"));
            assertThat(prescription.hasExtension(Terms.extension("long-rx-justification")))
                    .isTrue();
            assertThat(prescription.hasExtension(Terms.extension("resident-confirmation")))
                    .isTrue();
            assertThat(gradeByRule(zhang, cdc.pressureAt("F20250801-0041", zhang)))
                    .isEqualTo(SATISFIED);
        }
    }

    /** 24 October: the pharmacist counsels. */
    @Nested
    @Order(15)
    class Counselling {

        @Test
        void theAppShowsWhatThePharmacistSaid() {
            clinic.send(zhang, "15-counselling/visit.json");
            List<Communication> advice = app.advice();
            assertThat(advice).first().satisfies(said -> {
                assertThat(said.getSender().getReference()).isEqualTo("PractitionerRole/exa-role-chen-li");
                assertThat(said.getPayloadFirstRep().getContentStringType().getValue())
                        .contains("二甲双胍随餐服用");
            });
            assertThat(gradeByRule(zhang, cdc.pressureAt("F20251024-0041", zhang)))
                    .isEqualTo(SATISFIED);
        }
    }

    /** 20 December: measured at home, told by telephone. */
    @Nested
    @Order(16)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class PhoneFollowUp {

        @Test
        @Order(1)
        void aReportThatTheAppSendsTwiceIsStoredOnce() {
            Bundle first = app.report("16-phone-follow-up/1-self-report.json");
            Bundle second = app.report("16-phone-follow-up/1-self-report.json");
            assertThat(statuses(first)).containsOnly("201");
            assertThat(statuses(second)).containsOnly("200");
            assertThat(locations(second)).isEqualTo(locations(first));
        }

        @Test
        @Order(2)
        void aTelephoneVisitIsAVisitButNotFaceToFace() {
            clinic.send(zhang, "16-phone-follow-up/2-visit.json");
            assertThat(cdc.count(cdc.visits(zhang, Programme.HYPERTENSION, YEAR)))
                    .isEqualTo(7);
            assertThat(cdc.count(cdc.faceToFaceVisits(zhang, Programme.HYPERTENSION, YEAR)))
                    .isEqualTo(6);
            Encounter visit = cdc.findOne(
                    Encounter.class,
                    cdc.visits(zhang, Programme.HYPERTENSION, YEAR).where("class", "VR"));
            assertThat(day(visit)).isEqualTo(LocalDate.of(YEAR, 12, 20));
            BigDecimal systolic = systolic(cdc.pressureAt("F20251220-0041", zhang));
            assertThat(systolic).isLessThan(Thresholds.of("htn.home.sbp"));
        }
    }

    /** 5 January 2026: the CDC evaluates the year. */
    @Nested
    @Order(17)
    class Evaluation {

        @Test
        void hypertensionWasManagedByTheRulesWithSixVisitsOfThreeRequired() {
            List<LocalDate> visits = cdc.faceToFaceDays(zhang, Programme.HYPERTENSION, YEAR);
            assertThat(visits)
                    .extracting(LocalDate::toString)
                    .containsExactly(
                            "2025-01-20", "2025-04-10", "2025-04-22", "2025-05-09", "2025-08-01", "2025-10-24");
            int required = CareRules.requiredVisits(cdc.enrolledOn(zhang, Programme.HYPERTENSION), YEAR);
            assertThat(required).isEqualTo(3);
            assertThat(visits).hasSizeGreaterThanOrEqualTo(required);
        }

        @Test
        void theStrictVariantHoldsTooToTheLastDayOfGrace() {
            assertThat(cdc.count(Search.about(zhang, "QuestionnaireResponse")
                            .where("questionnaire", Terms.GUIDE.canonical("Questionnaire", "q-elderly-exam") + "|2025")
                            .where("status", "completed")
                            .where("identifier", Terms.number("followup-no", "T20250106-0041"))))
                    .isEqualTo(1);
            List<LocalDate> visits = cdc.faceToFaceDays(zhang, Programme.HYPERTENSION, YEAR);
            List<Long> gaps = cdc.evaluations(zhang, Programme.HYPERTENSION).stream()
                    .filter(evaluated -> evaluated.grade() == UNSATISFIED)
                    .map(evaluated -> CareRules.days(evaluated.day(), visits.get(visits.indexOf(evaluated.day()) + 1)))
                    .toList();
            assertThat(gaps).containsExactly(12L, 17L);
            assertThat(gaps).allMatch(gap -> gap <= Thresholds.whole("visit.next.max.unsatisfied") + 3);
        }

        @Test
        void thePressureIsControlledByEitherWayOfCountingTheLastOne() {
            Search measured = cdc.measuredAtVisits(zhang, Programme.HYPERTENSION, YEAR, Terms.BLOOD_PRESSURE);
            Observation anyWay = cdc.last(measured);
            assertThat(day(anyWay)).isEqualTo(LocalDate.of(YEAR, 12, 20));
            assertThat(List.of(systolic(anyWay), diastolic(anyWay)))
                    .containsExactly(BigDecimal.valueOf(132), BigDecimal.valueOf(80));
            Observation faceToFace = cdc.last(
                    measured.where("encounter:Encounter.type", Terms.VISIT_WAY + "|1", Terms.VISIT_WAY + "|2"));
            assertThat(day(faceToFace)).isEqualTo(LocalDate.of(YEAR, 10, 24));
            assertThat(List.of(systolic(faceToFace), diastolic(faceToFace)))
                    .containsExactly(BigDecimal.valueOf(136), BigDecimal.valueOf(80));
            assertThat(Stream.of(anyWay, faceToFace)).allMatch(pressure -> gradeByRule(zhang, pressure) == SATISFIED);
        }

        @Test
        void thePairsOfAPressureAreNotMixedWhenTheyAreCounted() {
            Search measured = cdc.measuredAtVisits(zhang, Programme.HYPERTENSION, YEAR, Terms.BLOOD_PRESSURE);
            String pair = "component-code-value-quantity";
            assertThat(cdc.count(measured)).isEqualTo(7);
            assertThat(cdc.count(measured.where(pair, Terms.SYSTOLIC + "$ge150")))
                    .isEqualTo(2);
            assertThat(cdc.count(
                            measured.where(pair, Terms.SYSTOLIC + "$lt150").where(pair, Terms.DIASTOLIC + "$lt90")))
                    .isEqualTo(5);
            assertThat(cdc.count(measured.where(pair, Terms.DIASTOLIC + "$gt100")))
                    .isZero();
            assertThat(cdc.count(measured.where(pair, Terms.SYSTOLIC + "$lt100")))
                    .isZero();
        }

        @Test
        void diabetesWasManagedWithFourVisitsOfTwoRequiredEachWithAGlucose() {
            List<LocalDate> visits = cdc.faceToFaceDays(zhang, Programme.DIABETES, YEAR);
            int required = CareRules.requiredVisits(cdc.enrolledOn(zhang, Programme.DIABETES), YEAR);
            assertThat(required).isEqualTo(2);
            assertThat(visits)
                    .extracting(LocalDate::toString)
                    .containsExactly("2025-05-09", "2025-05-23", "2025-08-01", "2025-10-24");
            Search withGlucose = cdc.faceToFaceVisits(zhang, Programme.DIABETES, YEAR)
                    .where("_has:Observation:encounter:code", Terms.FASTING_GLUCOSE);
            assertThat(cdc.count(withGlucose)).isEqualTo(4).isGreaterThanOrEqualTo(required);
        }

        @Test
        void glucoseAndHbA1cAreControlledAndSoIsTheResidentInBothProgrammes() {
            Observation glucose =
                    cdc.last(cdc.measuredAtVisits(zhang, Programme.DIABETES, YEAR, Terms.FASTING_GLUCOSE));
            assertThat(value(glucose)).isEqualByComparingTo("6.5").isLessThan(Thresholds.of("dm.control.fpg"));
            Observation hba1c = cdc.last(cdc.measuredAtVisits(zhang, Programme.DIABETES, YEAR, Terms.HBA1C));
            assertThat(value(hba1c)).isEqualByComparingTo("6.7").isLessThan(Thresholds.of("dm.control.hba1c"));
            assertThat(cdc.last(cdc.measuredAtVisits(zhang, Programme.HYPERTENSION, YEAR, Terms.BLOOD_PRESSURE)))
                    .matches(pressure -> gradeByRule(zhang, pressure) == SATISFIED);
        }

        @Test
        void theCdcFindsWhoEverReachedALimitThroughTheirObservations() {
            Search ours = Search.of("Patient").where("identifier", zhang.token(), twin.token());
            assertThat(cdc.names(ours.where(
                            "_has:Observation:patient:combo-code-value-quantity", Terms.FASTING_GLUCOSE + "$ge7.0")))
                    .containsExactly("张建国");
            assertThat(cdc.names(ours.where(
                            "_has:Observation:patient:component-code-value-quantity", Terms.SYSTOLIC + "$ge158")))
                    .containsExactly("张建国");
            assertThat(cdc.names(ours.where(
                            "_has:Observation:patient:component-code-value-quantity", Terms.SYSTOLIC + "$ge140")))
                    .containsExactlyInAnyOrder("张建国", "张建民");
        }

        @Test
        void everyUpReferralWasTrackedAndTheContractLastsToTheEndOfTheYear() {
            assertTracked(Referral.FIRST_DIAGNOSIS);
            assertTracked(Referral.UP);
            assertThat(cdc.count(Search.about(zhang, "Contract")
                            .where("status", "executed")
                            .where("term-end", "ge2025-12-31")
                            .where("identifier", Terms.number("contract-no", "QY-0043-2025-000401"))))
                    .isEqualTo(1);
        }
    }

    /** 15 June, the twin: 192/118 with severe headache and vomiting. */
    @Nested
    @Order(18)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class Emergency {

        @Test
        @Order(1)
        void theHospitalFindsTheEmergencyAndKeepsABed() {
            clinic.send(twin, "18-emergency/referral.json");
            Task task =
                    only(hospital.find(Task.class, hospital.newReferrals(twin).where("priority", "stat")));
            ServiceRequest request = clinic.request(twin, Referral.EMERGENCY);
            assertThat(code(extension(request, "referral-channel", CodeableConcept.class)))
                    .isEqualTo("emergency");
            hospital.move(task, twin.payload("18-emergency/accept.patch.json"));
            Task accepted = clinic.fulfilment(twin, Referral.EMERGENCY);
            assertThat(code(accepted.getBusinessStatus())).isEqualTo("bed-reserved");
            assertThat(between(
                            accepted.getAuthoredOnElement().asStringValue(),
                            accepted.getLastModifiedElement().asStringValue()))
                    .isLessThanOrEqualTo(Duration.ofMinutes(Thresholds.whole("referral.sla.emergency.ack")));
        }

        @Test
        @Order(2)
        void thePressureIsAnEmergencyByTheGuidesLimits() {
            Observation pressure = cdc.pressureAt("F20250615-0041", twin);
            assertThat(systolic(pressure)).isGreaterThanOrEqualTo(Thresholds.of("htn.emergency.sbp"));
            assertThat(diastolic(pressure)).isGreaterThanOrEqualTo(Thresholds.of("htn.emergency.dbp"));
        }

        @Test
        @Order(3)
        void theTwinIsNeitherManagedByTheRulesNorControlled() {
            int required = CareRules.requiredVisits(cdc.enrolledOn(twin, Programme.HYPERTENSION), YEAR);
            assertThat(cdc.count(cdc.faceToFaceVisits(twin, Programme.HYPERTENSION, YEAR)))
                    .isEqualTo(2)
                    .isLessThan(required);
            Observation last = cdc.last(cdc.measuredAtVisits(twin, Programme.HYPERTENSION, YEAR, Terms.BLOOD_PRESSURE));
            assertThat(gradeByRule(twin, last)).isEqualTo(UNSATISFIED);
        }

        @Test
        @Order(4)
        void anEndWithoutFeedbackAndARejectionWithoutReasonAreRefused() {
            Task task = hospital.fulfilment(twin, Referral.EMERGENCY);
            assertRefused(
                    hospital.patch(task, twin.payload("19-refusals/completed-without-feedback.patch.json")),
                    "mca-ref-7");
            assertRefused(
                    hospital.patch(task, twin.payload("19-refusals/rejected-without-reason.patch.json")), "mca-ref-5");
            assertThat(hospital.fulfilment(twin, Referral.EMERGENCY).getStatus())
                    .isEqualTo(Task.TaskStatus.ACCEPTED);
        }
    }

    /** What no party gets through. */
    @Nested
    @Order(19)
    class Refusals {

        @ParameterizedTest
        @CsvSource({
            "Patient,           id-card-with-wrong-check-digit.json, mca-id-1,  Patient.identifier",
            "MedicationRequest, long-prescription-of-90-days.json,   mca-mr-1,  MedicationRequest",
            "Observation,       glucose-in-mg-dl.json,               mca-obs-2, Observation",
            "ServiceRequest,    stat-on-the-normal-channel.json,     mca-ref-1, ServiceRequest"
        })
        void whatBreaksARuleIsRefusedByItsNameAndPlace(String type, String file, String rule, String place) {
            Answer answer = clinic.create(type, zhang.payload("19-refusals/" + file));
            assertRefused(answer, rule);
            assertThat(answer.outcome().getIssue())
                    .filteredOn(issue -> rule.equals(rule(issue)))
                    .singleElement()
                    .satisfies(issue -> {
                        assertThat(issue.getExpression().get(0).getValue()).startsWith(place);
                        assertThat(issue.getDetails().getText()).containsPattern("[\\u4e00-\\u9fff].* [A-Z]");
                    });
        }

        @Test
        void oneBadEntryKeepsTheWholeVisitOut() {
            String visit = zhang.payload("13-diabetes-follow-up/visit.json")
                    .replace("F20250523-0041", "F20250524-0041")
                    .replaceFirst("\"unit\": \"mmol/L\"", "\"unit\": \"mg/dL\"")
                    .replaceFirst("\"code\": \"mmol/L\"", "\"code\": \"mg/dL\"");
            Answer answer = clinic.transaction(visit);
            assertRefused(answer, "mca-obs-2");
            assertThat(answer.outcome().getIssue())
                    .filteredOn(issue -> "mca-obs-2".equals(rule(issue)))
                    .singleElement()
                    .satisfies(issue ->
                            assertThat(issue.getExpression().get(0).getValue()).startsWith("Bundle.entry[3].resource"));
            assertThat(cdc.count(
                            Search.of("Encounter").where("identifier", Terms.number("followup-no", "F20250524-0041"))))
                    .isZero();
        }

        @Test
        void aBodyThatIsNotUtf8IsRefused() {
            String resident = zhang.payload("19-refusals/id-card-with-wrong-check-digit.json");
            assertThat(clinic.create("Patient", resident, Charset.forName("GB18030")))
                    .isEqualTo(400);
        }
    }

    private void diagnose(Resident resident) {
        hospital.move(
                hospital.fulfilment(resident, Referral.FIRST_DIAGNOSIS),
                resident.payload("03-diagnosis/1-accept.patch.json"));
        hospital.send(resident, "03-diagnosis/2-findings.json");
        for (String patch : List.of("3-arrive.patch.json", "4-complete.patch.json")) {
            hospital.move(
                    hospital.fulfilment(resident, Referral.FIRST_DIAGNOSIS), resident.payload("03-diagnosis/" + patch));
        }
        clinic.move(
                clinic.tracking(resident, Referral.FIRST_DIAGNOSIS),
                resident.payload("03-diagnosis/5-tracked.patch.json"));
    }

    private void assertTracked(Referral referral) {
        Task tracking = cdc.findOne(Task.class, referral.tracking(zhang));
        assertThat(tracking.getStatus()).isEqualTo(Task.TaskStatus.COMPLETED);
        assertThat(code(extension(tracking, "referral-outcome", CodeableConcept.class)))
                .isEqualTo("arrived");
        LocalDate sent = day(tracking.getAuthoredOnElement().asStringValue());
        LocalDate tracked = LocalDate.parse(
                extension(tracking, "tracked-on", DateTimeType.class).asStringValue());
        assertThat(CareRules.days(sent, tracked)).isLessThanOrEqualTo(Thresholds.whole("referral.tracking"));
        assertThat(CareRules.days(sent, LocalDate.parse(due(tracking))))
                .isEqualTo(Thresholds.whole("referral.tracking"));
    }
}
