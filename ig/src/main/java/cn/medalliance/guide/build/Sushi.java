package cn.medalliance.guide.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The compiler of our FSH. */
final class Sushi {
    private static final Pattern MESSAGE_START = Pattern.compile("(error|warn|info|debug)\\s.*", Pattern.DOTALL);

    /**
     * Warnings that say nothing about our FSH. SUSHI misses three packages that it would like to take from a FHIR registry
     * and that we do not use, cannot ask for its own newest version, and points out that the heads of the configuration
     * are for the IG Publisher.
     */
    private static final List<String> EXPECTED_WARNINGS = List.of(
            "Failed to load automatically-provided ",
            "Unable to determine the latest version of sushi",
            "The FSHOnly property is set to true");

    /** SUSHI makes much that it soon forgets; in Node's usual few megabytes a tenth of its time is clearing up. */
    private static final String YOUNG_MEGABYTES = "--max-semi-space-size=64";

    private final NodeTools node;
    private final Path home;

    /** @param home the folder that SUSHI is to take for the user's home, because the FHIR package cache lies in it */
    Sushi(NodeTools node, Path home) {
        this.node = node;
        this.home = home;
    }

    /** Compiles the FSH of the module into {@code fsh-generated} below the output folder, or fails with SUSHI's words. */
    void compile(Path module, Path output) throws IOException {
        FileTrees.delete(output);
        Files.createDirectories(output);
        NodeTools.Outcome outcome = node.runNode(
                module,
                offline(),
                List.of(
                        YOUNG_MEGABYTES,
                        "node_modules/fsh-sushi/dist/app.js",
                        "build",
                        module.toString(),
                        "--out",
                        output.toString(),
                        "--log-level",
                        "warn"));
        List<String> errors = new ArrayList<>();
        for (String message : messages(outcome.output())) {
            if (message.startsWith("error")) {
                errors.add(message);
            } else if (message.startsWith("warn") && EXPECTED_WARNINGS.stream().noneMatch(message::contains)) {
                System.out.println("SUSHI: " + message);
            }
        }
        if (!errors.isEmpty()) {
            throw new GuideBuildException(
                    "SUSHI refuses the guide, " + errors.size() + " errors:\n" + String.join("\n", errors));
        }
        if (outcome.exitCode() != 0) {
            throw new GuideBuildException("SUSHI ended with code " + outcome.exitCode() + ":\n" + outcome.output());
        }
    }

    /**
     * SUSHI asks a registry for packages and for its own newest version; a proxy that nobody is keeps it at home, and where it finds no npm it
     * does not wait for its answer.
     */
    private Map<String, String> offline() {
        String nobody = "http://127.0.0.1:9";
        return Map.of(
                "HOME",
                home.toString(),
                "PATH",
                home.toString(),
                "USERPROFILE",
                home.toString(),
                "HTTPS_PROXY",
                nobody,
                "HTTP_PROXY",
                nobody);
    }

    private static List<String> messages(String output) {
        List<String> messages = new ArrayList<>();
        StringBuilder message = new StringBuilder();
        for (String line : output.split("\\R")) {
            boolean ends = line.isBlank() || line.startsWith("===") || line.startsWith("npm ");
            if (ends || MESSAGE_START.matcher(line).matches()) {
                if (!message.isEmpty()) {
                    messages.add(message.toString());
                    message.setLength(0);
                }
            }
            if (!ends && (!message.isEmpty() || MESSAGE_START.matcher(line).matches())) {
                message.append(message.isEmpty() ? "" : "\n").append(line);
            }
        }
        if (!message.isEmpty()) {
            messages.add(message.toString());
        }
        return messages;
    }
}
