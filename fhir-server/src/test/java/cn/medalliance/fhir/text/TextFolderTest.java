package cn.medalliance.fhir.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFolderTest {

    @TempDir
    private Path temporary;

    private Path folder;
    private Path segments;

    @BeforeEach
    void writeAnIndex() throws IOException {
        folder = temporary.resolve("lucene");
        TextFolder.prepare(folder);
        Path index = folder.resolve("text");
        try (FSDirectory directory = FSDirectory.open(index);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
        }
        segments = index.resolve("segments_1");
        assertThat(segments).exists();
    }

    @Test
    void anIndexThatFitsIsKept() {
        TextFolder.prepare(folder);
        assertThat(segments).exists();
    }

    @Test
    void anIndexOfAnotherFormatIsThrownAway() throws IOException {
        Files.writeString(folder.resolve("format"), "text 0");
        TextFolder.prepare(folder);
        assertThat(folder).isDirectoryNotContaining("glob:**text");
        assertThat(folder.resolve("format")).hasContent(TextFolder.format());
    }

    @Test
    void anIndexWithoutAFormatIsThrownAway() throws IOException {
        Files.delete(folder.resolve("format"));
        TextFolder.prepare(folder);
        assertThat(segments).doesNotExist();
    }

    @Test
    void aBrokenIndexIsThrownAway() throws IOException {
        Files.write(segments, new byte[] {1, 2, 3});
        TextFolder.prepare(folder);
        assertThat(segments).doesNotExist();
    }

    @Test
    void anEmptyPlaceIsMadeReady() {
        TextFolder.prepare(temporary.resolve("other"));
        assertThat(temporary.resolve("other/format")).exists();
    }
}
