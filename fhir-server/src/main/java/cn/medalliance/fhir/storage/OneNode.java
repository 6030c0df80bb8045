package cn.medalliance.fhir.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/** Work of which there may be many nodes to do it, and one does it at a time. */
public final class OneNode {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private OneNode() {}

    /**
     * Does it unless another node does it just now. A lock of the session is lost with its connection, so that what a node that
     * was killed did not finish can be taken up by another one.
     *
     * @return whether it was done
     */
    public static boolean alone(DataSource dataSource, UUID what, Runnable work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!lock(connection, what, "pg_try_advisory_lock")) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                lock(connection, what, "pg_advisory_unlock");
            }
        }
    }

    /** The same, but waits for another node that does it just now; not for longer than this. */
    public static boolean inTurn(DataSource dataSource, UUID what, Duration patience, Runnable work)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!alone(dataSource, what, work)) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
        return true;
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
