package cn.medalliance.load.jpa;

import cn.medalliance.load.model.LoadRefusedException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Keeps a load from a database that another server is using: that would show half of it, and write rows without indexes.
 */
public final class OtherServers {

    /** As the connections of a load name themselves. */
    public static final String LOAD = "medalliance-load";

    /** Each server names its connections by itself, {@code spring.datasource.hikari.data-source-properties}. */
    private static final String FIND = """
            select exists (
                select from pg_stat_activity
                where datname = current_database() and application_name like 'medalliance-server-%'
                    and application_name <> current_setting('application_name'))
            """;

    private OtherServers() {}

    /** @throws LoadRefusedException when there is one */
    public static void refuse(Connection database) throws SQLException {
        try (Statement select = database.createStatement();
                ResultSet row = select.executeQuery(FIND)) {
            if (row.next() && row.getBoolean(1)) {
                throw new LoadRefusedException("有服务器正在使用该数据库，请先停止。 A server uses the database; stop it first.");
            }
        }
    }
}
