package cn.medalliance.fhir.search;

import org.jspecify.annotations.Nullable;

/**
 * What a chain or a reverse chain of the search that this thread makes may not look at; whoever guards resources publishes
 * one.
 */
public interface ChainedResources {

    /**
     * The resources that a step of a chain passes over, as if they were not there.
     *
     * @param type the type that the step comes to; null when its reference may lead to several
     * @return null when there are none
     */
    @Nullable
    IdCondition passedOver(@Nullable String type);
}
