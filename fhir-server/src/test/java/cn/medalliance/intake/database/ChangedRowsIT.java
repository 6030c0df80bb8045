package cn.medalliance.intake.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.medalliance.ServerIT;
import cn.medalliance.security.SecuredServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table is read in the order of its changes, each state of a row once. */
@ServerIT
class ChangedRowsIT {

    private final String url;
    private final JdbcTemplate database;
    private final Set<UUID> taken = new HashSet<>();

    ChangedRowsIT(SecuredServer secured) throws SQLException {
        database = new JdbcTemplate(secured.database());
        try (Connection connection = secured.database().getConnection()) {
            url = connection.getMetaData().getURL();
        }
    }

    @BeforeEach
    void make() {
        database.execute("create schema changed");
        database.execute(
                "create table changed.visits (id int, weight numeric(9, 1), at timestamp, day date, ok boolean, updated timestamp)");
    }

    @AfterEach
    void drop() {
        database.execute("drop schema changed cascade");
    }

    private VendorTable table(String name, int rows) {
        return new VendorTable(
                "t",
                url,
                "postgres",
                null,
                name,
                "updated",
                "followup-sql",
                null,
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                rows);
    }

    private void add(int id, String updated) {
        database.update("insert into changed.visits (id, updated) values (?, cast(? as timestamp))", id, updated);
    }

    /** The lines that are read, without the headings; they are taken then. */
    private List<String> read(@Nullable Instant reached, int rows) throws SQLException, IOException {
        try (ChangedRows changed = ChangedRows.since(table("changed.visits", rows), reached, some -> {
            Set<UUID> known = new HashSet<>(some);
            known.retainAll(taken);
            return known;
        })) {
            List<String> lines = new ArrayList<>(new String(changed.csv().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            assertThat(lines.remove(0)).isEqualTo("\uFEFFid,weight,at,day,ok,updated");
            changed.taken().forEach(row -> taken.add(row.fingerprint()));
            return lines;
        }
    }

    private static List<String> ids(List<String> lines) {
        return lines.stream().map(line -> line.split(",")[0]).toList();
    }

    @Test
    void cellsAreWrittenTheSameWhateverTheirType() throws SQLException, IOException {
        database.update("""
                insert into changed.visits values
                    (1, 74000.5, '2025-04-10 09:30:15.25', '2025-04-10', true, '2025-04-11 00:00:00'),
                    (2, null, null, null, null, '2025-04-11 00:00:01')
                """);
        assertThat(read(null, 100))
                .containsExactly("1,74000.5,2025-04-10 09:30:15,2025-04-10,1,2025-04-11", "2,,,,,2025-04-11 00:00:01");
    }

    @Test
    void rowsOfTheSameMomentAreAllReadHoweverFewAtATime() throws SQLException, IOException {
        for (int id = 1; id <= 5; id++) {
            add(id, "2025-04-11 02:10:00");
        }
        Instant reached = Instant.parse("2025-04-10T18:10:00Z");
        List<String> all = new ArrayList<>(ids(read(null, 2)));
        all.addAll(ids(read(reached, 2)));
        all.addAll(ids(read(reached, 2)));
        assertThat(all).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
        assertThat(read(reached, 2)).isEmpty();
    }

    @Test
    void aRowIsReadAgainWhenItChangedAndOneThatBecomesVisibleLateIsRead() throws SQLException, IOException {
        add(1, "2025-04-11 02:10:00");
        add(2, "2025-04-11 02:20:00");
        Instant reached = Instant.parse("2025-04-10T18:20:00Z");
        assertThat(ids(read(null, 100))).containsExactly("1", "2");
        assertThat(read(reached, 100)).isEmpty();
        // At the same moment as before, which its time does not tell.
        database.update("update changed.visits set weight = 70 where id = 2");
        add(3, "2025-04-11 02:11:00");
        // Longer ago than is read again.
        add(4, "2025-04-11 02:09:00");
        assertThat(ids(read(reached, 100))).containsExactly("3", "2");
    }

    @Test
    void aTableOrTimeThatThereIsNotIsAFailure() {
        assertThatThrownBy(() -> ChangedRows.since(table("changed.nothing", 1), null, some -> Set.of()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("nothing");
        database.execute("alter table changed.visits alter updated type integer using 1");
        database.update("insert into changed.visits (id, updated) values (1, 5)");
        assertThatThrownBy(() -> read(null, 1)).hasStackTraceContaining("Bad value for type timestamp");
    }
}
