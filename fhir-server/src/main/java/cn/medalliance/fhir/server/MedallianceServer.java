package cn.medalliance.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;

/** HAPI's server, which does not tell the world its product and version. */
final class MedallianceServer extends RestfulServer {

    private static final long serialVersionUID = 1L;

    MedallianceServer(FhirContext fhirContext) {
        super(fhirContext);
        setServerName("Medalliance");
    }

    @Override
    protected String createPoweredByHeader() {
        return "";
    }
}
