package cn.medalliance.views.table;

import cn.medalliance.fhir.storage.DatabaseOptions;
import cn.medalliance.views.table.ViewVerification.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What commands do with the tables of a database, beside a running server or without one; each says its exit code. */
public final class ViewMaintenance {

    private static final int SHOWN = 20;

    private ViewMaintenance() {}

    /**
     * Makes all tables anew: 0 when they are made, 2 without a database, 3 when it could not be done.
     *
     * @param readers the role of the database that may read them; null or blank for none
     */
    public static int rebuild(DatabaseOptions database, @Nullable String readers, int workers) {
        return ViewWork.with(database, readers, workers, (work, progress) -> {
            List<ViewTable> tables = work.tables().all();
            work.refresh().skip();
            work.rebuild().rebuild(tables, progress);
            System.out.printf(
                    "已重建 made: %d 表 tables, %,d 资源 resources, %.1f s%n",
                    tables.size(), progress.done(), progress.seconds());
            return 0;
        });
    }

    /** Compares all tables with what is stored: 0 when all rows are right, 1 when not, 2 and 3 as for a rebuild. */
    public static int verify(DatabaseOptions database, int workers) {
        return ViewWork.with(database, null, workers, (work, progress) -> {
            List<Difference> differences = work.verification().verify(progress);
            for (Difference each : differences) {
                System.out.printf(
                        "有差异 DIFFERENT: %s, %,d 资源 resources: %s%n",
                        each.table(),
                        each.resources().size(),
                        String.join(", ", each.resources().stream().limit(SHOWN).toList()));
            }
            if (differences.isEmpty()) {
                System.out.printf(
                        "一致 OK: %d 表 tables, %,d 资源 resources, %.1f s%n",
                        work.tables().all().size(), progress.done(), progress.seconds());
            }
            return differences.isEmpty() ? 0 : 1;
        });
    }
}
