package cn.medalliance.fhir.search.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Told of every type whose values a search, a condition or a step of a chain looks at; may refuse it. */
public interface SearchedTypes {

    /**
     * How a search came from one type to the next.
     *
     * @param types the types it came from
     * @param reference the reference parameter that it followed
     * @param isReverse whether against its direction ({@code _has}): the reference is then one of the types it came to
     */
    record Way(Set<String> types, String reference, boolean isReverse) {}

    /**
     * Judges one step.
     *
     * @param types the types that have the parameter of this step
     * @param way how the search came to them; null at its beginning
     * @param parameter the whole parameter as the client wrote it
     * @throws cn.medalliance.shared.Refusal when one of them may not be looked at
     */
    void judge(Set<String> types, @Nullable Way way, String parameter);
}
