package cn.medalliance.views.jpa;

import cn.medalliance.fhir.search.Compartments;
import cn.medalliance.security.population.jpa.ShownResources;
import cn.medalliance.security.population.jpa.StoredRow;
import cn.medalliance.security.population.jpa.VisibleResources;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Goes through what is stored of a type and may be seen, some resources at a time, in the order of their internal ids. Nothing of the
 * database is held while they are written to a client, who may be slow.
 */
final class StoredRows {

    private static final int AT_ONCE = 2_000;

    private static final String ROWS = "select " + StoredRow.COLUMNS + """
            from hfj_resource r
            join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
            where r.res_type = ? and r.res_id > ? and r.res_deleted_at is null and v.res_deleted_at is null
            """;

    private static final String IN_ORDER = " order by r.res_id limit ?";

    private static final String IDS = "select fhir_id from hfj_resource where res_id = any (?) order by fhir_id";

    private static final String OF_PATIENTS = """
            select distinct patient.fhir_id from hfj_res_link link
            join hfj_resource patient on patient.res_id = link.target_resource_id
            where link.src_resource_id = any (?) and link.src_path = any (?) and link.target_resource_type = 'Patient'
            order by patient.fhir_id
            """;

    private final JdbcTemplate database;
    private final ShownResources shown;
    private final Compartments compartments;

    StoredRows(JdbcTemplate database, ShownResources shown, Compartments compartments) {
        this.database = database;
        this.shown = shown;
        this.compartments = compartments;
    }

    /**
     * A resource as its reader may see it.
     *
     * @param pid its internal id
     */
    record Seen(long pid, ObjectNode resource) {}

    /** Takes some resources. */
    @FunctionalInterface
    interface Taking {

        /** @return whether more are wanted */
        boolean take(List<Seen> resources) throws IOException;
    }

    /**
     * Gives all of them.
     *
     * @param since only what was written after it; null for all
     * @param wanted about how many; the first of them are read first
     */
    void each(VisibleResources.OfType type, @Nullable Instant since, long wanted, Taking taking) throws IOException {
        long last = -1;
        int limit = (int) Math.min(AT_ONCE, wanted);
        while (true) {
            List<StoredRow> rows = rows(type, since, last, limit);
            if (rows.isEmpty() || !taking.take(seen(rows, type)) || rows.size() < limit) {
                return;
            }
            last = rows.get(rows.size() - 1).pid();
            limit = AT_ONCE;
        }
    }

    private List<StoredRow> rows(VisibleResources.OfType type, @Nullable Instant since, long last, int limit) {
        StringBuilder sql = new StringBuilder(ROWS);
        List<Object> values = new ArrayList<>(List.of(type.type(), last));
        if (since != null) {
            sql.append(" and r.res_updated > ?");
            values.add(Timestamp.from(since));
        }
        type.conditions().forEach(condition -> sql.append(" and ").append(condition));
        values.addAll(type.values());
        values.add(limit);
        return database.query(
                sql.append(IN_ORDER).toString(), (row, index) -> StoredRow.read(row, type.type()), values.toArray());
    }

    private List<Seen> seen(List<StoredRow> rows, VisibleResources.OfType type) {
        List<Optional<ObjectNode>> all = shown.of(rows, type.shownAs());
        List<Seen> seen = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            long pid = rows.get(index).pid();
            all.get(index).ifPresent(resource -> seen.add(new Seen(pid, resource)));
        }
        return seen;
    }

    /** The ids of the patients whose some resources are. */
    List<String> patients(String type, Collection<Long> pids) {
        if (pids.isEmpty() || !compartments.isOfPatients(type)) {
            return List.of();
        }
        boolean arePatients = type.equals("Patient");
        return database.query(
                arePatients ? IDS : OF_PATIENTS,
                statement -> {
                    Connection connection = statement.getConnection();
                    statement.setArray(1, connection.createArrayOf("bigint", pids.toArray()));
                    if (!arePatients) {
                        statement.setArray(
                                2,
                                connection.createArrayOf(
                                        "text",
                                        compartments.pathsToPatients(type).toArray()));
                    }
                },
                (row, index) -> row.getString(1));
    }
}
