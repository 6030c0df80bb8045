package cn.medalliance.load.jpa;

import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.storage.IResourcePersistentId;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import cn.medalliance.load.model.KnownIds;
import cn.medalliance.load.model.ResourceKey;
import java.util.Date;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;

/**
 * What HAPI's extraction takes for a transaction in which every target of a reference was looked up already: in the ids of all
 * resources, which are known before the first is stored. What is not there HAPI looks up itself, and refuses.
 */
final class ChunkIds extends TransactionDetails {

    private final KnownIds ids;

    ChunkIds(KnownIds ids, Date now) {
        super(now);
        this.ids = ids;
    }

    @Override
    @SuppressWarnings("rawtypes") // as HAPI declares it
    public @Nullable IResourcePersistentId getResolvedResourceId(@Nullable IIdType id) {
        if (id == null || id.getResourceType() == null || id.getIdPart() == null || id.hasBaseUrl()) {
            return null;
        }
        long pid = ids.get(ResourceKey.of(id.getResourceType(), id.getIdPart()));
        return pid > 0 ? JpaPid.fromId(pid) : null;
    }

    @Override
    public boolean hasResolvedResourceId(IIdType id) {
        return getResolvedResourceId(id) != null;
    }
}
