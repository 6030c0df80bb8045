package cn.medalliance.plans.model;

import cn.medalliance.guide.Guide;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** Reads and changes the tier of an enrolment as profile {@code mca-enrolment} keeps it. Immutable. */
public final class TierChange {

    private final String tier;
    private final String tierDate;
    private final String history;
    private final String riskLevel;

    public TierChange(Guide guide) {
        tier = guide.canonical("StructureDefinition", "management-tier");
        tierDate = guide.canonical("StructureDefinition", "tier-date");
        history = guide.canonical("StructureDefinition", "tier-history");
        riskLevel = guide.canonical("StructureDefinition", "risk-level");
    }

    /** The code of the present tier; empty text when it has none. */
    public String tierOf(EpisodeOfCare enrolment) {
        return code(enrolment, tier);
    }

    /** The code of the present risk level; empty when it has none. */
    public Optional<String> riskLevelOf(EpisodeOfCare enrolment) {
        return Optional.of(code(enrolment, riskLevel)).filter(code -> !code.isEmpty());
    }

    /** Since when the present tier holds: since it was set, or else since the enrolment began. */
    public Optional<LocalDate> sinceOf(EpisodeOfCare enrolment) {
        Extension set = enrolment.getExtensionByUrl(tierDate);
        String written = set != null && set.getValue() instanceof DateType date
                ? date.getValueAsString()
                : enrolment.getPeriod().getStartElement().getValueAsString();
        return written == null || written.length() < "yyyy-MM-dd".length()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(written.substring(0, "yyyy-MM-dd".length())));
    }

    /**
     * A copy with another tier; the one before goes to its history.
     *
     * @param to the new tier
     * @param day from which it holds; not before the present one began
     * @param reason why
     */
    public EpisodeOfCare apply(EpisodeOfCare enrolment, Coding to, LocalDate day, String reason) {
        EpisodeOfCare changed = enrolment.copy();
        Extension before = changed.getExtensionByUrl(tier);
        if (before != null) {
            Period period = new Period();
            sinceOf(enrolment).ifPresent(since -> period.setStartElement(time(since)));
            period.setEndElement(time(day));
            Extension earlier = changed.addExtension().setUrl(history);
            earlier.addExtension("tier", before.getValue().copy());
            earlier.addExtension("period", period);
            earlier.addExtension("reason", new StringType(reason));
        }
        set(changed, tier, new CodeableConcept(to));
        set(changed, tierDate, new DateType(day.toString()));
        return changed;
    }

    private static DateTimeType time(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    private static void set(EpisodeOfCare enrolment, String url, Type value) {
        Extension there = enrolment.getExtensionByUrl(url);
        if (there == null) {
            enrolment.addExtension(url, value);
        } else {
            there.setValue(value);
        }
    }

    private static String code(EpisodeOfCare enrolment, String url) {
        Extension there = enrolment.getExtensionByUrl(url);
        return there != null && there.getValue() instanceof CodeableConcept concept
                ? concept.getCoding().stream()
                        .filter(Coding::hasCode)
                        .map(Coding::getCode)
                        .findFirst()
                        .orElse("")
                : "";
    }
}
