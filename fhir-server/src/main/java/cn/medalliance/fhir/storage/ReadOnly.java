package cn.medalliance.fhir.storage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One reading transaction, whose statements may give their rows as they are read. */
public final class ReadOnly {

    private ReadOnly() {}

    /** What reads. */
    @FunctionalInterface
    public interface Reading<T> {

        T read(Connection connection) throws SQLException, IOException;
    }

    /** Reads on a connection that goes back as it was. */
    public static <T> T in(DataSource dataSource, Reading<T> reading) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try {
                return reading.read(connection);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        }
    }
}
