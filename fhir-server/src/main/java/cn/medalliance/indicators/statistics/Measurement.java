package cn.medalliance.indicators.statistics;

import cn.medalliance.guide.table.ObservationBin;
import java.util.List;
import java.util.Optional;

/**
 * What is measured.
 *
 * @param unit the UCUM code that the guide gives for it
 * @param bins those of the guide, from the lowest; none where it has none
 */
public record Measurement(String system, String code, Optional<String> unit, List<ObservationBin> bins) {

    public static final String LOINC = "http://loinc.org";
    /** Blood pressure, which has two values. */
    public static final String PRESSURE = "85354-9";

    static final String SYSTOLIC = "8480-6";
    static final String DIASTOLIC = "8462-4";

    public Measurement {
        bins = List.copyOf(bins);
    }

    /** Whether it is of LOINC and has this code. */
    public boolean isLoinc(String loinc) {
        return system.equals(LOINC) && code.equals(loinc);
    }
}
