package cn.medalliance.fhir.server;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Resource;

/** What is stored, as the caller of a request may see it. */
public final class StoredResources {

    private final DaoRegistry daos;

    StoredResources(DaoRegistry daos) {
        this.daos = daos;
    }

    /**
     * Reads a resource, or a version of it when the id has one.
     *
     * @throws RuntimeException HAPI's 404 or 410 when there is none
     */
    public Resource read(IIdType id, RequestDetails request) {
        return (Resource) daos.getResourceDao(id.getResourceType()).read(id, request);
    }
}
