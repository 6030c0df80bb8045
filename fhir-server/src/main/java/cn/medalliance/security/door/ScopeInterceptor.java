package cn.medalliance.security.door;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import cn.medalliance.fhir.search.rules.SearchedTypes;
import cn.medalliance.fhir.server.EntryAddress;
import cn.medalliance.fhir.server.RequestBody;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.scope.Permission;
import cn.medalliance.security.scope.ScopeContext;
import cn.medalliance.security.scope.SmartScope;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Holds every request to the scopes of its token: at the door by what it asks, again where something is stored, and by
 * type for each resource that is about to be shown, whichever way it was found. What the scopes do not permit is refused
 * with 403 and the scope that is missing; only what comes along (an include, {@code $everything}) is left out.
 *
 * <p>See <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART 2.2, scopes</a>.
 */
@Interceptor(order = -200)
final class ScopeInterceptor implements SearchedTypes {

    private static final Pattern TYPE = Pattern.compile("\\*|[A-Za-z]{1,64}");

    private final FhirContext fhir;
    private final StrictReading reading;

    ScopeInterceptor(FhirContext fhir, StrictReading reading) {
        this.fhir = fhir;
        this.reading = reading;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void checkRequest(RequestDetails request) {
        RestOperationTypeEnum operation = request.getRestOperationType();
        Optional<Caller> caller = CallerToken.current();
        if (caller.isEmpty() || operation == null) {
            return; // an address of everybody
        }
        String type = request.getResourceName() == null ? SmartScope.EVERY_TYPE : request.getResourceName();
        switch (operation) {
            case READ, VREAD, HISTORY_INSTANCE -> require(caller.get(), type, Permission.READ);
            case SEARCH_TYPE, SEARCH_SYSTEM -> require(caller.get(), type, Permission.SEARCH);
            case HISTORY_TYPE, HISTORY_SYSTEM -> {
                require(caller.get(), type, Permission.READ);
                require(caller.get(), type, Permission.SEARCH);
            }
            case CREATE -> requireWrite(caller.get(), type, Permission.CREATE, request, operation);
            case UPDATE -> {
                if (!caller.get().mayOn(type, Permission.CREATE)) {
                    require(caller.get(), type, Permission.UPDATE);
                }
                requireCondition(caller.get(), type, request.getConditionalUrl(operation));
            }
            case PATCH -> requireWrite(caller.get(), type, Permission.UPDATE, request, operation);
            case DELETE -> requireWrite(caller.get(), type, Permission.DELETE, request, operation);
            case TRANSACTION ->
                checkEntries(
                        caller.get(),
                        RequestBody.of(request, reading).tree(fhir, reading),
                        request.getFhirServerBase());
            case METADATA -> {
                // An address of everybody.
            }
            case EXTENDED_OPERATION_SERVER,
                    EXTENDED_OPERATION_TYPE,
                    EXTENDED_OPERATION_INSTANCE,
                    VALIDATE,
                    GRAPHQL_REQUEST -> checkOperation(caller.get(), type, operationOf(request, operation));
            default -> throw new Refusal(ErrorCode.FORBIDDEN, "no scope permits this", null);
        }
    }

    private static String operationOf(RequestDetails request, RestOperationTypeEnum operation) {
        return operation == RestOperationTypeEnum.VALIDATE
                ? "$validate"
                : operation == RestOperationTypeEnum.GRAPHQL_REQUEST
                        ? "$graphql"
                        : String.valueOf(request.getOperation());
    }

    private static void checkOperation(Caller caller, String type, String operation) {
        OperationNeeds needs = OperationNeeds.of(operation)
                .orElseThrow(() -> new Refusal(ErrorCode.FORBIDDEN, "no scope permits " + operation, null));
        String on = needs.type() == null ? type : needs.type();
        needs.permissions().forEach(permission -> require(caller, on, permission));
    }

    private void requireWrite(
            Caller caller,
            String type,
            Permission permission,
            RequestDetails request,
            RestOperationTypeEnum operation) {
        require(caller, type, permission);
        requireCondition(caller, type, request.getConditionalUrl(operation));
    }

    /** A condition is a search: its outcome tells what there is. */
    private static void requireCondition(Caller caller, String type, @Nullable String condition) {
        if (condition != null) {
            require(caller, type, Permission.SEARCH);
        }
    }

    /** A transaction stands or falls as a whole; a batch's entries come again as requests of their own. */
    private static void checkEntries(Caller caller, JsonNode bundle, String base) {
        if (bundle.path("type").asText().equals("transaction")) {
            for (JsonNode entry : bundle.path("entry")) {
                checkEntry(caller, entry.path("request"), base);
                entry.path("resource")
                        .findValuesAsText("reference")
                        .forEach(reference -> checkReference(caller, reference));
            }
        }
    }

    private static void checkEntry(Caller caller, JsonNode request, String base) {
        String url = EntryAddress.below(base, request.path("url").asText());
        String type = EntryAddress.typeOf(url);
        switch (request.path("method").asText()) {
            case "POST" -> require(caller, type, Permission.CREATE);
            case "PUT" -> {
                if (!caller.mayOn(type, Permission.CREATE)) {
                    require(caller, type, Permission.UPDATE);
                }
            }
            case "PATCH" -> require(caller, type, Permission.UPDATE);
            case "DELETE" -> require(caller, type, Permission.DELETE);
            default -> {
                return; // a read is judged when it is run
            }
        }
        if (url.contains("?") || request.has("ifNoneExist")) {
            require(caller, type, Permission.SEARCH);
        }
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void checkBody(RequestDetails request) {
        Optional<Caller> caller = CallerToken.current();
        if (caller.isPresent() && request.getResource() != null) {
            checkReferences(caller.get(), request.getResource());
        }
    }

    /** A reference that is a search, {@code Patient?identifier=…}, tells by its outcome what there is. */
    private void checkReferences(Caller caller, IBaseResource resource) {
        for (ResourceReferenceInfo reference : fhir.newTerser().getAllResourceReferences(resource)) {
            String target =
                    reference.getResourceReference().getReferenceElement().getValue();
            checkReference(caller, target == null ? "" : target);
        }
    }

    private static void checkReference(Caller caller, String reference) {
        int mark = reference.indexOf('?');
        if (mark > 0) {
            require(caller, reference.substring(0, mark), Permission.SEARCH);
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void checkCreated(IBaseResource resource) {
        checkStored(resource, Permission.CREATE);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void checkUpdated(IBaseResource before, IBaseResource after) {
        checkStored(after, Permission.UPDATE);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void checkDeleted(IBaseResource resource) {
        checkStored(resource, Permission.DELETE);
    }

    private void checkStored(IBaseResource resource, Permission permission) {
        CallerToken.current().ifPresent(caller -> require(caller, fhir.getResourceType(resource), permission));
    }

    /** Leaves out what came along and may not be seen. */
    @Hook(Pointcut.STORAGE_PRESHOW_RESOURCES)
    public void sift(IPreResourceShowDetails details) {
        Optional<Caller> caller = CallerToken.current();
        if (caller.isEmpty()) {
            return;
        }
        for (int index = 0; index < details.size(); index++) {
            IBaseResource resource = details.getResource(index);
            if (resource != null) {
                String type = fhir.getResourceType(resource);
                if (!caller.get().mayOn(type, Permission.READ) && !caller.get().mayOn(type, Permission.SEARCH)) {
                    details.setResource(index, null);
                }
            }
        }
    }

    @Override
    public void judge(Set<String> types, @Nullable Way way, String parameter) {
        CallerToken.current()
                .ifPresent(caller -> types.forEach(type -> {
                    if (!caller.mayOn(type, Permission.SEARCH)) {
                        throw missing(caller, type, Permission.SEARCH, parameter);
                    }
                }));
    }

    private static void require(Caller caller, String type, Permission permission) {
        if (!caller.mayOn(type, permission)) {
            throw missing(caller, type, permission, null);
        }
    }

    private static Refusal missing(Caller caller, String type, Permission permission, @Nullable String expression) {
        String needed = type + "." + permission.letter();
        String detail = "the token has no scope " + needed;
        // The type may be whatever a client wrote before the question mark of a reference.
        return TYPE.matcher(type).matches()
                ? Refusal.ofScope(contextOf(caller) + "/" + needed, detail, expression)
                : new Refusal(ErrorCode.FORBIDDEN, detail, expression);
    }

    /** On whose account the caller would have to be permitted more: as it is permitted what it has. */
    private static String contextOf(Caller caller) {
        return caller.scopes().stream()
                .map(SmartScope::context)
                .max(Comparator.naturalOrder())
                .orElse(ScopeContext.SYSTEM)
                .word();
    }
}
