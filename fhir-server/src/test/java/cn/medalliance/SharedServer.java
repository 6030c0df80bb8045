package cn.medalliance;

import cn.medalliance.security.SecuredServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the server once for all test classes of a process and ends it, with its PostgreSQL, when the process ends. */
final class SharedServer implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestServer.class || type == SecuredServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
        Running running = store.getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
        if (parameter.getParameter().getType() == TestServer.class) {
            return running.server();
        }
        return store.getOrComputeIfAbsent(Secured.class, key -> new Secured(running), Secured.class)
                .server();
    }

    /** The second node; the store closes it before the first, whose database it uses. */
    private record Secured(SecuredServer server) implements AutoCloseable {

        Secured(Running beside) {
            this(SecuredServer.beside(beside.context(), beside.server()));
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private record Running(ConfigurableApplicationContext context, TestServer server) implements AutoCloseable {

        static Running start() {
            try {
                Path data = Files.createTempDirectory("medalliance-it");
                SpringApplication application = new SpringApplication(ServerApplication.class);
                ConfigurableApplicationContext context = application.run(
                        "--server.port=0",
                        "--medalliance.data=" + data,
                        "--medalliance.security.mode=open",
                        "--medalliance.validation.profiles=guide",
                        // Nobody kills this one: no write of it has to wait for the disk.
                        "--spring.datasource.hikari.connection-init-sql=set synchronous_commit = off",
                        // Whoever looks at notifications starts a node that sends them.
                        "--medalliance.notify.workers=0",
                        // What comes due is left to the secured nodes, whose own acts have their Provenances.
                        "--medalliance.schedule.look-every=PT1H");
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
