package cn.medalliance.mappings.prescription;

import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * One medicine of a prescription as a source says it. What is needed and not there is null or empty; whoever reads the source has said so
 * with its place.
 *
 * @param number the number of this medicine's order
 * @param group the number of the whole prescription; empty when there is none
 * @param status what has become of it
 * @param category where it was prescribed: {@code community}, {@code discharge} or {@code emergency}
 * @param medicine the medicine by name, as written
 * @param authored when it was prescribed
 * @param doctor who prescribed it
 * @param dosage how it is taken
 * @param supply how much is given out
 * @param days for how many days that is
 */
public record SentPrescription(
        String number,
        String group,
        @Nullable MedicationRequestStatus status,
        @Nullable String category,
        String medicine,
        @Nullable DateTimeType authored,
        @Nullable Reference doctor,
        Directions dosage,
        @Nullable Amount supply,
        @Nullable Integer days) {

    /**
     * How a medicine is taken.
     *
     * @param dose how much each time
     * @param frequency how often, in a source's word or abbreviation; empty when it is not told
     * @param route by which way, in words; empty when it is not told
     * @param words all of it in the prescriber's words; empty when there are none
     */
    public record Directions(@Nullable Amount dose, String frequency, String route, String words) {
        /** All of it in words: those of the prescriber, else made of the parts; empty when there are none. */
        public String inWords() {
            if (!words.isEmpty()) {
                return words;
            }
            StringBuilder made = new StringBuilder(route);
            Optional.ofNullable(dose)
                    .ifPresent(amount -> made.append(made.isEmpty() ? "" : "，")
                            .append("每次")
                            .append(amount.value().toPlainString())
                            .append(amount.unit()));
            made.append(made.isEmpty() || frequency.isEmpty() ? "" : "，").append(frequency);
            return made.toString();
        }
    }

    /**
     * An amount that is more than nothing.
     *
     * @param unit the unit as written
     */
    public record Amount(BigDecimal value, String unit) {}
}
