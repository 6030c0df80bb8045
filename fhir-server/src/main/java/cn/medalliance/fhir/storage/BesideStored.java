package cn.medalliance.fhir.storage;

import org.hl7.fhir.r4.model.Resource;

/**
 * What a feature keeps beside the resources and derives from them. A {@link WriteListener} keeps it in step with each write; a
 * load of rows tells no listener, and asks here.
 */
public interface BesideStored {

    /**
     * Refuses a resource that the feature would refuse from a client.
     *
     * @throws cn.medalliance.shared.Refusal when it may not be stored
     */
    default void check(Resource resource) {}

    /** Derives all of it anew from what is stored. Doing it twice changes nothing. */
    void rebuild();
}
