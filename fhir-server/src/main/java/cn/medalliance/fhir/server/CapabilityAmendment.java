package cn.medalliance.fhir.server;

import org.hl7.fhir.r4.model.CapabilityStatement;

/** Puts right what HAPI says of the server in its CapabilityStatement; published as a bean by whoever knows better. */
@FunctionalInterface
public interface CapabilityAmendment {

    void amend(CapabilityStatement statement);
}
