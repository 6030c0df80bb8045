package cn.medalliance.security.consent.model;

import cn.medalliance.security.consent.model.ConsentRule.Code;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.jspecify.annotations.Nullable;

/**
 * Which labels a label stands for: a kind of sensitive information for all that is counted to it, a degree of
 * confidentiality for itself and the stricter ones.
 */
public final class SecurityLabels {

    static final String SENSITIVITY = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    private static final List<String> DEGREES = List.of("U", "L", "M", "N", "R", "V");

    private final Function<String, @Nullable CodeSystem> systems;

    /** @param systems gives a code system by its address, or null */
    public SecurityLabels(Function<String, @Nullable CodeSystem> systems) {
        this.systems = systems;
    }

    /** The labels for which one stands; empty when its system does not have it. */
    Optional<Set<Code>> meantBy(Code label) {
        if (isOfDegree(label)) {
            return Optional.of(DEGREES.subList(DEGREES.indexOf(label.code()), DEGREES.size()).stream()
                    .map(degree -> new Code(CONFIDENTIALITY, degree))
                    .collect(java.util.stream.Collectors.toSet()));
        }
        if (!label.system().equals(SENSITIVITY)) {
            return Optional.of(Set.of(label));
        }
        CodeSystem system = systems.apply(SENSITIVITY);
        return (system == null ? List.<ConceptDefinitionComponent>of() : system.getConcept())
                .stream()
                        .flatMap(concept -> find(concept, label.code()).stream())
                        .findFirst()
                        .map(SecurityLabels::withChildren);
    }

    static boolean isOfDegree(Code label) {
        return label.system().equals(CONFIDENTIALITY) && DEGREES.contains(label.code());
    }

    private static Optional<ConceptDefinitionComponent> find(ConceptDefinitionComponent concept, String code) {
        return concept.getCode().equals(code)
                ? Optional.of(concept)
                : concept.getConcept().stream()
                        .flatMap(child -> find(child, code).stream())
                        .findFirst();
    }

    private static Set<Code> withChildren(ConceptDefinitionComponent concept) {
        Set<Code> codes = new LinkedHashSet<>();
        codes.add(new Code(SENSITIVITY, concept.getCode()));
        concept.getConcept().forEach(child -> codes.addAll(withChildren(child)));
        return codes;
    }
}
