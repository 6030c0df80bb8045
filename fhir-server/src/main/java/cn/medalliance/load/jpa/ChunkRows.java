package cn.medalliance.load.jpa;

import ca.uhn.fhir.jpa.model.entity.BaseResourceIndex;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import ca.uhn.fhir.jpa.model.entity.ResourceHistoryTable;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.model.entity.ResourceTag;
import cn.medalliance.load.jpa.ResourceMaker.Made;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rows of a chunk, table by table, on their way into the database. Belongs to one thread and is used again. */
final class ChunkRows {

    private final HapiTables tables;
    private final IndexIdentities identities;
    private final Map<EntityRows, CopyBuffer> buffers = new LinkedHashMap<>();
    private final Map<EntityRows, ReservedIds> ids = new LinkedHashMap<>();

    ChunkRows(HapiTables tables, IndexIdentities identities) {
        this.tables = tables;
        this.identities = identities;
        for (EntityRows rows : tables.all()) {
            buffers.put(rows, new CopyBuffer());
            ids.put(rows, new ReservedIds(rows.sequence()));
        }
    }

    /** Adds all rows of a resource. */
    void add(Made made, Connection database) throws SQLException {
        ResourceTable resource = made.resource();
        EntityRows rows = tables.of(ResourceTable.class);
        rows.write(resource, resource.getId().getId(), buffer(rows));
        write(ResourceHistoryTable.class, made.version(), database);
        for (ResourceTag tag : resource.getTags()) {
            write(ResourceTag.class, tag, database);
        }
        for (Collection<? extends BaseResourceIndex> found : HapiTables.indexRows(made.indexed())) {
            addIndexRows(found, resource, database);
        }
    }

    /** As {@code DaoSearchParamSynchronizer} and, before an insert, {@code IndexStorageOptimizationListener} do. */
    private void addIndexRows(
            Collection<? extends BaseResourceIndex> found, ResourceTable resource, Connection database)
            throws SQLException {
        if (found.isEmpty()) {
            return;
        }
        for (BaseResourceIndex row : found) {
            row.setResourceId(resource.getId().getId());
            row.setPartitionId(resource.getPartitionId());
            row.calculateHashes();
        }
        // Rows that were different when they were found may be equal now that their resource is known.
        for (BaseResourceIndex row : new HashSet<>(found)) {
            if (row instanceof BaseResourceIndexedSearchParam parameter) {
                identities.keep(parameter);
                parameter.optimizeIndexStorage();
                parameter.setUpdated(null);
            }
            write(row.getClass(), row, database);
        }
    }

    private void write(Class<?> kind, Object entity, Connection database) throws SQLException {
        EntityRows rows = tables.of(kind);
        ReservedIds reserved = ids.get(rows);
        if (reserved == null) {
            throw new IllegalStateException("No ids for " + rows.table());
        }
        rows.write(entity, reserved.next(database), buffer(rows));
    }

    private CopyBuffer buffer(EntityRows rows) {
        CopyBuffer buffer = buffers.get(rows);
        if (buffer == null) {
            throw new IllegalStateException("No buffer for " + rows.table());
        }
        return buffer;
    }

    /** Writes all that was added since the last time. */
    void copy(Connection database) throws SQLException {
        for (Map.Entry<EntityRows, CopyBuffer> table : buffers.entrySet()) {
            table.getValue().copy(database, table.getKey().statement());
        }
    }

    /** Forgets what was added since the last time. */
    void clear() {
        buffers.values().forEach(CopyBuffer::clear);
    }
}
