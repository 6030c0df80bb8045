package cn.medalliance.guide.build;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The {@code package.json} of our package, said from SUSHI's configuration so that nothing is said twice. */
final class PackageManifest {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private PackageManifest() {}

    static byte[] of(Path sushiConfiguration) throws IOException {
        Map<String, String> heads = heads(sushiConfiguration);
        JsonObject manifest = new JsonObject();
        manifest.addProperty("name", required(heads, "id"));
        manifest.addProperty("version", required(heads, "version"));
        manifest.addProperty("canonical", required(heads, "canonical"));
        manifest.addProperty("title", required(heads, "title"));
        manifest.addProperty("description", required(heads, "description"));
        manifest.addProperty("license", required(heads, "license"));
        manifest.addProperty("type", "IG");
        JsonArray fhirVersions = new JsonArray();
        fhirVersions.add(required(heads, "fhirVersion"));
        manifest.add("fhirVersions", fhirVersions);
        JsonObject dependencies = new JsonObject();
        dependencies.addProperty(CorePackage.NAME, CorePackage.VERSION);
        manifest.add("dependencies", dependencies);
        JsonObject directories = new JsonObject();
        directories.addProperty("lib", "package");
        directories.addProperty("example", "example");
        manifest.add("directories", directories);
        return (GSON.toJson(manifest) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The {@code key: value} lines that are not indented; nothing deeper of YAML is needed here. */
    private static Map<String, String> heads(Path sushiConfiguration) throws IOException {
        Map<String, String> heads = new HashMap<>();
        for (String line : Files.readAllLines(sushiConfiguration)) {
            int colon = line.indexOf(": ");
            if (colon > 0 && Character.isLetter(line.charAt(0))) {
                heads.put(line.substring(0, colon), line.substring(colon + 2).strip());
            }
        }
        return heads;
    }

    private static String required(Map<String, String> heads, String key) {
        String value = heads.get(key);
        if (value == null) {
            throw new GuideBuildException("sushi-config.yaml lacks a line for " + key);
        }
        return value;
    }
}
