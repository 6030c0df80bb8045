package cn.medalliance.fhir.search;

import ca.uhn.fhir.context.RuntimeSearchParam;
import java.util.Optional;

/** Search parameters of the server's own, which answer when asked by name and stand in no list. */
@FunctionalInterface
public interface HiddenParameters {

    /** The parameter of a type with this name; empty when there is none. */
    Optional<RuntimeSearchParam> find(String type, String name);
}
