package cn.medalliance.security.deidentification.jpa;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.deidentification.Aggregate;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;

/**
 * What leaves to who sees people de-identified, looked at once more: a resource of people that is no de-identified copy came
 * by a road that nobody thought of, and the whole answer is withheld. And an answer that was withheld because it concerned
 * too few says so, and has no total: none would be wrong as often as not.
 */
@Interceptor(order = 900)
final class LastGate {

    private static final String TOO_FEW = "涉及不足 " + SmallNumbers.FEWEST + " 人的结果不予显示，故无条目、无总数。"
            + " What concerns fewer than " + SmallNumbers.FEWEST
            + " patients is not shown: there are no entries and no total, whether there is something or nothing.";

    private final Viewers viewers;

    LastGate(Viewers viewers) {
        this.viewers = viewers;
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void check(RequestDetails request, ResponseDetails response) {
        Optional<Caller> caller = viewers.deidentified(request);
        if (caller.isEmpty() || !(response.getResponseResource() instanceof Resource leaving)) {
            return;
        }
        // The entries of a batch's answer passed here one by one.
        if (request.getRestOperationType() != RestOperationTypeEnum.TRANSACTION) {
            require(leaving, viewers.types(caller.get()));
        }
        if (leaving instanceof Bundle found && SmallNumbers.areWithheldFrom(request)) {
            withhold(found);
        }
    }

    private static void require(Resource leaving, Set<String> ofPeople) {
        if (ofPeople.contains(leaving.fhirType()) && !DeidentifiedCopies.isOne(leaving) && !Aggregate.isOne(leaving)) {
            throw new IllegalStateException("A " + leaving.fhirType() + " was about to leave as it is");
        }
        if (leaving instanceof Bundle bundle) {
            for (BundleEntryComponent entry : bundle.getEntry()) {
                if (entry.getResource() != null) {
                    require(entry.getResource(), ofPeople);
                }
            }
        } else if (leaving instanceof Parameters parameters) {
            parameters.getParameter().forEach(parameter -> {
                if (parameter.getResource() != null) {
                    require(parameter.getResource(), ofPeople);
                }
            });
        }
    }

    private static void withhold(Bundle found) {
        found.setTotalElement(null);
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.WARNING)
                .setCode(IssueType.SUPPRESSED)
                .getDetails()
                .setText(TOO_FEW);
        found.addEntry().setResource(outcome).getSearch().setMode(SearchEntryMode.OUTCOME);
    }
}
