package cn.medalliance.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import cn.medalliance.fhir.server.RequestBody;
import cn.medalliance.fhir.server.TrustedWrite;
import cn.medalliance.fhir.validation.WriteValidation.CheckedEntry;
import cn.medalliance.shared.ErrorCode;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;

/**
 * Nothing is stored that was not checked. What a request brings is checked from its bytes before a database transaction
 * begins; what comes about otherwise (a patch, an operation) when it is about to be stored.
 *
 * <p>A bad entry refuses its whole transaction. The entries of a batch come here as requests of their own. What was only
 * unusual is told in the outcome of an accepted write: a transaction's entries have one, a single write when it was asked
 * for by {@code Prefer: return=OperationOutcome}.
 */
@Interceptor(order = -50)
final class WriteValidationInterceptor {

    private static final String CHECKED = "mca.checked";
    private static final String ENTRIES = "mca.checked-entries";

    private final WriteValidation validation;
    private final FhirContext fhirContext;

    WriteValidationInterceptor(WriteValidation validation, FhirContext fhirContext) {
        this.validation = validation;
        this.fhirContext = fhirContext;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void checkRequest(RequestDetails request) {
        RestOperationTypeEnum operation = request.getRestOperationType();
        if (operation == RestOperationTypeEnum.TRANSACTION) {
            checkBundle(request);
        } else if (operation == RestOperationTypeEnum.CREATE || operation == RestOperationTypeEnum.UPDATE) {
            checkResource(request);
        }
    }

    private void checkResource(RequestDetails request) {
        if ("Binary".equals(request.getResourceName())) {
            return;
        }
        RequestBody body = validation.body(request);
        List<Finding> findings = validation.check(body);
        if (findings.stream().anyMatch(Finding::isError)) {
            throw refusal(validation.outcome(findings));
        }
        request.getUserData().put(CHECKED, findings);
    }

    private void checkBundle(RequestDetails request) {
        RequestBody body = validation.body(request);
        List<CheckedEntry> entries = validation.checkBundle(body);
        if (entries.stream().anyMatch(CheckedEntry::isBad)) {
            throw refusal(validation.outcomeOfEntries(entries));
        }
        request.getUserData().put(ENTRIES, entries);
    }

    /** Puts on each entry's resource what was found in its text; HAPI keeps the object until it is stored. */
    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    @SuppressWarnings("unchecked")
    public void markEntries(IBaseBundle bundle, RequestDetails request) {
        if (request == null || !(bundle instanceof Bundle parsed)) {
            return;
        }
        Object entries = request.getUserData().get(ENTRIES);
        if (entries != null) {
            for (CheckedEntry entry : (List<CheckedEntry>) entries) {
                parsed.getEntry().get(entry.index()).getResource().setUserData(CHECKED, entry);
            }
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void checkCreated(IBaseResource resource, RequestDetails request) {
        checkStored(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void checkUpdated(IBaseResource previous, IBaseResource resource, RequestDetails request) {
        checkStored(resource, request);
    }

    private void checkStored(IBaseResource resource, RequestDetails request) {
        if (TrustedWrite.isTrusted(request) || !(resource instanceof Resource stored)) {
            return;
        }
        Object checked = stored.getUserData(CHECKED);
        if (checked instanceof CheckedEntry) {
            return;
        }
        if (request != null
                && request.getUserData().containsKey(CHECKED)
                && fhirContext.getResourceType(resource).equals(request.getResourceName())) {
            return;
        }
        if ("Binary".equals(stored.fhirType())) {
            return;
        }
        List<Finding> findings = validation.check(resource);
        if (findings.stream().anyMatch(Finding::isError)) {
            throw refusal(validation.outcome(findings));
        }
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    @SuppressWarnings("unchecked")
    public void tellWarnings(RequestDetails request, ResponseDetails response) {
        Object answer = response.getResponseResource();
        if (answer instanceof OperationOutcome outcome && request.getUserData().get(CHECKED) instanceof List<?> found) {
            validation.outcome((List<Finding>) found).getIssue().forEach(outcome::addIssue);
        } else if (answer instanceof Bundle bundle && request.getUserData().get(ENTRIES) instanceof List<?> entries) {
            ((List<CheckedEntry>) entries).forEach(entry -> tellWarnings(bundle, entry));
        }
    }

    private void tellWarnings(Bundle answer, CheckedEntry checked) {
        if (checked.findings().isEmpty()) {
            return;
        }
        BundleEntryResponseComponent response =
                answer.getEntry().get(checked.index()).getResponse();
        if (!(response.getOutcome() instanceof OperationOutcome)) {
            response.setOutcome(new OperationOutcome());
        }
        OperationOutcome outcome = (OperationOutcome) response.getOutcome();
        validation.outcomeOfEntries(List.of(checked)).getIssue().forEach(outcome::addIssue);
    }

    private static UnprocessableEntityException refusal(OperationOutcome outcome) {
        return new UnprocessableEntityException(ErrorCode.VALIDATION_FAILED.sentence(), outcome);
    }
}
