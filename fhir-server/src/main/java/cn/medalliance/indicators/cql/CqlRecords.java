package cn.medalliance.indicators.cql;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/** What is recorded of somebody, as the engine asks for it; the same as long as one evaluation takes. */
@FunctionalInterface
public interface CqlRecords {

    /**
     * The resources of a type: those about the person, and of organisations and teams those that they refer to.
     *
     * @param codes when it is given, only those whose {@code code} is one of these
     */
    List<? extends Resource> find(String type, Optional<List<Coding>> codes);
}
