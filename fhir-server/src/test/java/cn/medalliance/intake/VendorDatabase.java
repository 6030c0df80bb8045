package cn.medalliance.intake;

import cn.medalliance.intake.FollowUpFile.Row;
import cn.medalliance.security.Alliance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A vendor's database with the view that is published for vendors: a schema of its own in the database of the tests. */
final class VendorDatabase {

    static final String TABLE = "county-platform";

    private final String url;
    private final JdbcTemplate database;

    VendorDatabase(DataSource dataSource) {
        database = new JdbcTemplate(dataSource);
        try (Connection connection = dataSource.getConnection()) {
            url = connection.getMetaData().getURL();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        database.execute((Connection connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute("create schema vendor");
                statement.execute("set search_path = vendor");
                statement.execute(Files.readString(Path.of("../docs/sql/followup-sql.sql")));
                statement.execute("reset search_path");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return null;
        });
    }

    /** What a node is told to read it. */
    Map<String, String> settings(String client) {
        String prefix = "medalliance.intake.tables[0].";
        return Map.of(
                prefix + "name", TABLE,
                prefix + "url", url,
                prefix + "username", "postgres",
                prefix + "table", "vendor.hypertension_followups",
                prefix + "watermark", "update_time",
                prefix + "source", "followup-sql",
                prefix + "client", client,
                prefix + "every", "PT0.2S",
                prefix + "overlap", "PT10M");
    }

    /** A visit of the resident of a row. */
    void add(Row row, String number, Instant changed) {
        database.update(
                "insert into vendor.resident (id_card, name, gender, birthdate) values (?, '测试甲', '1', ?) on conflict do nothing",
                row.resident(),
                java.sql.Date.valueOf(row.born()));
        database.update("""
                insert into vendor.followup (id, id_card, org_code, doctor, visited_on, way, symptoms, sbp, dbp,
                    weight_in_grams, heart_rate, cigarettes, exercise_minutes, psychology, compliance, adherence, evaluation,
                    next_visit_on, updated_at)
                values (?, ?, ?, '李敏', date '2025-06-10', '1', '2', 146, 88, 74000, 76, 10, 30, '1', '1', '1', '2',
                    date '2025-06-24', ?)
                """, number, row.resident(), Alliance.CENTRE, Timestamp.from(changed));
    }

    /** Changes a visit's pressure. */
    void change(String number, int systolic, Instant changed) {
        database.update(
                "update vendor.followup set sbp = ?, updated_at = ? where id = ?",
                systolic,
                Timestamp.from(changed),
                number);
    }

    void delete(String number, Instant changed) {
        database.update(
                "update vendor.followup set is_deleted = true, updated_at = ? where id = ?",
                Timestamp.from(changed),
                number);
    }
}
