package cn.medalliance.mappings.codes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Coding;

/** The Chinese names of the codes of the guide's own code systems. */
final class CodeDisplays {
    private final Map<String, Map<String, String>> bySystem = new HashMap<>();

    void add(CodeSystem system) {
        addAll(bySystem.computeIfAbsent(system.getUrl(), url -> new HashMap<>()), system.getConcept());
    }

    Coding coding(String system, String code) {
        String display = bySystem.getOrDefault(system, Map.of()).get(code);
        return new Coding(system, code, display);
    }

    private static void addAll(Map<String, String> names, List<CodeSystem.ConceptDefinitionComponent> concepts) {
        for (CodeSystem.ConceptDefinitionComponent concept : concepts) {
            names.put(concept.getCode(), concept.getDisplay());
            addAll(names, concept.getConcept());
        }
    }
}
