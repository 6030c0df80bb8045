package cn.medalliance.mappings.form;

import cn.medalliance.guide.Guide;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;

/**
 * A FHIRPath patch that sets the next visit of an enrolment and touches nothing else of it. The old date goes and the
 * new one comes, so that applying it again changes nothing.
 */
public final class NextVisitPatch {
    private final String extension;

    public NextVisitPatch(Guide guide) {
        extension = guide.canonical("StructureDefinition", "next-visit-date");
    }

    /** The patch that sets this day. */
    public Parameters to(LocalDate nextVisit) {
        Parameters patch = new Parameters();
        Parameters.ParametersParameterComponent delete = patch.addParameter().setName("operation");
        delete.addPart().setName("type").setValue(new CodeType("delete"));
        delete.addPart()
                .setName("path")
                .setValue(new StringType("EpisodeOfCare.extension.where(url='" + extension + "')"));
        Parameters.ParametersParameterComponent add = patch.addParameter().setName("operation");
        add.addPart().setName("type").setValue(new CodeType("add"));
        add.addPart().setName("path").setValue(new StringType("EpisodeOfCare"));
        add.addPart().setName("name").setValue(new StringType("extension"));
        Parameters.ParametersParameterComponent value = add.addPart().setName("value");
        value.addPart().setName("url").setValue(new UriType(extension));
        value.addPart().setName("value").setValue(new DateType(nextVisit.toString()));
        return patch;
    }
}
