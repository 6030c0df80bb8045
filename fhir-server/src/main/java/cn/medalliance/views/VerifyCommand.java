package cn.medalliance.views;

import cn.medalliance.fhir.storage.DatabaseOptions;
import cn.medalliance.views.table.ViewMaintenance;
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
        return ViewMaintenance.verify(database, workers);
    }
}
