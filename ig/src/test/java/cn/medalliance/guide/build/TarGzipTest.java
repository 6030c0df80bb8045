package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TarGzipTest {
    @Test
    void equalEntriesGiveEqualBytes() throws IOException {
        SortedMap<String, byte[]> one = new TreeMap<>();
        one.put("package/b.json", bytes("b"));
        one.put("package/a.json", bytes("a"));
        SortedMap<String, byte[]> other = new TreeMap<>();
        other.put("package/a.json", bytes("a"));
        other.put("package/b.json", bytes("b"));

        assertThat(TarGzip.pack(one)).isEqualTo(TarGzip.pack(other));
    }

    @Test
    void aHashTellsWhereOneContentEnds() {
        Sha256 one = new Sha256();
        one.add("ab", bytes("c"));
        Sha256 other = new Sha256();
        other.add("a", bytes("bc"));

        assertThat(one.hex()).isNotEqualTo(other.hex());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
