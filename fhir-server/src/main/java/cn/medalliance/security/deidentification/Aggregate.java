package cn.medalliance.security.deidentification;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Counts of people that name nobody and leave out what is of few, made for the request that they answer: they may leave to who sees
 * people de-identified, where a stored report of the same type may not. Whoever makes them says so.
 */
public final class Aggregate {

    private static final String MARK = "mca.aggregate";

    private Aggregate() {}

    /** Says of a summary that it is one. */
    public static void mark(MeasureReport summary) {
        summary.setUserData(MARK, Boolean.TRUE);
    }

    /** Says of statistics that they are. */
    public static void mark(Observation statistics) {
        statistics.setUserData(MARK, Boolean.TRUE);
    }

    /** Whether it was said, and nobody is named in it. */
    public static boolean isOne(Resource resource) {
        return Boolean.TRUE.equals(resource.getUserData(MARK))
                && (resource instanceof Observation
                        || resource instanceof MeasureReport report
                                && report.getType() == MeasureReportType.SUMMARY
                                && report.getContained().isEmpty())
                && FhirContext.forR4Cached()
                        .newTerser()
                        .getAllPopulatedChildElementsOfType(resource, Reference.class)
                        .stream()
                        .noneMatch(reference ->
                                "Patient".equals(reference.getReferenceElement().getResourceType()));
    }
}
