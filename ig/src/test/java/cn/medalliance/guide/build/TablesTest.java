package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Library;
import org.junit.jupiter.api.Test;

/** Clients read the tables of the guide as libraries. */
class TablesTest {
    private static final Path DATA = Path.of("input", "data");

    @Test
    void everyTableIsTheContentOfALibrary() throws IOException {
        Map<String, String> served = new TreeMap<>();
        for (String json : BuiltGuide.get().guide().resources("Library")) {
            Library library = FhirContext.forR4Cached().newJsonParser().parseResource(Library.class, json);
            for (Attachment content : library.getContent()) {
                if (content.getContentType().equals("text/csv")) {
                    served.put(content.getTitle(), new String(content.getData(), StandardCharsets.UTF_8));
                }
            }
        }
        Map<String, String> tables = new TreeMap<>();
        for (Path file : FileTrees.files(DATA)) {
            tables.put(file.getFileName().toString(), Files.readString(file));
        }
        assertThat(served).isNotEmpty().isEqualTo(tables);
    }

    @Test
    void aTableThatIsNotThereIsRefused() {
        Library library = new Library();
        library.addContent().setId("ig-loader-no-such.csv");

        assertThatExceptionOfType(GuideBuildException.class)
                .isThrownBy(() -> new Tables(new TreeMap<>()).putInto(library))
                .withMessageContaining("no-such.csv");
    }
}
