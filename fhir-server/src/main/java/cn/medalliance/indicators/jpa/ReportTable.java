package cn.medalliance.indicators.jpa;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupStratifierComponent;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponentComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/** A report as a table: a row for each count. Names of people are not in it. */
final class ReportTable {

    private ReportTable() {}

    static Table of(MeasureReport report) {
        Table table = new Table(
                "measure",
                "periodStart",
                "periodEnd",
                "group",
                "stratifier",
                "value",
                "population",
                "count",
                "score",
                "unit");
        for (MeasureReportGroupComponent group : report.getGroup()) {
            Head head = new Head(report, code(group.getCode()));
            group.getPopulation()
                    .forEach(population -> head.row(
                            table,
                            "",
                            "",
                            code(population.getCode()),
                            population.getCountElement(),
                            group.getMeasureScore()));
            for (MeasureReportGroupStratifierComponent stratifier : group.getStratifier()) {
                for (StratifierGroupComponent stratum : stratifier.getStratum()) {
                    stratum.getPopulation()
                            .forEach(population -> head.row(
                                    table,
                                    together(stratifier.getCode()),
                                    stratum.hasComponent()
                                            ? together(stratum.getComponent().stream()
                                                    .map(StratifierGroupComponentComponent::getValue)
                                                    .toList())
                                            : code(stratum.getValue()),
                                    code(population.getCode()),
                                    population.getCountElement(),
                                    stratum.getMeasureScore()));
                }
            }
        }
        return table;
    }

    private record Head(MeasureReport report, String group) {

        void row(Table table, String stratifier, String value, String population, IntegerType count, Quantity score) {
            BigDecimal scored = score.getValue();
            List<@Nullable Object> cells = Arrays.asList(
                    report.getMeasure(),
                    report.getPeriod().getStartElement().getValueAsString(),
                    report.getPeriod().getEndElement().getValueAsString(),
                    group,
                    stratifier,
                    value,
                    population,
                    count.hasValue() ? count.getValue() : count.hasExtension() ? Table.MASKED : null,
                    scored,
                    score.getUnit());
            table.row(cells);
        }
    }

    /** Of several at once, with a star between them. */
    private static String together(List<CodeableConcept> concepts) {
        return concepts.stream().map(ReportTable::code).collect(Collectors.joining("*"));
    }

    static String code(CodeableConcept concept) {
        Coding coding = concept.getCodingFirstRep();
        if (coding.hasCode()) {
            return coding.getCode();
        }
        return concept.hasText() ? concept.getText() : "";
    }
}
