package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.guide.Guide;
import cn.medalliance.indicators.kept.IndicatorCounts.Counted;
import cn.medalliance.indicators.model.Counts;
import cn.medalliance.indicators.model.Crossing;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.LeftOut;
import cn.medalliance.indicators.model.Scoring;
import cn.medalliance.indicators.model.Stratum;
import cn.medalliance.shared.CountyTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupPopulationComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupStratifierComponent;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupPopulationComponent;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Writes what was counted as a MeasureReport of the guide. */
final class ReportWriter {

    private static final String POPULATIONS = "http://terminology.hl7.org/CodeSystem/measure-population";
    private static final String NOTATION = "http://terminology.hl7.org/CodeSystem/measure-improvement-notation";
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final TimeZone CHINA = TimeZone.getTimeZone(CountyTime.ZONE);

    /** The code systems of strata that have one. */
    private static final Map<String, String> SYSTEMS = Map.of(
            "tier", "mca-tier",
            "programme", "mca-programme");

    private static final Map<String, String> TYPES = Map.of("organization", "Organization", "grid", "Location");

    private final GuideWords words;

    ReportWriter(Guide guide) {
        this.words = new GuideWords(guide);
    }

    /**
     * What a report says of itself.
     *
     * @param subject null when it is of an organisation or of all
     * @param organization whom it is about; empty when the subject says it
     * @param heldAt as of when its data hold
     */
    record Head(
            Indicator indicator,
            AskedReport asked,
            @Nullable IdType subject,
            Optional<String> organization,
            Reference reporter,
            Instant heldAt) {}

    /** @param leftOut what its reader is not told */
    MeasureReport write(Head head, Counted counted, LeftOut leftOut) {
        return write(head, counted, leftOut, LeftOut.NOTHING);
    }

    /**
     * A report that tells all, and says of what not to tell it to who sees people de-identified.
     *
     * @param leftOut what such readers are not told
     */
    MeasureReport marked(Head head, Counted counted, LeftOut leftOut) {
        return write(head, counted, LeftOut.NOTHING, leftOut);
    }

    private MeasureReport write(Head head, Counted counted, LeftOut leftOut, LeftOut marked) {
        MeasureReport report = begin(head);
        MeasureReportGroupComponent group = report.addGroup();
        Indicator indicator = head.indicator();
        populations(indicator, counted.total())
                .forEach((code, count) -> group.addPopulation(population(code, count, leftOut.isAll())));
        score(indicator, counted.total(), leftOut.isAll()).ifPresent(group::setMeasureScore);
        if (marked.isAll()) {
            group.addExtension(ofFew());
        }
        Map<String, MeasureReportGroupStratifierComponent> stratifiers = new LinkedHashMap<>();
        for (Stratum stratum : leftOut.with(counted.strata())) {
            MeasureReportGroupStratifierComponent of = stratifiers.computeIfAbsent(
                    stratum.stratifier(), code -> group.addStratifier().addCode(words.concept("mca-stratifier", code)));
            StratifierGroupComponent written = stratum(indicator, stratum, leftOut.has(stratum));
            if (marked.has(stratum)) {
                written.addExtension(ofFew());
            }
            of.addStratum(written);
        }
        for (Crossing crossing : counted.crossings()) {
            cross(indicator, crossing, leftOut, group.addStratifier());
        }
        return report;
    }

    private Extension ofFew() {
        return new Extension(words.structure("report-of-few"), new BooleanType(true));
    }

    /** A stratum for each cell, with a component for each stratifier. */
    private void cross(
            Indicator indicator, Crossing crossing, LeftOut leftOut, MeasureReportGroupStratifierComponent to) {
        crossing.stratifiers().forEach(code -> to.addCode(words.concept("mca-stratifier", code)));
        // Where nothing is told, it is not told either which cells are empty.
        List<Crossing.Cell> hidden = leftOut.of(crossing);
        Set<List<@Nullable String>> places =
                hidden.stream().map(Crossing.Cell::values).collect(Collectors.toSet());
        if (!leftOut.isAll()) {
            crossing.cells().stream()
                    .filter(cell -> !places.contains(cell.values()))
                    .forEach(cell -> to.addStratum(cell(indicator, crossing, cell, false)));
        }
        hidden.forEach(cell -> to.addStratum(cell(indicator, crossing, cell, true)));
    }

    private StratifierGroupComponent cell(
            Indicator indicator, Crossing crossing, Crossing.Cell cell, boolean isHidden) {
        StratifierGroupComponent written = counts(indicator, cell.counts(), isHidden);
        for (int place = 0; place < cell.values().size(); place++) {
            String stratifier = crossing.stratifiers().get(place);
            written.addComponent()
                    .setCode(words.concept("mca-stratifier", stratifier))
                    .setValue(value(stratifier, cell.values().get(place)));
        }
        return written;
    }

    private MeasureReport begin(Head head) {
        MeasureReport report = new MeasureReport();
        Indicator indicator = head.indicator();
        report.getMeta()
                .addProfile(words.structure(
                        "mca-measure-report-" + head.asked().kind().type().toCode()));
        report.setStatus(MeasureReport.MeasureReportStatus.COMPLETE);
        report.setType(head.asked().kind().type());
        report.setMeasure(indicator.url() + "|" + indicator.version());
        report.setDateElement(now());
        report.setReporter(head.reporter());
        report.setPeriod(FigureWriter.period(head.asked().period()));
        report.getImprovementNotation().addCoding().setSystem(NOTATION).setCode(indicator.improvement());
        report.addExtension(words.structure("report-as-of"), FigureWriter.moment(head.heldAt()));
        indicator
                .edition()
                .ifPresent(edition -> report.addExtension(words.structure("report-edition"), new StringType(edition)));
        head.organization()
                .ifPresent(id -> report.addExtension(
                        words.structure("report-organization"), new Reference("Organization/" + id)));
        if (head.subject() != null) {
            report.setSubject(new Reference(head.subject().toUnqualifiedVersionless()));
        }
        return report;
    }

    private static DateTimeType now() {
        return new DateTimeType(new Date(), TemporalPrecisionEnum.SECOND, CHINA);
    }

    /** The populations that an indicator has, with their counts, in the order of FHIR. */
    static Map<String, Long> populations(Indicator indicator, Counts counts) {
        Map<String, Long> populations = new LinkedHashMap<>();
        populations.put("initial-population", counts.initialPopulation());
        switch (indicator.scoring()) {
            case PROPORTION, RATIO -> {
                populations.put("denominator", counts.denominator());
                populations.put("denominator-exclusion", counts.excluded());
                populations.put("numerator", counts.numerator());
            }
            case CONTINUOUS_VARIABLE -> populations.put("measure-population", counts.denominator());
            case COHORT -> {
                // has no other population
            }
        }
        return populations;
    }

    private static MeasureReportGroupPopulationComponent population(String code, long count, boolean isHidden) {
        MeasureReportGroupPopulationComponent population = new MeasureReportGroupPopulationComponent();
        population.setCode(code(code));
        population.setCountElement(FigureWriter.count(count, isHidden));
        return population;
    }

    private static CodeableConcept code(String population) {
        return new CodeableConcept()
                .addCoding(new Coding().setSystem(POPULATIONS).setCode(population));
    }

    private static Optional<Quantity> score(Indicator indicator, Counts counts, boolean isHidden) {
        if (isHidden) {
            return Optional.empty();
        }
        return counts.score(indicator.scoring()).map(value -> {
            boolean isTime = indicator.scoring() == Scoring.CONTINUOUS_VARIABLE;
            String unit = isTime ? "min" : "%";
            BigDecimal plain = value.stripTrailingZeros();
            return new Quantity()
                    .setValue(plain.scale() < 0 ? plain.setScale(0) : plain)
                    .setUnit(unit)
                    .setSystem(UCUM)
                    .setCode(unit);
        });
    }

    private StratifierGroupComponent stratum(Indicator indicator, Stratum stratum, boolean isHidden) {
        StratifierGroupComponent written = counts(indicator, stratum.counts(), isHidden);
        written.setValue(value(stratum.stratifier(), stratum.value()));
        return written;
    }

    private static StratifierGroupComponent counts(Indicator indicator, Counts counts, boolean isHidden) {
        StratifierGroupComponent written = new StratifierGroupComponent();
        populations(indicator, counts).forEach((code, count) -> {
            StratifierGroupPopulationComponent population = written.addPopulation();
            population.setCode(code(code));
            population.setCountElement(FigureWriter.count(count, isHidden));
        });
        score(indicator, counts, isHidden).ifPresent(written::setMeasureScore);
        return written;
    }

    private CodeableConcept value(String stratifier, @Nullable String value) {
        if (value == null) {
            return new CodeableConcept().setText("unknown");
        }
        String type = TYPES.get(stratifier);
        if (type != null) {
            return new CodeableConcept().setText(type + "/" + value);
        }
        String system = SYSTEMS.get(stratifier);
        return system == null ? new CodeableConcept().setText(value) : words.concept(system, value);
    }

    /** Says in a report what its denominator is. */
    void tell(Census census, MeasureReport report) {
        report.addExtension(words.structure("report-census"), new PositiveIntType(census.people()));
    }

    /** Adds the list of those in a population. */
    static void list(MeasureReport report, String population, List<String> patients) {
        for (MeasureReportGroupPopulationComponent each :
                report.getGroupFirstRep().getPopulation()) {
            if (population.equals(each.getCode().getCodingFirstRep().getCode()) && !patients.isEmpty()) {
                ListResource list = new ListResource();
                list.setId("list-" + population);
                list.setStatus(ListResource.ListStatus.CURRENT);
                list.setMode(ListResource.ListMode.SNAPSHOT);
                patients.forEach(patient -> list.addEntry().setItem(new Reference("Patient/" + patient)));
                report.addContained(list);
                each.setSubjectResults(new Reference("#list-" + population));
            }
        }
    }
}
