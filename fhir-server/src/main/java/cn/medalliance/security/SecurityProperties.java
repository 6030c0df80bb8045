package cn.medalliance.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may reach the server.
 *
 * @param mode how callers are known
 */
@ConfigurationProperties("medalliance.security")
record SecurityProperties(@DefaultValue("open") Mode mode) {

    /** How callers are known. */
    enum Mode {
        /** Callers are not known: loopback only. */
        OPEN
    }
}
