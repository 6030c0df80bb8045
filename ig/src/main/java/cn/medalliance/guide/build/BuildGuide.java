package cn.medalliance.guide.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Builds the guide; Maven runs it once the Java of this module is compiled.
 *
 * <p>Five steps: the R4 core package out of HAPI's validation resources, the Node packages that the lock file names,
 * SUSHI, our own package on the class path, and beside it the CQL translated. All of them are left out when nothing that they read has changed since the
 * last build. Nothing asks a FHIR registry.
 */
public final class BuildGuide {
    private final Path module;
    private final Path target;
    private final Path classes;

    private BuildGuide(Path module) {
        this.module = module;
        this.target = module.resolve("target");
        this.classes = target.resolve("classes");
    }

    /**
     * Runs the build.
     *
     * @param arguments the folder of this module
     * @throws GuideBuildException with a sentence for the person at the terminal, when the guide cannot be built
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("One argument is needed: the folder of the guide module");
        }
        new BuildGuide(Path.of(arguments[0]).toAbsolutePath().normalize()).run();
    }

    private void run() throws IOException {
        BuildStamp stamp = BuildStamp.of(module, classes);
        Path stampFile = target.resolve("guide.stamp");
        if (stamp.isIn(stampFile) && GuidePackage.isIn(classes)) {
            return;
        }
        Files.deleteIfExists(stampFile);
        NodeTools node = NodeTools.find();
        Path home = target.resolve("home");
        installAtOnce(node, home);
        Path output = target.resolve("guide");
        new Sushi(node, home).compile(module, output);
        GuidePackage.assemble(module, output, classes);
        stamp.writeTo(stampFile);
    }

    /** One waits for a registry while the other reads. */
    private void installAtOnce(NodeTools node, Path home) throws IOException {
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            Future<Void> core = beside.submit(() -> {
                CorePackage.ensureIn(home.resolve(".fhir").resolve("packages"));
                return null;
            });
            node.installPackages(module);
            core.get();
        } catch (ExecutionException failure) {
            throw new IOException("FHIR's own definitions cannot be made into a package", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", interrupted);
        } finally {
            beside.shutdownNow();
        }
    }
}
