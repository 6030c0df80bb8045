package cn.medalliance.fhir.search.rules;

import java.util.Set;

/** Told of every type whose values a search, a condition or a step of a chain looks at; may refuse it. */
public interface SearchedTypes {

    /**
     * Judges one step.
     *
     * @param types the types that have the parameter of this step
     * @param parameter the whole parameter as the client wrote it
     * @throws cn.medalliance.shared.Refusal when one of them may not be looked at
     */
    void judge(Set<String> types, String parameter);
}
