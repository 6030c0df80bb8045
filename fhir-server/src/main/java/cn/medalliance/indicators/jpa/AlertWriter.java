package cn.medalliance.indicators.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.indicators.jpa.GroupReportWriter.AlertLine;
import cn.medalliance.indicators.jpa.GroupReportWriter.Head;
import java.time.Clock;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupPopulationComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Writes alerts as a report of their Measure: a group for each kind, with the residents whom they are about and how many there are. */
final class AlertWriter {

    private static final String POPULATIONS = "http://terminology.hl7.org/CodeSystem/measure-population";
    private static final String NOTATION = "http://terminology.hl7.org/CodeSystem/measure-improvement-notation";
    private static final String UCUM = "http://unitsofmeasure.org";

    private final GuideWords words;
    private final String measure;
    private final Clock clock;

    /** @param measure address and version of the Measure of alerts */
    AlertWriter(GuideWords words, String measure, Clock clock) {
        this.words = words;
        this.measure = measure;
        this.clock = clock;
    }

    /**
     * Of one kind or several.
     *
     * @param grid id of the Location; null for all
     */
    MeasureReport write(Head head, @Nullable String grid, List<AlertLine> alerts) {
        MeasureReport report = new MeasureReport();
        report.getMeta().addProfile(words.structure("mca-measure-report-summary"));
        report.setStatus(MeasureReport.MeasureReportStatus.COMPLETE);
        report.setType(MeasureReport.MeasureReportType.SUMMARY);
        report.setMeasure(measure);
        report.setDateElement(FigureWriter.moment(clock.instant()));
        report.setReporter(head.reporter());
        report.setPeriod(FigureWriter.period(head.period()));
        report.getImprovementNotation().addCoding().setSystem(NOTATION).setCode("decrease");
        report.addExtension(words.structure("report-as-of"), FigureWriter.moment(head.heldAt()));
        report.addExtension(
                words.structure("report-organization"),
                new Reference("Organization/" + head.about().getIdElement().getIdPart()));
        if (grid != null) {
            report.setSubject(new Reference("Location/" + grid));
        }
        alerts.forEach(alert -> write(alert, head.telling(), report.addGroup()));
        return report;
    }

    private void write(AlertLine alert, Telling telling, MeasureReportGroupComponent group) {
        boolean isMasked = alert.isHidden() && telling == Telling.NOTHING_OF_FEW;
        group.setCode(words.concept("mca-alert", alert.raised().code()));
        MeasureReportGroupPopulationComponent people = group.addPopulation();
        people.setCode(new CodeableConcept()
                .addCoding(new Coding().setSystem(POPULATIONS).setCode("initial-population")));
        people.setCountElement(FigureWriter.count(alert.raised().people(), isMasked));
        if (!isMasked) {
            group.setMeasureScore(new Quantity(alert.raised().alerts())
                    .setUnit("1")
                    .setSystem(UCUM)
                    .setCode("1"));
        }
        if (alert.isHidden() && telling == Telling.ALL_WITH_MARKS) {
            mark(group);
        }
    }

    /** Says of a group that numbers of few could be told from it. */
    private void mark(MeasureReportGroupComponent group) {
        group.addExtension(words.structure("report-of-few"), new BooleanType(true));
    }

    /** Says of a report that somebody who is counted denies something. */
    void tellDenials(MeasureReport report) {
        report.addExtension(words.structure("report-with-denials"), new BooleanType(true));
    }
}
