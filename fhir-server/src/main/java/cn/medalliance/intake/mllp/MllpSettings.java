package cn.medalliance.intake.mllp;

import java.net.InetSocketAddress;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a listener listens.
 *
 * @param address where
 * @param tls with what it shows itself; null for connections in the clear
 * @param asksForCertificates whether who connects has to show a certificate that {@code tls} trusts
 * @param connections how many may be open at the same time
 * @param longest how many bytes a message may have
 * @param frameWithin within which time a frame that was begun must end
 * @param idle how long a connection may be silent
 */
public record MllpSettings(
        InetSocketAddress address,
        @Nullable SSLContext tls,
        boolean asksForCertificates,
        int connections,
        int longest,
        Duration frameWithin,
        Duration idle) {}
