package cn.medalliance.foreign;

import cn.medalliance.TestServer;
import cn.medalliance.storage.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One server for the tests of this package that holds what is written to what it declares, as foreign data needs it. */
final class DeclaredServer implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(DeclaredServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .process()
                .server();
    }

    private record Running(ServerProcess process) implements AutoCloseable {

        static Running start() {
            try {
                Path folder = Files.createTempDirectory("medalliance-foreign");
                return new Running(ServerProcess.startInstalled(
                        folder.resolve("data"), "--medalliance.validation.profiles=declared"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
