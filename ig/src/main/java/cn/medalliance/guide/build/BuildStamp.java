package cn.medalliance.guide.build;

import ca.uhn.fhir.util.VersionUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cqframework.cql.cql2elm.CqlTranslator;

/** What a built guide was built from: a hash over every file that its build reads, the build's own code included. */
record BuildStamp(String sha256) {
    private static final List<String> SINGLE_FILES = List.of("sushi-config.yaml", "package.json", "package-lock.json");

    static BuildStamp of(Path module, Path classes) throws IOException {
        List<Path> inputs = new ArrayList<>(FileTrees.files(module.resolve("input")));
        for (String name : SINGLE_FILES) {
            inputs.add(module.resolve(name));
        }
        inputs.addAll(FileTrees.files(classes.resolve("cn/medalliance/guide/build")));
        Sha256 hash = new Sha256();
        for (Path input : inputs) {
            hash.add(module.relativize(input).toString(), Files.readAllBytes(input));
        }
        hash.add("engine", engineVersion().getBytes(StandardCharsets.UTF_8));
        hash.add("translator", translatorVersion().getBytes(StandardCharsets.UTF_8));
        return new BuildStamp(hash.hex());
    }

    boolean isIn(Path file) throws IOException {
        return Files.exists(file) && Files.readString(file).strip().equals(sha256);
    }

    void writeTo(Path file) throws IOException {
        Files.writeString(file, sha256 + "\n");
    }

    private static String engineVersion() {
        return VersionUtil.getVersion();
    }

    /** Only the name of its file has it. */
    private static String translatorVersion() {
        String place = CqlTranslator.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
