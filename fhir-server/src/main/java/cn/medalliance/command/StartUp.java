package cn.medalliance.command;

import cn.medalliance.demo.DemoCommand;
import cn.medalliance.fhir.storage.StorageProperties;
import cn.medalliance.security.SecurityProperties;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** When the server is ready: loads the demo county that a trial run asked for, and says where everything is. */
@Component
class StartUp {

    private final TrialProperties trial;
    private final ServletWebServerApplicationContext web;
    private final StorageProperties storage;
    private final SecurityProperties security;

    StartUp(
            TrialProperties trial,
            ServletWebServerApplicationContext web,
            StorageProperties storage,
            SecurityProperties security) {
        this.security = security;
        this.trial = trial;
        this.web = web;
        this.storage = storage;
    }

    @EventListener
    public void ready(ApplicationReadyEvent event) {
        if (web.getWebServer().getPort() < 0) {
            return; // A command that needs the server's parts and serves nothing.
        }
        String root = "http://localhost:" + web.getWebServer().getPort();
        long seconds = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1000;
        System.out.printf("服务器已就绪 The server is ready: %s/fhir (%d s)%n", root, seconds);
        String secret = security.mode() == SecurityProperties.Mode.SECURED ? TrialSetUp.secret(storage.data()) : null;
        greet(root, secret);
        if (trial.residents() == 0) {
            return;
        }
        // Beside the server, so that it answers while the county comes in.
        Thread loading = new Thread(() -> loadCounty(root, secret), "demo-county");
        loading.setDaemon(true);
        loading.start();
    }

    private void loadCounty(String root, @Nullable String secret) {
        System.out.printf(
                "正在载入演示县 Loading the demo county while the server answers: %,d 居民 residents%n", trial.residents());
        Path state = storage.data()
                .resolve("demo-" + trial.seed() + "-" + trial.residents() + ".state")
                .toAbsolutePath();
        List<String> arguments = new ArrayList<>(List.of(
                "--base", root + "/fhir",
                "--residents", Integer.toString(trial.residents()),
                "--seed", Long.toString(trial.seed()),
                "--state", state.toString()));
        if (secret != null) {
            arguments.addAll(List.of("--client", TrialSetUp.LOADER, "--secret", secret));
        }
        new CommandLine(new DemoCommand()).execute(arguments.toArray(String[]::new));
    }

    private static void greet(String root, @Nullable String secret) {
        String token = secret == null ? "" : """
                取得令牌 Get a token (trial-console, trial-directory likewise; trial-cdc, trial-insurer with system/*.rs):
                  TOKEN=$(curl -s -u 'trial-hospital:%2$s' -d grant_type=client_credentials \\
                    --data-urlencode 'scope=system/*.cruds' '%1$s/oauth2/token' | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                登录 People sign in as doctor or resident, password %2$s; apps register with it, too (initial access token)

                """.formatted(root, secret);
        String shown = secret == null ? "" : " -H \"Authorization: Bearer $TOKEN\"";
        System.out.printf("""

                FHIR          %1$s/fhir
                说明 API       %1$s/fhir/swagger-ui/
                健康 health    %1$s/actuator/health/readiness
                指标 metrics   %1$s/actuator/prometheus

                %2$s试一试 Try it:
                  curl%3$s -G '%1$s/fhir/Patient?_count=3' --data-urlencode 'name=张'
                  curl%3$s '%1$s/fhir/Observation?component-code-value-quantity=8480-6$ge160&_count=3'

                """, root, token, shown);
    }
}
