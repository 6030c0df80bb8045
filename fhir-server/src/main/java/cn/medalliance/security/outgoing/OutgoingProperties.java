package cn.medalliance.security.outgoing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which addresses the server may call.
 *
 * @param allowed hosts, addresses and networks ({@code 10.1.0.0/16}) that may be called although they are not public
 * @param plainHttp hosts that may be called without TLS
 * @param timeout how long a call may take as a whole
 * @param largestAnswer the longest answer that is read
 * @param sslBundle the SSL bundle (Spring) whose trust store says whom to believe; the JVM's own without one
 */
@ConfigurationProperties("medalliance.outgoing")
public record OutgoingProperties(
        @DefaultValue List<String> allowed,
        @DefaultValue List<String> plainHttp,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1MB") DataSize largestAnswer,
        @Nullable String sslBundle) {}
