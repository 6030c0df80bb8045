package cn.medalliance.load.jpa;

import cn.medalliance.load.jpa.LoadTable.Load;
import cn.medalliance.load.model.ChunkPlaces;
import cn.medalliance.load.model.ChunkPlaces.LinePlace;
import cn.medalliance.load.model.Rejection;
import cn.medalliance.shared.ErrorCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Takes rows of a load out again: of a resource that refers to a rejected one, or all of them. */
final class LoadedRows {

    private static final String DEPENDENT = """
            select link.src_resource_id, source.res_type || '/' || source.fhir_id, min(link.src_path),
                min(link.target_resource_type)
            from hfj_res_link link join hfj_resource source on source.res_id = link.src_resource_id
            where link.target_resource_id between ? and ?
                and not exists (select from hfj_resource target where target.res_id = link.target_resource_id)
            group by 1, 2
            """;

    private LoadedRows() {}

    private record Dependent(long pid, String resource, String path, String targetType) {}

    /** Rejects what refers to what was rejected, until nothing does. Each round is a transaction. */
    static void rejectDependents(Connection database, Load load, List<String> tables, ChunkPlaces places)
            throws SQLException {
        List<Dependent> found = dependents(database, load);
        while (!found.isEmpty()) {
            for (String table : childrenFirst(tables)) {
                try (PreparedStatement delete =
                        database.prepareStatement("delete from " + table + " where " + owner(table) + " = any (?)")) {
                    delete.setArray(
                            1,
                            database.createArrayOf(
                                    "bigint", found.stream().map(Dependent::pid).toArray()));
                    delete.executeUpdate();
                }
            }
            for (Dependent one : found) {
                LinePlace place = places.of(one.pid() - load.firstPid());
                Rejection rejection = new Rejection(
                        place.file(),
                        place.line(),
                        one.resource(),
                        ErrorCode.INVALID_REQUEST.code(),
                        one.path(),
                        "所引用的 %s 未被载入。 It refers to a %s that was rejected."
                                .formatted(one.targetType(), one.targetType()));
                LoadTable.takeBack(database, load.id(), place.chunk(), rejection);
            }
            database.commit();
            found = dependents(database, load);
        }
    }

    private static List<Dependent> dependents(Connection database, Load load) throws SQLException {
        List<Dependent> found = new ArrayList<>();
        try (PreparedStatement select = database.prepareStatement(DEPENDENT)) {
            select.setLong(1, load.firstPid());
            select.setLong(2, load.lastPid());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Dependent(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
        }
        return found;
    }

    /** Takes all rows of a load out, in the caller's transaction. */
    static void remove(Connection database, Load load, List<String> tables) throws SQLException {
        for (String table : childrenFirst(tables)) {
            try (Statement delete = database.createStatement()) {
                delete.executeUpdate("delete from %s where %s between %d and %d"
                        .formatted(table, owner(table), load.firstPid(), load.lastPid()));
            }
        }
    }

    private static List<String> childrenFirst(List<String> tables) {
        List<String> reversed = new ArrayList<>(tables);
        Collections.reverse(reversed);
        return reversed;
    }

    private static String owner(String table) {
        return table.equals("hfj_res_link") ? "src_resource_id" : "res_id";
    }
}
