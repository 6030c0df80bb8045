package cn.medalliance.guide.build;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureMap;

/**
 * Our own FHIR package, written on the class path beside the tables and a hash over both.
 *
 * <p>Its layout is that of every FHIR package: the conformance resources in {@code package}, the right examples in
 * {@code package/example}. Definitions have snapshots and no narratives. The wrong examples stay outside. View definitions, which
 * R4 does not know, lie as they are in {@code package/view}. Maps are among the conformance resources, made of their texts.
 */
final class GuidePackage {
    private static final String FOLDER = "cn/medalliance/guide";
    private static final String TABLES = "tables/";
    private static final String VIEWS = "package/view/";

    private GuidePackage() {}

    /** Whether an assembled package lies on this class path. */
    static boolean isIn(Path classes) {
        return Files.exists(classes.resolve(FOLDER).resolve("package.sha256"));
    }

    static void assemble(Path module, Path sushiOutput, Path classes) throws IOException {
        Path folder = Files.createDirectories(classes.resolve(FOLDER));
        Files.deleteIfExists(folder.resolve("package.sha256"));

        SortedMap<String, byte[]> tables = tables(module);
        SortedMap<String, byte[]> contents = new TreeMap<>(tables);
        Path queries = module.resolve("input").resolve("indicators");
        contents.putAll(IndicatorQueries.of(queries, queries).whole());
        contents.putAll(IndicatorQueries.of(queries.resolve("quality"), queries).whole());
        for (Path file : FileTrees.files(module.resolve("input").resolve("cql"))) {
            contents.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        SortedMap<String, byte[]> entries = packageEntries(module, sushiOutput, new Tables(contents));
        Sha256 hash = new Sha256();
        entries.forEach(hash::add);
        tables.forEach((name, table) -> hash.add(TABLES + name, table));

        Files.write(folder.resolve("package.tgz"), TarGzip.pack(entries));
        Files.write(
                folder.resolve("elm.tgz"),
                TarGzip.pack(CqlTranslation.of(module.resolve("input").resolve("cql"))));
        FileTrees.delete(folder.resolve(TABLES));
        Files.createDirectories(folder.resolve(TABLES));
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            Files.write(folder.resolve(TABLES + table.getKey()), table.getValue());
        }
        Files.writeString(folder.resolve("package.sha256"), hash.hex() + "\n");
    }

    private static SortedMap<String, byte[]> packageEntries(Path module, Path sushiOutput, Tables tables)
            throws IOException {
        FhirContext context = FhirContext.forR4();
        IParser json = context.newJsonParser();
        SortedMap<String, Resource> conformance = new TreeMap<>();
        SortedMap<String, Resource> examples = new TreeMap<>();
        for (FshOutput output : FshOutput.readAll(sushiOutput)) {
            if (!output.isWrongExample()) {
                Resource resource = (Resource) json.parseResource(Files.readString(output.file()));
                SortedMap<String, Resource> part = output.isRightExample() ? examples : conformance;
                part.put(output.file().getFileName().toString(), resource);
            }
        }
        List<StructureDefinition> definitions = new ArrayList<>();
        for (Resource resource : conformance.values()) {
            if (resource instanceof DomainResource withNarrative) {
                withNarrative.setText(null);
            }
            if (resource instanceof StructureDefinition definition) {
                definitions.add(definition);
            } else if (resource instanceof Library library) {
                tables.putInto(library);
            }
        }
        Snapshots.generate(context, definitions);
        Path maps = module.resolve("input").resolve("maps");
        for (StructureMap map : new StructureMaps(context, definitions.get(0)).read(maps)) {
            conformance.put("StructureMap-" + map.getIdPart() + ".json", map);
        }

        SortedMap<String, byte[]> entries = new TreeMap<>();
        entries.put("package/package.json", PackageManifest.of(module.resolve("sushi-config.yaml")));
        add(entries, "package/", conformance, json);
        add(entries, "package/example/", examples, json);
        for (Path file : FileTrees.files(module.resolve("input").resolve("views"))) {
            entries.put(VIEWS + file.getFileName(), Files.readAllBytes(file));
        }
        return entries;
    }

    private static void add(
            SortedMap<String, byte[]> entries, String folder, SortedMap<String, Resource> resources, IParser json) {
        PackageIndex index = new PackageIndex();
        resources.forEach((fileName, resource) -> {
            index.add(fileName, resource);
            entries.put(folder + fileName, json.encodeResourceToString(resource).getBytes(StandardCharsets.UTF_8));
        });
        entries.put(folder + ".index.json", index.json().getBytes(StandardCharsets.UTF_8));
    }

    private static SortedMap<String, byte[]> tables(Path module) throws IOException {
        SortedMap<String, byte[]> tables = new TreeMap<>();
        for (Path file : FileTrees.files(module.resolve("input").resolve("data"))) {
            String name = file.getFileName().toString();
            if (name.endsWith(".csv")) {
                tables.put(name, Files.readAllBytes(file));
            }
        }
        return tables;
    }
}
