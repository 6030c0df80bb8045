package cn.medalliance.fhir.storage;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.svc.IIdHelperService;
import ca.uhn.fhir.jpa.api.svc.ResolveIdentityMode;
import ca.uhn.fhir.jpa.dao.JpaDaoResourceLinkResolver;
import ca.uhn.fhir.jpa.model.cross.IResourceLookup;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.extractor.PathAndRef;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hl7.fhir.instance.model.api.IIdType;

/** Lets a Provenance name what was deleted, which HAPI refuses of every reference. */
final class ProvenanceLinkResolver extends JpaDaoResourceLinkResolver {

    private final IIdHelperService<JpaPid> ids;

    ProvenanceLinkResolver(IIdHelperService<JpaPid> ids) {
        this.ids = ids;
    }

    @Override
    @SuppressWarnings("rawtypes") // as HAPI declares it
    public IResourceLookup findTargetResource(
            RequestPartitionId partition,
            String sourceType,
            PathAndRef reference,
            RequestDetails request,
            TransactionDetails transaction) {
        IIdType target = reference.getRef().getReferenceElement();
        if (ProvenanceLinks.areFree(reference.getPath()) && target.hasIdPart()) {
            try {
                return ids.resolveResourceIdentity(
                        partition,
                        target.getResourceType(),
                        target.getIdPart(),
                        ResolveIdentityMode.includeDeleted().cacheOk());
            } catch (ResourceNotFoundException never) {
                // HAPI refuses it below.
            }
        }
        return super.findTargetResource(partition, sourceType, reference, request, transaction);
    }
}
