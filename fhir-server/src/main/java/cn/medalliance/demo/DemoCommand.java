package cn.medalliance.demo;

import cn.medalliance.demo.county.CountySettings;
import cn.medalliance.demo.delivery.AccessTokens;
import cn.medalliance.demo.delivery.DeliveryException;
import cn.medalliance.demo.delivery.FolderDelivery;
import cn.medalliance.demo.delivery.Progress;
import cn.medalliance.demo.delivery.ServerDelivery;
import cn.medalliance.demo.delivery.ServerTarget;
import cn.medalliance.demo.fhir.CountyResources;
import cn.medalliance.guide.Guide;
import cn.medalliance.shared.CountyTime;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a county and sends it into a server, or writes it into a folder. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "生成一个虚构的县域医联体及其居民，发送到服务器或写成 NDJSON。同样的种子总得到同样的数据，可重复执行。",
            "Makes a fictitious medical alliance with its residents and sends it to a server or writes NDJSON.",
            "The same seed always gives the same data; running it again changes nothing."
        },
        exitCodeListHeading = "%n退出码 / exit codes:%n",
        exitCodeList = {
            "0:全部完成 / all done",
            "1:服务器拒绝或无法写入 / refused by the server, or cannot write",
            "2:参数有误 / wrong arguments"
        })
public final class DemoCommand implements Callable<Integer> {
    private static final int MOST_RESIDENTS = 500_000;
    private static final int MOST_CLIENTS = 64;

    @Option(
            names = "--base",
            paramLabel = "URL",
            description = {"服务器的 FHIR 根地址，例如 http://localhost:8080/fhir", "FHIR base of the server."})
    private @Nullable URI base;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = {"不发送，写入此目录：每种资源一个 NDJSON 文件和 manifest.json", "Write NDJSON files here instead of sending."})
    private @Nullable Path out;

    @Option(
            names = "--residents",
            paramLabel = "N",
            defaultValue = "2000",
            description = {"居民人数，最多 500000（默认 ${DEFAULT-VALUE}）", "Number of residents, at most 500000."})
    private int residents;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = {"随机种子（默认 ${DEFAULT-VALUE}）", "Seed of all chance."})
    private long seed;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            defaultValue = DemoCast.LAST_DAY,
            description = {"历史的最后一天（默认 ${DEFAULT-VALUE}）", "Last day of the county's history."})
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(
            names = "--clients",
            paramLabel = "C",
            defaultValue = "4",
            description = {"同时发送的连接数，或生成的线程数（默认 ${DEFAULT-VALUE}）", "Parallel clients, or threads with --out."})
    private int clients;

    @Option(
            names = "--token",
            paramLabel = "T",
            defaultValue = "${env:MEDALLIANCE_TOKEN:-}",
            description = {"访问令牌；也可用环境变量 MEDALLIANCE_TOKEN", "Bearer token; also from MEDALLIANCE_TOKEN."})
    private String token = "";

    @Option(
            names = "--client",
            paramLabel = "ID",
            defaultValue = "${env:MEDALLIANCE_CLIENT:-}",
            description = {
                "登记的客户端，密码取自环境变量 MEDALLIANCE_CLIENT_SECRET；令牌自动更新",
                "Registered client; its secret comes from MEDALLIANCE_CLIENT_SECRET, tokens are renewed."
            })
    private String client = "";

    @Option(names = "--secret", hidden = true, defaultValue = "${env:MEDALLIANCE_CLIENT_SECRET:-}")
    private String secret = "";

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = {"记录进度的文件，用于续传（默认在临时目录）", "File that remembers what was acknowledged."})
    private @Nullable Path state;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        check();
        CountySettings settings = new CountySettings(seed, residents, asOf);
        CountyResources county = new CountyResources(settings, Guide.load());
        Function<Long, Progress> progress = all -> Progress.on(System.err, System.console() != null, all);
        try {
            long resources = base != null ? send(base, county, settings, progress) : write(county, progress);
            System.out.printf("完成 done: %,d 居民 residents, %,d 资源 resources%n", residents, resources);
            return 0;
        } catch (DeliveryException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private long send(URI to, CountyResources county, CountySettings settings, Function<Long, Progress> progress)
            throws InterruptedException {
        ServerTarget target = ServerTarget.of(to.toString(), tokens(to), clients, Optional.ofNullable(state), settings);
        return new ServerDelivery(county, target).run(progress);
    }

    private AccessTokens tokens(URI to) {
        return client.isEmpty()
                ? AccessTokens.of(token)
                : AccessTokens.of(to.toString().replaceFirst("/$", ""), client, secret);
    }

    private long write(CountyResources county, Function<Long, Progress> progress) throws InterruptedException {
        if (out == null) {
            throw new IllegalStateException("checked before");
        }
        String heading = "\"seed\": %d,\n  \"residents\": %d,\n  \"asOf\": \"%s\"".formatted(seed, residents, asOf);
        return new FolderDelivery(county, out, clients).run(heading, progress);
    }

    private void check() {
        if ((base == null) == (out == null)) {
            throw wrong("需要 --base 或 --out 之一。 Give either --base or --out.");
        }
        if (base != null && (base.getScheme() == null || !base.getScheme().startsWith("http"))) {
            throw wrong("--base 应为 http 或 https 地址。 --base is an http or https URL.");
        }
        if (residents < 1 || residents > MOST_RESIDENTS) {
            throw wrong("--residents 应为 1 至 500000。 --residents is from 1 to 500000.");
        }
        if (clients < 1 || clients > MOST_CLIENTS) {
            throw wrong("--clients 应为 1 至 64。 --clients is from 1 to 64.");
        }
        if (asOf.isAfter(LocalDate.now(CountyTime.ZONE))) {
            throw wrong("--as-of 不能晚于今天。 --as-of is not in the future.");
        }
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalArgumentException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
