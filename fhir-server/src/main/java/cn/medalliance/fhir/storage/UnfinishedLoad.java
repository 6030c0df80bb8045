package cn.medalliance.fhir.storage;

import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds the server back from a database in which a load has not come to its end: half of it would be taken for all. */
public final class UnfinishedLoad {

    /** A property that the load itself sets. */
    public static final String LOADING = "medalliance.loading";

    private static final String FIND = "select exists (select from mca.load where step not in ('done', 'abandoned'))";

    private UnfinishedLoad() {}

    /** Whether a load has begun and not come to its end. */
    public static boolean isThere(DataSource dataSource) {
        return Boolean.TRUE.equals(new JdbcTemplate(dataSource).queryForObject(FIND, Boolean.class));
    }

    /** @throws IllegalStateException when there is one and this process is not there to end it */
    static void refuse(DataSource dataSource, Environment environment) {
        if (isThere(dataSource) && !environment.getProperty(LOADING, Boolean.class, false)) {
            throw new IllegalStateException("数据库中有未完成的载入，服务器不启动：用同一目录再次执行 load 以继续，或用 load --abandon 放弃。"
                    + " The database holds an unfinished load and the server does not start: go on with it by the command"
                    + " load and the same folder, or give it up by load --abandon.");
        }
    }
}
