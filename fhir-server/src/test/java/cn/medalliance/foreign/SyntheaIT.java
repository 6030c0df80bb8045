package cn.medalliance.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.storage.ServerProcess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Patients made by Synthea 3.3.0 go in as the transactions that it makes and every resource reads back as it was sent. Every
 * build takes one (made with {@code -p 1 -s 11 -cs 11 -r 20260101 -a 20-30 --exporter.years_of_history=2}); {@code
 * mvn -Pforeign verify -Dit.test=SyntheaIT} makes and takes a hundred.
 */
class SyntheaIT {

    /** The folder of a hundred, when they were made. */
    private static final @Nullable String FOLDER = System.getProperty("synthea.folder");
    /** Whom the patients' transactions refer to by conditions comes first. */
    private static final List<String> SAMPLE = List.of(
            "hospitalInformation.json.gz",
            "practitionerInformation.json.gz",
            "Rafael239_Watsica258_5890bf02-e447-1033-194a-bb51328bb0d5.json.gz");

    private final Map<String, String> found = new HashMap<>();

    @Test
    void patientsOfSyntheaComeBackAsTheyWere(@TempDir Path folder) throws IOException {
        List<String> different = new ArrayList<>();
        try (ServerProcess process =
                ServerProcess.startInstalled(folder.resolve("data"), "--medalliance.validation.profiles=declared")) {
            TestServer server = process.server();
            int resources = 0;
            for (String text : bundles()) {
                JsonNode bundle = ExactJson.read(text);
                Answer answer = server.send("POST", "", text);
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                JsonNode entries = ExactJson.read(answer.body()).path("entry");
                assertThat(entries).hasSameSizeAs(bundle.path("entry"));
                Map<String, String> given = new HashMap<>();
                for (int index = 0; index < entries.size(); index++) {
                    String status = entries.get(index).path("response").path("status").asText();
                    assertThat(status).as(entries.get(index).toString()).startsWith("20");
                    given.put(
                            bundle.path("entry").get(index).path("fullUrl").asText(),
                            located(entries.get(index).path("response").path("location").asText()));
                }
                for (JsonNode entry : bundle.path("entry")) {
                    String at = Objects.requireNonNull(given.get(entry.path("fullUrl").asText()));
                    JsonNode read = ExactJson.read(server.get(at).body());
                    for (String place : JsonDifference.between(expected(server, entry.path("resource"), given, at), read)) {
                        different.add(at + " " + place);
                    }
                    resources++;
                }
            }
            assertThat(resources).isGreaterThan(50);
        }
        assertThat(different).isEmpty();
    }

    /** What was sent, with the id that it got and references to where their targets are. */
    private JsonNode expected(TestServer server, JsonNode sent, Map<String, String> given, String at) {
        ObjectNode expected = sent.deepCopy();
        expected.put("id", at.substring(at.indexOf('/') + 1));
        for (JsonNode parent : expected.findParents("reference")) {
            String reference = parent.path("reference").asText();
            String target = given.get(reference);
            if (target == null && reference.contains("?")) {
                target = found.computeIfAbsent(reference, search -> search(server, search));
            }
            if (target != null) {
                ((ObjectNode) parent).set("reference", TextNode.valueOf(target));
            }
        }
        return expected;
    }

    private static String search(TestServer server, String reference) {
        int mark = reference.indexOf('=') + 1;
        String query = reference.substring(0, mark)
                + URLEncoder.encode(reference.substring(mark), StandardCharsets.UTF_8);
        List<String> ids = server.get(query).ids();
        assertThat(ids).as(reference).hasSize(1);
        return reference.substring(0, reference.indexOf('?')) + "/" + ids.get(0);
    }

    private static String located(String location) {
        return location.replaceFirst("/_history/.*", "").replaceFirst(".*/(\\w+/[^/]+)$", "$1");
    }

    private static List<String> bundles() throws IOException {
        List<String> bundles = new ArrayList<>();
        if (FOLDER == null) {
            for (String name : SAMPLE) {
                try (InputStream packed =
                                Objects.requireNonNull(SyntheaIT.class.getResourceAsStream("synthea/" + name));
                        InputStream content = new GZIPInputStream(packed)) {
                    bundles.add(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return bundles;
        }
        try (Stream<Path> files = Files.list(Path.of(FOLDER))) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".json"))
                    // Lower-case names, hospitals and practitioners, first.
                    .sorted((one, other) -> other.getFileName().toString().compareTo(one.getFileName().toString()))
                    .toList();
            List<Path> shared = sorted.stream().filter(SyntheaIT::isShared).sorted().toList();
            for (Path file : Stream.concat(shared.stream(), sorted.stream().filter(each -> !isShared(each)))
                    .toList()) {
                bundles.add(Files.readString(file));
            }
        }
        return bundles;
    }

    private static boolean isShared(Path file) {
        return file.getFileName().toString().matches("(hospital|practitioner)Information.*");
    }
}
