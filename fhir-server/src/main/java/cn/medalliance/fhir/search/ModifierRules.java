package cn.medalliance.fhir.search;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Set;

/**
 * A modifier that nobody knows is refused. HAPI drops it where it finds no use for it, and answers another question than
 * was asked.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/search.html#modifiers">R4 modifiers</a>.
 */
@Interceptor(order = -150)
final class ModifierRules {

    private static final Set<String> KNOWN = Set.of(
            "missing",
            "exact",
            "contains",
            "text",
            "not",
            "above",
            "below",
            "in",
            "not-in",
            "of-type",
            "identifier",
            "iterate",
            "recurse");

    private final FhirContext fhirContext;

    ModifierRules(FhirContext fhirContext) {
        this.fhirContext = fhirContext;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void check(RequestDetails request) {
        if (request.getRestOperationType() != RestOperationTypeEnum.SEARCH_TYPE) {
            return;
        }
        for (String name : request.getParameters().keySet()) {
            int colon = name.indexOf(':');
            if (colon > 0 && !name.startsWith("_has:")) {
                int dot = name.indexOf('.', colon);
                String modifier = name.substring(colon + 1, dot < 0 ? name.length() : dot);
                if (!KNOWN.contains(modifier) && !fhirContext.getResourceTypes().contains(modifier)) {
                    throw new Refusal(ErrorCode.UNKNOWN_PARAMETER, "modifier :" + modifier, name);
                }
            }
        }
    }
}
