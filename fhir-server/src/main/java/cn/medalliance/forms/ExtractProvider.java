package cn.medalliance.forms;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.forms.FormExtraction.Outcome;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;

/** {@code POST [base]/QuestionnaireResponse/$extract} of one that is sent, {@code …/[id]/$extract} of one that is stored. */
public final class ExtractProvider {

    private final Supplier<FormExtraction> extraction;
    private final CallerCalls calls;

    ExtractProvider(Supplier<FormExtraction> extraction, CallerCalls calls) {
        this.extraction = extraction;
        this.calls = calls;
    }

    @Operation(name = "$extract", typeName = "QuestionnaireResponse")
    @Description(
            shortDefinition = "Takes a filled-in form apart",
            value = "把随访记录变为就诊、观察、目标、用药等资源，并与规则比较；store 为真时保存。 Makes visit, observations, goals, medicines"
                    + " and more of a filled-in form and holds it against the rules; stored when store is true.")
    public Parameters extractSent(
            @OperationParam(name = "questionnaire-response", max = 1) @Nullable QuestionnaireResponse response,
            @OperationParam(name = "store", max = 1) @Nullable BooleanType store,
            RequestDetails request) {
        if (response == null) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "a QuestionnaireResponse is needed", "questionnaire-response");
        }
        return answer(extraction.get().extract(response, false, isTrue(store), request));
    }

    @Operation(name = "$extract", typeName = "QuestionnaireResponse")
    @Description(
            shortDefinition = "Takes a stored form apart",
            value = "提取已保存的随访记录。 The same of a filled-in form that is stored.")
    public Parameters extractStored(
            @IdParam IdType id,
            @OperationParam(name = "store", max = 1) @Nullable BooleanType store,
            RequestDetails request) {
        QuestionnaireResponse response = calls.read(request, QuestionnaireResponse.class, id.getIdPart())
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "QuestionnaireResponse/" + id.getIdPart()));
        return answer(extraction.get().extract(response, true, isTrue(store), request));
    }

    private static boolean isTrue(@Nullable BooleanType value) {
        return value != null && Boolean.TRUE.equals(value.getValue());
    }

    private static Parameters answer(Outcome outcome) {
        Parameters answer = new Parameters();
        answer.addParameter().setName("return").setResource(outcome.bundle());
        answer.addParameter().setName("issues").setResource(outcome.issues());
        return answer;
    }
}
