package cn.medalliance.views.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares the tables with what is stored, made anew: each row, as often as it is there. */
final class ViewVerification {

    private static final String SNAPSHOT = "select cast(pg_current_snapshot() as text)";

    /** Whose rows differ; who was written meanwhile may. */
    private static final String DIFFERENT = """
            select resource.res_type || '/' || resource.fhir_id
            from (select %1$s from (select * from %2$s except all select * from %3$s) too_many
                union select %1$s from (select * from %3$s except all select * from %2$s) missing) different
            join hfj_resource resource on resource.res_id = different.%1$s
            where not exists (select from hfj_res_ver version where version.res_id = resource.res_id
                and not pg_visible_in_snapshot(version.mca_written, cast(? as pg_snapshot)))
            order by 1
            """;

    private final DataSource dataSource;
    private final ViewTables tables;
    private final ViewSchema schema;
    private final ViewRefresh refresh;
    private final ViewRebuild rebuild;

    ViewVerification(
            DataSource dataSource, ViewTables tables, ViewSchema schema, ViewRefresh refresh, ViewRebuild rebuild) {
        this.dataSource = dataSource;
        this.tables = tables;
        this.schema = schema;
        this.refresh = refresh;
        this.rebuild = rebuild;
    }

    /**
     * A table in which something is wrong.
     *
     * @param resources whose rows are wrong, as {@code Type/id}
     */
    record Difference(String table, List<String> resources) {}

    /** What is wrong; empty when all is right. Nobody else may change the tables meanwhile. */
    List<Difference> verify(ViewRebuild.Progress progress) throws SQLException, InterruptedException {
        JdbcTemplate database = new JdbcTemplate(dataSource);
        String before = database.queryForObject(SNAPSHOT, String.class);
        refresh.refresh();
        try {
            rebuild.make(tables.all(), progress);
            List<Difference> differences = new ArrayList<>();
            for (ViewTable table : tables.all()) {
                List<String> resources = database.queryForList(
                        DIFFERENT.formatted(
                                ViewTable.RESOURCE, table.qualified(), ViewTable.qualified(table.newName())),
                        String.class,
                        before);
                if (!resources.isEmpty()) {
                    differences.add(new Difference(table.name(), resources));
                }
            }
            return differences;
        } finally {
            schema.forget(tables.all());
        }
    }
}
