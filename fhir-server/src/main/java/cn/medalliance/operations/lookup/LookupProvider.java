package cn.medalliance.operations.lookup;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.LookupCodeResult;
import ca.uhn.fhir.context.support.LookupCodeRequest;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import cn.medalliance.fhir.terminology.DisplayLanguage;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseParameters;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET} and {@code POST [base]/CodeSystem/$lookup}. Answers as HAPI does, and says of an unknown code which it was:
 * HAPI answers that {@code code[null]} was not found.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/codesystem-operation-lookup.html">R4 $lookup</a>.
 */
public final class LookupProvider {

    private final FhirContext fhirContext;
    private final IValidationSupport terminology;

    LookupProvider(FhirContext fhirContext, IValidationSupport terminology) {
        this.fhirContext = fhirContext;
        this.terminology = terminology;
    }

    @Operation(name = "$lookup", typeName = "CodeSystem", idempotent = true)
    public IBaseParameters lookup(
            @OperationParam(name = "code", max = 1) @Nullable CodeType code,
            @OperationParam(name = "system", max = 1) @Nullable UriType system,
            @OperationParam(name = "version", max = 1) @Nullable StringType version,
            @OperationParam(name = "coding", max = 1) @Nullable Coding coding,
            @OperationParam(name = "displayLanguage", max = 1) @Nullable CodeType displayLanguage,
            @OperationParam(name = "property") @Nullable List<CodeType> properties) {
        Coding asked = coding == null ? new Coding() : coding.copy();
        if (code != null) {
            asked.setCode(code.getValue());
        }
        if (system != null) {
            asked.setSystem(system.getValue());
        }
        if (version != null) {
            asked.setVersion(version.getValue());
        }
        if (!asked.hasCode() || !asked.hasSystem()) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "须给出 code 与 system，或 coding。 Needs code and system, or a coding.",
                    asked.hasCode() ? "system" : "code");
        }
        DisplayLanguage language = DisplayLanguage.of(displayLanguage, terminology);
        List<CodeType> wanted = properties == null ? List.of() : properties;
        LookupCodeResult found = terminology.lookupCode(
                new ValidationSupportContext(terminology),
                new LookupCodeRequest(
                        asked.hasVersion() ? asked.getSystem() + "|" + asked.getVersion() : asked.getSystem(),
                        asked.getCode(),
                        null,
                        wanted.stream().map(CodeType::getValue).toList()));
        if (found == null || !found.isFound()) {
            throw new Refusal(
                    ErrorCode.NOT_FOUND,
                    "code " + asked.getCode() + " of system " + asked.getSystem(),
                    coding == null ? "code" : "coding");
        }
        Parameters answer = (Parameters) found.toParameters(fhirContext, wanted);
        String display = language == null ? null : language.display(asked.getSystem(), asked.getCode());
        if (display != null) {
            answer.setParameter("display", display);
        }
        return answer;
    }
}
