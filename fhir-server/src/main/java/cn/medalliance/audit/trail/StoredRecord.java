package cn.medalliance.audit.trail;

import cn.medalliance.audit.model.AuditRecord;
import cn.medalliance.audit.model.AuditRecord.Agent;
import cn.medalliance.audit.model.AuditRecord.Deed;
import cn.medalliance.audit.model.AuditRecord.Touched;
import cn.medalliance.audit.model.Chain.Place;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of {@code mca.audit_event}.
 *
 * @param place where it stands
 * @param record what it says
 * @param hash as it is stored
 */
public record StoredRecord(Place place, AuditRecord record, byte[] hash) {

    /** The columns, in the order in which {@link #read} wants them. */
    public static final String COLUMNS = "e.node, e.sequence, e.recorded_at, e.request_id, e.caller_kind, e.verified,"
            + " e.client, e.person, e.organization, e.purpose, e.source_address, e.interaction, e.operation,"
            + " e.resource_type, e.resources, e.versions, e.query, e.patients, e.status, e.error_code, e.hash";

    /** Reads the current row. */
    public static StoredRecord read(ResultSet row) throws SQLException {
        List<String> references = texts(row, 15);
        List<String> versions = texts(row, 16);
        List<Touched> resources = new ArrayList<>();
        for (int index = 0; index < references.size(); index++) {
            resources.add(new Touched(references.get(index), index < versions.size() ? versions.get(index) : ""));
        }
        Agent agent = new Agent(
                row.getString(5),
                row.getBoolean(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
        Deed deed = new Deed(
                row.getString(12), row.getString(13), row.getString(14), resources, row.getString(17), texts(row, 18));
        return new StoredRecord(
                new Place(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                new AuditRecord(row.getString(4), agent, deed, row.getInt(19), row.getString(20)),
                row.getBytes(21));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
