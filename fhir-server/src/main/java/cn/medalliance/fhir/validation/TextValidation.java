package cn.medalliance.fhir.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Checks the text of a resource as that of a write, for what stores without a request. Safe for many threads. */
public final class TextValidation {

    private final ResourceValidator validator;

    TextValidation(ResourceValidator validator) {
        this.validator = validator;
    }

    /**
     * What is wrong.
     *
     * @param rule the invariant's id, or the validator's message id
     * @param place the element, as FHIRPath; may be empty
     * @param reason a sentence
     */
    public record Fault(String rule, String place, String reason) {}

    /**
     * The first error; empty when a client's write of this JSON would be taken.
     *
     * @param tree what was read from the text
     */
    public Optional<Fault> firstFault(String json, JsonNode tree) {
        return validator.errors(json, tree).stream()
                .filter(Finding::isError)
                .findFirst()
                .map(finding -> new Fault(finding.rule(), finding.expression(), finding.message()));
    }
}
