package cn.medalliance.operations.lastn;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.util.UrlUtil;
import cn.medalliance.operations.lastn.jpa.LastNSearch;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** {@code GET} and {@code POST [base]/Observation/$lastn}. The answer is whole or refused; it has no pages. */
public final class LastNProvider {

    private final LastNSearch search;
    private final int largestAnswer;

    LastNProvider(LastNSearch search, int largestAnswer) {
        this.search = search;
        this.largestAnswer = largestAnswer;
    }

    @Operation(
            name = "$lastn",
            typeName = "Observation",
            idempotent = true,
            manualRequest = true,
            canonicalUrl = "http://hl7.org/fhir/OperationDefinition/Observation-lastn")
    @Description(
            shortDefinition = "The most recent Observations of each code",
            value = "按代码分组，返回每组最近的 max 条 Observation（默认 1 条，时间相同者一并返回）。须给出 patient 或 subject，"
                    + "并可使用 Observation 的其他检索参数。 The most recent Observations of each code, max of each (1 unless"
                    + " given) and those of equal time; needs patient or subject, takes Observation's other search"
                    + " parameters.")
    public Bundle lastN(RequestDetails request) {
        Map<String, String[]> address = request.getParameters();
        LastNRequest asked = LastNRequest.of(address == null ? Map.of() : address, body(request));
        int most = asked.count() == null ? largestAnswer : Math.min(largestAnswer, asked.count());
        return bundle(search.find(criteriaOf(asked), asked.max(), most, request), request);
    }

    private static @Nullable Parameters body(RequestDetails request) {
        byte[] body = request.getRequestType() == RequestTypeEnum.POST ? request.loadRequestContents() : new byte[0];
        if (body.length == 0) {
            return null;
        }
        EncodingEnum encoding = RestfulServerUtils.determineRequestEncodingNoDefault(request);
        if (encoding == null) {
            throw new Refusal(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "", "Content-Type");
        }
        IBaseResource read =
                encoding.newParser(request.getFhirContext()).parseResource(new String(body, StandardCharsets.UTF_8));
        if (read instanceof Parameters parameters) {
            return parameters;
        }
        throw new Refusal(ErrorCode.WRONG_RESOURCE_TYPE, "expected Parameters, found " + read.fhirType());
    }

    private static String criteriaOf(LastNRequest asked) {
        return asked.criteria().stream()
                .map(each -> UrlUtil.escapeUrlParam(each.name()) + "=" + UrlUtil.escapeUrlParam(each.value()))
                .collect(Collectors.joining("&"));
    }

    private static Bundle bundle(List<Resource> found, RequestDetails request) {
        String base = request.getFhirServerBase();
        Bundle bundle = new Bundle();
        bundle.setId(UUID.randomUUID().toString());
        bundle.getMeta().setLastUpdated(new Date());
        bundle.setType(Bundle.BundleType.SEARCHSET);
        bundle.setTotal(found.size());
        bundle.addLink().setRelation("self").setUrl(RestfulServerUtils.createLinkSelf(base, request));
        for (Resource resource : found) {
            bundle.addEntry()
                    .setFullUrl(base + "/" + resource.fhirType() + "/"
                            + resource.getIdElement().getIdPart())
                    .setResource(resource)
                    .getSearch()
                    .setMode(SearchEntryMode.MATCH);
        }
        return bundle;
    }
}
