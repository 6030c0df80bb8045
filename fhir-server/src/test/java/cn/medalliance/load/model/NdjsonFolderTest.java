package cn.medalliance.load.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.load.model.ChunkPlaces.LinePlace;
import cn.medalliance.load.model.NdjsonFolder.Contents;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdjsonFolderTest {

    @TempDir
    Path folder = Path.of("");

    private Contents contents = new Contents(0, "");

    @Test
    void linesComeInOrderWithTheirNumbersAndBlankOnesAreLeftOut() throws Exception {
        write("b.ndjson", "\uFEFFone\n\n  \r\ntwo\nthree");
        pack("a.ndjson.gz", "zero\n");
        write("notes.txt", "nothing\n");
        assertThat(read(2))
                .containsExactly("a.ndjson.gz:0:1:zero", "b.ndjson:1:1:one", "b.ndjson:1:4:two", "b.ndjson:3:5:three");
        assertThat(contents.lines()).isEqualTo(4);
    }

    @Test
    void aLineLongerThanTheBufferIsOne() throws Exception {
        String word = "一二三四五六七八九十".repeat(20_000);
        write("long.ndjson", word + "\n" + word);
        assertThat(read(10)).containsExactly("long.ndjson:0:1:" + word, "long.ndjson:0:2:" + word);
    }

    @Test
    void whatIsReadIsKnownByItsChecksum() throws Exception {
        write("a.ndjson", "one\n");
        read(10);
        String first = contents.files();
        write("a.ndjson", "two\n");
        read(10);
        assertThat(contents.files()).isNotEqualTo(first).startsWith("a.ndjson 4 ");
    }

    @Test
    void eachLineIsFoundByItsPlace() throws Exception {
        write("a.ndjson", "one\n\ntwo\nthree\nfour\n");
        write("b.ndjson", "five\n");
        ChunkPlaces places = new ChunkPlaces();
        NdjsonFolder.open(folder, 3).read(places::add);
        assertThat(places.of(0)).isEqualTo(new LinePlace(0, "a.ndjson", 1));
        assertThat(places.of(1)).isEqualTo(new LinePlace(0, "a.ndjson", 3));
        assertThat(places.of(3)).isEqualTo(new LinePlace(1, "a.ndjson", 5));
        assertThat(places.of(4)).isEqualTo(new LinePlace(2, "b.ndjson", 1));
    }

    private List<String> read(int linesPerChunk) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        contents = NdjsonFolder.open(folder, linesPerChunk)
                .read(chunk -> chunk.lines()
                        .forEach(line -> lines.add("%s:%d:%d:%s"
                                .formatted(
                                        chunk.file(),
                                        chunk.first(),
                                        line.number(),
                                        new String(line.text(), StandardCharsets.UTF_8)))));
        return lines;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void pack(String name, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
