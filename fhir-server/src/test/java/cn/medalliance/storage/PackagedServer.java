package cn.medalliance.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts the packaged server, or one of its commands, as a process of its own. */
public final class PackagedServer {
    static final Path JAR = Path.of("target", "fhir-server.jar");

    private PackagedServer() {}

    /**
     * The command, with the classes that were read for this build, once they are.
     *
     * @param options of the JVM
     * @param arguments of the server
     */
    public static List<String> command(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(ClassArchive.inUse());
        command.add("-jar");
        command.add(JAR.toAbsolutePath().toString());
        command.addAll(arguments);
        return command;
    }
}
