package cn.medalliance.guide.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Node.js and its npm, as they are found on the PATH. */
final class NodeTools {
    private static final int OLDEST_MAJOR = 20;
    private static final String NEEDED =
            "Building the guide needs Node.js " + OLDEST_MAJOR + " or newer, with npm, on the PATH; ";
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*", Pattern.DOTALL);

    private NodeTools() {}

    /** Makes sure that a Node.js that is new enough can be run. */
    static NodeTools find() {
        Outcome outcome;
        try {
            outcome = run(Path.of("."), Map.of(), List.of("node", "--version"));
        } catch (IOException e) {
            throw new GuideBuildException(NEEDED + "no program called node was found.", e);
        }
        Matcher version = VERSION.matcher(outcome.output());
        if (!version.matches() || Integer.parseInt(version.group(1)) < OLDEST_MAJOR) {
            throw new GuideBuildException(
                    NEEDED + "the node that was found is " + outcome.output().strip() + ".");
        }
        return new NodeTools();
    }

    /** Installs exactly what the lock file names, unless that is what {@code node_modules} holds already. */
    void installPackages(Path module) throws IOException {
        Sha256 hash = new Sha256();
        hash.add("package-lock.json", Files.readAllBytes(module.resolve("package-lock.json")));
        String locked = hash.hex();
        Path installed = module.resolve("node_modules").resolve(".installed-from");
        if (Files.exists(installed) && Files.readString(installed).equals(locked)) {
            return;
        }
        String npm = System.getProperty("os.name", "").startsWith("Windows") ? "npm.cmd" : "npm";
        Outcome outcome;
        try {
            outcome = run(
                    module,
                    Map.of("npm_config_update_notifier", "false"),
                    List.of(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        } catch (IOException e) {
            throw new GuideBuildException(NEEDED + "no program called npm was found.", e);
        }
        if (outcome.exitCode() != 0) {
            throw new GuideBuildException("npm ci failed in " + module + ":\n" + outcome.output());
        }
        Files.writeString(installed, locked);
    }

    Outcome runNode(Path folder, Map<String, String> environment, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add("node");
        command.addAll(arguments);
        return run(folder, environment, command);
    }

    private static Outcome run(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + command.get(0), e);
        }
    }

    /** How a program ended and what it wrote. */
    record Outcome(int exitCode, String output) {}
}
