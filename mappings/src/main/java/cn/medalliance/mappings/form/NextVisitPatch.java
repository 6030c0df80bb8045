package cn.medalliance.mappings.form;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.transaction.PathPatch;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.UriType;

/** A patch that sets the next visit of an enrolment and touches nothing else of it. */
public final class NextVisitPatch {
    private final String extension;

    public NextVisitPatch(Guide guide) {
        extension = guide.canonical("StructureDefinition", "next-visit-date");
    }

    /** The patch that sets this day. */
    public Parameters to(LocalDate nextVisit) {
        PathPatch patch = new PathPatch();
        ParametersParameterComponent value =
                patch.set("EpisodeOfCare", "EpisodeOfCare.extension.where(url='" + extension + "')", "extension");
        value.addPart().setName("url").setValue(new UriType(extension));
        value.addPart().setName("value").setValue(new DateType(nextVisit.toString()));
        return patch.parameters();
    }
}
