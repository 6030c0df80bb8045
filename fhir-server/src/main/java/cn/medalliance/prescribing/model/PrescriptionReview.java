package cn.medalliance.prescribing.model;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.Thresholds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a prescription as a pharmacist does (F07, F09, F10; DOMAIN 2.5): contraindications, interactions, allergies and doses
 * by the guide's table {@code prescription-rules}; the same medicine or group twice; supplies that overlap; an extension
 * prescription without an assessment of the last 30 days; what the organisation does not stock, with what may be given instead.
 * A medicine without an ATC code is compared by its codes and name alone. Immutable.
 */
public final class PrescriptionReview {

    private static final String HIGH = "high";
    private static final String MODERATE = "moderate";
    private static final String LOW = "low";
    private final List<PrescriptionRule> rules;
    private final Stock stock;
    private final String categories;
    private final String allergens;
    private final int remind;
    private final int assessedWithin;

    public PrescriptionReview(Guide guide) {
        rules = PrescriptionRule.all(guide);
        stock = new Stock(guide);
        categories = guide.canonical("CodeSystem", "mca-medication-category");
        allergens = guide.canonical("CodeSystem", "mca-allergen");
        Thresholds thresholds = Thresholds.of(guide);
        remind = thresholds.whole("longrx.remind");
        assessedWithin = thresholds.whole("extension.assessment");
    }

    /** Everything that there is to say; nothing when it is in order. */
    public List<Finding> review(MedicationRequest prescription, Treatment treatment) {
        Medicine medicine = Medicine.of(prescription.getMedication());
        List<Finding> findings = new ArrayList<>();
        for (PrescriptionRule rule : rules) {
            if (rule.isAbout(medicine)) {
                switch (rule.issue()) {
                    case "contraindication" ->
                        against(rule, conditions(rule, treatment)).ifPresent(findings::add);
                    case "allergy" -> against(rule, allergies(rule, treatment)).ifPresent(findings::add);
                    case "dose" -> dose(rule, prescription).ifPresent(findings::add);
                    default -> against(rule, takenOf(rule.against(), treatment)).ifPresent(findings::add);
                }
            } else if (rule.issue().equals("interaction") && medicine.isOf(rule.against())) {
                against(rule, takenOf(rule.medicines(), treatment)).ifPresent(findings::add);
            }
        }
        statedAllergies(medicine, treatment).ifPresent(findings::add);
        findings.addAll(twice(prescription, medicine, treatment));
        unassessed(prescription, treatment).ifPresent(findings::add);
        unstocked(prescription, treatment).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> against(PrescriptionRule rule, List<Reference> found) {
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(rule.issue(), rule.address(), rule.severity(), sentence(rule), found));
    }

    private static String sentence(PrescriptionRule rule) {
        return rule.chinese() + "。 " + rule.english() + ".";
    }

    private static List<Reference> conditions(PrescriptionRule rule, Treatment treatment) {
        return treatment.conditions().stream()
                .filter(condition -> codes(condition)
                        .anyMatch(code -> rule.against().stream()
                                .anyMatch(icd10 -> code.regionMatches(true, 0, icd10, 0, icd10.length()))))
                .map(PrescriptionReview::reference)
                .toList();
    }

    private static Stream<String> codes(Condition condition) {
        return condition.getCode().getCoding().stream().map(Coding::getCode).filter(Objects::nonNull);
    }

    private List<Reference> allergies(PrescriptionRule rule, Treatment treatment) {
        return treatment.allergies().stream()
                .filter(allergy -> allergy.getCode().getCoding().stream()
                        .anyMatch(code -> allergens.equals(code.getSystem())
                                && rule.against().contains(code.getCode())))
                .map(PrescriptionReview::reference)
                .toList();
    }

    /** An allergy to this very medicine, by its code or name. */
    private static Optional<Finding> statedAllergies(Medicine medicine, Treatment treatment) {
        List<Reference> stated = treatment.allergies().stream()
                .filter(allergy -> isTo(allergy, medicine))
                .map(PrescriptionReview::reference)
                .toList();
        return stated.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        "allergy", "", HIGH, "居民对该药过敏。 The resident is allergic to this medicine.", stated));
    }

    private static boolean isTo(AllergyIntolerance allergy, Medicine medicine) {
        Medicine allergen = Medicine.of(allergy.getCode());
        return allergen.isSame(medicine)
                || allergen.text().length() > 1 && medicine.text().contains(allergen.text());
    }

    private static List<Reference> takenOf(Set<String> atc, Treatment treatment) {
        return Stream.concat(
                        treatment.requests().stream()
                                .filter(request ->
                                        Medicine.of(request.getMedication()).isOf(atc)),
                        treatment.statements().stream()
                                .filter(statement ->
                                        Medicine.of(statement.getMedication()).isOf(atc)))
                .map(PrescriptionReview::reference)
                .toList();
    }

    /** By what is to be taken in a day, when it is stated in the unit of the rule. */
    private static Optional<Finding> dose(PrescriptionRule rule, MedicationRequest prescription) {
        BigDecimal day = BigDecimal.ZERO;
        for (Dosage dosage : prescription.getDosageInstruction()) {
            day = day.add(DailyDose.of(dosage, rule.unit()).orElse(BigDecimal.ZERO));
        }
        return rule.most().map(day::compareTo).orElse(0) <= 0
                ? Optional.empty()
                : Optional.of(new Finding(rule.issue(), rule.address(), rule.severity(), sentence(rule), List.of()));
    }

    private List<Finding> twice(MedicationRequest prescription, Medicine medicine, Treatment treatment) {
        List<Finding> findings = new ArrayList<>();
        for (MedicationRequest other : treatment.requests()) {
            Medicine theirs = Medicine.of(other.getMedication());
            if (theirs.isSame(medicine) && !isContinued(prescription, other)) {
                findings.add(same(prescription, other));
            } else if (!theirs.isSame(medicine) && theirs.isOfSameGroup(medicine)) {
                findings.add(new Finding(
                        "duplicate",
                        "",
                        MODERATE,
                        "已有同类药品：" + theirs.name() + "。 A medicine of the same group is prescribed already.",
                        List.of(reference(other))));
            }
        }
        return findings;
    }

    private static Finding same(MedicationRequest prescription, MedicationRequest other) {
        List<Reference> implicated = List.of(reference(other));
        Optional<LocalDate> until = end(other);
        return begin(prescription).isPresent() && until.isPresent()
                ? new Finding(
                        "supply-overlap",
                        "thresholds#longrx.remind",
                        MODERATE,
                        "已有同一药品的处方，供药至 " + until.get() + "。 There is a supply of the same medicine until then.",
                        implicated)
                : new Finding(
                        "duplicate", "", MODERATE, "已有同一药品的处方。 The same medicine is prescribed already.", implicated);
    }

    /** The next supply, given when the last ends or shortly before. */
    private boolean isContinued(MedicationRequest prescription, MedicationRequest other) {
        Optional<LocalDate> begins = begin(prescription);
        Optional<LocalDate> ends = end(other);
        return begins.isPresent()
                && ends.isPresent()
                && !begins.get().isBefore(ends.get().minusDays(remind));
    }

    private static Optional<LocalDate> begin(MedicationRequest request) {
        return day(request.getDispenseRequest().getValidityPeriod().getStartElement())
                .or(() -> day(request.getAuthoredOnElement()));
    }

    private static Optional<LocalDate> end(MedicationRequest request) {
        Optional<LocalDate> stated =
                day(request.getDispenseRequest().getValidityPeriod().getEndElement());
        if (stated.isPresent()
                || !request.getDispenseRequest().getExpectedSupplyDuration().hasValue()) {
            return stated;
        }
        long days = request.getDispenseRequest()
                .getExpectedSupplyDuration()
                .getValue()
                .longValue();
        return begin(request).map(begins -> begins.plusDays(days));
    }

    private Optional<Finding> unassessed(MedicationRequest prescription, Treatment treatment) {
        boolean isExtension =
                prescription.getCategory().stream().anyMatch(category -> category.hasCoding(categories, "extension"));
        Optional<LocalDate> written = day(prescription.getAuthoredOnElement());
        if (!isExtension || written.isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = written.get().minusDays(assessedWithin);
        boolean isAssessed = treatment.assessments().stream()
                .flatMap(each -> assessed(each).stream())
                .anyMatch(day -> !day.isBefore(from) && !day.isAfter(written.get()));
        return isAssessed
                ? Optional.empty()
                : Optional.of(new Finding(
                        "no-assessment",
                        "thresholds#extension.assessment",
                        HIGH,
                        "延伸处方须附" + assessedWithin + "日内的评估。 An extension needs an assessment of the last "
                                + assessedWithin + " days.",
                        List.of()));
    }

    private static Optional<LocalDate> assessed(Resource resource) {
        if (resource instanceof Observation observation && observation.hasEffectiveDateTimeType()) {
            return day(observation.getEffectiveDateTimeType());
        }
        if (resource instanceof Encounter visit) {
            return day(visit.getPeriod().getStartElement());
        }
        return resource instanceof QuestionnaireResponse response
                ? day(response.getAuthoredElement())
                : Optional.empty();
    }

    private Optional<Finding> unstocked(MedicationRequest prescription, Treatment treatment) {
        String organization = treatment.organization();
        return organization == null
                ? Optional.empty()
                : stock.missing(prescription.getMedication(), organization, treatment.stock())
                        .map(missing -> new Finding(
                                "not-in-formulary",
                                "",
                                LOW,
                                missing.sentence(),
                                missing.instead().stream()
                                        .map(PrescriptionReview::reference)
                                        .toList()));
    }

    private static Reference reference(Resource resource) {
        return new Reference(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
    }

    private static Optional<LocalDate> day(@Nullable BaseDateTimeType time) {
        String written = time == null ? null : time.getValueAsString();
        return written == null || written.length() < "yyyy-MM-dd".length()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(written.substring(0, "yyyy-MM-dd".length())));
    }
}
