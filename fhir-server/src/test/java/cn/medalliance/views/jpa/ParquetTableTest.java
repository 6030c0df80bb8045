package cn.medalliance.views.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.shared.CountyTime;
import cn.medalliance.views.jpa.TableWriter.Format;
import cn.medalliance.views.model.CompiledView;
import cn.medalliance.views.model.ResourceJson;
import cn.medalliance.views.model.ViewCompiler;
import cn.medalliance.views.model.ViewEvaluationException;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB, which has a reader of Parquet of its own, reads what was written: types, values, nulls. */
class ParquetTableTest {

    private static final String VIEW = """
            {"resourceType": "ViewDefinition", "status": "draft", "name": "v", "resource": "Observation", "select": [
              {"column": [
                {"name": "id", "path": "getResourceKey()", "type": "id"},
                {"name": "value", "path": "value.ofType(Quantity).value", "type": "decimal"},
                {"name": "whole", "path": "value.ofType(integer)", "type": "integer"},
                {"name": "yes", "path": "value.ofType(boolean)", "type": "boolean"},
                {"name": "written", "path": "effective.ofType(dateTime)", "type": "dateTime"},
                {"name": "day", "path": "effective.ofType(dateTime)", "type": "dateTime",
                 "tag": [{"name": "ansi/type", "value": "DATE"}]},
                {"name": "moment", "path": "effective.ofType(dateTime)", "type": "dateTime",
                 "tag": [{"name": "ansi/type", "value": "TIMESTAMP WITH TIME ZONE"}]},
                {"name": "codes", "path": "code.coding.code", "type": "code", "collection": true}]}]}
            """;

    @TempDir
    private Path folder = Path.of("");

    private static CompiledView view() throws IOException {
        return new ViewCompiler(FhirContext.forR4Cached(), CountyTime.ZONE).compile(ResourceJson.read(VIEW));
    }

    private Path written(List<String> resources) throws IOException {
        Path file = folder.resolve("v.parquet");
        CompiledView view = view();
        try (OutputStream out = Files.newOutputStream(file)) {
            TableWriter table = TableWriter.of(Format.PARQUET, out, view.columns(), true);
            for (String resource : resources) {
                for (@Nullable Object[] row : view.rows(ResourceJson.read(resource))) {
                    table.row(row);
                }
            }
            table.end();
        }
        return file;
    }

    private static List<Map<String, @Nullable Object>> read(String query) throws SQLException {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.put(rows.getMetaData().getColumnName(column), rows.getObject(column));
                }
                all.add(row);
            }
        }
        return all;
    }

    private static String observation(String id, String more) {
        return "{\"resourceType\": \"Observation\", \"id\": \"" + id + "\"" + more + "}";
    }

    @Test
    void typesAndValuesAreWhatAnotherReaderReads() throws IOException, SQLException {
        Path file = written(List.of(
                observation(
                        "exact",
                        ", \"valueQuantity\": {\"value\": 5.60}, \"effectiveDateTime\": \"2025-03-03T23:30:00.123+08:00\","
                                + " \"code\": {\"coding\": [{\"code\": \"a\"}, {\"code\": \"汉\"}]}"),
                observation(
                        "below", ", \"valueQuantity\": {\"value\": -0.000000000001}, \"effectiveDateTime\": \"1958\""),
                observation("whole", ", \"valueInteger\": 2147483647"),
                observation("yes", ", \"valueBoolean\": false"),
                observation("bare", "")));
        String from = " from read_parquet('" + file + "')";

        assertThat(read("select column_name, column_type from (describe select *" + from + ")"))
                .extracting(row -> row.get("column_type"))
                .containsExactly(
                        "VARCHAR",
                        "DECIMAL(38,12)",
                        "INTEGER",
                        "BOOLEAN",
                        "VARCHAR",
                        "DATE",
                        "TIMESTAMP WITH TIME ZONE",
                        "JSON");
        List<Map<String, @Nullable Object>> rows = read("select * replace (codes::varchar as codes)" + from);
        assertThat(rows).extracting(row -> row.get("id")).containsExactly("exact", "below", "whole", "yes", "bare");
        Map<String, @Nullable Object> exact = rows.get(0);
        assertThat((BigDecimal) exact.get("value")).isEqualByComparingTo("5.6");
        assertThat(exact.get("written")).isEqualTo("2025-03-03T23:30:00.123+08:00");
        assertThat(exact.get("day")).as("on the clock on which it was written").isEqualTo(LocalDate.of(2025, 3, 3));
        assertThat(((OffsetDateTime) exact.get("moment")).toInstant())
                .isEqualTo(OffsetDateTime.parse("2025-03-03T15:30:00.123Z").toInstant());
        assertThat(exact.get("codes")).isEqualTo("[\"a\",\"汉\"]");
        assertThat((BigDecimal) rows.get(1).get("value")).isEqualByComparingTo("-0.000000000001");
        assertThat(rows.get(1).get("day")).isEqualTo(LocalDate.of(1958, 1, 1));
        assertThat(rows.get(2).get("whole")).isEqualTo(Integer.MAX_VALUE);
        assertThat(rows.get(3).get("yes")).isEqualTo(false);
        Map<String, @Nullable Object> bare = rows.get(4);
        assertThat(List.of("value", "whole", "yes", "written", "day", "moment"))
                .allSatisfy(column -> assertThat(bare.get(column)).isNull());
    }

    @Test
    void aTableWithoutRowsIsAFileToo() throws IOException, SQLException {
        assertThat(read("select count(*) as n from read_parquet('" + written(List.of()) + "')"))
                .containsExactly(Map.of("n", 0L));
    }

    @Test
    void aLongTableIsWrittenInGroups() throws IOException, SQLException {
        Path file = folder.resolve("long.parquet");
        CompiledView view = view();
        int most = 60_000;
        try (OutputStream out = Files.newOutputStream(file)) {
            TableWriter table = TableWriter.of(Format.PARQUET, out, view.columns(), true);
            for (int number = 0; number < most; number++) {
                // Nothing that could be compressed away.
                String text = UUID.randomUUID() + "" + UUID.randomUUID() + UUID.randomUUID() + UUID.randomUUID();
                table.row(new @Nullable Object[] {text, new BigDecimal(number), number, null, text, null, null, null});
            }
            table.end();
        }
        assertThat(read("select count(*) as n, count(distinct row_group_id) as groups from parquet_metadata('" + file
                        + "') where path_in_schema = 'id'"))
                .allSatisfy(row -> assertThat((Long) row.get("groups")).isBetween(2L, 10L));
        assertThat(read("select count(distinct id) as n, sum(whole)::bigint as s, sum(value)::bigint as v"
                        + " from read_parquet('" + file + "')"))
                .containsExactly(Map.of("n", (long) most, "s", most * (most - 1L) / 2, "v", most * (most - 1L) / 2));
    }

    @Test
    void aNumberThatTheFileCannotHoldIsNoLessExact() {
        assertThatThrownBy(() ->
                        written(List.of(observation("long", ", \"valueQuantity\": {\"value\": 0.0000000000001}"))))
                .isInstanceOf(ViewEvaluationException.class)
                .hasMessageContaining("value")
                .hasMessageNotContaining("0.0000000000001");
    }
}
