package cn.medalliance.load.jpa;

import cn.medalliance.guide.Guide;
import cn.medalliance.load.model.KnownIds;
import cn.medalliance.load.model.ResourceKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database holds before a load. */
final class StoredIds {

    private static final int FETCH = 10_000;

    private static final String OTHERS = """
            select exists (
                select from hfj_resource r where not exists (
                    select from unnest(?, ?) as guide (type, id) where guide.type = r.res_type and guide.id = r.fhir_id))
            """;
    private static final String ALL = """
            select res_type, fhir_id, res_id, res_deleted_at is not null or exists (
                select from mca.patient_merge merge where merge.duplicate_id = res_id and merge.undone_at is null)
            from hfj_resource
            where res_id not between ? and ?
            """;

    private StoredIds() {}

    /** Whether there is anything but the guide. */
    static boolean areThere(Connection database, Guide guide) throws SQLException {
        List<String> types = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (String type : guide.types()) {
            for (String id : guide.ids(type)) {
                types.add(type);
                ids.add(id);
            }
        }
        try (PreparedStatement select = database.prepareStatement(OTHERS)) {
            select.setArray(1, database.createArrayOf("text", types.toArray()));
            select.setArray(2, database.createArrayOf("text", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /**
     * Notes all resources; to a patient who was merged into another nothing refers any more, as to what is deleted.
     *
     * @param firstPid the first of the internal ids that are a load's own and left out
     * @param lastPid the last of them
     */
    static void read(Connection database, long firstPid, long lastPid, KnownIds ids) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(ALL)) {
            select.setFetchSize(FETCH);
            select.setLong(1, firstPid);
            select.setLong(2, lastPid);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.putStored(
                            ResourceKey.of(row.getString(1), row.getString(2)), row.getLong(3), row.getBoolean(4));
                }
            }
        }
        database.commit();
    }
}
