package cn.medalliance.audit.served.jpa;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.search.SearchRewrite;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A search of HAPI's storage for AuditEvents (GraphQL, the condition of a reference) would find none and say so. */
@Component
final class AuditIsNotStored implements SearchRewrite {

    @Override
    public SearchParameterMap rewrite(
            @Nullable String type, SearchParameterMap asked, @Nullable RequestDetails request) {
        if ("AuditEvent".equals(type)) {
            throw new Refusal(ErrorCode.NOT_ANSWERABLE, "AuditEvents are searched at AuditEvent?… only");
        }
        return asked;
    }
}
