package cn.medalliance.command;

import cn.medalliance.demo.DemoCast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;

/**
 * Registers clients and people for a trial: a demo county is asked for, callers must show tokens, and nobody says who they
 * are. They lie as files in the data folder, with one secret that is made at the first start, and serve as an example.
 */
public final class TrialSetUp implements EnvironmentPostProcessor, Ordered {

    /** The client that brings the county in. */
    static final String LOADER = "trial-loader";

    private static final String SECURITY = "medalliance.security.";
    private static final String CLIENTS = SECURITY + "clients";
    private static final String ACCOUNTS = SECURITY + "accounts.file";
    private static final String REGISTRATION = SECURITY + "registration-token";
    private static final int BYTES = 32;

    /** The folder of a trial's files. */
    static Path folder(Path data) {
        return data.resolve("trial");
    }

    /** The secret of all clients and the password of all people of the trial; null when this is none. */
    static @org.jspecify.annotations.Nullable String secret(Path data) {
        try {
            Path file = folder(data).resolve("secret.txt");
            return Files.exists(file) ? Files.readString(file).strip() : null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        int residents = environment.getProperty("medalliance.demo.residents", Integer.class, 0);
        boolean isSecured = environment.getProperty(SECURITY + "mode", "").equalsIgnoreCase("secured");
        if (residents == 0
                || !isSecured
                || !environment.getProperty(CLIENTS, "").isEmpty()) {
            return;
        }
        Path data = Path.of(environment.getProperty("medalliance.data", "medalliance-data"));
        Path folder = folder(data);
        String secret = secret(data);
        if (secret == null) {
            secret = make(folder, residents, environment.getProperty("medalliance.demo.seed", Long.class, 1L));
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "trial",
                        Map.of(
                                CLIENTS, folder.resolve("clients.yaml").toString(),
                                ACCOUNTS, folder.resolve("accounts.yaml").toString(),
                                REGISTRATION, secret)));
    }

    private static String make(Path folder, int residents, long seed) {
        String secret = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES).generateKey();
        String hash = "{bcrypt}" + new BCryptPasswordEncoder().encode(secret);
        DemoCast cast = DemoCast.of(residents, seed);
        write(folder.resolve("clients.yaml"), """
                # 试用客户端。 Clients of the trial; what each line means: docs/configuration.md
                clients:
                  - {id: %1$s, kind: loader, scopes: system/*.cruds, secret-hash: "%2$s"}
                  - {id: trial-hospital, kind: vendor, organization: %3$s, scopes: system/*.cruds, secret-hash: "%2$s"}
                  - id: trial-cdc
                    kind: cdc
                    organization: %4$s
                    role: 流行病学调查员 Epidemiologist
                    identified-purposes: [PUBHLTH]
                    scopes: system/*.rs
                    secret-hash: "%2$s"
                  - {id: trial-console, kind: console, organization: %5$s, scopes: system/*.cruds, secret-hash: "%2$s"}
                  - {id: trial-insurer, kind: insurer, scopes: system/*.rs, secret-hash: "%2$s"}
                  - {id: trial-directory, kind: directory, scopes: system/*.cruds, secret-hash: "%2$s"}
                  - id: trial-app
                    kind: app
                    name: 试用应用 Trial app
                    redirect-uris: [http://127.0.0.1/callback, http://localhost/callback]
                    scopes: openid fhirUser launch launch/patient offline_access online_access patient/*.cruds user/*.cruds
                """.formatted(
                        LOADER, hash, cast.hospital(), cast.diseaseControl(), cast.alliance()));
        write(folder.resolve("accounts.yaml"), """
                # 试用账号。 People of the trial.
                accounts:
                  - {username: doctor, name: %2$s, password-hash: "%1$s", person: %3$s, organization: %4$s}
                  - {username: resident, name: %5$s, password-hash: "%1$s", person: %6$s}
                """.formatted(
                        hash,
                        cast.doctorName(),
                        cast.doctor(),
                        cast.doctorsOrganization(),
                        cast.residentName(),
                        cast.resident()));
        // Last: with it the trial is complete.
        write(folder.resolve("secret.txt"), secret + "\n");
        return secret;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException("试用文件无法写入。 The trial's file cannot be written: " + file, failure);
        }
    }
}
