package cn.medalliance.export;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.export.BulkClient.Exported;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.Consents;
import cn.medalliance.security.SecuredServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code $export} gives what a search of the same caller finds, and nobody else's export. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecuredExportIT {

    private static final String ALL = "system/*.cruds";
    private static final String TWO_TYPES = "$export?_type=Patient,Observation";

    private final SecuredServer secured;
    private final TestServer server;
    private final Alliance alliance;

    SecuredExportIT(SecuredServer secured) {
        this.secured = secured;
        this.server = secured.http();
        this.alliance = secured.alliance();
    }

    @BeforeAll
    void store() {
        for (String patient : List.of(alliance.villager, alliance.admitted, alliance.referred, alliance.contracted)) {
            alliance.store(Alliance.pressure(patient, alliance.village));
        }
    }

    private BulkClient client(String client) {
        return new BulkClient(server, secured.token(client, ALL));
    }

    private Set<String> found(String client, String type) {
        Set<String> found = new TreeSet<>();
        String path = type + "?_count=200";
        while (path != null) {
            var bundle = server.send("GET", path, null, "Authorization", "Bearer " + secured.token(client, ALL))
                    .bundle();
            bundle.getEntry()
                    .forEach(entry -> found.add(
                            type + "/" + entry.getResource().getIdElement().getIdPart()));
            path = bundle.getLink("next") == null
                    ? null
                    : bundle.getLink("next").getUrl();
        }
        return found;
    }

    private static Set<String> of(Exported exported, String type) {
        return exported.resources().keySet().stream()
                .filter(key -> key.startsWith(type + "/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachExportsWhatItFinds() {
        for (String name : List.of("hospital", "village", "centre")) {
            Exported exported =
                    client(name).export("$export?_type=Patient,Observation,Task,Encounter,Organization,Group,Basic");
            for (String type :
                    List.of("Patient", "Observation", "Task", "Encounter", "Organization", "Group", "Basic")) {
                assertThat(of(exported, type)).as(name + " " + type).isEqualTo(found(name, type));
            }
            assertThat(exported.manifest().path("requiresAccessToken").asBoolean())
                    .isTrue();
        }
        assertThat(of(client("hospital").export(TWO_TYPES), "Patient"))
                .contains("Patient/" + alliance.admitted)
                .doesNotContain("Patient/" + alliance.villager);
    }

    @Test
    void aGroupIsExportedToWhoMaySeeIt() {
        Group register = Alliance.example("Group-exa-group-minimal", Group.class)
                .setManagingEntity(new Reference("Organization/" + alliance.village));
        Stream.of(alliance.villager, alliance.admitted)
                .forEach(member -> register.addMember().setEntity(new Reference("Patient/" + member)));
        String path = "Group/" + alliance.store(register) + "/$export";

        Exported exported = client("village").export(path + "?_type=Patient,Observation");
        assertThat(of(exported, "Patient"))
                .containsExactlyInAnyOrder("Patient/" + alliance.villager, "Patient/" + alliance.admitted);
        assertThat(of(exported, "Observation")).isNotEmpty();
        for (String other : List.of("hospital", "centre")) {
            assertThat(client(other)
                            .send("GET", path, "Prefer", "respond-async")
                            .status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(client("insurer")
                        .send("GET", path, "Prefer", "respond-async")
                        .status())
                .isEqualTo(403);
        assertThat(client("centre-for-disease-control")
                        .send("GET", path, "Prefer", "respond-async")
                        .status())
                .as("two are too few to be nobody")
                .isEqualTo(403);
    }

    @Test
    void theCentreForDiseaseControlTakesAGroupUnderPseudonyms() {
        Group register = Alliance.example("Group-exa-group-minimal", Group.class);
        Stream.generate(() -> alliance.patient(alliance.village))
                .limit(5)
                .forEach(member -> register.addMember().setEntity(new Reference("Patient/" + member)));
        String path = "Group/" + alliance.store(register) + "/$export?_type=Patient";

        Set<String> patients = of(client("centre-for-disease-control").export(path), "Patient");
        assertThat(patients).hasSize(5).allMatch(id -> id.matches("Patient/[0-9a-f]{64}"));
    }

    @Test
    void whatAResidentDeniesIsNotExported() {
        String patient = alliance.patient(alliance.village);
        alliance.store(Alliance.encounter(patient, alliance.hospital));
        String observation = alliance.store(Alliance.pressure(patient, alliance.village));
        assertThat(client("hospital").export(TWO_TYPES).resources()).containsKeys("Patient/" + patient);
        alliance.store(Consents.denial(patient, alliance.hospital));
        assertThat(client("hospital").export(TWO_TYPES).resources())
                .doesNotContainKeys("Patient/" + patient, "Observation/" + observation);
        assertThat(client("village").export(TWO_TYPES).resources())
                .containsKeys("Patient/" + patient, "Observation/" + observation);
    }

    @Test
    void theExportOfAnotherIsAsIfThereWereNone() {
        BulkClient village = client("village");
        String address = village.begin(TWO_TYPES);
        JsonNode manifest = village.await(address);
        String file = manifest.at("/output/0/url").asText();
        for (String other : List.of("hospital", "console", "loader")) {
            assertThat(client(other).send("GET", address).status()).isEqualTo(404);
            assertThat(client(other).send("DELETE", address).status()).isEqualTo(404);
            assertThat(client(other).send("GET", file).status()).isEqualTo(404);
        }
        BulkClient nobody = new BulkClient(server, null);
        assertThat(nobody.send("GET", address).status()).isEqualTo(401);
        assertThat(nobody.send("GET", file).status()).isEqualTo(401);
        assertThat(nobody.send("GET", TWO_TYPES, "Prefer", "respond-async").status())
                .isEqualTo(401);
        assertThat(village.send("GET", address).status()).isEqualTo(200);
    }

    @Test
    void scopesHold() {
        BulkClient limited = new BulkClient(server, secured.token("village", "system/Patient.rs"));
        assertThat(limited.export("$export").resources().keySet())
                .isNotEmpty()
                .allMatch(key -> key.startsWith("Patient/"));
        assertThat(limited.send("GET", TWO_TYPES, "Prefer", "respond-async").status())
                .isEqualTo(403);
        JsonNode manifest = client("village").await(client("village").begin("$export?_type=Observation"));
        assertThat(limited.send("GET", manifest.at("/output/0/url").asText()).status())
                .as("the same client, with a token for less")
                .isEqualTo(403);
    }

    @Test
    void aPatientWhomOneDoesNotKnowIsAsIfThereWereNone() {
        String stranger = alliance.patient(alliance.centre);
        BulkClient village = client("village");
        for (String id : List.of(stranger, "nobody-of-this-name")) {
            assertThat(village.send("GET", "Patient/" + id + "/$export", "Prefer", "respond-async")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(village.export("Patient/" + alliance.villager + "/$export?_type=Patient")
                        .resources()
                        .keySet())
                .containsExactly("Patient/" + alliance.villager);
    }

    @Test
    void theOfficeSeesPeopleDeidentified() {
        Exported exported = client("centre-for-disease-control").export(TWO_TYPES + ",Organization");
        Set<String> names = of(client("village").export("$export?_type=Patient"), "Patient");
        assertThat(of(exported, "Patient")).hasSizeGreaterThanOrEqualTo(5).doesNotContainAnyElementsOf(names);
        exported.resources().values().stream()
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .forEach(patient -> {
                    assertThat(patient.hasName()).isFalse();
                    assertThat(patient.hasIdentifier()).isFalse();
                    assertThat(patient.hasTelecom()).isFalse();
                    assertThat(String.valueOf(patient.getBirthDateElement().getValueAsString()))
                            .matches("\\d{4}|null");
                });
        assertThat(of(exported, "Patient")).isEqualTo(found("centre-for-disease-control", "Patient"));
        assertThat(of(exported, "Observation")).isEqualTo(found("centre-for-disease-control", "Observation"));
        assertThat(of(exported, "Organization")).isNotEmpty();
        BulkClient office = client("centre-for-disease-control");
        for (String path : List.of(
                "Patient/" + of(exported, "Patient").iterator().next().substring("Patient/".length()) + "/$export",
                "Patient/" + alliance.villager + "/$export")) {
            assertThat(office.send("GET", path, "Prefer", "respond-async").status())
                    .as(path)
                    .isIn(403, 404);
        }
    }

    @Test
    void theAuditSaysWhoseDataWereExported() {
        String measured = alliance.patient(alliance.village);
        alliance.store(Alliance.pressure(measured, alliance.village));
        String unmeasured = alliance.patient(alliance.village);
        client("village").export("$export?_type=Observation");
        client("centre-for-disease-control").export("$export?_type=Observation");
        assertThat(exportsOf(measured)).as("the record's keeper").contains("village", "centre-for-disease-control");
        assertThat(exportsOf(unmeasured)).isEmpty();
        client("village").export("Patient/" + unmeasured + "/$export?_type=Patient");
        assertThat(exportsOf(unmeasured)).contains("village");
    }

    /** The clients that exported data of a patient, as the office is told. */
    private List<String> exportsOf(String patient) {
        return server
                .send(
                        "GET",
                        "AuditEvent?_count=50&subtype=operation&patient=" + patient,
                        null,
                        "Authorization",
                        "Bearer " + secured.token("console", ALL))
                .bundle()
                .getEntry()
                .stream()
                .map(entry -> (AuditEvent) entry.getResource())
                .filter(event -> TestServer.json(event).contains("$export"))
                .map(event -> event.getAgentFirstRep().getWho().getIdentifier().getValue())
                .toList();
    }

    @Test
    void whoSaysForWhatSeesThem() {
        BulkClient office = client("epidemiologist");
        String address = office.send("GET", TWO_TYPES, "Prefer", "respond-async", "X-Mca-Purpose", "PUBHLTH")
                .header("Content-Location");
        JsonNode manifest = office.await(address);
        Set<String> patients = new TreeSet<>();
        for (JsonNode file : manifest.path("output")) {
            if (file.path("type").asText().equals("Patient")) {
                office.lines(file)
                        .forEach(line ->
                                patients.add(BulkClient.read(line).path("id").asText()));
            }
        }
        assertThat(patients).contains(alliance.villager);
    }
}
