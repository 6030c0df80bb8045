package cn.medalliance.prescribing.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.guide.Guide;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationKnowledge;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrescriptionReviewTest {

    private static final Guide GUIDE = Guide.load();
    private static final String HOSPITAL = "Organization/hospital";
    private static final String CENTRE = "Organization/centre";

    private final PrescriptionReview review = new PrescriptionReview(GUIDE);
    private final List<MedicationRequest> requests = new ArrayList<>();
    private final List<MedicationStatement> statements = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<AllergyIntolerance> allergies = new ArrayList<>();
    private final List<Resource> assessments = new ArrayList<>();
    private final List<MedicationKnowledge> formulary = new ArrayList<>();

    private List<Finding> findings(MedicationRequest prescription) {
        return review.review(
                prescription,
                new Treatment(
                        requests,
                        statements,
                        conditions,
                        allergies,
                        assessments,
                        new KnownStock(formulary, List.of()),
                        CENTRE));
    }

    private List<String> rules(MedicationRequest prescription) {
        return findings(prescription).stream()
                .map(finding -> finding.rule().replaceFirst(".*#", ""))
                .toList();
    }

    private List<String> issues(MedicationRequest prescription) {
        return findings(prescription).stream().map(Finding::issue).toList();
    }

    private static CodeableConcept drug(String atc, String name) {
        CodeableConcept drug = new CodeableConcept().setText(name);
        return atc.isEmpty() ? drug : drug.addCoding(new Coding(Medicine.ATC, atc, null));
    }

    private static MedicationRequest prescribed(String atc, String name) {
        MedicationRequest prescription = new MedicationRequest();
        prescription.setId("rx-" + name);
        prescription.setMedication(drug(atc, name));
        prescription.setAuthoredOnElement(new DateTimeType("2026-08-01T09:00:00+08:00"));
        return prescription;
    }

    private static MedicationRequest supplied(MedicationRequest prescription, String from, String until) {
        prescription
                .getDispenseRequest()
                .setValidityPeriod(
                        new Period().setStartElement(new DateTimeType(from)).setEndElement(new DateTimeType(until)));
        return prescription;
    }

    private void has(String icd10) {
        Condition condition = new Condition();
        condition.setId("c-" + icd10);
        condition.getCode().addCoding(new Coding("http://hl7.org/fhir/sid/icd-10", icd10, null));
        conditions.add(condition);
    }

    @ParameterizedTest
    @CsvSource({
        "C09AA02, Z34.9, ci-raas-pregnancy",
        "C09AA02, z34.9, ci-raas-pregnancy",
        "C09CA03, O10.0, ci-raas-pregnancy",
        "C03AA03, M10.9, ci-thiazide-gout",
        "C07AB02, J45.0, ci-beta-asthma",
        "C08DA01, I50.9, ci-ccb-failure",
        "A10BA02, N18.5, ci-metformin-kidney",
        "A10BB12, E10.9, ci-sulfonylurea-type1"
    })
    void aContraindicationIsFound(String atc, String icd10, String rule) {
        assertThat(findings(prescribed(atc, "药"))).isEmpty();
        has(icd10);
        assertThat(findings(prescribed(atc, "药"))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("prescription-rules#" + rule);
            assertThat(finding.issue()).isEqualTo("contraindication");
            assertThat(finding.severity()).isEqualTo("high");
            assertThat(finding.implicated())
                    .extracting(Reference::getReference)
                    .containsExactly("Condition/c-" + icd10);
        });
    }

    @Test
    void anotherDiseaseOrMedicineIsNone() {
        has("I10");
        has("M19.9");
        assertThat(findings(prescribed("C09AA02", "依那普利"))).isEmpty();
        has("M10.9");
        assertThat(findings(prescribed("C08CA01", "氨氯地平"))).isEmpty();
    }

    @Test
    void anInteractionIsFoundWhicheverIsPrescribedLast() {
        requests.add(prescribed("C09AA02", "依那普利"));
        assertThat(rules(prescribed("C09CA03", "缬沙坦"))).containsExactly("ia-raas-two");
        requests.clear();
        MedicationStatement taken = new MedicationStatement();
        taken.setMedication(drug("C09CA03", "缬沙坦"));
        statements.add(taken);
        assertThat(rules(prescribed("C09AA02", "依那普利"))).containsExactly("ia-raas-two");
    }

    @Test
    void anAllergyIsFoundByItsClassByCodeAndByName() {
        AllergyIntolerance penicillin = new AllergyIntolerance();
        penicillin.getCode().addCoding(new Coding(GUIDE.canonical("CodeSystem", "mca-allergen"), "penicillin", null));
        allergies.add(penicillin);
        assertThat(rules(prescribed("J01CA04", "阿莫西林"))).containsExactly("al-penicillin");
        assertThat(rules(prescribed("J01DB01", "头孢氨苄"))).containsExactly("al-penicillin-cephalosporin");
        assertThat(findings(prescribed("C08CA01", "氨氯地平"))).isEmpty();
        allergies.add(new AllergyIntolerance().setCode(drug("", "氨氯地平")));
        assertThat(issues(prescribed("C08CA01", "苯磺酸氨氯地平片 5mg"))).containsExactly("allergy");
    }

    @Test
    void theSameAndTheSameGroupTwiceAreFound() {
        requests.add(supplied(prescribed("C08CA01", "氨氯地平 5mg"), "2026-07-01", "2026-08-20"));
        MedicationRequest again = supplied(prescribed("C08CA01", "氨氯地平 10mg"), "2026-08-01", "2026-08-29");
        assertThat(issues(again)).containsExactly("supply-overlap");
        assertThat(issues(prescribed("C08CA05", "硝苯地平"))).containsExactly("duplicate");
        assertThat(issues(prescribed("C09AA02", "依那普利"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-08-13, true", "2026-08-12, false", "2026-09-01, true"})
    void theNextSupplyMayBeginAWeekBefore(String begin, boolean isInOrder) {
        requests.add(supplied(prescribed("C08CA01", "氨氯地平 5mg"), "2026-07-01", "2026-08-20"));
        MedicationRequest next = supplied(prescribed("C08CA01", "氨氯地平 5mg"), begin, "2026-10-01");
        assertThat(findings(next).isEmpty()).isEqualTo(isInOrder);
    }

    @Test
    void withoutACodeTheNameIsCompared() {
        requests.add(prescribed("", "苯磺酸氨氯地平片 5mg"));
        assertThat(issues(prescribed("", "苯磺酸氨氯地平片　5MG"))).hasSize(1);
        assertThat(issues(prescribed("", "二甲双胍片"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 2, 1, D, false", "5, 3, 1, D, true", "10, 1, 1, D, false", "5, 1, 8, H, true", "10, 7, 1, WK, false"
    })
    void aDoseOfTheDayIsCompared(
            BigDecimal dose, int frequency, BigDecimal period, Timing.UnitsOfTime unit, boolean found) {
        MedicationRequest prescription = prescribed("C08CA01", "氨氯地平");
        var dosage = prescription.addDosageInstruction();
        dosage.getTiming().getRepeat().setFrequency(frequency).setPeriod(period).setPeriodUnit(unit);
        dosage.addDoseAndRate().setDose(new Quantity().setValue(dose).setCode("mg"));
        assertThat(rules(prescription).contains("dose-amlodipine")).isEqualTo(found);
    }

    @Test
    void aDoseIsToldInOtherUnitsRangesAndTimings() {
        MedicationRequest grams = prescribed("A10BA02", "二甲双胍");
        var dosage = grams.addDosageInstruction();
        dosage.getTiming().getRepeat().setFrequency(3).setPeriod(1).setPeriodUnit(Timing.UnitsOfTime.D);
        dosage.addDoseAndRate().setDose(new Quantity().setValue(1).setCode("g"));
        assertThat(rules(grams)).containsExactly("dose-metformin");
        dosage.getTiming().getRepeat().setPeriod(BigDecimal.ZERO);
        assertThat(rules(grams)).isEmpty();
        MedicationRequest coded = prescribed("C08CA01", "氨氯地平");
        dosage = coded.addDosageInstruction();
        dosage.getTiming().getCode().addCoding().setCode("TID");
        dosage.addDoseAndRate().setDose(new Quantity().setValue(5).setCode("mg"));
        assertThat(rules(coded)).containsExactly("dose-amlodipine");
        dosage.getTiming().getCode().getCodingFirstRep().setCode("BID");
        assertThat(rules(coded)).isEmpty();
        dosage.getDoseAndRateFirstRep()
                .setDose(new Range().setHigh(new Quantity().setValue(6).setCode("mg")));
        assertThat(rules(coded)).containsExactly("dose-amlodipine");
    }

    @ParameterizedTest
    @CsvSource({"2026-07-02, true", "2026-07-01, false", "2026-08-01, true", "2026-08-02, false"})
    void anExtensionNeedsAnAssessmentOfTheLastThirtyDays(String day, boolean isInOrder) {
        MedicationRequest prescription = prescribed("A10BA02", "二甲双胍");
        prescription.addCategory(new CodeableConcept(
                new Coding(GUIDE.canonical("CodeSystem", "mca-medication-category"), "extension", null)));
        assertThat(issues(prescription)).containsExactly("no-assessment");
        assessments.add(new Observation().setEffective(new DateTimeType(day)));
        assertThat(issues(prescription).isEmpty()).isEqualTo(isInOrder);
    }

    private MedicationKnowledge stocked(String id, String atc, String name, String organization) {
        MedicationKnowledge item = new MedicationKnowledge().setCode(drug(atc, name));
        item.setId(id);
        item.addExtension(GUIDE.canonical("StructureDefinition", "stocked-by"), new Reference(organization));
        formulary.add(item);
        return item;
    }

    @Test
    void whatIsNotStockedIsFoundWithWhatMayBeGivenInstead() {
        assertThat(findings(prescribed("C08CA01", "氨氯地平"))).as("no formulary").isEmpty();
        MedicationKnowledge amlodipine = stocked("a", "C08CA01", "氨氯地平", HOSPITAL);
        stocked("n", "C08CA05", "硝苯地平", CENTRE);
        stocked("v", "C09CA03", "缬沙坦", CENTRE);
        stocked("m", "A10BA02", "二甲双胍", HOSPITAL);
        amlodipine
                .addRelatedMedicationKnowledge()
                .setType(new CodeableConcept(
                        new Coding(GUIDE.canonical("CodeSystem", "mca-drug-relation"), "substitute", null)))
                .addReference(new Reference("MedicationKnowledge/v"));
        assertThat(findings(prescribed("C08CA01", "氨氯地平"))).singleElement().satisfies(finding -> {
            assertThat(finding.issue()).isEqualTo("not-in-formulary");
            assertThat(finding.implicated())
                    .extracting(Reference::getReference)
                    .containsExactly("MedicationKnowledge/v", "MedicationKnowledge/n");
            assertThat(finding.detail()).contains("缬沙坦、硝苯地平");
        });
        amlodipine.addExtension(GUIDE.canonical("StructureDefinition", "stocked-by"), new Reference(CENTRE));
        assertThat(findings(prescribed("C08CA01", "氨氯地平"))).isEmpty();
    }

    /** Every row is of a kind that is looked at, and names what it is against. */
    @Test
    void theTableIsWhole() {
        Set<String> ids = new TreeSet<>();
        assertThat(PrescriptionRule.all(GUIDE)).isNotEmpty().allSatisfy(rule -> {
            assertThat(ids.add(rule.id())).as(rule.id()).isTrue();
            assertThat(rule.issue()).isIn("contraindication", "interaction", "allergy", "dose");
            assertThat(rule.severity()).isIn("high", "moderate", "low");
            assertThat(rule.medicines()).isNotEmpty();
            assertThat(rule.against().isEmpty()).isEqualTo(rule.issue().equals("dose"));
            assertThat(rule.most().isPresent()).isEqualTo(rule.issue().equals("dose"));
        });
    }
}
