package cn.medalliance.guide.table;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;

/** The codes of a code system of the guide. */
final class GuideCodes {
    private GuideCodes() {}

    static Set<String> of(Guide guide, String id) {
        String json = guide.resource("CodeSystem", id).orElseThrow();
        Set<String> codes = new TreeSet<>();
        FhirContext.forR4Cached().newJsonParser().parseResource(CodeSystem.class, json).getConcept().stream()
                .map(ConceptDefinitionComponent::getCode)
                .forEach(codes::add);
        return codes;
    }
}
