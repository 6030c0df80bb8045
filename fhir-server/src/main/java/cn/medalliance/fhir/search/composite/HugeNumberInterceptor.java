package cn.medalliance.fhir.search.composite;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import ca.uhn.fhir.util.UrlUtil;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;

/** Refuses a search for a huge number before HAPI sees it: what hashes a search already writes the number out. */
@Interceptor
final class HugeNumberInterceptor {

    private static final Set<RestSearchParameterTypeEnum> WITH_NUMBERS = EnumSet.of(
            RestSearchParameterTypeEnum.NUMBER,
            RestSearchParameterTypeEnum.QUANTITY,
            RestSearchParameterTypeEnum.COMPOSITE);

    private final ISearchParamRegistry registry;

    HugeNumberInterceptor(ISearchParamRegistry registry) {
        this.registry = registry;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void checkAddress(RequestDetails request) {
        check(request.getResourceName(), request.getParameters());
    }

    /** The entries of a batch are no requests to the hook above. */
    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void checkEntries(IBaseBundle bundle) {
        if (bundle instanceof Bundle entries) {
            for (Bundle.BundleEntryComponent entry : entries.getEntry()) {
                String url = entry.getRequest().getUrl();
                if (url != null && url.indexOf('?') > 0) {
                    UrlUtil.UrlParts parts = UrlUtil.parseUrl(url);
                    check(parts.getResourceType(), UrlUtil.parseQueryString(url.substring(url.indexOf('?') + 1)));
                }
            }
        }
    }

    private void check(@Nullable String type, @Nullable Map<String, String[]> parameters) {
        if (type == null || parameters == null) {
            return;
        }
        parameters.forEach((name, values) -> {
            int end = name.indexOf(':');
            String plain = end < 0 ? name : name.substring(0, end);
            RuntimeSearchParam definition =
                    registry.getActiveSearchParam(type, plain, SearchParamLookupContextEnum.SEARCH);
            if (definition != null && WITH_NUMBERS.contains(definition.getParamType())) {
                for (String value : values) {
                    for (String piece : value.split("[,$]", -1)) {
                        SearchNumbers.check(name, piece);
                    }
                }
            }
        });
    }
}
