package cn.medalliance.load.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.fhir.storage.BesideStored;
import cn.medalliance.fhir.validation.TextValidation;
import cn.medalliance.load.jpa.LoadTable.Load;
import cn.medalliance.load.model.KnownIds;
import java.util.List;
import java.util.Optional;

/**
 * What stores chunks, of the server's own parts.
 *
 * @param reading how strictly texts are read
 * @param validation the rules of the guide
 * @param beside features that may refuse a resource
 * @param makers makes entities, for a load of some number
 * @param tables where rows go
 * @param identities HAPI's names of index rows
 */
record ServerLoaders(
        FhirContext fhir,
        StrictReading reading,
        TextValidation validation,
        JpaStorageSettings settings,
        List<BesideStored> beside,
        Makers makers,
        HapiTables tables,
        IndexIdentities identities)
        implements LoaderMaker {

    ServerLoaders {
        beside = List.copyOf(beside);
    }

    /** Makes what makes entities. */
    interface Makers {

        /** @param requestId as which the versions of the load are known */
        ResourceMaker make(String requestId);
    }

    @Override
    public ChunkLoader make(Load load, KnownIds ids) {
        ResourceReader reader = new ResourceReader(
                fhir, reading, load.isValidated() ? Optional.of(validation) : Optional.empty(), settings, beside);
        ResourceMaker maker = makers.make("load-" + load.id());
        return new ChunkLoader(reader, maker, new ChunkRows(tables, identities), ids, load.id(), load.firstPid());
    }
}
