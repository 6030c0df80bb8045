package cn.medalliance.views.table;

import cn.medalliance.fhir.storage.DatabaseOptions;
import cn.medalliance.views.table.ViewVerification.Difference;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the tables of the guide's views with what is stored. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "核对视图表：由存储的资源重算每一行并比较。服务器可同时运行。",
            "Makes each row of the guide's views anew of what is stored and compares. The server may run meanwhile."
        },
        exitCodeListHeading = "%n退出码 / exit codes:%n",
        exitCodeList = {
            "0:全部一致 / all rows are right",
            "1:有差异 / some are not",
            "2:参数有误 / wrong arguments",
            "3:未完成 / it could not be done"
        })
public final class VerifyCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "线程数（默认处理器数）。 Threads; as many as processors by default.")
    private int workers = Runtime.getRuntime().availableProcessors();

    /** Made by picocli. */
    public VerifyCommand() {}

    @Override
    public Integer call() {
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
