package cn.medalliance.views.table;

import cn.medalliance.views.model.ViewEvaluationException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes rows of resources for some tables and sends them. For one thread. */
final class RowWriter {

    private static final Logger LOG = LoggerFactory.getLogger(RowWriter.class);

    private final Map<ViewTable, StringBuilder> lines = new LinkedHashMap<>();

    RowWriter(List<ViewTable> tables) {
        tables.forEach(table -> lines.put(table, new StringBuilder()));
    }

    private void add(StoredText stored) {
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

    /** Makes rows of all that a query finds, which gives what {@link StoredText#CURRENT} does; says of how many. */
    int addAll(PreparedStatement query) throws SQLException {
        int count = 0;
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                add(StoredText.of(row));
                count++;
            }
        }
        return count;
    }

    /** Sends what was made since the last time. */
    void send(Connection database, Function<ViewTable, String> nameOf) throws SQLException {
        for (Map.Entry<ViewTable, StringBuilder> each : lines.entrySet()) {
            CopyText.send(database, each.getKey().copy(nameOf.apply(each.getKey())), each.getValue());
        }
    }
}
