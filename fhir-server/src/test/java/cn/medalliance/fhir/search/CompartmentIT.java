package cn.medalliance.fhir.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.demo.DemoCommand;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The demo county goes in through the public interface, and compartments of its residents are searched. */
@ServerIT
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CompartmentIT {

    private static final String RESIDENTS = "30";

    private final TestServer server;

    CompartmentIT(TestServer server) {
        this.server = server;
    }

    @Test
    @Order(1)
    void theDemoCountyGoesInAndAgainWithoutDuplicates(@TempDir Path folder) {
        assertThat(demo(folder.resolve("first"))).isZero();
        int patients = count("Patient?_summary=count");
        int observations = count("Observation?_summary=count");
        assertThat(patients).isGreaterThanOrEqualTo(Integer.parseInt(RESIDENTS));
        assertThat(observations).isPositive();

        Instant again = Instant.now();
        assertThat(demo(folder.resolve("second"))).isZero();
        assertThat(count("Patient?_summary=count")).isEqualTo(patients);
        assertThat(count("Observation?_summary=count")).isEqualTo(observations);
        assertThat(count("Observation?_summary=count&_lastUpdated=ge" + again))
                .as("Observations with a new version")
                .isZero();
    }

    @Test
    @Order(2)
    void aCompartmentHoldsWhatIsThePatients() {
        String id = aPatientWithObservations();
        List<String> bySubject =
                server.get("Observation?subject=Patient/" + id + "&_count=1000").ids();
        Answer within = server.get("Patient/" + id + "/Observation?_count=1000");
        assertThat(within.status()).as(within.body()).isEqualTo(200);
        assertThat(within.ids()).containsAll(bySubject).isNotEmpty();
    }

    @Test
    @Order(3)
    void aCompartmentIsSearchedWithParametersAndPages() {
        String id = aPatientWithObservations();
        String first = "Patient/" + id + "/Observation?category=vital-signs&_count=2&_sort=-date";
        Answer page = server.get(first);
        int found = page.ids().size();
        while (page.bundle().getLink("next") != null) {
            page = server.get(page.bundle().getLink("next").getUrl());
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            found += page.ids().size();
        }
        Bundle all = server.get("Observation?patient=" + id + "&category=vital-signs&_summary=count")
                .bundle();
        assertThat(found).isEqualTo(all.getTotal());
    }

    @Test
    @Order(4)
    void everythingOfACompartmentIsEverything() {
        String id = aPatientWithObservations();
        Answer answer = server.get("Patient/" + id + "/*");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.ids()).contains(id);
    }

    @Test
    @Order(5)
    void aTypeOutsideTheCompartmentIsRefused() {
        assertThat(server.get("Patient/x/Organization").status()).isEqualTo(404);
    }

    @Test
    @Order(6)
    void aBareIdFindsThePatientsObservations() {
        String id = aPatientWithObservations();
        assertThat(server.get("Observation?patient=" + id + "&_count=1000").ids())
                .containsExactlyInAnyOrderElementsOf(server.get("Observation?patient=Patient/" + id + "&_count=1000")
                        .ids())
                .isNotEmpty();
    }

    private String aPatientWithObservations() {
        return server.get("Patient?_has:Observation:patient:category=vital-signs&_count=1")
                .ids()
                .get(0);
    }

    private int demo(Path state) {
        return new CommandLine(new DemoCommand())
                .execute("--base", server.base(), "--residents", RESIDENTS, "--state", state.toString());
    }

    private int count(String query) {
        return server.get(query).bundle().getTotal();
    }
}
