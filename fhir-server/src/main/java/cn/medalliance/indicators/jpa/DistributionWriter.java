package cn.medalliance.indicators.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.indicators.model.PeopleCounts;
import cn.medalliance.indicators.statistics.Cell;
import cn.medalliance.indicators.statistics.Figures;
import cn.medalliance.indicators.statistics.Question;
import cn.medalliance.shared.SmallCounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Writes the answer of {@code $distribution}. */
final class DistributionWriter {

    private static final Map<String, String> TYPES = Map.of("organization", "Organization/", "grid", "Location/");

    private final GuideWords words;

    DistributionWriter(GuideWords words) {
        this.words = words;
    }

    /**
     * What is left out.
     *
     * @param bins the same in all parts, so that a bin is not told from the sums over parts
     * @param parts whole parts, with all their bins
     */
    private record Hidden(boolean isWhole, Set<Integer> bins, Set<Cell> parts) {}

    /** Tells all. */
    Parameters write(Question question, AskedBins bins, List<Cell> cells, Instant heldAt) {
        return write(question, bins, cells, heldAt, new Hidden(false, Set.of(), Set.of()));
    }

    /**
     * Leaves out what is of few.
     *
     * @param isHidden whether a part, or the whole, is left out anyway
     */
    Parameters write(Question question, AskedBins bins, List<Cell> cells, Instant heldAt, Predicate<Cell> isHidden) {
        return write(question, bins, cells, heldAt, hidden(bins, cells, isHidden));
    }

    private Parameters write(Question question, AskedBins bins, List<Cell> cells, Instant heldAt, Hidden hidden) {
        Parameters answer = FigureWriter.begin(question, heldAt);
        List<String> columns = new ArrayList<>(List.of("by", "value", "bin", "from", "below", "share"));
        columns.addAll(FigureWriter.COLUMNS);
        Table table = new Table(columns.toArray(String[]::new));
        Cell whole = new Cell(null, null, null, Cell.whole(cells));
        add(answer.addParameter().setName("total"), table, question, bins, cells, whole, hidden);
        for (Cell part : parts(cells)) {
            ParametersParameterComponent stratum = answer.addParameter().setName("stratum");
            stratum.addPart().setName("by").setValue(words.coding("mca-stratifier", String.valueOf(part.by())));
            stratum.addPart().setName("value").setValue(new CodeableConcept().setText(value(part)));
            add(stratum, table, question, bins, cells, part, hidden);
        }
        table.goWith(answer);
        return answer;
    }

    private static List<Cell> parts(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.by() != null && cell.bin() == null)
                .toList();
    }

    private static String value(Cell part) {
        if (part.value() == null) {
            return "unknown";
        }
        String value = "month".equals(part.by()) ? part.value().substring(0, "yyyy-MM".length()) : part.value();
        return TYPES.getOrDefault(String.valueOf(part.by()), "") + value;
    }

    private static Hidden hidden(AskedBins bins, List<Cell> cells, Predicate<Cell> isHidden) {
        Figures whole = Cell.whole(cells);
        Cell all = new Cell(null, null, null, whole);
        if (whole.told().isSmall() || isHidden.test(all)) {
            return new Hidden(true, Set.of(), new HashSet<>(parts(cells)));
        }
        Set<Integer> hiddenBins = new TreeSet<>();
        // How many are abnormal is told, too: bins of either kind must not be told from it.
        for (boolean isAbnormal : List.of(true, false)) {
            List<Integer> ofKind = IntStream.range(0, bins.size())
                    .filter(bin -> bins.isAbnormal(bin) == isAbnormal)
                    .boxed()
                    .toList();
            hiddenBins.addAll(SmallCounts.hidden(
                    ofKind, bin -> PeopleCounts.of(Cell.bin(cells, all, bin).people())));
        }
        Set<Cell> hiddenParts = new HashSet<>();
        for (String by : new TreeSet<>(
                parts(cells).stream().map(part -> String.valueOf(part.by())).toList())) {
            List<Cell> ofOne =
                    parts(cells).stream().filter(part -> by.equals(part.by())).toList();
            hiddenParts.addAll(SmallCounts.hidden(ofOne, part -> told(bins, cells, part, hiddenBins)));
        }
        parts(cells).stream().filter(isHidden).forEach(hiddenParts::add);
        return new Hidden(false, hiddenBins, hiddenParts);
    }

    /** Whom the numbers of a part are of: its own, each bin that is told, and those that are not, which the rest tells together. */
    private static PeopleCounts told(AskedBins bins, List<Cell> cells, Cell part, Set<Integer> hiddenBins) {
        PeopleCounts told = part.figures().told();
        for (int bin = 0; bin < bins.size(); bin++) {
            if (!hiddenBins.contains(bin)) {
                told = told.and(PeopleCounts.of(Cell.bin(cells, part, bin).people()));
            }
        }
        for (boolean isAbnormal : List.of(true, false)) {
            long people = 0;
            for (int bin : hiddenBins) {
                if (bins.isAbnormal(bin) == isAbnormal) {
                    people = Math.max(people, Cell.bin(cells, part, bin).people());
                }
            }
            told = told.and(PeopleCounts.of(people));
        }
        return told;
    }

    private void add(
            ParametersParameterComponent parameter,
            Table table,
            Question question,
            AskedBins bins,
            List<Cell> cells,
            Cell part,
            Hidden hidden) {
        boolean isHidden = hidden.isWhole() || hidden.parts().contains(part);
        FigureWriter.write(parameter, part.figures(), question.unit(), bins.isJudging(), isHidden);
        List<@Nullable Object> row = new ArrayList<>(
                Arrays.asList(part.by(), part.by() == null ? null : value(part), null, null, null, null));
        row.addAll(FigureWriter.cells(part.figures(), bins.isJudging(), isHidden));
        table.row(row);
        for (int bin = 0; bin < bins.size(); bin++) {
            Figures of = Cell.bin(cells, part, bin);
            boolean isBinHidden = isHidden || hidden.bins().contains(bin);
            bin(parameter.addPart().setName("bin"), table, bins, bin, of, part, isBinHidden);
        }
    }

    private static void bin(
            ParametersParameterComponent written,
            Table table,
            AskedBins bins,
            int bin,
            Figures of,
            Cell part,
            boolean isHidden) {
        bins.name(bin).ifPresent(name -> written.addPart().setName("name").setValue(new StringType(name)));
        bins.from(bin).ifPresent(from -> written.addPart().setName("from").setValue(FigureWriter.decimal(from)));
        bins.below(bin).ifPresent(below -> written.addPart().setName("below").setValue(FigureWriter.decimal(below)));
        if (bins.isJudging()) {
            written.addPart().setName("isAbnormal").setValue(new BooleanType(bins.isAbnormal(bin)));
        }
        FigureWriter.count(written, "measurements", of.measurements(), isHidden);
        FigureWriter.count(written, "people", of.people(), isHidden);
        Object share = isHidden ? Table.MASKED : null;
        if (!isHidden) {
            share = Figures.percent(of.measurements(), part.figures().measurements())
                    .map(FigureWriter::plain)
                    .orElse(null);
            Figures.percent(of.measurements(), part.figures().measurements())
                    .ifPresent(percent -> written.addPart().setName("share").setValue(FigureWriter.percent(percent)));
        }
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                part.by(),
                part.by() == null ? null : value(part),
                bins.name(bin).orElse(String.valueOf(bin)),
                bins.from(bin).map(FigureWriter::plain).orElse(null),
                bins.below(bin).map(FigureWriter::plain).orElse(null),
                share));
        row.addAll(Arrays.asList(
                isHidden ? Table.MASKED : of.measurements(),
                isHidden ? Table.MASKED : of.people(),
                null,
                null,
                null,
                null,
                null));
        table.row(row);
    }
}
