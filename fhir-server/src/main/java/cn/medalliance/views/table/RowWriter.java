package cn.medalliance.views.table;

import cn.medalliance.views.model.ViewEvaluationException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes rows of resources for some tables and sends them. For one thread. */
final class RowWriter {

    private static final Logger LOG = LoggerFactory.getLogger(RowWriter.class);

    private final Map<ViewTable, StringBuilder> lines = new LinkedHashMap<>();

    RowWriter(List<ViewTable> tables) {
        tables.forEach(table -> lines.put(table, new StringBuilder()));
    }

    void add(StoredText stored) {
        JsonNode resource = stored.resource();
        lines.forEach((table, text) -> {
            int before = text.length();
            try {
                table.write(resource, stored.pid(), text);
            } catch (ViewEvaluationException unfit) {
                // What is valid by its profile fits; another resource must not hold up the others.
                text.setLength(before);
                LOG.warn(
                        "{}/{} 不在 {} 中 is not in {}: {}",
                        table.resource(),
                        stored.id(),
                        table.name(),
                        table.name(),
                        unfit.getMessage());
            }
        });
    }

    /** Sends what was made since the last time, to tables with this after their names. */
    void send(Connection database, String suffix) throws SQLException {
        for (Map.Entry<ViewTable, StringBuilder> each : lines.entrySet()) {
            CopyText.send(database, each.getKey().copy(each.getKey().name() + suffix), each.getValue());
        }
    }
}
