package cn.medalliance.identity.jpa;

import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.security.relation.jpa.RelationSources;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/**
 * Who knows one of several records that were made one knows them all. What is written has its relations derived anew by that;
 * what else founds relations to these records is looked up here.
 */
final class SharedRelations {

    private static final List<Class<? extends Resource>> FOUNDING =
            List.of(Contract.class, Task.class, Encounter.class, CareTeam.class);

    private final OwnStore store;
    private final MergeTable table;
    private final RelationSources sources;

    SharedRelations(OwnStore store, MergeTable table, RelationSources sources) {
        this.store = store;
        this.table = table;
        this.sources = sources;
    }

    /** Derives all relations of a record anew, and of those that are one with it. */
    void deriveAgain(String record) {
        table.same(record).forEach(each -> store.read(Patient.class, each).ifPresent(sources::again));
        FOUNDING.forEach(type -> store.ofPatients(type, Set.of(record)).forEach(sources::again));
    }
}
