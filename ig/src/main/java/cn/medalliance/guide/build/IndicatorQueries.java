package cn.medalliance.guide.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The queries of the indicators and of the rules of quality, each whole: what several of them say is written once, as a block, and put before the query that
 * names it, as a common table expression.
 */
final class IndicatorQueries {

    private static final String SQL = ".sql";
    private static final String WITH = "with ";
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*\\n");
    private static final Pattern SOURCE = Pattern.compile("\\b(?:from|join)\\s+(\\w+)");

    private final SortedMap<String, String> blocks;
    private final SortedMap<String, String> queries;

    private IndicatorQueries(SortedMap<String, String> blocks, SortedMap<String, String> queries) {
        this.blocks = blocks;
        this.queries = queries;
    }

    /** Of a folder with a file for each query, and one with a file for each block in {@code blocks}. */
    static IndicatorQueries of(Path folder, Path shared) throws IOException {
        return new IndicatorQueries(read(shared.resolve("blocks")), read(folder));
    }

    private static SortedMap<String, String> read(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : FileTrees.files(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(SQL) && folder.equals(file.getParent())) {
                texts.put(name.substring(0, name.length() - SQL.length()), Files.readString(file));
            }
        }
        return texts;
    }

    /** The whole queries by the names of their files. */
    SortedMap<String, byte[]> whole() {
        SortedMap<String, byte[]> whole = new TreeMap<>();
        queries.forEach((name, query) -> whole.put(name + SQL, whole(query).getBytes(StandardCharsets.UTF_8)));
        return whole;
    }

    private String whole(String query) {
        Map<String, String> before = new LinkedHashMap<>();
        collect(query, before);
        before.keySet().stream().filter(name -> query.contains(name + " as (")).forEach(name -> {
            throw new GuideBuildException("A query has a table of its own by the name of the block " + name);
        });
        String body = COMMENT.matcher(query).replaceAll("").strip();
        StringBuilder whole = new StringBuilder();
        before.forEach((name, block) -> whole.append(whole.isEmpty() ? WITH : ",\n")
                .append(name)
                .append(" as (\n")
                .append(COMMENT.matcher(block).replaceAll("").strip())
                .append(")"));
        if (whole.isEmpty()) {
            return body + "\n";
        }
        boolean hasOwn = body.startsWith(WITH);
        return whole.append(hasOwn ? ",\n" : "\n")
                .append(hasOwn ? body.substring(WITH.length()) : body)
                .append("\n")
                .toString();
    }

    /** Blocks that are named, each after those that it names itself. */
    private void collect(String text, Map<String, String> found) {
        Matcher sources = SOURCE.matcher(text);
        while (sources.find()) {
            String name = sources.group(1);
            String block = blocks.get(name);
            if (block != null && !found.containsKey(name)) {
                collect(block, found);
                found.put(name, block);
            }
        }
    }
}
