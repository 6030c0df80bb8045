package cn.medalliance.views.table;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import cn.medalliance.guide.Guide;
import cn.medalliance.views.model.ResourceJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Resource;

/** The tables of the guide's views, filled with resources that are stored nowhere, in a database of their own. */
public final class FilledViews {

    private final DataSource dataSource;
    private final ViewTables tables = ViewTables.of(Guide.load(), FhirContext.forR4Cached());
    private final IParser json = FhirContext.forR4Cached().newJsonParser();

    /** In a database that has the server's own tables of views and indicators. */
    public FilledViews(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        try (Connection database = dataSource.getConnection();
                Statement statement = database.createStatement()) {
            for (ViewTable table : tables.all()) {
                statement.execute(table.create(table.name()));
                for (String index : table.indexes(table.name())) {
                    statement.execute(index);
                }
                statement.execute("insert into mca.view_table values ('" + table.name() + "', '', clock_timestamp())");
            }
            statement.execute("update mca.view_state set held_at = clock_timestamp()");
        }
    }

    /** Empties them. */
    public void clear() throws SQLException {
        try (Connection database = dataSource.getConnection();
                Statement statement = database.createStatement()) {
            for (ViewTable table : tables.all()) {
                statement.execute("truncate " + table.qualified());
            }
            statement.execute("truncate mca.indicator_kept, mca.indicator_unit, mca.view_touch");
        }
    }

    /** Adds the rows of resources, and notes whose they are. */
    public void add(List<? extends Resource> resources) throws SQLException {
        try (Connection database = dataSource.getConnection();
                Statement statement = database.createStatement()) {
            for (ViewTable table : tables.all()) {
                StringBuilder lines = new StringBuilder();
                for (Resource resource : resources) {
                    if (resource.fhirType().equals(table.resource())) {
                        table.write(read(resource), pid(resource), lines);
                    }
                }
                if (lines.isEmpty()) {
                    continue;
                }
                CopyText.send(database, table.copy(table.name()), lines);
                statement.execute("insert into mca.view_touch (view, patient_key) select distinct '" + table.name()
                        + "', " + (table.isOfPatients() ? "patient_key" : "cast(null as text)") + " from "
                        + table.qualified());
                statement.execute("analyze " + table.qualified());
            }
        }
    }

    private static long pid(Resource resource) {
        return Integer.toUnsignedLong((resource.fhirType() + resource.getIdPart()).hashCode());
    }

    private JsonNode read(Resource resource) {
        try {
            return ResourceJson.read(json.encodeResourceToString(resource));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
