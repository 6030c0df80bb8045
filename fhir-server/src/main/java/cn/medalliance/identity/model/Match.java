package cn.medalliance.identity.model;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * How far a record is of the person who is looked for.
 *
 * @param grade FHIR value set match-grade
 * @param score from 0 to 1, the estimated probability that it is, with two decimals
 */
public record Match(Grade grade, BigDecimal score) {

    /** The grades of <a href="http://hl7.org/fhir/R4/valueset-match-grade.html">match-grade</a>. */
    public enum Grade {
        CERTAIN,
        PROBABLE,
        POSSIBLE,
        CERTAINLY_NOT;

        /** The FHIR code. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
