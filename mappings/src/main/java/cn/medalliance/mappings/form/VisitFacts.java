package cn.medalliance.mappings.form;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What all observations of one visit have in common.
 *
 * @param subject the resident
 * @param encounter the visit
 * @param response the filled-in form
 * @param effective when it took place, as FHIR writes a dateTime
 * @param performers who examined; the resident where the visit was at a distance and nobody could
 * @param measurers who measured the vital signs
 * @param place where, when that is known
 * @param source how the values came in: a code of mca-observation-source
 * @param programme the disease programme that evaluation and next action speak of; null when the form says it itself, or has
 *     neither
 */
public record VisitFacts(
        Reference subject,
        Reference encounter,
        Reference response,
        String effective,
        List<Reference> performers,
        List<Reference> measurers,
        @Nullable CodeableConcept place,
        String source,
        @Nullable Coding programme) {
    public VisitFacts {
        performers = List.copyOf(performers);
        measurers = List.copyOf(measurers);
    }
}
