package cn.medalliance.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.fhir.examples.Index;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The examples of the R4 specification, as {@code com.ibm.fhir:fhir-examples} brings them. */
final class SpecificationExamples {

    private static final String FOLDER = "json/spec/";

    private SpecificationExamples() {}

    /** Every example of the specification by the name of its file; none of another's. */
    static Map<String, JsonNode> all() {
        Map<String, JsonNode> byFile = new TreeMap<>();
        try (JarFile jar = new JarFile(Path.of(Index.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                String name = entry.getName();
                if (name.startsWith(FOLDER) && name.endsWith(".json")) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        JsonNode resource =
                                ExactJson.read(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                        if (resource.hasNonNull("resourceType") && resource.hasNonNull("id")) {
                            byFile.put(name.substring(FOLDER.length()), resource);
                        }
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return byFile;
    }
}
