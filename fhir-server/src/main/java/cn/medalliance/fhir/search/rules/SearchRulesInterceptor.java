package cn.medalliance.fhir.search.rules;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import cn.medalliance.fhir.server.Outcomes;
import cn.medalliance.fhir.server.Preference;
import cn.medalliance.shared.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Holds searches and conditions to the {@link SearchRules}. A client that says {@code Prefer: handling=lenient} gets an
 * answer all the same, with a warning for each parameter that was left out.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/search.html#errors">R4 handling errors</a>.
 */
@Interceptor(order = -150)
final class SearchRulesInterceptor {

    private static final String IGNORED = "mca.ignored-parameters";
    private static final Set<RestOperationTypeEnum> CONDITIONAL = EnumSet.of(
            RestOperationTypeEnum.CREATE,
            RestOperationTypeEnum.UPDATE,
            RestOperationTypeEnum.PATCH,
            RestOperationTypeEnum.DELETE);

    private final FhirContext fhir;
    private final SearchRules rules;
    private final Outcomes outcomes;

    SearchRulesInterceptor(FhirContext fhir, SearchRules rules, Outcomes outcomes) {
        this.fhir = fhir;
        this.rules = rules;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void check(RequestDetails request) {
        RestOperationTypeEnum operation = request.getRestOperationType();
        String type = request.getResourceName();
        if (type == null || operation == null) {
            return;
        }
        if (operation == RestOperationTypeEnum.SEARCH_TYPE) {
            checkSearch(type, request);
        } else if (CONDITIONAL.contains(operation)) {
            String condition = request.getConditionalUrl(operation);
            if (condition != null) {
                rules.checkCondition(type, condition);
            }
        }
    }

    /** A reference that is a search asks like a search. */
    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void checkReferencesOfEntries(IBaseBundle bundle) {
        if (bundle instanceof Bundle transaction) {
            transaction.getEntry().stream()
                    .map(Bundle.BundleEntryComponent::getResource)
                    .filter(Objects::nonNull)
                    .forEach(this::checkReferences);
        }
    }

    /** What a transaction creates came as an entry and was looked at there. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void checkReferencesOfCreated(IBaseResource resource, @Nullable RequestDetails request) {
        if (request == null || request.getRestOperationType() != RestOperationTypeEnum.TRANSACTION) {
            checkReferences(resource);
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void checkReferencesOfUpdated(IBaseResource before, IBaseResource after) {
        checkReferences(after);
    }

    private void checkReferences(IBaseResource resource) {
        for (ResourceReferenceInfo info : fhir.newTerser().getAllResourceReferences(resource)) {
            String reference = info.getResourceReference().getReferenceElement().getValue();
            int mark = reference == null ? -1 : reference.indexOf('?');
            if (mark > 0 && fhir.getResourceTypes().contains(reference.substring(0, mark))) {
                rules.checkCondition(reference.substring(0, mark), reference);
            }
        }
    }

    private void checkSearch(String type, RequestDetails request) {
        if (!Preference.isLenient(request)) {
            rules.checkSearch(type, request.getParameters());
            return;
        }
        SearchRules.Sifted sifted = rules.sift(type, request.getParameters());
        if (!sifted.ignored().isEmpty()) {
            request.setParameters(sifted.parameters());
            request.getUserData().put(IGNORED, sifted.ignored());
        }
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    @SuppressWarnings("unchecked")
    public void warn(RequestDetails request, ResponseDetails response) {
        Object ignored = request.getUserData().get(IGNORED);
        if (ignored == null || !(response.getResponseResource() instanceof Bundle found)) {
            return;
        }
        OperationOutcome warnings = new OperationOutcome();
        for (Refusal refusal : (List<Refusal>) ignored) {
            OperationOutcome one = outcomes.of(refusal.code(), refusal.getMessage(), refusal.expression());
            warnings.addIssue(one.getIssueFirstRep().setSeverity(OperationOutcome.IssueSeverity.WARNING));
        }
        found.addEntry().setResource(warnings).getSearch().setMode(Bundle.SearchEntryMode.OUTCOME);
    }
}
