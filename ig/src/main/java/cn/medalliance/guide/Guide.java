package cn.medalliance.guide;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The built guide on the class path: its FHIR package and its tables.
 *
 * <p>Instances are immutable. One holds every resource of the package as JSON text, so that whoever has taken what it needs
 * should let go of it; it is kept for the next who asks as long as there is room.
 */
public final class Guide {
    /** Where the FHIR package lies on the class path. */
    public static final String PACKAGE_RESOURCE = "cn/medalliance/guide/package.tgz";

    private static final String HASH_RESOURCE = "cn/medalliance/guide/package.sha256";
    private static final String ELM = "cn/medalliance/guide/elm.tgz";
    private static final String TABLES = "cn/medalliance/guide/tables/";
    private static final String CONFORMANCE = "package/";
    private static final String EXAMPLES = "package/example/";
    private static final String VIEWS = "package/view/";

    private static SoftReference<Guide> kept = new SoftReference<>(null);

    private final JsonObject manifest;
    private final String contentSha256;
    private final SortedMap<String, SortedMap<String, String>> resources = new TreeMap<>();
    private final SortedMap<String, String> examples = new TreeMap<>();
    private final SortedMap<String, String> views = new TreeMap<>();

    private Guide() {
        JsonObject found = null;
        try (InputStream packed = open(PACKAGE_RESOURCE);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName();
                String content = new String(tar.readAllBytes(), StandardCharsets.UTF_8);
                if (name.equals(CONFORMANCE + "package.json")) {
                    found = JsonParser.parseString(content).getAsJsonObject();
                } else if (!name.endsWith(".index.json")) {
                    take(name, content);
                }
            }
            try (InputStream hash = open(HASH_RESOURCE)) {
                contentSha256 = new String(hash.readAllBytes(), StandardCharsets.US_ASCII).strip();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The guide on the class path cannot be read", e);
        }
        if (found == null) {
            throw new IllegalStateException("The guide on the class path has no package.json");
        }
        manifest = found;
    }

    /**
     * Reads the guide that lies on the class path.
     *
     * @throws IllegalStateException when there is none
     */
    public static synchronized Guide load() {
        Guide guide = kept.get();
        if (guide == null) {
            guide = new Guide();
            kept = new SoftReference<>(guide);
        }
        return guide;
    }

    /** The id of the FHIR package. */
    public String packageId() {
        return manifest.get("name").getAsString();
    }

    /** The version of the guide. */
    public String version() {
        return manifest.get("version").getAsString();
    }

    /** The base of every canonical url of the guide, without a slash at its end. */
    public String canonical() {
        return manifest.get("canonical").getAsString();
    }

    /** The canonical url of one of the guide's resources. */
    public String canonical(String type, String id) {
        return canonical() + "/" + type + "/" + id;
    }

    /** A SHA-256 in hex over everything in the package and in the tables; equal content gives an equal hash. */
    public String contentSha256() {
        return contentSha256;
    }

    /** The types of which the package has resources, sorted. */
    public Set<String> types() {
        return Collections.unmodifiableSet(resources.keySet());
    }

    /** Every conformance resource of a type as JSON, sorted by id; none when there is none. */
    public Collection<String> resources(String type) {
        SortedMap<String, String> ofType = resources.get(type);
        return ofType == null ? List.of() : Collections.unmodifiableCollection(ofType.values());
    }

    /** The ids of the conformance resources of a type, sorted. */
    public Set<String> ids(String type) {
        SortedMap<String, String> ofType = resources.get(type);
        return ofType == null ? Set.of() : Collections.unmodifiableSet(ofType.keySet());
    }

    /** One conformance resource as JSON. */
    public Optional<String> resource(String type, String id) {
        return Optional.ofNullable(resources.get(type)).map(ofType -> ofType.get(id));
    }

    /** What each definition of a type says of itself, sorted by id; none when there is none. */
    public List<DefinitionHead> heads(String type) {
        return resources(type).stream().map(DefinitionHead::of).toList();
    }

    /** Every right example as JSON by its file name, which is {@code Type-id.json}. */
    public SortedMap<String, String> examples() {
        return Collections.unmodifiableSortedMap(examples);
    }

    /** Every view definition of SQL on FHIR as JSON by its name; R4 does not know the type, so it is none of {@link #types}. */
    public SortedMap<String, String> views() {
        return Collections.unmodifiableSortedMap(views);
    }

    /** The whole package, a gzipped tar in the layout of FHIR packages; the caller closes it. */
    public InputStream openPackage() {
        return open(PACKAGE_RESOURCE);
    }

    /**
     * The rows of a table of the guide.
     *
     * @param name the table's file name without {@code .csv}
     * @throws IllegalStateException when the guide has no such table
     */
    public List<TableRow> table(String name) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (InputStream stream = open(TABLES + name + ".csv");
                CSVParser rows = format.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> new TableRow(row.toMap())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " of the guide cannot be read", e);
        }
    }

    /**
     * The guide's CQL as an engine evaluates it, with the libraries that it includes: ELM in JSON, by the name of the library. Read each time.
     */
    public SortedMap<String, String> elm() {
        SortedMap<String, String> libraries = new TreeMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(open(ELM))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String file = entry.getName();
                libraries.put(
                        file.substring(0, file.length() - ".json".length()),
                        new String(tar.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The logic of the guide on the class path cannot be read", e);
        }
        return libraries;
    }

    private void take(String name, String content) {
        if (name.startsWith(EXAMPLES)) {
            examples.put(name.substring(EXAMPLES.length()), content);
        } else if (name.startsWith(VIEWS)) {
            views.put(name.substring(VIEWS.length(), name.length() - ".json".length()), content);
        } else {
            String fileName = name.substring(CONFORMANCE.length(), name.length() - ".json".length());
            int hyphen = fileName.indexOf('-');
            resources
                    .computeIfAbsent(fileName.substring(0, hyphen), type -> new TreeMap<>())
                    .put(fileName.substring(hyphen + 1), content);
        }
    }

    private static InputStream open(String resource) {
        InputStream stream = Guide.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException(
                    "The class path has no " + resource + "; the module medalliance-ig builds it");
        }
        return stream;
    }
}
