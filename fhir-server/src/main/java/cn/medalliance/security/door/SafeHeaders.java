package cn.medalliance.security.door;

import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Spring Security's firewall with its rule for the values of headers: assigned characters, no control but the tabulator. As a
 * regular expression it cost as much as the token's (a token has a thousand characters, and is read twice).
 */
final class SafeHeaders {

    private SafeHeaders() {}

    static StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(SafeHeaders::isSafe);
        return firewall;
    }

    static boolean isSafe(String value) {
        return value.codePoints()
                .allMatch(character ->
                        character == '\t' || Character.isDefined(character) && !Character.isISOControl(character));
    }
}
