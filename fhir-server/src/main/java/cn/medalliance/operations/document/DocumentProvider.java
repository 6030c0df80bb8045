package cn.medalliance.operations.document;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.server.StoredResources;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/**
 * {@code [base]/Composition/[id]/$document}: a stored composition as a document. HAPI answers with a page of a search, and with
 * an empty one where there is no such composition.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/composition-operation-document.html">R4 $document</a>.
 */
public final class DocumentProvider {

    private final StoredResources stored;
    private final Documents documents;

    DocumentProvider(StoredResources stored, Documents documents) {
        this.stored = stored;
        this.documents = documents;
    }

    @Operation(name = "$document", typeName = "Composition", idempotent = true)
    public Bundle document(
            @IdParam IdType id,
            @OperationParam(name = "persist", max = 1) @Nullable BooleanType persist,
            RequestDetails request) {
        if (persist != null && persist.hasValue() && persist.booleanValue()) {
            throw new Refusal(ErrorCode.NOT_IMPLEMENTED, "the document is not stored; POST it to Bundle", "persist");
        }
        Composition composition = (Composition) stored.read(id, request);
        return documents.of(composition, request);
    }
}
