package cn.medalliance.export.jpa;

import cn.medalliance.fhir.server.CapabilityAmendment;
import java.util.Set;
import org.hl7.fhir.r4.model.CapabilityStatement;

/** Addresses that only an answer of {@code $export} gives are no operations to be found. */
final class ExportCapability implements CapabilityAmendment {

    private static final Set<String> OF_ANSWERS = Set.of("export-poll-status", "export-file");

    @Override
    public void amend(CapabilityStatement statement) {
        statement
                .getRest()
                .forEach(rest -> rest.getOperation().removeIf(operation -> OF_ANSWERS.contains(operation.getName())));
    }
}
