package cn.medalliance.load.jpa;

import cn.medalliance.fhir.server.CapabilityAmendment;
import org.hl7.fhir.r4.model.CapabilityStatement;

/** An address that only an answer of {@code $import} gives is no operation to be found. */
final class ImportCapability implements CapabilityAmendment {

    @Override
    public void amend(CapabilityStatement statement) {
        statement
                .getRest()
                .forEach(
                        rest -> rest.getOperation().removeIf(operation -> "import-status".equals(operation.getName())));
    }
}
