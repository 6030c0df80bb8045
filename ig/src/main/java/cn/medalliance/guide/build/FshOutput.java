package cn.medalliance.guide.build;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What SUSHI left behind, each resource with the folder of its FSH.
 *
 * @param file the JSON that SUSHI wrote
 * @param source the FSH file, relative to {@code input/fsh}, with forward slashes
 */
record FshOutput(Path file, String source) {
    /** Everything that SUSHI wrote, in the order of the file names. */
    static List<FshOutput> readAll(Path output) throws IOException {
        Path generated = output.resolve("fsh-generated");
        List<FshOutput> all = new ArrayList<>();
        String index = Files.readString(generated.resolve("data").resolve("fsh-index.json"));
        for (JsonElement element : JsonParser.parseString(index).getAsJsonArray()) {
            JsonObject entry = element.getAsJsonObject();
            Path file = generated
                    .resolve("resources")
                    .resolve(entry.get("outputFile").getAsString());
            all.add(new FshOutput(file, entry.get("fshFile").getAsString().replace('\\', '/')));
        }
        all.sort(Comparator.comparing(each -> each.file().getFileName().toString()));
        return all;
    }

    /** A resource that shows how a profile is used. */
    boolean isRightExample() {
        return source.contains("/examples/");
    }

    /** A resource that a profile must refuse. */
    boolean isWrongExample() {
        return source.contains("/wrong/");
    }
}
