package cn.medalliance.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.WholeTests;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after the worst end, and what was not is there wholly or not at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class KilledServerIT {

    private static final int PARCELS = WholeTests.areAsked() ? 200 : 80;
    /** The server is killed when so many are acknowledged: some wait, some are being written. */
    private static final int ENOUGH = WholeTests.areAsked() ? 60 : 25;

    private static final List<String> CONFORMANCE =
            List.of("StructureDefinition", "SearchParameter", "CodeSystem", "ValueSet", "Questionnaire");

    private final Path data;
    private ServerProcess process;
    private Map<String, String> guide;

    KilledServerIT(@TempDir Path folder) {
        data = folder.resolve("data");
        process = ServerProcess.startInstalled(data);
        guide = Map.of();
    }

    @BeforeAll
    void readTheInstalledGuide() {
        assertThat(InstalledData.log()).contains("resources installed in");
        guide = installedGuide();
        assertThat(guide)
                .containsKey("StructureDefinition/mca-patient")
                .allSatisfy((name, version) -> assertThat(version)
                        .as("version of %s, which was installed once", name)
                        .isEqualTo("1"));
    }

    @AfterAll
    void endTheServer() {
        process.close();
    }

    @Test
    @Order(1)
    @EnabledIfSystemProperty(
            named = WholeTests.PROPERTY,
            matches = "true",
            disabledReason = "its harder sister runs always")
    void aKilledServerKeepsItsWord() {
        Map<Parcel, Boolean> acknowledged = sendAndKill(1, process::kill);
        process = ServerProcess.start(data);
        assertKept(acknowledged);
    }

    @Test
    @Order(2)
    void aServerKilledTogetherWithItsDatabaseKeepsItsWord() {
        Map<Parcel, Boolean> acknowledged = sendAndKill(2, process::killWithDatabase);
        process = ServerProcess.start(data);
        assertKept(acknowledged);
    }

    @Test
    @Order(3)
    void aLaterStartInstallsTheGuideNoSecondTime() {
        assertThat(process.log()).contains("is installed").doesNotContain("resources installed in");
        assertThat(installedGuide()).isEqualTo(guide);
    }

    @Test
    @Order(4)
    void theServerIsUsableAfterwards() {
        TestServer server = process.server();
        Parcel parcel = new Parcel(3, 1);
        assertThat(server.post("/", parcel.transaction()).status()).isEqualTo(200);
        assertWhole(parcel);
        Patient resident =
                (Patient) server.get(parcel.resident()).resources().findFirst().orElseThrow();
        resident.getNameFirstRep().setText("李秀兰");
        Answer update = server.put("Patient/" + resident.getIdElement().getIdPart(), resident);
        assertThat(update.status()).as(update.body()).isEqualTo(200);
        assertThat(update.as(Patient.class).getMeta().getVersionId()).isEqualTo("2");
    }

    /** Sends all parcels at once and kills in the middle; tells which of them were acknowledged. */
    private Map<Parcel, Boolean> sendAndKill(int run, Runnable kill) {
        TestServer server = process.server();
        // The validator's first work is slow; it should not be what the parcels wait for.
        assertThat(server.post("/", new Parcel(run, 0).transaction()).status()).isEqualTo(200);
        CountDownLatch enough = new CountDownLatch(ENOUGH);
        ExecutorService connections = Executors.newFixedThreadPool(PARCELS);
        try {
            Map<Parcel, CompletableFuture<Boolean>> sent = new LinkedHashMap<>();
            IntStream.rangeClosed(1, PARCELS)
                    .mapToObj(number -> new Parcel(run, number))
                    .forEach(parcel -> sent.put(
                            parcel,
                            CompletableFuture.supplyAsync(() -> isAcknowledged(server, parcel, enough), connections)));
            assertThat(await(enough))
                    .as("%d of %d were acknowledged in time", ENOUGH, PARCELS)
                    .isTrue();
            kill.run();
            Map<Parcel, Boolean> acknowledged = new LinkedHashMap<>();
            sent.forEach((parcel, answer) -> acknowledged.put(parcel, answer.join()));
            acknowledged.put(new Parcel(run, 0), true);
            assertThat(acknowledged.values())
                    .as("the server was killed in the middle")
                    .contains(true, false);
            return acknowledged;
        } finally {
            connections.shutdownNow();
        }
    }

    private static boolean isAcknowledged(TestServer server, Parcel parcel, CountDownLatch enough) {
        try {
            boolean acknowledged = server.post("/", parcel.transaction()).status() == 200;
            if (acknowledged) {
                enough.countDown();
            }
            return acknowledged;
        } catch (UncheckedIOException cutOff) {
            return false;
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(3, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void assertKept(Map<Parcel, Boolean> acknowledged) {
        acknowledged.forEach((parcel, promised) -> {
            if (promised || count(parcel.byTag("Patient")) > 0) {
                assertWhole(parcel);
            } else {
                assertAbsent(parcel);
            }
        });
    }

    private void assertWhole(Parcel parcel) {
        assertThat(count(parcel.byTag("Patient"))).as(parcel.tag()).isEqualTo(1);
        assertThat(count(parcel.byTag("Observation"))).as(parcel.tag()).isEqualTo(Parcel.RATES);
        assertThat(count(parcel.resident())).as(parcel.tag()).isEqualTo(1);
        Answer rates = process.server().get(parcel.rates());
        assertThat(rates.ids()).as(parcel.tag()).hasSize(Parcel.RATES).doesNotHaveDuplicates();
    }

    private void assertAbsent(Parcel parcel) {
        assertThat(count(parcel.byTag("Observation"))).as(parcel.tag()).isZero();
        assertThat(count(parcel.resident())).as(parcel.tag()).isZero();
        assertThat(count(parcel.rates())).as(parcel.tag()).isZero();
    }

    private int count(String search) {
        Answer answer = process.server().get(search + "&_summary=count");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.bundle().getTotal();
    }

    /** The version of every conformance resource that the server holds. */
    private Map<String, String> installedGuide() {
        Map<String, String> versions = new TreeMap<>();
        for (String type : CONFORMANCE) {
            Answer page = process.server().get(type + "?_count=1000&_elements=url");
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            List<Resource> resources = page.resources().toList();
            for (Resource resource : resources) {
                versions.put(
                        type + "/" + resource.getIdElement().getIdPart(),
                        resource.getMeta().getVersionId());
            }
        }
        return versions;
    }
}
