package cn.medalliance.fhir.bundle;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the entries of a transaction may not do to each other: change the same resource twice, or refer to one that another
 * entry deletes.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/http.html#trules">R4 transaction processing rules</a>: identities must not overlap.
 */
final class EntryConflicts {

    private static final String DELETE = "DELETE";

    private EntryConflicts() {}

    /** @throws Refusal with the place of the second of two entries that conflict */
    static void check(List<EntryRequest> entries) {
        Map<String, EntryRequest> changed = new HashMap<>();
        for (EntryRequest entry : entries) {
            if (entry.isRead() || entry.method().equals("POST")) {
                continue;
            }
            EntryRequest other = changed.putIfAbsent(entry.url(), entry);
            if (other != null) {
                throw new Refusal(
                        ErrorCode.INVALID_REQUEST,
                        other.place() + " changes the same resource",
                        entry.place() + ".request.url");
            }
        }
        for (EntryRequest entry : entries) {
            if (entry.resource() != null) {
                for (String reference : references(entry.resource())) {
                    EntryRequest target = changed.get(reference);
                    if (target != null && target.method().equals(DELETE)) {
                        throw new Refusal(
                                ErrorCode.CONFLICT,
                                "refers to the resource that " + target.place() + " deletes",
                                entry.place() + ".resource");
                    }
                }
            }
        }
    }

    /** A Provenance tells of deletions, too. */
    private static List<String> references(JsonNode resource) {
        JsonNode held = resource;
        if (resource.path("resourceType").asText().equals("Provenance")) {
            held = ((ObjectNode) resource.deepCopy()).without("target");
        }
        return held.findValuesAsText("reference");
    }
}
