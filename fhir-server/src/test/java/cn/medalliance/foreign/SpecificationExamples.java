package cn.medalliance.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.fhir.examples.Index;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The examples of the R4 specification, as {@code com.ibm.fhir:fhir-examples} brings them. */
public final class SpecificationExamples {

    private static final String FOLDER = "json/spec/";

    /** The specification's definitions, thousands in one Bundle; each is there by itself, too. */
    private static final Set<String> DEFINITIONS = Set.of(
            "profiles-resources.json",
            "profiles-types.json",
            "profiles-others.json",
            "dataelements.json",
            "extension-definitions.json",
            "search-parameters.json",
            "valuesets.json",
            "v2-tables.json",
            "v3-codesystems.json");

    /** The id of the forms that were made of the profiles by a program, most without the link ids that a form must have. */
    private static final String MADE_FORM = "qs1";

    private SpecificationExamples() {}

    /** Every example of the specification that is no longer than so many characters. */
    public static List<JsonNode> shorterThan(int length) {
        return all().stream()
                .filter(example -> example.length() < length)
                .map(SpecificationExample::resource)
                .toList();
    }

    /** Every example of the specification, the shortest first; none of another's. */
    static List<SpecificationExample> all() {
        List<SpecificationExample> examples = new ArrayList<>();
        try (JarFile jar = new JarFile(Path.of(Index.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toFile())) {
            for (JarEntry entry :
                    jar.stream().filter(SpecificationExamples::isExample).toList()) {
                String text = read(jar, entry);
                JsonNode resource = ExactJson.read(text);
                if (resource.has("resourceType")
                        && !MADE_FORM.equals(resource.path("id").asText())) {
                    examples.add(new SpecificationExample(file(entry), text.length(), resource));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        examples.sort(Comparator.comparingInt(SpecificationExample::length).thenComparing(SpecificationExample::file));
        return examples;
    }

    private static boolean isExample(JarEntry entry) {
        return entry.getName().startsWith(FOLDER)
                && entry.getName().endsWith(".json")
                && !DEFINITIONS.contains(file(entry));
    }

    private static String file(JarEntry entry) {
        return entry.getName().substring(FOLDER.length());
    }

    private static String read(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream content = jar.getInputStream(entry)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
