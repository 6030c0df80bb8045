package cn.medalliance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the server once for all test classes and ends it, with its PostgreSQL, when the run ends. */
final class SharedServer implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .server();
    }

    private record Running(ConfigurableApplicationContext context, TestServer server)
            implements ExtensionContext.Store.CloseableResource {

        static Running start() {
            try {
                Path data = Files.createTempDirectory("medalliance-it");
                SpringApplication application = new SpringApplication(ServerApplication.class);
                ConfigurableApplicationContext context = application.run(
                        "--server.port=0", "--medalliance.data=" + data, "--medalliance.validation.profiles=guide");
                int port = ((ServletWebServerApplicationContext) context)
                        .getWebServer()
                        .getPort();
                return new Running(context, new TestServer("http://localhost:" + port));
            } catch (IOException failure) {
                throw new IllegalStateException("No folder for the test's data", failure);
            }
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
