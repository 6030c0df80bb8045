package cn.medalliance.guide.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.cqframework.cql.cql2elm.quick.FhirLibrarySourceProvider;
import org.cqframework.cql.elm.serializing.ElmJsonLibraryWriter;
import org.hl7.elm.r1.VersionedIdentifier;

/**
 * The guide's CQL as an engine evaluates it: ELM. Translating takes seconds, and has to read all of FHIR's model, so that it is done here
 * and not where it is evaluated.
 *
 * @see <a href="https://cql.hl7.org/elm.html">Expression Logical Model</a>
 */
final class CqlTranslation {

    private static final Pattern HEAD = Pattern.compile("^library (\\w+) version '([^']+)'", Pattern.MULTILINE);

    private CqlTranslation() {}

    /**
     * Translates all libraries of a folder, with those that they include.
     *
     * @return ELM in JSON by {@code name.json}
     * @throws GuideBuildException with what the translator says, be it only a warning
     */
    static SortedMap<String, byte[]> of(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : FileTrees.files(folder)) {
            texts.add(Files.readString(file));
        }
        CqlCompilerOptions options = CqlCompilerOptions.defaultOptions();
        options.getOptions().remove(CqlCompilerOptions.Options.EnableAnnotations);
        LibraryManager libraries = new LibraryManager(new ModelManager(), options);
        libraries.getLibrarySourceLoader().registerProvider(new StringLibrarySourceProvider(texts));
        libraries.getLibrarySourceLoader().registerProvider(new FhirLibrarySourceProvider());
        for (String text : texts) {
            translate(libraries, identifier(text));
        }
        ElmJsonLibraryWriter writer = new ElmJsonLibraryWriter();
        SortedMap<String, byte[]> translated = new TreeMap<>();
        libraries
                .getCompiledLibraries()
                .forEach((identifier, library) -> translated.put(
                        identifier.getId() + ".json",
                        writer.writeAsString(library.getLibrary()).getBytes(StandardCharsets.UTF_8)));
        return translated;
    }

    private static VersionedIdentifier identifier(String text) {
        Matcher head = HEAD.matcher(text);
        if (!head.find()) {
            throw new GuideBuildException("A library of CQL does not begin with its name and version");
        }
        return new VersionedIdentifier().withId(head.group(1)).withVersion(head.group(2));
    }

    private static void translate(LibraryManager libraries, VersionedIdentifier library) {
        List<CqlCompilerException> faults = new ArrayList<>();
        libraries.resolveLibrary(library, faults);
        if (!faults.isEmpty()) {
            throw new GuideBuildException(faults.stream()
                    .map(fault -> library.getId() + " "
                            + (fault.getLocator() == null
                                    ? ""
                                    : fault.getLocator().toLocator()) + " " + fault.getSeverity() + " "
                            + fault.getMessage())
                    .collect(Collectors.joining("\n")));
        }
    }
}
