package cn.medalliance.demo.chance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** The small tables beside the classes: comma-separated, a head line, {@code #} before remarks, no quoting. */
public final class Tables {
    private Tables() {}

    /** Each row of the table {@code name} that lies beside {@code owner}, turned into a value. */
    public static <T> List<T> read(Class<?> owner, String name, Function<String[], T> row) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("table not found: " + name);
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> row.apply(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
