package cn.medalliance.fhir.search;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleLinkComponent;
import org.jspecify.annotations.Nullable;

/**
 * Turns REST searches into searches of one statement, and page links into links that stand under the type and hold the
 * whole query: {@code Observation?code=…&_page=…}.
 */
@Interceptor
final class SearchPages {

    /** The parameter of a page link. */
    static final String PARAMETER = "_page";

    private static final String TOKEN = "mca.page-token";
    private static final String NEXT = "mca.next-page";
    private static final String OWN_SEARCH = "mca.own-search";
    private static final String HAPI_OFFSET = "_offset";
    private static final String HAPI_PAGE_ID = "_pageId";
    private static final String PID = "_pid";
    private static final String FORM_SEARCH = "/_search";
    private static final Set<RestOperationTypeEnum> SEARCHES =
            EnumSet.of(RestOperationTypeEnum.SEARCH_TYPE, RestOperationTypeEnum.SEARCH_SYSTEM);

    private final PageSeal seal;

    SearchPages(PageSeal seal) {
        this.seal = seal;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void takeToken(RequestDetails request) {
        Map<String, String[]> parameters = request.getParameters();
        if (parameters == null) {
            return;
        }
        if (parameters.containsKey(HAPI_OFFSET)) {
            throw new Refusal(
                    ErrorCode.UNKNOWN_PARAMETER, "follow the next link of a page instead of counting", HAPI_OFFSET);
        }
        String[] token = parameters.get(PARAMETER);
        if (token != null) {
            Map<String, String[]> others = new HashMap<>(parameters);
            others.remove(PARAMETER);
            request.setParameters(others);
            request.getUserData().put(TOKEN, PageToken.decode(seal.open(token[0])));
        }
    }

    /** Marks a client's search, which has no results kept anywhere; the server's own searches stay as they are. */
    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void chooseMode(SearchParameterMap search, @Nullable RequestDetails request) {
        if (request == null || search.isLoadSynchronous() || !isClientSearch(request)) {
            return;
        }
        search.setOffset(0);
        request.getUserData().put(OWN_SEARCH, search);
        SortSpec last = search.getSort();
        while (last != null && last.getChain() != null) {
            last = last.getChain();
        }
        if (last != null && !PID.equals(last.getParamName())) {
            // Equal keys would change places between pages.
            last.setChain(new SortSpec(PID, SortOrderEnum.ASC));
        }
    }

    /** What is searched, however it was asked. */
    static String addressOf(RequestDetails request) {
        String path = request.getRequestPath();
        return path.endsWith(FORM_SEARCH) ? path.substring(0, path.length() - FORM_SEARCH.length()) : path;
    }

    /** Who asks, as the door knows it: a page link is good for whom it was given. */
    static String askedBy(RequestDetails request) {
        return request instanceof ServletRequestDetails servlet && servlet.getServletRequest() != null
                ? String.valueOf(servlet.getServletRequest().getRemoteUser())
                : "";
    }

    /** Whether this search was marked by {@link #chooseMode}. */
    static boolean isOwn(SearchParameterMap search, @Nullable RequestDetails request) {
        return request != null && request.getUserData().get(OWN_SEARCH) == search;
    }

    static Optional<PageToken> tokenOf(RequestDetails request) {
        return Optional.ofNullable((PageToken) request.getUserData().get(TOKEN));
    }

    /** Gives the page of a history its link; HAPI would count from the newest version, whatever the page says. */
    static void linkHistory(RequestDetails request, @Nullable PageToken next) {
        request.getUserData().put(NEXT, Optional.ofNullable(next));
    }

    private static boolean isClientSearch(RequestDetails request) {
        return SEARCHES.contains(request.getRestOperationType()) || "$everything".equals(request.getOperation());
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void rewriteLinks(RequestDetails request, ResponseDetails response) {
        if (!(response.getResponseResource() instanceof Bundle bundle) || bundle.getLink("self") == null) {
            return;
        }
        BundleLinkComponent next = bundle.getLink("next");
        if (request.getUserData().get(NEXT) instanceof Optional<?> history) {
            bundle.getLink().remove(next);
            history.ifPresent(token ->
                    bundle.addLink().setRelation("next").setUrl(link(request, bundle, ((PageToken) token).encode())));
        } else if (next != null) {
            String[] token = UrlUtil.parseQueryStrings(queryOf(next.getUrl())).get(HAPI_PAGE_ID);
            if (token != null) {
                next.setUrl(link(request, bundle, token[0]));
            }
        }
    }

    /** A search that came as a form is told as an address too: whoever follows its pages only has the link. */
    private static String selfOf(RequestDetails request, String self) {
        if (request.getRequestType() != RequestTypeEnum.POST || !self.contains(FORM_SEARCH)) {
            return self;
        }
        StringBuilder address = new StringBuilder(self.substring(0, self.indexOf(FORM_SEARCH)));
        char separator = '?';
        for (Map.Entry<String, String[]> parameter : new TreeMap<>(request.getParameters()).entrySet()) {
            for (String value : parameter.getValue()) {
                address.append(separator)
                        .append(UrlUtil.escapeUrlParam(parameter.getKey()))
                        .append('=')
                        .append(UrlUtil.escapeUrlParam(value));
                separator = '&';
            }
        }
        return address.toString();
    }

    private String link(RequestDetails request, Bundle bundle, String token) {
        String self = selfOf(request, bundle.getLink("self").getUrl());
        return self + (self.contains("?") ? "&" : "?") + PARAMETER + "=" + seal.close(token);
    }

    private static String queryOf(String url) {
        int mark = url.indexOf('?');
        return mark < 0 ? "" : url.substring(mark + 1);
    }
}
