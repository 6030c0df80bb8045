package cn.medalliance.security.provider;

import cn.medalliance.security.TokenRequests;
import java.util.Map;

/** Spring's own description of the provider names all that Spring can do; this leaves what is served here. */
final class ServedOnly {

    private ServedOnly() {}

    static void leaveOutTheRest(Map<String, Object> metadata) {
        metadata.remove("device_authorization_endpoint");
        metadata.remove("pushed_authorization_request_endpoint");
        metadata.remove("tls_client_certificate_bound_access_tokens");
        metadata.remove("dpop_signing_alg_values_supported");
        metadata.put("grant_types_supported", TokenRequests.GRANT_TYPES);
        metadata.keySet().stream()
                .filter(name -> name.endsWith("_endpoint_auth_methods_supported"))
                .toList()
                .forEach(name -> metadata.put(name, TokenRequests.CLIENT_METHODS));
        metadata.put("token_endpoint_auth_methods_supported", TokenRequests.METHODS);
    }
}
