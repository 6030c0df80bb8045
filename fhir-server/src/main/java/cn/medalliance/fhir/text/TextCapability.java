package cn.medalliance.fhir.text;

import ca.uhn.fhir.rest.api.Constants;
import cn.medalliance.fhir.server.CapabilityAmendment;
import java.util.Set;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;

/** The CapabilityStatement promises a search by text only for the types that have one. */
final class TextCapability implements CapabilityAmendment {

    private static final Set<String> NAMES = Set.of(Constants.PARAM_CONTENT, Constants.PARAM_TEXT);

    private final TextProperties properties;

    TextCapability(TextProperties properties) {
        this.properties = properties;
    }

    @Override
    public void amend(CapabilityStatement statement) {
        statement.getRest().forEach(this::withdraw);
    }

    private void withdraw(CapabilityStatementRestComponent rest) {
        rest.getSearchParam().removeIf(parameter -> NAMES.contains(parameter.getName()));
        rest.getResource().stream()
                .filter(resource -> !properties.names(resource.getType()))
                .forEach(resource ->
                        resource.getSearchParam().removeIf(parameter -> NAMES.contains(parameter.getName())));
    }
}
