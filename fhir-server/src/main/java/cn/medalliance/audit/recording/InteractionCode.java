package cn.medalliance.audit.recording;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.jspecify.annotations.Nullable;

/**
 * What a request does, as FHIR names it.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/codesystem-restful-interaction.html">R4 restful interactions</a>.
 */
final class InteractionCode {

    static final String TRANSACTION = "transaction";
    static final String BATCH = "batch";
    static final String OPERATION = "operation";

    private InteractionCode() {}

    /** Of a request that HAPI has understood, or as much as its method and address say. */
    static String of(RequestDetails request) {
        RestOperationTypeEnum known = request.getRestOperationType();
        if (known == null) {
            boolean hasId = request.getId() != null && request.getId().hasIdPart();
            return guessed(request.getRequestType().name(), request.getOperation(), request.getResourceName(), hasId);
        }
        return switch (known) {
            case EXTENDED_OPERATION_SERVER,
                    EXTENDED_OPERATION_TYPE,
                    EXTENDED_OPERATION_INSTANCE,
                    VALIDATE,
                    GRAPHQL_REQUEST,
                    META,
                    META_ADD,
                    META_DELETE -> OPERATION;
            case METADATA -> "capabilities";
            case GET_PAGE -> "search-type";
            default -> known.getCode();
        };
    }

    /** Of a method and an address alone. */
    static String guessed(String method, @Nullable String operation, @Nullable String type, boolean hasId) {
        if (operation != null && operation.startsWith("$")) {
            return OPERATION;
        }
        boolean isHistory = "_history".equals(operation);
        return switch (method) {
            case "GET", "HEAD" ->
                isHistory
                        ? hasId ? "history-instance" : type == null ? "history-system" : "history-type"
                        : hasId ? "read" : type == null ? "search-system" : "search-type";
            case "POST" -> "_search".equals(operation) ? "search-type" : type == null ? BATCH : "create";
            case "PUT" -> "update";
            case "PATCH" -> "patch";
            case "DELETE" -> "delete";
            default -> "unknown";
        };
    }
}
