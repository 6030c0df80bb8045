package cn.medalliance.audit.trail;

import cn.medalliance.audit.trail.ChainVerification.Fault;
import cn.medalliance.audit.trail.ChainVerification.Known;
import cn.medalliance.audit.trail.ChainVerification.Result;
import cn.medalliance.fhir.storage.DatabaseOptions;
import cn.medalliance.fhir.storage.StoredDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds out whether the records of accesses are as they were written. */
@Command(
        name = "verify-audit",
        mixinStandardHelpOptions = true,
        description = {
            "核对审计记录：逐条重算每个节点的哈希链，指出第一条被改动、删除或移位的记录。服务器运行时也可执行。",
            "Computes the hash chains of all nodes again and names the first record that was changed, removed or moved.",
            "The server may run meanwhile. Without --url the embedded database of the data folder is looked at."
        },
        exitCodeListHeading = "%n退出码 / exit codes:%n",
        exitCodeList = {
            "0:全部无误 / every record is as it was written",
            "1:发现改动 / a record is not",
            "2:参数有误 / wrong arguments",
            "3:无法读取数据库 / the database cannot be read"
        })
public final class VerifyAuditCommand implements Callable<Integer> {

    private static final Pattern KNOWN = Pattern.compile("([0-9a-f\\-]{36}):([0-9]{1,18}):([0-9A-Fa-f]{64})");

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--known",
            paramLabel = "NODE:NUMBER:HASH",
            description = "日志中记下的链末端，用来比对。 An end of a chain as the log has it, to compare with.")
    private @Nullable String known;

    @Override
    public Integer call() {
        Known compared = null;
        if (known != null) {
            Matcher parts = KNOWN.matcher(known);
            if (!parts.matches()) {
                System.err.println("--known 应为 节点:序号:哈希。 --known is NODE:NUMBER:HASH as the log has it.");
                return 2;
            }
            compared = new Known(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3));
        }
        Optional<StoredDatabase> found = database.find();
        if (found.isEmpty()) {
            return 2;
        }
        try (StoredDatabase stored = found.get();
                Connection connection = stored.connect()) {
            return tell(verify(new ChainVerification(connection), compared));
        } catch (SQLException failure) {
            System.err.println("无法读取数据库。 The database cannot be read: " + failure.getMessage());
            return 3;
        }
    }

    private static Result verify(ChainVerification verification, @Nullable Known compared) throws SQLException {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("审计 audit")
                .setInitialMax(verification.count())
                .setStyle(ProgressBarStyle.ASCII)
                .build()) {
            return verification.run(compared, bar::stepTo);
        }
    }

    private static int tell(Result result) {
        Fault fault = result.fault();
        if (fault == null) {
            System.out.printf("无误 OK: %,d 条链 chains, %,d 条记录 records%n", result.chains(), result.records());
            return 0;
        }
        System.out.printf(
                "有误 BROKEN: 节点 node %s, 序号 number %d: %s (此前 %,d 条无误 records before it are right)%n",
                fault.node(), fault.sequence(), fault.what(), result.records());
        return 1;
    }
}
