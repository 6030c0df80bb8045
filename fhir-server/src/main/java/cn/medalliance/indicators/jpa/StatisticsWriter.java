package cn.medalliance.indicators.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.indicators.statistics.Figures;
import cn.medalliance.indicators.statistics.Question;
import cn.medalliance.security.deidentification.Aggregate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answer of {@code $stats}: an Observation for each measurement, with a component for each statistic.
 *
 * @see <a href="https://hl7.org/fhir/R4/observation-operation-stats.html">R4 $stats</a>
 */
final class StatisticsWriter {

    private static final String STATISTICS = "http://terminology.hl7.org/CodeSystem/observation-statistics";
    private static final String REASONS = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    private static final Map<String, Function<Figures, Long>> COUNTS = new LinkedHashMap<>();
    private static final Map<String, Function<Figures.Values, @Nullable BigDecimal>> VALUES = new LinkedHashMap<>();
    /** Those that are not in HL7's code system. */
    private static final Set<String> OWN = Set.of("people", "percentile-5", "percentile-95");

    static {
        COUNTS.put("count", Figures::measurements);
        COUNTS.put("people", Figures::people);
        VALUES.put("average", Figures.Values::mean);
        VALUES.put("minimum", Figures.Values::minimum);
        VALUES.put("percentile-5", values -> values.percentiles().get(0));
        VALUES.put("4-lower", values -> values.percentiles().get(1));
        VALUES.put("median", Figures.Values::median);
        VALUES.put("4-upper", values -> values.percentiles().get(3));
        VALUES.put("percentile-95", values -> values.percentiles().get(4));
        VALUES.put("maximum", Figures.Values::maximum);
        VALUES.put("std-dev", Figures.Values::deviation);
        VALUES.put("variance", Figures.Values::variance);
        VALUES.put("sum", Figures.Values::sum);
    }

    /** Every statistic, in the order in which they are told. */
    static final List<String> ALL =
            Stream.concat(COUNTS.keySet().stream(), VALUES.keySet().stream()).toList();

    private final GuideWords words;

    StatisticsWriter(GuideWords words) {
        this.words = words;
    }

    /**
     * Writes.
     *
     * @param subject null for all that the caller may ask of
     * @param hidden those of which no number is told
     */
    Parameters write(
            Map<Question, Figures> figures,
            List<String> statistics,
            @Nullable IdType subject,
            Reference reporter,
            Instant heldAt,
            Set<Question> hidden) {
        Parameters answer = new Parameters();
        Table table = new Table("system", "code", "unit", "statistic", "value");
        figures.forEach((question, of) -> {
            Observation observation = begin(question, subject, reporter, heldAt);
            boolean isHidden = hidden.contains(question);
            for (String statistic : statistics.isEmpty() ? ALL : statistics) {
                add(observation, table, question, statistic, of, isHidden);
            }
            answer.addParameter().setName("statistics").setResource(observation);
        });
        answer.addParameter().setName("asOf").setValue(FigureWriter.moment(heldAt));
        table.goWith(answer);
        return answer;
    }

    private static Observation begin(Question question, @Nullable IdType subject, Reference reporter, Instant heldAt) {
        Observation observation = new Observation();
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.setCode(new CodeableConcept()
                .addCoding(new Coding()
                        .setSystem(question.measurement().system())
                        .setCode(question.measurement().code())));
        observation.setEffective(FigureWriter.period(question.period()));
        observation.setIssued(Date.from(heldAt));
        observation.addPerformer(reporter);
        if (subject != null) {
            Reference about = new Reference(subject.toUnqualifiedVersionless());
            // In R4 an organisation is no subject of an observation.
            if ("Organization".equals(subject.getResourceType())) {
                observation.addFocus(about);
            } else {
                observation.setSubject(about);
            }
        }
        Aggregate.mark(observation);
        return observation;
    }

    private void add(
            Observation observation,
            Table table,
            Question question,
            String statistic,
            Figures figures,
            boolean isHidden) {
        ObservationComponentComponent component = new ObservationComponentComponent();
        component.setCode(
                OWN.contains(statistic)
                        ? words.concept("mca-statistic", statistic)
                        : new CodeableConcept()
                                .addCoding(new Coding().setSystem(STATISTICS).setCode(statistic)));
        Function<Figures, Long> count = COUNTS.get(statistic);
        Function<Figures.Values, @Nullable BigDecimal> value = VALUES.get(statistic);
        Object told = null;
        if (isHidden) {
            told = Table.MASKED;
            component.setDataAbsentReason(absent("masked"));
        } else if (count != null) {
            long number = count.apply(figures);
            told = number;
            component.setValue(new IntegerType(Math.toIntExact(number)));
        } else {
            Figures.Values values = figures.values();
            BigDecimal number = values == null || value == null ? null : value.apply(values);
            if (number == null) {
                component.setDataAbsentReason(absent("not-applicable"));
            } else {
                told = FigureWriter.plain(number);
                component.setValue(FigureWriter.quantity(number, unit(statistic, question.unit())));
            }
        }
        observation.addComponent(component);
        table.row(Arrays.asList(
                question.measurement().system(), question.measurement().code(), question.unit(), statistic, told));
    }

    /** A variance has the square of the unit; of a unit that has words in it there is none that reads well. */
    private static String unit(String statistic, String unit) {
        return statistic.equals("variance") ? "(" + unit + ")2" : unit;
    }

    static CodeableConcept absent(String reason) {
        return new CodeableConcept().addCoding(new Coding().setSystem(REASONS).setCode(reason));
    }
}
