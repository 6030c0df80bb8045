package cn.medalliance.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The transactions that Synthea 3.3.0 writes: one for the hospitals, one for the practitioners, one for each patient. Every
 * build has one patient (made with {@code -p 1 -s 11 -cs 11 -r 20260101 -a 20-30 --exporter.years_of_history=2}); the
 * profile {@code foreign} makes a hundred.
 */
final class SyntheaBundles {

    /** The folder of a hundred, when they were made. */
    private static final @Nullable String FOLDER = System.getProperty("synthea.folder");

    private static final List<String> SAMPLE = List.of(
            "hospitalInformation.json.gz",
            "practitionerInformation.json.gz",
            "Rafael239_Watsica258_5890bf02-e447-1033-194a-bb51328bb0d5.json.gz");

    private SyntheaBundles() {}

    /** How many resources there are at the least. */
    static int leastResources() {
        return FOLDER == null ? 50 : 20_000;
    }

    /** Hands out each transaction, first those to which the patients' refer. */
    static void forEach(Consumer<String> transactions) {
        try {
            if (FOLDER == null) {
                for (String name : SAMPLE) {
                    transactions.accept(sample(name));
                }
            } else {
                for (Path file : made(Path.of(FOLDER))) {
                    transactions.accept(Files.readString(file));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String sample(String name) throws IOException {
        try (InputStream packed =
                        Objects.requireNonNull(SyntheaBundles.class.getResourceAsStream("synthea/" + name), name);
                InputStream content = new GZIPInputStream(packed)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Path> made(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.comparing(SyntheaBundles::isOfAPatient).thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private static boolean isOfAPatient(Path file) {
        return !file.getFileName().toString().matches("(hospital|practitioner)Information.*");
    }
}
