package cn.medalliance.views.table;

import cn.medalliance.fhir.storage.DatabaseOptions;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the tables of the guide's views anew. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "由存储的资源重建全部视图表；服务器可同时运行，旧表在完成前可读。中断则保留旧表，重新执行即可。",
            "Makes all tables anew of what is stored. The server may run meanwhile, and the old tables can be read until the new"
                    + " ones are complete. When it is broken off the old ones stay; do it again."
        },
        exitCodeListHeading = "%n退出码 / exit codes:%n",
        exitCodeList = {"0:已重建 / the tables are made", "2:参数有误 / wrong arguments", "3:未完成 / they are not"})
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "线程数（默认处理器数）。 Threads; as many as processors by default.")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--readers",
            paramLabel = "ROLE",
            defaultValue = "${env:MEDALLIANCE_VIEWS_READERS:-}",
            description = "可读视图表的数据库角色。 The role of the database that may read the tables.")
    private @Nullable String readers;

    @Override
    public Integer call() {
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
}
