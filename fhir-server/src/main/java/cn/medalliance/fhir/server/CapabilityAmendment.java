package cn.medalliance.fhir.server;

import java.util.Set;
import org.hl7.fhir.r4.model.CapabilityStatement;

/** Puts right what HAPI says of the server in its CapabilityStatement; published as a bean by whoever knows better. */
@FunctionalInterface
public interface CapabilityAmendment {

    void amend(CapabilityStatement statement);

    /** Leaves out operations of the server whose addresses only an answer of another operation gives. */
    static CapabilityAmendment hiding(Set<String> operations) {
        return statement -> statement
                .getRest()
                .forEach(rest -> rest.getOperation().removeIf(operation -> operations.contains(operation.getName())));
    }
}
