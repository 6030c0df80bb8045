package cn.medalliance.mappings.followup;

import cn.medalliance.mappings.transaction.Fingerprint;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Reference;

/**
 * One visit for several programmes that a source exports once for each, without a number: one Encounter, known by resident, day and doctor.
 * Its forms and what is taken out of them stay those of each programme.
 */
public final class SharedVisit {
    private static final Pattern NUMBER = Pattern.compile("V[0-9a-f]{32}");

    private SharedVisit() {}

    /** The number of the visit, which no programme is part of. */
    static String number(String resident, LocalDate date, String doctor) {
        return "V"
                + Fingerprint.of(String.join("|", resident, date.toString(), doctor))
                        .substring(0, 32);
    }

    /** Whether an Encounter is known by such a number. */
    public static boolean is(Encounter visit) {
        return visit.getIdentifier().stream()
                .anyMatch(identifier -> identifier.hasSystem()
                        && identifier.getSystem().endsWith("/followup-no")
                        && identifier.hasValue()
                        && NUMBER.matcher(identifier.getValue()).matches());
    }

    /**
     * Adds to a visit the programmes, with their enrolments, that it was for before and that its row is not about. The order of before
     * stays, so that a row that is sent again changes nothing.
     *
     * @param before the visit as it is stored
     * @param now the visit as a row of one programme has it; it is changed
     */
    public static void join(Encounter before, Encounter now) {
        Map<String, Programme> programmes = programmes(before);
        programmes.putAll(programmes(now));
        now.getServiceType().setCoding(null);
        now.setEpisodeOfCare(null);
        programmes.values().forEach(programme -> {
            now.getServiceType().addCoding(programme.coding().copy());
            now.addEpisodeOfCare(programme.enrolment().copy());
        });
    }

    private record Programme(Coding coding, Reference enrolment) {}

    /** Each programme of a row has its enrolment, in the same order. */
    private static Map<String, Programme> programmes(Encounter visit) {
        Map<String, Programme> programmes = new LinkedHashMap<>();
        int each = Math.min(
                visit.getServiceType().getCoding().size(),
                visit.getEpisodeOfCare().size());
        for (int i = 0; i < each; i++) {
            Coding coding = visit.getServiceType().getCoding().get(i);
            programmes.put(
                    coding.getCode(),
                    new Programme(coding, visit.getEpisodeOfCare().get(i)));
        }
        return programmes;
    }
}
