package cn.medalliance.indicators.jpa;

import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.indicators.statistics.Cell;
import cn.medalliance.indicators.statistics.Figures;
import cn.medalliance.indicators.statistics.Question;
import cn.medalliance.shared.SmallCounts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.jspecify.annotations.Nullable;

/** Writes the answer of {@code $trend}. */
final class TrendWriter {

    private static final Map<String, Period> INTERVALS =
            Map.of("month", Period.ofMonths(1), "quarter", Period.ofMonths(3), "year", Period.ofYears(1));

    private TrendWriter() {}

    /** By what the steps of a trend may be. */
    static List<String> intervals() {
        return List.of("month", "quarter", "year");
    }

    /**
     * What was counted in a time, and what of it is left out.
     *
     * @param steps by their first days
     */
    record Counted(Figures whole, Map<LocalDate, Figures> steps, boolean isWholeHidden, Set<LocalDate> hidden) {

        /** All of it is told. */
        static Counted of(List<Cell> cells) {
            Figures whole = Cell.whole(cells);
            return new Counted(whole, steps(cells), false, Set.of());
        }

        /**
         * What is of few is left out.
         *
         * @param isHidden of a step's first day, or an empty text for the whole time: whether it is left out anyway
         */
        static Counted of(List<Cell> cells, Predicate<String> isHidden) {
            Figures whole = Cell.whole(cells);
            Map<LocalDate, Figures> steps = steps(cells);
            boolean isWholeHidden = whole.told().isSmall() || isHidden.test("");
            Set<LocalDate> hidden = new HashSet<>(SmallCounts.hidden(
                    List.copyOf(steps.keySet()),
                    day -> steps.getOrDefault(day, Figures.NONE).told()));
            steps.keySet().stream()
                    .filter(day -> isWholeHidden || isHidden.test(day.toString()))
                    .forEach(hidden::add);
            return new Counted(whole, steps, isWholeHidden, hidden);
        }

        private static Map<LocalDate, Figures> steps(List<Cell> cells) {
            Map<LocalDate, Figures> steps = new TreeMap<>();
            cells.stream()
                    .filter(cell -> cell.by() != null && cell.value() != null)
                    .forEach(cell -> steps.put(LocalDate.parse(String.valueOf(cell.value())), cell.figures()));
            return steps;
        }

        Step step(LocalDate day) {
            return new Step(steps.getOrDefault(day, Figures.NONE), hidden.contains(day));
        }

        Step all() {
            return new Step(whole, isWholeHidden);
        }
    }

    private record Step(Figures figures, boolean isHidden) {}

    /** @param baseline null when there is nothing to compare with */
    static Parameters write(
            Question question,
            boolean isJudging,
            String interval,
            Counted now,
            @Nullable Counted baseline,
            int yearsBefore,
            Instant heldAt) {
        Parameters answer = FigureWriter.begin(question, heldAt);
        List<String> columns = new ArrayList<>(List.of("start"));
        columns.addAll(FigureWriter.COLUMNS);
        if (baseline != null) {
            FigureWriter.COLUMNS.forEach(column -> columns.add("baseline." + column));
            columns.addAll(List.of("difference.mean", "difference.median", "difference.abnormalRate"));
        }
        Table table = new Table(columns.toArray(String[]::new));
        Row row = new Row(table, question.unit(), isJudging);
        row.write(answer.addParameter().setName("whole"), "", now.all(), baseline == null ? null : baseline.all());
        for (LocalDate day : steps(question.period(), interval)) {
            ParametersParameterComponent step = answer.addParameter().setName("step");
            step.addPart().setName("start").setValue(new DateType(day.toString()));
            row.write(
                    step,
                    day.toString(),
                    now.step(day),
                    baseline == null ? null : baseline.step(day.minusYears(yearsBefore)));
        }
        table.goWith(answer);
        return answer;
    }

    private static List<LocalDate> steps(MeasurePeriod period, String interval) {
        LocalDate first = period.first();
        LocalDate begin = switch (interval) {
            case "year" -> first.withDayOfYear(1);
            case "quarter" -> first.withDayOfMonth(1).withMonth((first.getMonthValue() - 1) / 3 * 3 + 1);
            default -> first.withDayOfMonth(1);
        };
        List<LocalDate> steps = new ArrayList<>();
        Period length = INTERVALS.getOrDefault(interval, Period.ofMonths(1));
        for (LocalDate day = begin; !day.isAfter(period.last()); day = day.plus(length)) {
            steps.add(day);
        }
        return steps;
    }

    private record Row(Table table, String unit, boolean isJudging) {

        void write(ParametersParameterComponent part, String start, Step now, @Nullable Step before) {
            FigureWriter.write(part, now.figures(), unit, isJudging, now.isHidden());
            List<@Nullable Object> cells = new ArrayList<>(Arrays.asList((Object) start));
            cells.addAll(FigureWriter.cells(now.figures(), isJudging, now.isHidden()));
            if (before != null) {
                FigureWriter.write(
                        part.addPart().setName("baseline"), before.figures(), unit, isJudging, before.isHidden());
                cells.addAll(FigureWriter.cells(before.figures(), isJudging, before.isHidden()));
                cells.addAll(difference(part, now, before));
            }
            table.row(cells);
        }

        /** Told when both numbers are. */
        private List<@Nullable Object> difference(ParametersParameterComponent part, Step now, Step before) {
            if (now.isHidden() || before.isHidden()) {
                return Arrays.asList(Table.MASKED, Table.MASKED, Table.MASKED);
            }
            Optional<BigDecimal> mean = difference(now, before, figures -> value(figures, Figures.Values::mean));
            Optional<BigDecimal> median = difference(now, before, figures -> value(figures, Figures.Values::median));
            Optional<BigDecimal> rate = isJudging ? difference(now, before, Figures::abnormalRate) : Optional.empty();
            if (mean.isPresent() || median.isPresent() || rate.isPresent()) {
                ParametersParameterComponent written = part.addPart().setName("difference");
                mean.ifPresent(value -> written.addPart().setName("mean").setValue(FigureWriter.quantity(value, unit)));
                median.ifPresent(
                        value -> written.addPart().setName("median").setValue(FigureWriter.quantity(value, unit)));
                rate.ifPresent(
                        value -> written.addPart().setName("abnormalRate").setValue(FigureWriter.percent(value)));
            }
            return Arrays.asList(
                    mean.map(FigureWriter::plain).orElse(null),
                    median.map(FigureWriter::plain).orElse(null),
                    rate.map(FigureWriter::plain).orElse(null));
        }

        private static Optional<BigDecimal> value(Figures figures, Function<Figures.Values, BigDecimal> of) {
            return Optional.ofNullable(figures.values()).map(of);
        }

        private static Optional<BigDecimal> difference(
                Step now, Step before, Function<Figures, Optional<BigDecimal>> of) {
            return of.apply(now.figures())
                    .flatMap(value -> of.apply(before.figures()).map(value::subtract));
        }
    }
}
