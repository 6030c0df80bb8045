package cn.medalliance.guide.build;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;

/** The concepts of a code system, those within others too. */
final class Concepts {

    private Concepts() {}

    /** All of some concepts and of those within them, each before what it holds. */
    static List<ConceptDefinitionComponent> of(List<ConceptDefinitionComponent> concepts) {
        List<ConceptDefinitionComponent> all = new ArrayList<>();
        for (ConceptDefinitionComponent concept : concepts) {
            all.add(concept);
            all.addAll(of(concept.getConcept()));
        }
        return all;
    }
}
