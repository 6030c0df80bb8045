package cn.medalliance.fhir.bundle;

import cn.medalliance.fhir.server.ConditionText;
import cn.medalliance.fhir.server.EntryAddress;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one entry of a Bundle asks.
 *
 * @param index its place, from 0
 * @param method in capitals
 * @param url below the server's base, without a leading slash
 * @param conditions {@code If-Match} and its kin
 * @param resource the resource it brings
 */
record EntryRequest(
        int index,
        String method,
        String url,
        Map<String, String> conditions,
        @Nullable JsonNode resource) {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    /** @throws Refusal when the entry asks for nothing that can be read */
    static EntryRequest read(int index, JsonNode entry, String base) {
        JsonNode request = entry.path("request");
        if (!request.isObject()) {
            throw refusal(index, "request", "an entry needs a request");
        }
        String method = request.path("method").asText("");
        if (!METHODS.contains(method)) {
            throw refusal(index, "request.method", "must be one of GET, HEAD, POST, PUT, PATCH, DELETE");
        }
        String url = EntryAddress.below(base, request.path("url").asText(""));
        if (url.isBlank()) {
            throw refusal(index, "request.url", "must be an address below " + base);
        }
        Map<String, String> conditions = new LinkedHashMap<>();
        put(conditions, "If-Match", request.path("ifMatch"));
        put(conditions, "If-None-Match", request.path("ifNoneMatch"));
        put(conditions, "If-Modified-Since", request.path("ifModifiedSince"));
        put(conditions, "If-None-Exist", request.path("ifNoneExist"));
        JsonNode resource = entry.path("resource");
        conditions.computeIfPresent("If-None-Exist", (header, condition) -> ConditionText.escaped(condition));
        return new EntryRequest(
                index, method, ConditionText.escaped(url), conditions, resource.isObject() ? resource : null);
    }

    private static void put(Map<String, String> conditions, String header, JsonNode value) {
        if (value.isTextual() && !value.asText().isBlank()) {
            conditions.put(header, value.asText());
        }
    }

    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** The address without its query. */
    String path() {
        int mark = url.indexOf('?');
        return mark < 0 ? url : url.substring(0, mark);
    }

    /** The query; null when there is none. */
    @Nullable
    String query() {
        int mark = url.indexOf('?');
        return mark < 0 ? null : url.substring(mark + 1);
    }

    String place() {
        return place(index);
    }

    static String place(int index) {
        return "Bundle.entry[" + index + "]";
    }

    private static Refusal refusal(int index, String element, String detail) {
        return new Refusal(ErrorCode.INVALID_REQUEST, detail, place(index) + "." + element);
    }
}
