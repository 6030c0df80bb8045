package cn.medalliance.security.door;

import cn.medalliance.fhir.server.CapabilityAmendment;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestSecurityComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.UriType;

/** Says in the CapabilityStatement how callers are known, with the addresses that older clients look for there. */
final class SecurityCapability implements CapabilityAmendment {

    private static final String ADDRESSES = "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris";
    private static final String SERVICES = "http://terminology.hl7.org/CodeSystem/restful-security-service";

    private final String issuer;

    SecurityCapability(String issuer) {
        this.issuer = issuer;
    }

    @Override
    public void amend(CapabilityStatement statement) {
        statement
                .getImplementation()
                .setUrl(issuer + "/fhir")
                .setDescription("医联体慢病数据平台，须持访问令牌。 The alliance's data, for callers with an access token.");
        statement.getRest().forEach(rest -> rest.setSecurity(security()));
    }

    private CapabilityStatementRestSecurityComponent security() {
        CapabilityStatementRestSecurityComponent security = new CapabilityStatementRestSecurityComponent();
        security.addService(new CodeableConcept(new Coding(SERVICES, "SMART-on-FHIR", "SMART-on-FHIR"))
                .setText("OAuth2, SMART App Launch 2.2"));
        security.setDescription(
                "地址见 /fhir/.well-known/smart-configuration。 Addresses: /fhir/.well-known/smart-configuration");
        Extension addresses = new Extension(ADDRESSES);
        addresses.addExtension("authorize", new UriType(issuer + "/oauth2/authorize"));
        addresses.addExtension("token", new UriType(issuer + "/oauth2/token"));
        addresses.addExtension("introspect", new UriType(issuer + "/oauth2/introspect"));
        addresses.addExtension("revoke", new UriType(issuer + "/oauth2/revoke"));
        security.addExtension(addresses);
        return security;
    }
}
