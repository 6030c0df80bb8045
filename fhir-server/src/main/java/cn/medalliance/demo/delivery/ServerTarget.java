package cn.medalliance.demo.delivery;

import cn.medalliance.demo.county.CountySettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where and how to send a county.
 *
 * @param base the server's FHIR base, without a slash at the end
 * @param tokens what is shown to the server
 * @param clients how many send at once
 * @param state the file that remembers what was acknowledged
 * @param delivery what is delivered where, in a line
 */
public record ServerTarget(String base, AccessTokens tokens, int clients, Path state, String delivery) {

    /** A target; without a state file its name is made from the base and the county, in the temporary folder. */
    public static ServerTarget of(
            String base, AccessTokens tokens, int clients, Optional<Path> state, CountySettings settings) {
        String bare = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        String delivery = "%s seed=%d residents=%d as-of=%s"
                .formatted(bare, settings.seed(), settings.residents(), settings.asOf());
        CRC32 sum = new CRC32();
        sum.update(delivery.getBytes(StandardCharsets.UTF_8));
        String name =
                "medalliance-demo-%d-%d-%08x.state".formatted(settings.seed(), settings.residents(), sum.getValue());
        Path file = state.orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), name));
        return new ServerTarget(bare, tokens, clients, file, delivery);
    }
}
