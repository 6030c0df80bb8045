package cn.medalliance.indicators.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.indicators.statistics.Figures;
import cn.medalliance.indicators.statistics.QualityCounts.Found;
import cn.medalliance.indicators.statistics.QualityRule;
import cn.medalliance.security.deidentification.Aggregate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupPopulationComponent;
import org.hl7.fhir.r4.model.Reference;

/** Writes what the rules of data quality found as a report of their Measure: a group for each rule. */
final class QualityWriter {

    private static final String POPULATIONS = "http://terminology.hl7.org/CodeSystem/measure-population";
    private static final String NOTATION = "http://terminology.hl7.org/CodeSystem/measure-improvement-notation";

    private final GuideWords words;

    QualityWriter(GuideWords words) {
        this.words = words;
    }

    /**
     * What a report says of itself.
     *
     * @param measure address and version
     * @param organization whom it is about
     * @param heldAt as of when its data hold
     */
    record Head(
            String measure,
            ReportKind kind,
            MeasurePeriod period,
            String organization,
            Reference reporter,
            Instant heldAt) {}

    /** @param people who are concerned, by rule; empty in a summary */
    MeasureReport write(
            Head head, Map<QualityRule, Found> found, Map<QualityRule, List<String>> people, boolean isNameless) {
        MeasureReport report = begin(head);
        found.forEach((rule, of) -> {
            boolean isHidden = isNameless && of.people().isSmall();
            MeasureReportGroupComponent group = report.addGroup();
            group.setCode(words.concept("mca-quality-rule", rule.id()));
            // A list is of those at fault alone: of nobody else a name is needed.
            if (head.kind() == ReportKind.SUMMARY) {
                add(group, "initial-population", of.checked(), isHidden);
                add(group, "denominator", of.checked(), isHidden);
            }
            MeasureReportGroupPopulationComponent faults = add(group, "numerator", of.faults(), isHidden);
            if (!isHidden) {
                Figures.percent(of.faults(), of.checked())
                        .ifPresent(share -> group.setMeasureScore(FigureWriter.percent(share)));
            }
            list(report, faults, rule, people.getOrDefault(rule, List.of()));
        });
        if (head.kind() == ReportKind.SUMMARY) {
            Aggregate.mark(report);
        }
        return report;
    }

    private MeasureReport begin(Head head) {
        MeasureReport report = new MeasureReport();
        report.getMeta()
                .addProfile(words.structure(
                        "mca-measure-report-" + head.kind().type().toCode()));
        report.setStatus(MeasureReport.MeasureReportStatus.COMPLETE);
        report.setType(head.kind().type());
        report.setMeasure(head.measure());
        report.setDateElement(FigureWriter.moment(new Date().toInstant()));
        report.setReporter(head.reporter());
        report.setPeriod(FigureWriter.period(head.period()));
        report.getImprovementNotation().addCoding().setSystem(NOTATION).setCode("decrease");
        DateTimeType asOf = FigureWriter.moment(head.heldAt());
        report.addExtension(words.structure("report-as-of"), asOf);
        report.addExtension(
                words.structure("report-organization"), new Reference("Organization/" + head.organization()));
        return report;
    }

    private static MeasureReportGroupPopulationComponent add(
            MeasureReportGroupComponent group, String code, long count, boolean isHidden) {
        MeasureReportGroupPopulationComponent population = group.addPopulation();
        population.setCode(new CodeableConcept()
                .addCoding(new Coding().setSystem(POPULATIONS).setCode(code)));
        population.setCountElement(FigureWriter.count(count, isHidden));
        return population;
    }

    private static void list(
            MeasureReport report,
            MeasureReportGroupPopulationComponent faults,
            QualityRule rule,
            List<String> patients) {
        if (patients.isEmpty()) {
            return;
        }
        ListResource list = new ListResource();
        list.setId("list-" + rule.id());
        list.setStatus(ListResource.ListStatus.CURRENT);
        list.setMode(ListResource.ListMode.SNAPSHOT);
        patients.forEach(patient -> list.addEntry().setItem(new Reference("Patient/" + patient)));
        report.addContained(list);
        faults.setSubjectResults(new Reference("#list-" + rule.id()));
    }
}
