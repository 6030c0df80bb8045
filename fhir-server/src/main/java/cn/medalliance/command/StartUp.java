package cn.medalliance.command;

import cn.medalliance.demo.DemoCommand;
import cn.medalliance.fhir.storage.StorageProperties;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
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

    StartUp(TrialProperties trial, ServletWebServerApplicationContext web, StorageProperties storage) {
        this.trial = trial;
        this.web = web;
        this.storage = storage;
    }

    @EventListener
    public void ready(ApplicationReadyEvent event) {
        String root = "http://localhost:" + web.getWebServer().getPort();
        long seconds = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1000;
        System.out.printf("服务器已就绪 The server is ready: %s/fhir (%d s)%n", root, seconds);
        greet(root);
        if (trial.residents() == 0) {
            return;
        }
        // Beside the server, so that it answers while the county comes in.
        Thread loading = new Thread(() -> loadCounty(root), "demo-county");
        loading.setDaemon(true);
        loading.start();
    }

    private void loadCounty(String root) {
        System.out.printf(
                "正在载入演示县 Loading the demo county while the server answers: %,d 居民 residents%n", trial.residents());
        Path state = storage.data()
                .resolve("demo-" + trial.seed() + "-" + trial.residents() + ".state")
                .toAbsolutePath();
        new CommandLine(new DemoCommand())
                .execute(
                        "--base", root + "/fhir",
                        "--residents", Integer.toString(trial.residents()),
                        "--seed", Long.toString(trial.seed()),
                        "--state", state.toString());
    }

    private static void greet(String root) {
        System.out.printf("""

                FHIR          %1$s/fhir
                说明 API       %1$s/fhir/swagger-ui/
                健康 health    %1$s/actuator/health/readiness
                指标 metrics   %1$s/actuator/prometheus

                试一试 Try it:
                  curl -G '%1$s/fhir/Patient?_count=3' --data-urlencode 'name=张'
                  curl '%1$s/fhir/Observation?component-code-value-quantity=8480-6$ge160&_count=3'

                """, root);
    }
}
