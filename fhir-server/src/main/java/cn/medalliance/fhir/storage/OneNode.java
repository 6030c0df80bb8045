package cn.medalliance.fhir.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Work of which there may be many nodes to do it, and one does it at a time. */
public final class OneNode {

    private OneNode() {}

    /**
     * Does it unless another node does it just now. A lock of the session is lost with its connection, so that what a node that
     * was killed did not finish can be taken up by another one.
     */
    public static void alone(DataSource dataSource, UUID what, Runnable work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!lock(connection, what, "pg_try_advisory_lock")) {
                return;
            }
            try {
                work.run();
            } finally {
                lock(connection, what, "pg_advisory_unlock");
            }
        }
    }

    private static boolean lock(Connection connection, UUID what, String function) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select " + function + "(?, ?)")) {
            statement.setInt(1, (int) what.getMostSignificantBits());
            statement.setInt(2, (int) what.getLeastSignificantBits());
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
