package cn.medalliance.intake;

import cn.medalliance.intake.DeliveryClient.Answered;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Sends a vendor's file to a server and tells how far it is until it ends. The server goes on when this command is stopped; {@code
 * --follow} takes it up again, and the same file sent again changes nothing.
 */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = {
            "将厂商文件送交服务器，逐行转换并写入，并显示进度。坏行报告行号和原因，不影响其余行；重复执行不产生重复数据。",
            "Sends a vendor's file to the server, which converts and stores it row by row. Bad rows are reported with number and"
                    + " reason."
        },
        exitCodeListHeading = "%n退出码 / exit codes:%n",
        exitCodeList = {
            "0:全部写入 / every row is stored",
            "1:有行被拒绝 / some rows were rejected",
            "2:参数有误、文件不可读或被拒 / wrong arguments, or the file cannot be read or is refused",
            "3:服务器无法连接或未能完成 / the server cannot be reached, or did not come to the end"
        })
public final class IntakeCommand implements Callable<Integer> {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int LOOK_EVERY_MILLIS = 500;

    @Parameters(index = "0", arity = "0..1", paramLabel = "SOURCE", description = "格式，例如 followup-csv-htn。 The format.")
    private @Nullable String sourceId;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "文件。 The file.")
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
    private String system = "";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "存有访问令牌的文件；也可用环境变量 MEDALLIANCE_TOKEN。 File that holds the access token; or MEDALLIANCE_TOKEN.")
    private @Nullable Path tokenFile;

    @Option(names = "--follow", paramLabel = "ID", description = "继续查看已送交的文件。 Follows a file that was sent before.")
    private @Nullable String follow;

    @Override
    public Integer call() throws InterruptedException {
        Path path = file;
        String source = sourceId;
        if (follow == null && (source == null || path == null)) {
            System.err.println("请给出格式和文件，或 --follow。 A format and a file are needed, or --follow.");
            return 2;
        }
        if (follow == null && !Files.isReadable(path)) {
            System.err.println("文件不可读。 The file cannot be read: " + path);
            return 2;
        }
        try {
            DeliveryClient server = new DeliveryClient(base, token());
            Answered begun;
            try {
                begun = follow != null || source == null || path == null
                        ? server.get("/intake/deliveries/" + follow)
                        : server.send(source, path, system);
            } catch (ConnectException nobody) {
                System.err.println("服务器没有应答。 No server answers at " + base);
                return 3;
            }
            if (begun.status() != OK && begun.status() != ACCEPTED) {
                System.err.println("未被接收。 Not taken: " + begun.reason());
                return 2;
            }
            JsonNode ended = follow(server, begun.json());
            server.quarantined(ended, IntakeCommand::report);
            return summary(ended);
        } catch (IOException failure) {
            System.err.println("中断，服务器会继续；用 --follow 查看。 Stopped; the server goes on, see --follow: "
                    + Objects.requireNonNullElse(
                            failure.getMessage(), failure.getClass().getSimpleName()));
            return 3;
        }
    }

    private @Nullable String token() throws IOException {
        return tokenFile == null
                ? System.getenv("MEDALLIANCE_TOKEN")
                : Files.readString(tokenFile).strip();
    }

    /** Shows how far it is until it ends. */
    private static JsonNode follow(DeliveryClient server, JsonNode begun) throws IOException, InterruptedException {
        String id = begun.path("id").asText();
        JsonNode delivery = begun;
        try (ProgressBar bar = bar(delivery.path("progress").path("bytes").asLong())) {
            bar.setExtraMessage(id);
            while (true) {
                bar.stepTo(delivery.path("progress").path("bytesRead").asLong());
                if (!isUnderWay(delivery)) {
                    return delivery;
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
                Answered answered = server.get("/intake/deliveries/" + id);
                if (answered.status() == OK) {
                    delivery = answered.json();
                } else if (!answered.isWorthAnotherTry()) {
                    throw new IOException(answered.reason());
                }
            }
        }
    }

    private static boolean isUnderWay(JsonNode delivery) {
        String state = delivery.path("state").asText();
        return state.equals("running") || state.equals("receiving");
    }

    private static int summary(JsonNode delivery) {
        JsonNode counts = delivery.path("counts");
        System.out.printf(
                "共 %d 行 rows: 新增 created %d, 更新 updated %d, 未变 unchanged %d, 跳过 skipped %d, 拒绝 quarantined %d%n",
                counts.path("received").asLong(),
                counts.path("created").asLong(),
                counts.path("updated").asLong(),
                counts.path("unchanged").asLong(),
                counts.path("skipped").asLong(),
                counts.path("quarantined").asLong());
        delivery.path("notes")
                .forEach(note -> System.out.printf(
                        "注意 note: %s %s（%d 行 rows，首行 first %d）%s %s%n",
                        note.path("code").asText(),
                        note.path("field").asText(),
                        note.path("rows").asLong(),
                        note.path("firstRow").asLong(),
                        note.path("reason").asText(),
                        note.path("reasonEnglish").asText()));
        if (!delivery.path("state").asText().equals("done")) {
            System.err.println("未完成。 Not finished: " + delivery.path("state").asText() + " "
                    + delivery.path("failure").asText());
            return 3;
        }
        return counts.path("quarantined").asLong() == 0 ? 0 : 1;
    }

    /** Without the row itself, which names a person. */
    private static void report(JsonNode row) {
        for (JsonNode issue : row.path("issues")) {
            String field = issue.path("field").asText();
            System.err.println("第 " + row.path("row").asLong() + " 行 row" + (field.isEmpty() ? "" : ", " + field) + ": "
                    + issue.path("code").asText() + " " + issue.path("reason").asText() + " "
                    + issue.path("reasonEnglish").asText());
        }
    }

    private static ProgressBar bar(long size) {
        return new ProgressBarBuilder()
                .setTaskName("intake")
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit("KB", 1024)
                .setInitialMax(size)
                .build();
    }
}
