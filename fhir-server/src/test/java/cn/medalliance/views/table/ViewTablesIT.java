package cn.medalliance.views.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.referral.ReferralSamples;
import cn.medalliance.security.SecuredServer;
import cn.medalliance.views.VerifyCommand;
import cn.medalliance.views.ViewsCommand;
import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine;

/** The guide's views are tables in step with what is written, and can be made anew and compared. */
@ServerIT
class ViewTablesIT {

    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(5);

    private static final int NUMBER = ThreadLocalRandom.current().nextInt(1_000_000);

    private final SecuredServer server;
    private final TestServer open;
    private final JdbcTemplate database;

    ViewTablesIT(SecuredServer server) {
        this.server = server;
        this.open = server.alliance().open;
        this.database = new JdbcTemplate(server.database());
    }

    @Test
    void whatIsWrittenIsVisibleWithinFiveSeconds() {
        Observation pressure = pressure();
        String id = ReferralSamples.store(open, pressure);
        assertThat(soon(() -> systolic(id), List.of(systolic(pressure)))).containsExactly(systolic(pressure));

        pressure.setId(id);
        pressure.getComponent().get(0).getValueQuantity().setValue(177);
        assertThat(open.put("Observation/" + id, pressure).status()).isEqualTo(200);
        assertThat(soon(() -> systolic(id), List.of(new BigDecimal(177)))).containsExactly(new BigDecimal(177));

        assertThat(open.delete("Observation/" + id).status()).isEqualTo(200);
        assertThat(soon(() -> systolic(id), List.of())).isEmpty();
    }

    @Test
    void tablesSayWhatTheirColumnsMean() {
        soon(
                () -> database.queryForList("select made_at from mca.view_table where name = 'v_bp'", Instant.class)
                        .size(),
                1);
        Map<String, Object> column = database.queryForMap("""
                select format_type(a.atttypid, null) as type, col_description(a.attrelid, a.attnum) as says
                from pg_attribute a where a.attrelid = 'views.v_bp'::regclass and a.attname = 'systolic'
                """);
        assertThat(column.get("type")).isEqualTo("numeric");
        assertThat(String.valueOf(column.get("says"))).containsIgnoringCase("systolic");
    }

    @Test
    void aWrongRowIsFoundAndARebuildMendsIt() {
        Observation pressure = pressure();
        String id = ReferralSamples.store(open, pressure);
        soon(() -> systolic(id), List.of(systolic(pressure)));
        assertThat(run("verify")).isZero();

        database.update("update views.v_bp set systolic = 1 where observation_key = ?", id);
        assertThat(run("verify")).isEqualTo(1);

        assertThat(run("views", "rebuild")).isZero();
        assertThat(systolic(id)).containsExactly(systolic(pressure));
        assertThat(run("verify")).isZero();
    }

    @Test
    void howFarTheTablesAreBehindIsAMetric() {
        soon(() -> lag() >= 0, true);
        assertThat(lag()).isBetween(0.0, 60.0);
    }

    @Test
    void whoMayReadTheTablesMayReadNothingElse() throws SQLException {
        database.execute("create role analyst_" + NUMBER);
        try (Connection connection = server.database().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(run("views", "rebuild", "--readers", "analyst_" + NUMBER))
                    .isZero();
            statement.execute("set role analyst_" + NUMBER);
            try {
                statement.execute("select count(*) from views.v_bp, views.as_of");
                assertThatThrownBy(() -> statement.execute("select count(*) from public.hfj_resource"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> statement.execute("delete from views.v_bp"))
                        .hasMessageContaining("permission denied");
            } finally {
                statement.execute("reset role");
            }
        } finally {
            database.execute("drop owned by analyst_" + NUMBER);
            database.execute("drop role analyst_" + NUMBER);
        }
    }

    private double lag() {
        Answer metrics = open.get(open.root() + "/actuator/prometheus");
        return metrics.body()
                .lines()
                .filter(line -> line.startsWith("medalliance_views_lag_seconds"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private Observation pressure() {
        Observation pressure = ReferralSamples.example("Observation-exa-blood-pressure-minimal", Observation.class);
        pressure.setSubject(new Reference("Patient/" + server.alliance().contracted));
        pressure.setPerformer(List.of(new Reference("Organization/" + server.alliance().centre)));
        return pressure;
    }

    private static BigDecimal systolic(Observation pressure) {
        return pressure.getComponent().get(0).getValueQuantity().getValue();
    }

    private List<BigDecimal> systolic(String id) {
        return isThere()
                ? database.queryForList(
                        "select systolic from views.v_bp where observation_key = ?", BigDecimal.class, id)
                : List.of();
    }

    /** The first round makes the tables. */
    private boolean isThere() {
        return Boolean.TRUE.equals(
                database.queryForObject("select to_regclass('views.v_bp') is not null", Boolean.class));
    }

    private static <T> T soon(Supplier<T> found, T wanted) {
        Instant end = Instant.now().plus(VISIBLE_WITHIN);
        T now = found.get();
        while (!now.equals(wanted) && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            now = found.get();
        }
        return now;
    }

    private int run(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command).subList(1, command.length));
        arguments.addAll(
                List.of("--url", ((HikariDataSource) server.database()).getJdbcUrl(), "--username", "postgres"));
        Object root = command[0].equals("views") ? new ViewsCommand() : new VerifyCommand();
        return new CommandLine(root).execute(arguments.toArray(String[]::new));
    }
}
