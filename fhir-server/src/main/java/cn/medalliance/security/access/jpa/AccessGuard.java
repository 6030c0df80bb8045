package cn.medalliance.security.access.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.dao.MatchResourceUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceAccessDetails;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.api.server.SimplePreResourceAccessDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import cn.medalliance.fhir.server.EntryAddress;
import cn.medalliance.fhir.server.WriteOperations;
import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseOperationOutcome;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/**
 * Holds requests to the access matrix. A type that the caller's kind may never touch so is refused with 403; a resource
 * outside the caller's relations is answered with 404, as one that never was; what comes along with something else and may
 * not be seen is left out. What was deleted belongs to nobody any more: it, too, is as if it never was.
 */
@Interceptor(order = -190)
final class AccessGuard {

    /** Who calls this may not see the patient yet; it judges for itself. */
    private static final String BREAK_GLASS = "$break-glass";

    private static final Set<RestOperationTypeEnum> READS =
            EnumSet.of(RestOperationTypeEnum.READ, RestOperationTypeEnum.VREAD);

    private final FhirContext fhir;
    private final AccessDecisions decisions;
    private final StoredAccess stored;
    private final Claims claims;

    AccessGuard(FhirContext fhir, AccessDecisions decisions, StoredAccess stored, Claims claims) {
        this.claims = claims;
        this.fhir = fhir;
        this.decisions = decisions;
        this.stored = stored;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void checkRequest(RequestDetails request) {
        Optional<Caller> caller = CallerToken.current();
        RestOperationTypeEnum operation = request.getRestOperationType();
        String type = request.getResourceName();
        if (caller.isEmpty() || operation == null || type == null) {
            return;
        }
        Interaction interaction = interaction(operation);
        if (interaction == null) {
            return;
        }
        checkType(caller.get(), type, interaction, operation == RestOperationTypeEnum.UPDATE);
        IIdType id = request.getId();
        if (id != null && id.hasIdPart() && !READS.contains(operation) && !BREAK_GLASS.equals(request.getOperation())) {
            stored.check(caller.get(), new IdType(type, id.getIdPart()), interaction);
        }
    }

    private static @Nullable Interaction interaction(RestOperationTypeEnum operation) {
        return switch (operation) {
            case READ, VREAD, EXTENDED_OPERATION_INSTANCE, EXTENDED_OPERATION_TYPE, VALIDATE, GRAPHQL_REQUEST ->
                Interaction.READ;
            case SEARCH_TYPE, SEARCH_SYSTEM -> Interaction.SEARCH;
            case HISTORY_INSTANCE, HISTORY_TYPE, HISTORY_SYSTEM -> Interaction.HISTORY;
            case CREATE -> Interaction.CREATE;
            case UPDATE, PATCH -> Interaction.UPDATE;
            case DELETE -> Interaction.DELETE;
            default -> null;
        };
    }

    /** An update may create what is not there. */
    private void checkType(Caller caller, String type, Interaction interaction, boolean mayCreate) {
        boolean may = decisions.mayEver(caller, type, interaction)
                || mayCreate && decisions.mayEver(caller, type, Interaction.CREATE);
        if (!may) {
            throw StoredAccess.never(type, interaction);
        }
    }

    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void checkEntries(IBaseBundle bundle, @Nullable RequestDetails request) {
        Optional<Caller> caller = CallerToken.current();
        if (caller.isEmpty() || request == null || isOwnWork(request) || !(bundle instanceof Bundle transaction)) {
            return;
        }
        for (BundleEntryComponent entry : transaction.getEntry()) {
            checkEntry(caller.get(), entry, request.getFhirServerBase());
        }
    }

    private void checkEntry(Caller caller, BundleEntryComponent entry, String base) {
        String url = EntryAddress.below(base, String.valueOf(entry.getRequest().getUrl()));
        String type = EntryAddress.typeOf(url);
        Interaction interaction = switch (entry.getRequest().getMethod()) {
            case POST -> Interaction.CREATE;
            case PUT, PATCH -> Interaction.UPDATE;
            case DELETE -> Interaction.DELETE;
            default -> null; // a read is judged when it is run
        };
        if (interaction == null) {
            return;
        }
        checkType(caller, type, interaction, entry.getRequest().getMethod() == Bundle.HTTPVerb.PUT);
        IdType id = new IdType(url);
        if (interaction != Interaction.CREATE && !url.contains("?") && id.hasIdPart()) {
            stored.check(caller, id, interaction);
        }
    }

    /**
     * HAPI looks up a condition of a transaction that is one code or identifier in the index itself, past every search and
     * so past every rule, unless it has a second parameter. The search that it then makes is made of the address anew.
     */
    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void takeTheRoadOfSearches(SearchParameterMap condition, @Nullable RequestDetails request) {
        if (request != null
                && request.getRestOperationType() == RestOperationTypeEnum.TRANSACTION
                && !MatchResourceUrlService.isDuringMatchUrlQuerySpan(request)
                && CallerToken.current().isPresent()) {
            condition.add("mca-second", new TokenParam("any"));
        }
    }

    /** A resource that is read by its id, or a version of a history. */
    @Hook(Pointcut.STORAGE_PREACCESS_RESOURCES)
    public void checkRead(IPreResourceAccessDetails details, RequestDetails request) {
        Optional<Caller> caller = CallerToken.current();
        // What a search found was found by a narrowed search, and is sifted once more below.
        if (caller.isEmpty() || isOwnWork(request) || !(details instanceof SimplePreResourceAccessDetails)) {
            return;
        }
        if (WriteOperations.contains(request.getRestOperationType())) {
            return;
        }
        for (int index = 0; index < details.size(); index++) {
            IBaseResource resource = details.getResource(index);
            if (decisions.may(caller.get(), resource, seeing(request))) {
                continue;
            }
            if (READS.contains(request.getRestOperationType())) {
                // HAPI would name the version, which it does not for a resource that never was.
                throw new ResourceNotFoundException(resource.getIdElement().toUnqualifiedVersionless());
            }
            details.setDontReturnResourceAtIndex(index);
        }
    }

    @Hook(Pointcut.STORAGE_PRESHOW_RESOURCES)
    public void sift(IPreResourceShowDetails details, RequestDetails request) {
        Optional<Caller> caller = CallerToken.current();
        if (caller.isEmpty() || isOwnWork(request) || WriteOperations.contains(request.getRestOperationType())) {
            return;
        }
        List<IBaseResource> shown = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int index = 0; index < details.size(); index++) {
            IBaseResource resource = details.getResource(index);
            if (resource != null && !(resource instanceof IBaseOperationOutcome)) {
                shown.add(resource);
                places.add(index);
            }
        }
        List<Boolean> may = decisions.may(caller.get(), shown, seeing(request));
        for (int index = 0; index < shown.size(); index++) {
            if (!may.get(index)) {
                details.setResource(places.get(index), null);
            }
        }
    }

    private static Interaction seeing(RequestDetails request) {
        return request.getRestOperationType() != null
                        && interaction(request.getRestOperationType()) == Interaction.HISTORY
                ? Interaction.HISTORY
                : Interaction.READ;
    }

    /** What a condition found; and the version that a write replaces. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void checkUpdate(IBaseResource before, IBaseResource after, RequestDetails request) {
        checkStored(before, Interaction.UPDATE, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void checkDelete(IBaseResource resource, RequestDetails request) {
        checkStored(resource, Interaction.DELETE, request);
        if (!isOwnWork(request)) {
            CallerToken.current().ifPresent(caller -> claims.checkChange(caller, resource));
        }
    }

    private void checkStored(IBaseResource before, Interaction interaction, @Nullable RequestDetails request) {
        Optional<Caller> caller = CallerToken.current();
        if (caller.isEmpty() || isOwnWork(request) || decisions.may(caller.get(), before, interaction)) {
            return;
        }
        if (decisions.may(caller.get(), before, Interaction.READ)) {
            throw StoredAccess.never(fhir.getResourceType(before), interaction);
        }
        throw new ResourceNotFoundException(before.getIdElement().toUnqualifiedVersionless());
    }

    /** What was deleted, and a version that there is not, say of what is not the caller's that there is or was such a thing. */
    @Hook(value = Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION, order = Integer.MIN_VALUE + 1)
    public @Nullable BaseServerResponseException forgetDeleted(RequestDetails request, Throwable thrown) {
        IIdType id = request.getId();
        if (id == null || CallerToken.current().isEmpty()) {
            return null;
        }
        boolean isTelling = thrown instanceof ResourceGoneException
                || thrown instanceof ResourceNotFoundException && id.hasVersionIdPart();
        return isTelling ? new ResourceNotFoundException(id.toUnqualifiedVersionless()) : null;
    }

    /** What {@code $everything} found was counted before it was sifted. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void tellNoTotal(RequestDetails request, ResponseDetails response) {
        if ("$everything".equals(request.getOperation())
                && CallerToken.current().isPresent()
                && response.getResponseResource() instanceof Bundle found) {
            found.setTotalElement(null);
        }
    }

    static boolean isOwnWork(@Nullable RequestDetails request) {
        return request == null || request instanceof SystemRequestDetails;
    }
}
