package cn.medalliance.security.hardening;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests reach the server.
 *
 * @param proxyEndsTls whether a proxy before the server takes https from clients and passes it on in the clear
 */
@ConfigurationProperties("medalliance.transport")
record TransportProperties(@DefaultValue("false") boolean proxyEndsTls) {}
