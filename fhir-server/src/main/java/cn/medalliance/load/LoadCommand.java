package cn.medalliance.load;

import cn.medalliance.ServerApplication;
import cn.medalliance.fhir.storage.StoredDatabase;
import cn.medalliance.fhir.storage.UnfinishedLoad;
import cn.medalliance.load.jpa.LoadRun;
import cn.medalliance.load.jpa.OtherServers;
import cn.medalliance.load.model.LoadOptions;
import cn.medalliance.load.model.LoadRefusedException;
import cn.medalliance.load.model.LoadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * Loads a county's history: a folder of NDJSON straight into the database, while no server runs on it. It starts the server's
 * own parts, without the doors.
 */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "把目录中的 NDJSON（*.ndjson、*.ndjson.gz）直接载入数据库，服务器须已停止。中断后用同一命令继续。",
            "Loads a folder of NDJSON (*.ndjson, *.ndjson.gz) straight into the database, while no server runs on it. When it"
                    + " was cut off, the same command goes on with it. --name=value sets a property of the server, such as"
                    + " --medalliance.data=FOLDER or --spring.datasource.url=URL."
        },
        exitCodeListHeading = "%n退出码 / exit codes:%n",
        exitCodeList = {
            "0:全部载入 / every line is stored",
            "1:有行被拒绝，见表 mca.load_rejection / some lines were rejected and stand in mca.load_rejection",
            "2:参数有误 / wrong arguments",
            "3:未载入或中断 / the load was refused or broke off"
        })
public final class LoadCommand implements Callable<Integer> {

    private static final String DATA = "--medalliance.data=";

    @Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER", description = "目录。 The folder.")
    private @Nullable Path folder;

    @Option(
            names = "--no-validation",
            description = "不按规范校验（来源可信时）。 Do not check profiles, when the data come from where they were checked.")
    private boolean isWithoutValidation;

    @Option(names = "--into-existing", description = "数据库中已有数据时也载入。 Load although the database holds resources.")
    private boolean isIntoExisting;

    @Option(
            names = "--abandon",
            description = "放弃未完成的载入，删除其数据并恢复索引。 Give an unfinished load up, with all that it stored.")
    private boolean isAbandoning;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "线程数（默认处理器数）。 Threads that make rows; as many as processors by default.")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--chunk", hidden = true, description = "Lines that are stored in one transaction.")
    private int chunk = 1_000;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        check();
        try {
            refuseServer();
        } catch (LoadRefusedException refused) {
            System.err.println(refused.getMessage());
            return 3;
        } catch (SQLException gone) {
            // It has just stopped, or cannot be asked; the load looks again when it has started.
            System.err.println(gone.getMessage());
        }
        try (ConfigurableApplicationContext context = start()) {
            LoadRun load = context.getBean(LoadRun.class);
            try (ShownProgress progress = new ShownProgress(System.err, System.console() != null)) {
                return isAbandoning ? abandon(load, progress) : load(load, progress);
            }
        } catch (LoadRefusedException refused) {
            System.err.println(refused.getMessage());
            return 3;
        } catch (IOException | SQLException | RuntimeException broken) {
            System.err.println("载入中断，可用同一命令继续。 The load broke off; the same command goes on with it: " + broken);
            return 3;
        }
    }

    private int load(LoadRun load, ShownProgress progress) throws IOException, SQLException, InterruptedException {
        if (folder == null) {
            throw new IllegalStateException("checked before");
        }
        long began = System.nanoTime();
        LoadResult result =
                load.run(folder, new LoadOptions(!isWithoutValidation, isIntoExisting, workers, chunk), progress);
        progress.close();
        double seconds = Math.max((System.nanoTime() - began) / 1e9, 0.001);
        System.out.printf(
                "完成 done, load %d: 读取 read %,d, 载入 loaded %,d, 拒绝 rejected %,d; %,.1f s, %,.0f/s%n",
                result.load(), result.read(), result.loaded(), result.rejected(), seconds, result.read() / seconds);
        return result.rejected() == 0 ? 0 : 1;
    }

    private static int abandon(LoadRun load, ShownProgress progress) throws SQLException {
        boolean wasThere = load.abandon(progress);
        System.out.println(wasThere ? "已放弃。 The load is given up." : "没有未完成的载入。 There is no unfinished load.");
        return 0;
    }

    /** Starting the server's parts would end the PostgreSQL of a data folder, of whomever it is. */
    private void refuseServer() throws SQLException {
        Optional<StoredDatabase> running = StoredDatabase.runningIn(data());
        if (running.isPresent()) {
            try (StoredDatabase database = running.get();
                    Connection connection = database.connect()) {
                OtherServers.refuse(connection);
            }
        }
    }

    private Path data() {
        return settings.stream()
                .filter(setting -> setting.startsWith(DATA))
                .map(setting -> Path.of(setting.substring(DATA.length())))
                .findFirst()
                .orElseGet(() -> Path.of(System.getenv().getOrDefault("MEDALLIANCE_DATA", "medalliance-data")));
    }

    /** All parts of the server, so that a row is made as the server makes it; it listens nowhere. */
    private ConfigurableApplicationContext start() {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=-1");
        arguments.add("--spring.datasource.hikari.data-source-properties.ApplicationName=" + OtherServers.LOAD);
        arguments.add("--medalliance.demo.residents=0");
        arguments.add("--medalliance.notify.workers=0");
        arguments.add("--" + UnfinishedLoad.LOADING + "=true");
        return SpringApplication.run(ServerApplication.class, arguments.toArray(String[]::new));
    }

    private void check() {
        if (isAbandoning == (folder != null)) {
            throw wrong("需要目录或 --abandon 之一。 Give either a folder or --abandon.");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw wrong("不是目录。 There is no folder " + folder);
        }
        if (workers < 1 || workers > 64 || chunk < 1) {
            throw wrong("--workers 应为 1 至 64。 --workers is from 1 to 64.");
        }
        for (String setting : settings) {
            if (!setting.startsWith("--") || setting.indexOf('=') < 0 || setting.indexOf('.') < 0) {
                throw wrong("未知的参数。 Unknown argument: " + setting);
            }
        }
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalArgumentException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
