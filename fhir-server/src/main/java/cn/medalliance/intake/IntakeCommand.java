package cn.medalliance.intake;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionIssue;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.Source;
import cn.medalliance.mappings.registry.Sources;
import cn.medalliance.mappings.vendor.ProfileFault;
import cn.medalliance.mappings.vendor.ProfileReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Converts a vendor's file and sends it in, one transaction for each row; a row that was sent before changes nothing. Bad
 * rows are told with their number and reason and do not stop the others.
 */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = {
            "读取厂商文件，逐行转换并写入服务器。坏行报告行号和原因，不影响其余行；重复执行不产生重复数据。",
            "Converts a vendor's file row by row and stores it. Bad rows are reported with number and reason."
        },
        exitCodeListHeading = "%n退出码 / exit codes:%n",
        exitCodeList = {
            "0:全部写入 / every row is stored",
            "1:有行被拒绝 / some rows were rejected",
            "2:参数有误或文件不可读 / wrong arguments or unreadable file",
            "3:服务器无法连接 / the server cannot be reached"
        })
public final class IntakeCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SOURCE", description = "格式，例如 followup-csv-htn。 The format.")
    private String sourceId = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "文件。 The file.")
    private @Nullable Path file;

    @Option(
            names = "--base",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080/fhir",
            description = "服务器的 FHIR 根地址（默认 ${DEFAULT-VALUE}）。 FHIR base of the server.")
    private String base = "";

    @Option(
            names = "--system",
            paramLabel = "URI",
            defaultValue = "urn:medalliance:intake",
            description = "来源系统的标识（默认 ${DEFAULT-VALUE}）。 URI of the sending system.")
    private URI system = URI.create("urn:medalliance:intake");

    @Option(
            names = "--profiles",
            paramLabel = "FOLDER",
            description = "厂商配置（YAML）所在目录。 A folder with vendors' profiles (YAML).")
    private @Nullable Path profiles;

    @Override
    public Integer call() throws InterruptedException {
        Sources sources;
        try {
            sources = Sources.of(
                    Guide.load(),
                    FhirContext.forR4Cached(),
                    profiles == null ? List.of() : ProfileReader.readAll(profiles));
        } catch (ProfileFault fault) {
            System.err.println("厂商配置有误。 " + fault.getMessage());
            return 2;
        }
        Source source = sources.find(sourceId).orElse(null);
        if (source == null || file == null || !Files.isReadable(file)) {
            System.err.println(
                    source == null
                            ? "未知的格式。 Unknown source; known are "
                                    + sources.all().stream().map(Source::id).toList()
                            : "文件不可读。 The file cannot be read: " + file);
            return 2;
        }
        RowSender sender = new RowSender(base);
        Counts counts = new Counts();
        Path path = file;
        Delivery delivery = new Delivery(String.valueOf(path.getFileName()), system, Instant.now());
        try (InputStream counted = new CountedInput(new BufferedInputStream(Files.newInputStream(path)), counts);
                Conversion conversion = source.open(counted, delivery);
                ProgressBar bar = bar(Files.size(path))) {
            while (conversion.hasNext()) {
                take(conversion.next(), sender, counts);
                bar.stepTo(counts.bytes);
            }
        } catch (IOException failure) {
            System.err.println("中断。 Stopped: " + failure.getMessage());
            return 3;
        }
        System.out.printf(
                "共 %d 行 rows: 写入 stored %d, 拒绝 rejected %d, 跳过 skipped %d%n",
                counts.rows, counts.stored, counts.rejected, counts.skipped);
        return counts.rejected == 0 ? 0 : 1;
    }

    private static void take(ConversionResult result, RowSender sender, Counts counts)
            throws IOException, InterruptedException {
        for (ConversionIssue issue : result.issues()) {
            if (issue.isError() || result.outcome() == ConversionResult.Outcome.REJECTED) {
                report(
                        result.row(),
                        issue.column(),
                        issue.code() + " " + issue.reason().joined());
            }
        }
        if (result.outcome() == ConversionResult.Outcome.HEADER) {
            counts.rejected += result.issues().stream().anyMatch(ConversionIssue::isError) ? 1 : 0;
            return;
        }
        counts.rows++;
        if (result.bundle() == null) {
            if (result.outcome() == ConversionResult.Outcome.SKIPPED) {
                counts.skipped++;
            } else {
                counts.rejected++;
            }
            return;
        }
        String refusal = sender.send(result.bundle());
        if (refusal.isEmpty()) {
            counts.stored++;
        } else {
            counts.rejected++;
            report(result.row(), "", refusal);
        }
    }

    private static void report(long row, String column, String reason) {
        System.err.println("第 " + row + " 行 row" + (column.isEmpty() ? "" : ", " + column) + ": " + reason);
    }

    private static ProgressBar bar(long size) {
        return new ProgressBarBuilder()
                .setTaskName("intake")
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit("KB", 1024)
                .setInitialMax(size)
                .build();
    }

    /** What became of the rows, and how much of the file was read. */
    static final class Counts {
        long rows;
        long stored;
        long rejected;
        long skipped;
        long bytes;
    }
}
