package cn.medalliance.referral.model;

import cn.medalliance.guide.Guide;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Coverage.CoverageStatus;

/** What a resident's insurance (profile {@code mca-coverage}) gives for a referral. Immutable. */
public final class InsuranceTerms {

    private static final int DAY = "yyyy-MM-dd".length();

    private final String kinds;
    private final String waived;

    public InsuranceTerms(Guide guide) {
        kinds = guide.canonical("CodeSystem", "mca-insurance-type");
        waived = guide.canonical("StructureDefinition", "deductible-waived");
    }

    /** Whether it insures this resident, who may also be named in it as the holder of another's insurance. */
    public boolean isOf(Coverage coverage, String patient) {
        return patient.equals(coverage.getBeneficiary().getReferenceElement().getIdPart());
    }

    /** Whether it is a basic insurance that is in force on a day. */
    public boolean holds(Coverage coverage, LocalDate day) {
        return coverage.getStatus() == CoverageStatus.ACTIVE
                && coverage.getType().getCoding().stream().anyMatch(coding -> kinds.equals(coding.getSystem()))
                && written(coverage.getPeriod().getStartElement()).compareTo(day.toString()) <= 0
                && (!coverage.getPeriod().hasEnd()
                        || isNotBefore(written(coverage.getPeriod().getEndElement()), day));
    }

    /** As it is written, to the day at most; a month or year stands for all of its days. */
    private static String written(BaseDateTimeType time) {
        String text = time.getValueAsString();
        return text == null ? "" : text.substring(0, Math.min(text.length(), DAY));
    }

    private static boolean isNotBefore(String end, LocalDate day) {
        return end.compareTo(day.toString().substring(0, end.length())) >= 0;
    }

    public boolean isWaived(Coverage coverage) {
        return coverage.getExtensionsByUrl(waived).stream()
                .anyMatch(said -> said.getValue() instanceof BooleanType value && value.booleanValue());
    }

    /** Says that the deductible is waived. */
    public void waive(Coverage coverage) {
        coverage.getExtension().removeIf(said -> waived.equals(said.getUrl()));
        coverage.addExtension(waived, new BooleanType(true));
    }
}
