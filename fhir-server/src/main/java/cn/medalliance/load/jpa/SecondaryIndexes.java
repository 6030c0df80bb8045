package cn.medalliance.load.jpa;

import cn.medalliance.load.model.LoadProgress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Indexes and constraints of HAPI's tables. Rows are written many times faster without them, and making them afterwards sorts
 * once instead of searching for each row. What is taken away stands in {@code mca.load_index} until it is back.
 */
final class SecondaryIndexes {

    /** Of the references to patients and others. */
    private static final List<String> TRIGGERS = List.of("mca_reference_to_deleted", "mca_reference_to_merged");

    private static final String CONSTRAINTS = """
            select cast(cast(conrelid as regclass) as text), conname, pg_get_constraintdef(oid)
            from pg_constraint
            where conrelid = any (cast(? as regclass[])) and contype = any (cast(? as "char"[]))
            order by contype, conname
            """;
    private static final String INDEXES = """
            select cast(cast(index.indrelid as regclass) as text), cast(cast(index.indexrelid as regclass) as text),
                pg_get_indexdef(index.indexrelid)
            from pg_index index
            where index.indrelid = any (cast(? as regclass[])) and not index.indisprimary
                and not exists (select from pg_constraint where conindid = index.indexrelid)
            order by 1, 2
            """;
    private static final String KEEP =
            "insert into mca.load_index (load_id, table_name, name, is_constraint, definition) values (?, ?, ?, ?, ?)";
    /** What makes a table's rows unique before what refers to them. */
    private static final String KEPT = """
            select table_name, name, is_constraint, definition from mca.load_index where load_id = ?
            order by is_constraint, definition like 'FOREIGN KEY%', table_name, name
            """;

    private SecondaryIndexes() {}

    private record Kept(String table, String name, boolean isConstraint, String definition) {

        boolean isReference() {
            return definition.startsWith("FOREIGN KEY");
        }
    }

    /**
     * Takes away what slows rows down, in the caller's transaction. References go always: a row may come before the one that it
     * refers to.
     *
     * @param isWithIndexes whether indexes go, too
     */
    static void drop(Connection database, long load, List<String> tables, boolean isWithIndexes) throws SQLException {
        String[] kinds = isWithIndexes ? new String[] {"f", "u"} : new String[] {"f"};
        List<Kept> kept = new ArrayList<>();
        try (PreparedStatement select = database.prepareStatement(CONSTRAINTS)) {
            select.setArray(1, database.createArrayOf("text", tables.toArray()));
            select.setArray(2, database.createArrayOf("text", kinds));
            read(select, true, kept);
        }
        if (isWithIndexes) {
            try (PreparedStatement select = database.prepareStatement(INDEXES)) {
                select.setArray(1, database.createArrayOf("text", tables.toArray()));
                read(select, false, kept);
            }
        }
        try (PreparedStatement insert = database.prepareStatement(KEEP);
                Statement drop = database.createStatement()) {
            for (Kept one : kept) {
                insert.setLong(1, load);
                insert.setString(2, one.table());
                insert.setString(3, one.name());
                insert.setBoolean(4, one.isConstraint());
                insert.setString(5, one.definition());
                insert.executeUpdate();
                drop.execute(
                        one.isConstraint()
                                ? "alter table " + one.table() + " drop constraint " + quoted(one.name())
                                : "drop index " + one.name());
            }
            for (String table : tables) {
                // Rows are only added, and statistics made at the end; whatever it did meanwhile would be for nothing.
                drop.execute("alter table " + table + " set (autovacuum_enabled = off)");
            }
            // What they look for is known of all rows before they are made.
            for (String trigger : TRIGGERS) {
                drop.execute("alter table hfj_res_link disable trigger " + trigger);
            }
        }
    }

    private static void read(PreparedStatement select, boolean isConstraint, List<Kept> kept) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                kept.add(new Kept(rows.getString(1), rows.getString(2), isConstraint, rows.getString(3)));
            }
        }
    }

    /** How many are to be made again. */
    static int count(Connection database, long load) throws SQLException {
        return kept(database, load).size();
    }

    /** Makes the indexes again, each in a transaction of its own. */
    static void restoreIndexes(Connection database, long load, LoadProgress progress) throws SQLException {
        List<Kept> indexes =
                kept(database, load).stream().filter(one -> !one.isReference()).toList();
        restore(database, load, indexes, progress);
    }

    /** Makes the references again, and the trigger that watches them. */
    static void restoreReferences(Connection database, long load, List<String> tables, LoadProgress progress)
            throws SQLException {
        restore(database, load, kept(database, load), progress);
        try (Statement enable = database.createStatement()) {
            for (String table : tables) {
                enable.execute("alter table " + table + " reset (autovacuum_enabled)");
            }
            for (String trigger : TRIGGERS) {
                enable.execute("alter table hfj_res_link enable trigger " + trigger);
            }
        }
        database.commit();
    }

    private static List<Kept> kept(Connection database, long load) throws SQLException {
        List<Kept> kept = new ArrayList<>();
        try (PreparedStatement select = database.prepareStatement(KEPT)) {
            select.setLong(1, load);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    kept.add(new Kept(rows.getString(1), rows.getString(2), rows.getBoolean(3), rows.getString(4)));
                }
            }
        }
        return kept;
    }

    private static void restore(Connection database, long load, List<Kept> kept, LoadProgress progress)
            throws SQLException {
        int done = 0;
        for (Kept one : kept) {
            try (Statement create = database.createStatement();
                    PreparedStatement delete =
                            database.prepareStatement("delete from mca.load_index where load_id = ? and name = ?")) {
                create.execute("set local maintenance_work_mem = '512MB'");
                create.execute(
                        one.isConstraint()
                                ? "alter table " + one.table() + " add constraint " + quoted(one.name()) + " "
                                        + one.definition()
                                : one.definition());
                delete.setLong(1, load);
                delete.setString(2, one.name());
                delete.executeUpdate();
            }
            database.commit();
            progress.step(++done);
        }
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
