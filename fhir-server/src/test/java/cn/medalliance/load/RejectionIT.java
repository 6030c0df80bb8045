package cn.medalliance.load;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.demo.DemoCommand;
import cn.medalliance.fhir.storage.StoredDatabase;
import cn.medalliance.storage.InstalledData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine;

/** What a load refuses it names, with all that depends on it, and the rest is stored; what was corrected can follow. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RejectionIT {

    private static final String REASONS =
            "select file || ':' || line, rule from mca.load_rejection where load_id = 1 order by file, line";

    @TempDir
    Path folder = Path.of("");

    private final Map<String, List<String>> lines = new TreeMap<>();

    @Test
    void badLinesAreNamedWithWhatDependsOnThemAndCorrectedOnesFollow() throws IOException, SQLException {
        Path county = folder.resolve("county");
        assertThat(new CommandLine(new DemoCommand())
                        .execute("--out", county.toString(), "--residents", "6", "--seed", "5"))
                .isZero();
        read(county);
        int whole = lines.values().stream().mapToInt(List::size).sum();

        String patient = lines.get("Encounter.ndjson").get(0).replaceFirst(".*?\"Patient/([^\"]+)\".*", "$1");
        List<String> patients = lines.get("Patient.ndjson");
        int place = patients.stream().map(RejectionIT::id).toList().indexOf(patient);
        String good = patients.get(place);
        change("Patient.ndjson", place, good.replaceFirst("\"birthDate\":\"[^\"]*\"", "\"birthDate\":\"2020-13-01\""));
        lines.get("Encounter.ndjson").add(lines.get("Encounter.ndjson").get(0));
        lines.get("Organization.ndjson").add("{\"resourceType\":\"Organization\",");
        lines.get("Organization.ndjson").add("");
        lines.get("Organization.ndjson").add("[]");
        lines.get("Organization.ndjson").add("null");
        lines.get("Organization.ndjson")
                .add("{\"resourceType\":\"ValueSet\",\"id\":\"colours\",\"status\":\"active\"}");
        Path bad = write("bad");
        Path data = folder.resolve("data");
        InstalledData.copyTo(data);

        assertThat(load(data, bad)).isEqualTo(1);
        assertThat(load(data, bad)).as("a database that holds something").isEqualTo(3);
        Map<String, String> reasons = new TreeMap<>();
        List<String> depending = new ArrayList<>();
        try (StoredDatabase stored = StoredDatabase.in(data).orElseThrow();
                Connection connection = stored.connect()) {
            JdbcTemplate database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            database.query(REASONS, row -> {
                reasons.put(row.getString(1), row.getString(2));
            });
            int loaded = count(database, "select sum(loaded) from mca.load_chunk where load_id = 1");
            assertThat(loaded + reasons.size()).as("%s", reasons).isEqualTo(whole + 5);
            assertThat(count(
                            database,
                            "select count(*) from hfj_resource where res_id between"
                                    + " (select first_pid from mca.load) and (select last_pid from mca.load)"))
                    .isEqualTo(loaded);
            assertThat(count(
                            database,
                            "select count(*) from hfj_res_ver v where not exists"
                                    + " (select from hfj_resource r where r.res_id = v.res_id)"))
                    .isZero();
            depending.addAll(database.queryForList(
                    "select resource from mca.load_rejection where load_id = 1" + " and reason like '%It refers to a%'",
                    String.class));
        }
        int organizations = lines.get("Organization.ndjson").size();
        assertThat(reasons)
                .containsEntry(
                        "Encounter.ndjson:" + lines.get("Encounter.ndjson").size(), "conflict")
                .containsEntry("Organization.ndjson:" + (organizations - 4), "malformed-body")
                .containsEntry("Organization.ndjson:" + (organizations - 2), "malformed-body")
                .containsEntry("Organization.ndjson:" + (organizations - 1), "malformed-body")
                .containsEntry("Organization.ndjson:" + organizations, "unprocessable")
                .containsKey("Patient.ndjson:" + (place + 1));
        assertThat(depending)
                .contains(ofPatient("Observation.ndjson", patient), ofPatient("Encounter.ndjson", patient));

        lines.values().forEach(List::clear);
        read(county);
        lines.values()
                .forEach(all -> all.removeIf(line -> {
                    String name = "/" + id(line);
                    return depending.stream().noneMatch(one -> one.endsWith(name)) && !id(line).equals(patient);
                }));
        assertThat(load(data, write("corrected"), "--into-existing")).isZero();
        try (StoredDatabase stored = StoredDatabase.in(data).orElseThrow();
                Connection connection = stored.connect()) {
            JdbcTemplate database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            assertThat(count(
                            database,
                            "select count(*) from hfj_resource where res_id >= (select min(first_pid) from mca.load)"))
                    .isEqualTo(whole);
        }
    }

    /** Something that belongs to the patient. */
    private String ofPatient(String file, String patient) {
        return lines.get(file).stream()
                .filter(line -> line.contains("\"Patient/" + patient + "\""))
                .map(line -> file.replace(".ndjson", "/") + id(line))
                .findFirst()
                .orElseThrow();
    }

    private static String id(String line) {
        return line.replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private static int count(JdbcTemplate database, String query) {
        Integer count = database.queryForObject(query, Integer.class);
        return count == null ? 0 : count;
    }

    private void change(String file, int line, String text) {
        assertThat(lines.get(file).set(line, text)).isNotEqualTo(text);
    }

    private void read(Path county) throws IOException {
        try (Stream<Path> files = Files.list(county)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".ndjson")).toList()) {
                lines.put(String.valueOf(file.getFileName()), new ArrayList<>(Files.readAllLines(file)));
            }
        }
    }

    private Path write(String name) throws IOException {
        Path to = Files.createDirectories(folder.resolve(name));
        for (Map.Entry<String, List<String>> file : lines.entrySet()) {
            Files.write(to.resolve(file.getKey()), file.getValue());
        }
        return to;
    }

    private static int load(Path data, Path from, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of(from.toString(), "--medalliance.data=" + data, "--medalliance.security.mode=open"));
        return new CommandLine(new LoadCommand()).execute(arguments.toArray(String[]::new));
    }
}
