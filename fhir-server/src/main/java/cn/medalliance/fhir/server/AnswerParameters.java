package cn.medalliance.fhir.server;

import java.util.Set;

/**
 * The parameters that say how an answer is written; allowed wherever a resource is asked for.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/http.html#parameters">R4 general parameters</a>.
 */
public final class AnswerParameters {

    public static final Set<String> NAMES =
            Set.of("_format", "_pretty", "_summary", "_elements", "_elements:exclude", "fhirVersion");

    private AnswerParameters() {}
}
