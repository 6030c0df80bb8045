package cn.medalliance.audit.served;

import cn.medalliance.fhir.server.CapabilityAmendment;
import java.util.Set;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;

/** Says of AuditEvent what holds: written by the server, searched by a few parameters, alone. */
final class AuditCapability implements CapabilityAmendment {

    private static final String TYPE = "AuditEvent";
    private static final Set<String> NAMES =
            Set.of("_id", "date", "patient", "agent", "action", "outcome", "subtype", "entity");

    @Override
    public void amend(CapabilityStatement statement) {
        statement.getRest().stream()
                .flatMap(rest -> rest.getResource().stream())
                .forEach(AuditCapability::putRight);
    }

    private static void putRight(CapabilityStatementRestResourceComponent resource) {
        resource.getSearchRevInclude().removeIf(include -> include.getValue().startsWith(TYPE + ":"));
        if (!TYPE.equals(resource.getType())) {
            return;
        }
        resource.setDocumentation("由服务器记录，只能读取和检索。 Written by the server alone; read and searched, the newest first."
                + " agent takes a client's id, an organisation's credit code, or a reference to a person.");
        resource.setVersioning(ResourceVersionPolicy.NOVERSION);
        resource.setConditionalDelete(ConditionalDeleteStatus.NOTSUPPORTED);
        resource.setConditionalCreateElement(null);
        resource.setConditionalUpdateElement(null);
        resource.setOperation(null);
        resource.setSearchInclude(null);
        resource.setSearchRevInclude(null);
        resource.setReferencePolicy(null);
        resource.getSearchParam().removeIf(parameter -> !NAMES.contains(parameter.getName()));
    }
}
