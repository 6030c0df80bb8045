package cn.medalliance.guide.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The bins of measurements are those of the guideline, and of measurements that the guide knows. */
class ObservationBinsTest {
    private static final Guide GUIDE = Guide.load();
    private static final Map<String, List<ObservationBin>> BINS = ObservationBin.byKey(GUIDE);

    @Test
    void everyMeasurementIsOneWithAPlausibleRange() {
        Set<String> known = new TreeSet<>();
        PlausibleRange.all(GUIDE).forEach(range -> known.add(range.key()));

        assertThat(known).containsAll(BINS.keySet());
    }

    @Test
    void theBinsOfPressureAreItsGrades() {
        assertThat(BINS.get("sbp"))
                .extracting(bin -> bin.from().map(BigDecimal::toPlainString).orElse(""))
                .containsExactly("", "130", "140", "160", "180");
        assertThat(BINS.get("sbp"))
                .filteredOn(ObservationBin::isAbnormal)
                .extracting(ObservationBin::bin)
                .containsExactly("grade-1", "grade-2", "grade-3");
    }

    @Test
    void whatIsTooLowIsAbnormalBelowTheBound() {
        assertThat(BINS.get("hdl")).extracting(ObservationBin::isAbnormal).containsExactly(true, false);
    }

    @Test
    void binsThatDoNotRiseAreRefused() {
        Thresholds thresholds = Thresholds.of(GUIDE);
        List<TableRow> falling =
                List.of(row("normal", ""), row("second", "htn.grade2.sbp"), row("first", "htn.grade1.sbp"));

        assertThatIllegalStateException()
                .isThrownBy(() -> ObservationBin.byKey(falling, thresholds))
                .withMessageContaining("first");
        assertThatIllegalStateException()
                .isThrownBy(() -> ObservationBin.byKey(falling.subList(1, 2), thresholds))
                .withMessageContaining("second");
    }

    private static TableRow row(String bin, String from) {
        Map<String, String> cells = new HashMap<>();
        for (String column : List.of("edition", "source", "status", "zh", "en")) {
            cells.put(column, column);
        }
        cells.putAll(Map.of("key", "sbp", "bin", bin, "from", from, "abnormal", "false"));
        return new TableRow(cells);
    }
}
