package cn.medalliance.guide.build;

import ca.uhn.fhir.util.VersionUtil;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hl7.fhir.r4.formats.IParser;
import org.hl7.fhir.r4.formats.JsonParser;
import org.hl7.fhir.r4.formats.XmlParser;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;

/**
 * The FHIR R4 core package, made from the definitions that HAPI carries in its validation resources.
 *
 * <p>SUSHI looks for {@code hl7.fhir.r4.core} in the FHIR package cache and would otherwise ask a registry. What is
 * written here is the same set of definitions in the same layout: one JSON file per StructureDefinition, ValueSet,
 * CodeSystem, SearchParameter and so on, without their narratives.
 */
final class CorePackage {
    static final String NAME = "hl7.fhir.r4.core";
    static final String VERSION = "4.0.1";

    private static final String ROOT = "/org/hl7/fhir/r4/model/";

    /** Where a definition is given twice, the later source is the better one. */
    private static final List<String> SOURCES = List.of(
            "valueset/v2-tables.xml",
            "valueset/v3-codesystems.xml",
            "valueset/valuesets.xml",
            "extension/extension-definitions.xml",
            "profile/profiles-others.xml",
            "profile/profiles-types.xml",
            "profile/profiles-resources.xml",
            "sp/search-parameters.json");

    private CorePackage() {}

    /** Writes the package below the given FHIR package cache unless a whole one of this HAPI is there already. */
    static void ensureIn(Path packageCache) throws IOException {
        Path home = packageCache.resolve(NAME + "#" + VERSION);
        Path present = home.resolve("package").resolve("package.json");
        if (Files.exists(present) && Files.readString(present).equals(manifest())) {
            return;
        }
        FileTrees.delete(home);
        Path unfinished = packageCache.resolve(NAME + "#" + VERSION + ".unfinished");
        FileTrees.delete(unfinished);
        Path content = Files.createDirectories(unfinished.resolve("package"));
        PackageIndex index = new PackageIndex();
        for (Map.Entry<String, Resource> entry : readAll().entrySet()) {
            String fileName = entry.getKey() + ".json";
            Files.write(content.resolve(fileName), json(entry.getValue()));
            index.add(fileName, entry.getValue());
        }
        Files.writeString(content.resolve(".index.json"), index.json(), StandardCharsets.UTF_8);
        Files.writeString(content.resolve("package.json"), manifest(), StandardCharsets.UTF_8);
        Files.move(unfinished, home);
    }

    private static Map<String, Resource> readAll() throws IOException {
        Map<String, Resource> all = new TreeMap<>();
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            List<Future<Bundle>> bundles = SOURCES.stream()
                    .map(source -> workers.submit((Callable<Bundle>) () -> read(source)))
                    .toList();
            for (Future<Bundle> bundle : bundles) {
                for (Bundle.BundleEntryComponent entry : bundle.get().getEntry()) {
                    Resource resource = entry.getResource();
                    if (resource instanceof DomainResource withNarrative) {
                        withNarrative.setText(null);
                    }
                    all.put(resource.fhirType() + "-" + resource.getIdPart(), resource);
                }
            }
            return all;
        } catch (ExecutionException e) {
            throw new IOException("The R4 definitions in HAPI's validation resources cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the R4 definitions were read", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Bundle read(String source) throws IOException {
        IParser parser = source.endsWith(".xml") ? new XmlParser() : new JsonParser();
        try (InputStream stream = CorePackage.class.getResourceAsStream(ROOT + source)) {
            if (stream == null) {
                throw new IOException("hapi-fhir-validation-resources-r4 lacks " + ROOT + source);
            }
            return (Bundle) parser.parse(stream);
        }
    }

    private static byte[] json(Resource resource) throws IOException {
        return new JsonParser().composeBytes(resource);
    }

    private static String manifest() {
        return """
                {
                  "name": "%s",
                  "version": "%s",
                  "canonical": "http://hl7.org/fhir",
                  "title": "FHIR R4 core definitions, repackaged from the validation resources of HAPI FHIR %s",
                  "fhirVersions": ["%s"],
                  "type": "fhir.core",
                  "dependencies": {}
                }
                """.formatted(NAME, VERSION, VersionUtil.getVersion(), VERSION);
    }
}
