package cn.medalliance.load.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections of a load: with transactions of their own, and without work that only a database in use gains by. */
final class LoadSession {

    private static final Logger LOG = LoggerFactory.getLogger(LoadSession.class);

    /** PostgreSQL's word for a lack of rights. */
    private static final String NO_RIGHT = "42501";

    private LoadSession() {}

    static Connection open(DataSource dataSource) throws SQLException {
        Connection database = dataSource.getConnection();
        // Packing the pages of new tables costs more than writing them.
        asMayBe(database, "set wal_compression = off");
        database.setAutoCommit(false);
        return database;
    }

    /** Has all that is committed written where it stays. */
    static void checkpoint(Connection database) throws SQLException {
        database.setAutoCommit(true);
        if (!asMayBe(database, "checkpoint")) {
            // The last commit, which waits for the disk, makes all before it durable as well.
            LOG.info(
                    "数据库用户无权执行 CHECKPOINT。 The database user may not write a checkpoint; PostgreSQL does it by itself");
        }
        database.setAutoCommit(false);
    }

    /** Does what only some database users may; says whether this one does. */
    private static boolean asMayBe(Connection database, String statement) throws SQLException {
        try (Statement execute = database.createStatement()) {
            execute.execute(statement);
            return true;
        } catch (SQLException refused) {
            if (NO_RIGHT.equals(refused.getSQLState())) {
                return false;
            }
            throw refused;
        }
    }
}
