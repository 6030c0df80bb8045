package cn.medalliance.views.jpa;

import cn.medalliance.fhir.search.Compartments;
import cn.medalliance.security.population.jpa.ShownResources;
import cn.medalliance.security.population.jpa.StoredRow;
import cn.medalliance.security.population.jpa.VisibleResources;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Goes through what is stored of a type and may be seen, some resources at a time, in the order of their internal ids. */
final class StoredRows {

    private static final int AT_ONCE = 500;

    private static final String ROWS = "select " + StoredRow.COLUMNS + """
            from hfj_resource r
            join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
            where r.res_type = ? and r.res_deleted_at is null and v.res_deleted_at is null
            """;

    private static final String OF_PATIENTS = """
            select distinct patient.fhir_id from hfj_resource patient
            where patient.res_type = 'Patient' and (patient.res_id = any (?) or patient.res_id in (
                select link.target_resource_id from hfj_res_link link
                where link.src_resource_id = any (?) and link.src_path = any (?)
                    and link.target_resource_type = 'Patient'))
            order by patient.fhir_id
            """;

    private final DataSource dataSource;
    private final ShownResources shown;
    private final Compartments compartments;

    StoredRows(DataSource dataSource, ShownResources shown, Compartments compartments) {
        this.dataSource = dataSource;
        this.shown = shown;
        this.compartments = compartments;
    }

    /** Some resources, and the ids of the patients whose they are. */
    @FunctionalInterface
    interface Taking {

        /** @return whether more are wanted */
        boolean take(List<ObjectNode> resources, List<String> patients) throws IOException;
    }

    /**
     * Gives all of them.
     *
     * @param since only what was written after it; null for all
     */
    void each(VisibleResources.OfType type, @Nullable Instant since, Taking taking) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (PreparedStatement statement = statement(connection, type, since);
                    ResultSet rows = statement.executeQuery()) {
                List<StoredRow> some = new ArrayList<>();
                boolean isWanted = true;
                while (isWanted && rows.next()) {
                    some.add(StoredRow.read(rows, type.type()));
                    if (some.size() == AT_ONCE) {
                        isWanted = give(some, type, taking);
                        some.clear();
                    }
                }
                if (isWanted && !some.isEmpty()) {
                    give(some, type, taking);
                }
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        }
    }

    private static PreparedStatement statement(
            Connection connection, VisibleResources.OfType type, @Nullable Instant since) throws SQLException {
        StringBuilder sql = new StringBuilder(ROWS);
        List<Object> values = new ArrayList<>(List.of(type.type()));
        if (since != null) {
            sql.append(" and r.res_updated > ?");
            values.add(Timestamp.from(since));
        }
        type.conditions().forEach(condition -> sql.append(" and ").append(condition));
        values.addAll(type.values());
        PreparedStatement statement =
                connection.prepareStatement(sql.append(" order by r.res_id").toString());
        statement.setFetchSize(AT_ONCE);
        for (int index = 0; index < values.size(); index++) {
            statement.setObject(index + 1, values.get(index));
        }
        return statement;
    }

    private boolean give(List<StoredRow> rows, VisibleResources.OfType type, Taking taking) throws IOException {
        List<ObjectNode> resources = shown.of(rows, type.shownAs()).stream()
                .flatMap(Optional::stream)
                .toList();
        return taking.take(resources, patients(rows, type.type()));
    }

    private List<String> patients(List<StoredRow> rows, String type) {
        if (!compartments.isOfPatients(type)) {
            return List.of();
        }
        boolean arePatients = type.equals("Patient");
        Long[] ids = rows.stream().map(StoredRow::pid).toArray(Long[]::new);
        String[] paths =
                arePatients ? new String[0] : compartments.pathsToPatients(type).toArray(String[]::new);
        return new JdbcTemplate(dataSource)
                .query(
                        OF_PATIENTS,
                        statement -> {
                            Connection connection = statement.getConnection();
                            statement.setArray(1, connection.createArrayOf("bigint", arePatients ? ids : new Long[0]));
                            statement.setArray(2, connection.createArrayOf("bigint", arePatients ? new Long[0] : ids));
                            statement.setArray(3, connection.createArrayOf("text", paths));
                        },
                        (row, index) -> row.getString(1));
    }
}
