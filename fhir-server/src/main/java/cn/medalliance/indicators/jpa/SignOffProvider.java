package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.param.ParameterUtil;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Reference;

/**
 * {@code POST [base]/MeasureReport/[id]/$sign-off}: the organisation that reports stands by a stored summary, which is not changed from
 * then on. With {@code If-Match} only the version that it names is signed.
 */
public final class SignOffProvider {

    private final SignOff signOff;

    SignOffProvider(SignOff signOff) {
        this.signOff = signOff;
    }

    @Operation(name = "$sign-off", typeName = "MeasureReport")
    @Description(
            shortDefinition = "Signs a report off",
            value = "由报告机构的公卫管理员或责任主任签发汇总报告，此后不再更改。 A public-health administrator or the director of the organisation"
                    + " that reports signs a summary off; it is not changed from then on.")
    public MeasureReport signOff(
            @IdParam IdType id,
            @OperationParam(name = "signer", min = 1, max = 1) Reference signer,
            ServletRequestDetails request) {
        String version = request.getHeader(Constants.HEADER_IF_MATCH);
        return signOff.sign(id.getIdPart(), signer, version == null ? null : ParameterUtil.parseETagValue(version));
    }
}
