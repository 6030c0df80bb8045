package cn.medalliance.security.deidentification;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Counts of people that name nobody and leave out what is of few, made for the request that they answer: they may leave to who sees
 * people de-identified, where a stored report of the same type may not. Whoever makes them says so.
 */
public final class Aggregate {

    private static final String MARK = "mca.aggregate";

    private Aggregate() {}

    /** Says of counts, or of what leads to some, that they are such. */
    public static void mark(Resource counts) {
        counts.setUserData(MARK, Boolean.TRUE);
    }

    /** Whether it was said, and nobody is named in it. */
    public static boolean isOne(Resource resource) {
        return resource instanceof DomainResource counts
                && Boolean.TRUE.equals(counts.getUserData(MARK))
                && !(counts instanceof MeasureReport report && report.getType() != MeasureReportType.SUMMARY)
                && counts.getContained().isEmpty()
                && FhirContext.forR4Cached()
                        .newTerser()
                        .getAllPopulatedChildElementsOfType(counts, Reference.class)
                        .stream()
                        .noneMatch(reference ->
                                "Patient".equals(reference.getReferenceElement().getResourceType()));
    }
}
