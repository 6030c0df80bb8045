package cn.medalliance.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import cn.medalliance.fhir.server.RequestBody;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.shared.ErrorCode;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.fge.jsonpatch.JsonPatch;
import com.github.fge.jsonpatch.JsonPatchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with the resource that a JSON patch would make. HAPI reads the patched text strictly and stops at the
 * first word that its parser does not know, so that a wrong code is answered with the parser's sentence; here the text is
 * checked as that of any write.
 */
@Interceptor(order = -100)
final class PatchDiagnosis {

    private final WriteValidation validation;
    private final StrictReading reading;
    private final DaoRegistry daos;
    private final FhirContext fhirContext;

    PatchDiagnosis(WriteValidation validation, StrictReading reading, DaoRegistry daos, FhirContext fhirContext) {
        this.validation = validation;
        this.reading = reading;
        this.daos = daos;
        this.fhirContext = fhirContext;
    }

    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public @Nullable BaseServerResponseException diagnose(RequestDetails request, Throwable thrown) {
        if (!(thrown instanceof InvalidRequestException)
                || request.getRestOperationType() != RestOperationTypeEnum.PATCH
                || request.getId() == null) {
            return null;
        }
        RequestBody body = validation.body(request);
        JsonNode patch = body.tree();
        if (patch == null || !patch.isArray()) {
            return null;
        }
        List<Finding> findings = validation.check(patched(request, patch), true, Set.of());
        return findings.stream().noneMatch(Finding::isError)
                ? null
                : new UnprocessableEntityException(
                        ErrorCode.VALIDATION_FAILED.sentence(), validation.outcome(findings));
    }

    /** The text after the patch; the text as it is when the patch cannot be done. */
    private String patched(RequestDetails request, JsonNode patch) {
        IBaseResource current = daos.getResourceDao(request.getResourceName())
                .read(request.getId().toVersionless(), request);
        String text = fhirContext.newJsonParser().encodeResourceToString(current);
        try {
            JsonNode tree = reading.json().read(text.getBytes(StandardCharsets.UTF_8));
            return reading.json().write(JsonPatch.fromJson(patch).apply(tree));
        } catch (IOException | JsonPatchException impossible) {
            return text;
        }
    }
}
