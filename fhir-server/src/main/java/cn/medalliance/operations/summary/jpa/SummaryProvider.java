package cn.medalliance.operations.summary.jpa;

import ca.uhn.fhir.jpa.ips.generator.IIpsGeneratorSvc;
import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.model.valueset.BundleTypeEnum;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/**
 * {@code [base]/Patient/[id]/$summary} and {@code [base]/Patient/$summary?identifier=system|number}. HAPI takes the
 * identifier in a body only.
 *
 * <p>See <a href="https://hl7.org/fhir/uv/ips/STU1.1/OperationDefinition-summary.html">IPS $summary</a>.
 */
public final class SummaryProvider {

    private final IIpsGeneratorSvc generator;

    SummaryProvider(IIpsGeneratorSvc generator) {
        this.generator = generator;
    }

    @Operation(name = "$summary", typeName = "Patient", idempotent = true, bundleType = BundleTypeEnum.DOCUMENT)
    @Description(
            shortDefinition = "A resident's summary",
            value = "居民的国际患者摘要（IPS）文档。 The International Patient Summary of a resident.")
    public IBaseBundle ofOne(
            @IdParam IdType id,
            @OperationParam(name = "profile", max = 1) @Nullable UriType profile,
            RequestDetails request) {
        return generator.generateIps(request, id, text(profile));
    }

    @Operation(name = "$summary", typeName = "Patient", idempotent = true, bundleType = BundleTypeEnum.DOCUMENT)
    @Description(
            shortDefinition = "The summary of the resident with an identifier",
            value = "按证件号或档案号取得居民摘要。 The summary of the resident whose identifier is given.")
    public IBaseBundle ofIdentified(
            @OperationParam(name = "identifier", min = 1, max = 1) TokenParam identifier,
            @OperationParam(name = "profile", max = 1) @Nullable UriType profile,
            RequestDetails request) {
        return generator.generateIps(request, identifier, text(profile));
    }

    private static @Nullable String text(@Nullable UriType uri) {
        return uri == null ? null : uri.getValue();
    }
}
