package cn.medalliance.load.jpa;

import ca.uhn.fhir.util.VersionUtil;
import cn.medalliance.load.model.LoadRefusedException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The schema on which a load was proved equal to REST ({@code LoadIT}). Whoever changes HAPI's version or adds a migration runs
 * the proof, looks whether what is new is derived at a write, and says the new version here.
 */
final class ProvedSchema {

    /** The newest of our migrations. */
    static final String OURS = "035";
    /** HAPI, whose own migrator has brought its tables to its version when the process started. */
    static final String HAPIS = "8.8.0";

    private static final String NEWEST_OF_OURS =
            "select version from mca.flyway_schema_history where success order by installed_rank desc limit 1";

    private ProvedSchema() {}

    /** @throws LoadRefusedException on another */
    static void check(Connection database) throws SQLException {
        String ours = newest(database);
        String hapis = VersionUtil.getVersion();
        if (!ours.equals(OURS) || !hapis.equals(HAPIS)) {
            throw new LoadRefusedException(
                    "数据库结构版本 %s, HAPI %s 未经载入验证（已验证 %s, %s）。 The load was not proved on schema %s, HAPI %s; it was on %s, %s."
                            .formatted(ours, hapis, OURS, HAPIS, ours, hapis, OURS, HAPIS));
        }
    }

    private static String newest(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(NEWEST_OF_OURS)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
