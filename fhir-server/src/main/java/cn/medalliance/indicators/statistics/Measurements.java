package cn.medalliance.indicators.statistics;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.ObservationBin;
import cn.medalliance.guide.table.PlausibleRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the guide's tables say of measurements: units and bins. Immutable. */
public final class Measurements {

    private final Map<String, Measurement> known = new HashMap<>();

    public Measurements(Guide guide) {
        Map<String, List<ObservationBin>> bins = ObservationBin.byKey(guide);
        for (PlausibleRange range : PlausibleRange.all(guide)) {
            String system =
                    range.system().startsWith("http") ? range.system() : guide.canonical() + "/" + range.system();
            known.put(
                    key(system, range.code()),
                    new Measurement(
                            system,
                            range.code(),
                            Optional.of(range.unit()),
                            bins.getOrDefault(range.key(), List.of())));
        }
    }

    private static String key(String system, String code) {
        return system + "|" + code;
    }

    /** With what the guide says of it, if it does. */
    public Measurement of(String system, String code) {
        return known.getOrDefault(key(system, code), new Measurement(system, code, Optional.empty(), List.of()));
    }

    /** The two values of blood pressure. */
    public List<Measurement> pressure() {
        return List.of(of(Measurement.LOINC, Measurement.SYSTOLIC), of(Measurement.LOINC, Measurement.DIASTOLIC));
    }
}
