package cn.medalliance.fhir.text;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;

/** The CapabilityStatement promises a search by text only for the types that have one. */
@Interceptor
public class TextCapability {

    private static final Set<String> NAMES = Set.of(Constants.PARAM_CONTENT, Constants.PARAM_TEXT);

    private final TextProperties properties;

    TextCapability(TextProperties properties) {
        this.properties = properties;
    }

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void generated(IBaseConformance conformance) {
        if (conformance instanceof CapabilityStatement statement) {
            statement.getRest().forEach(this::withdraw);
        }
    }

    private void withdraw(CapabilityStatementRestComponent rest) {
        rest.getSearchParam().removeIf(parameter -> NAMES.contains(parameter.getName()));
        rest.getResource().stream()
                .filter(resource -> !properties.names(resource.getType()))
                .forEach(resource ->
                        resource.getSearchParam().removeIf(parameter -> NAMES.contains(parameter.getName())));
    }
}
