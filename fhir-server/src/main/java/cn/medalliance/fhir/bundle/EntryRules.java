package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.search.rules.SearchRules;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a transaction must meet before anything of it is stored. HAPI stores a resource under an address of
 * another type, and takes an operation for a create.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/http.html#transaction">R4 batch and transaction</a>.
 */
final class EntryRules {

    private static final Set<String> PATCHES = Set.of("Binary", "Parameters");

    private final FhirContext fhir;
    private final SearchRules searchRules;

    EntryRules(FhirContext fhir, SearchRules searchRules) {
        this.fhir = fhir;
        this.searchRules = searchRules;
    }

    /** @throws Refusal with the entry's place */
    void check(EntryRequest entry) {
        if (entry.isRead()) {
            // A read is called as any other request, within the transaction; its own rules hold there.
            return;
        }
        List<String> path = List.of(entry.path().split("/", -1));
        String type = path.get(0);
        if (!fhir.getResourceTypes().contains(type)) {
            throw new Refusal(ErrorCode.NOT_FOUND, "there is no type " + type, entry.place() + ".request.url");
        }
        if (path.size() > 2 || path.size() == 2 && isNoId(path.get(1))) {
            throw invalid(entry, "request.url", "a transaction stores at Type, Type/id or Type?condition");
        }
        String id = path.size() == 2 ? path.get(1) : null;
        String condition = entry.query();
        if (!entry.method().equals("POST") && id == null && (condition == null || condition.isBlank())) {
            throw invalid(entry, "request.url", "names neither an id nor a condition");
        }
        if (id != null && condition != null) {
            throw invalid(entry, "request.url", "names an id and a condition");
        }
        switch (entry.method()) {
            case "POST" -> {
                if (id != null) {
                    throw invalid(entry, "request.url", "a create names no id");
                }
                checkResource(entry, type);
                condition = entry.conditions().get("If-None-Exist");
            }
            case "PUT" -> checkId(entry, checkResource(entry, type), id);
            case "PATCH" -> {
                JsonNode patch = required(entry);
                if (!PATCHES.contains(patch.path("resourceType").asText())) {
                    throw invalid(entry, "resource", "a patch comes as Binary or Parameters");
                }
            }
            default -> {
                // A delete brings nothing.
            }
        }
        if (condition != null && id == null) {
            checkCondition(entry, type, condition);
        }
    }

    private void checkCondition(EntryRequest entry, String type, String condition) {
        try {
            searchRules.checkCondition(type, condition);
        } catch (Refusal refusal) {
            throw new Refusal(
                    refusal.code(),
                    refusal.expression() + ": " + refusal.getMessage(),
                    entry.place() + ".request." + (entry.method().equals("POST") ? "ifNoneExist" : "url"));
        }
    }

    private static JsonNode checkResource(EntryRequest entry, String type) {
        JsonNode resource = required(entry);
        String found = resource.path("resourceType").asText("");
        if (!found.equals(type)) {
            throw new Refusal(
                    ErrorCode.WRONG_RESOURCE_TYPE,
                    "expected " + type + ", found " + found,
                    entry.place() + ".resource");
        }
        return resource;
    }

    private static void checkId(EntryRequest entry, JsonNode resource, @Nullable String id) {
        String found = resource.path("id").asText("");
        if (id != null && !found.equals(id)) {
            throw invalid(entry, "resource.id", "is not the id of the address");
        }
    }

    private static JsonNode required(EntryRequest entry) {
        JsonNode resource = entry.resource();
        if (resource == null) {
            throw invalid(entry, "resource", entry.method() + " needs a resource");
        }
        return resource;
    }

    private static boolean isNoId(String segment) {
        return segment.isEmpty() || segment.startsWith("$") || segment.startsWith("_");
    }

    private static Refusal invalid(EntryRequest entry, String element, String detail) {
        return new Refusal(ErrorCode.INVALID_REQUEST, detail, entry.place() + "." + element);
    }
}
