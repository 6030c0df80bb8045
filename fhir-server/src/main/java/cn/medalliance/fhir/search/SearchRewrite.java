package cn.medalliance.fhir.search;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.jspecify.annotations.Nullable;

/** What stands in a search's place before the database is asked; every search of the server passes all of these. */
public interface SearchRewrite {

    /**
     * The search to run in place of the one that was asked, which is left as it is.
     *
     * @param type the resource type; null when the search goes over all types
     * @param request whose search it is; null when it is the server's own
     * @throws cn.medalliance.shared.Refusal when it cannot be answered rightly
     */
    SearchParameterMap rewrite(@Nullable String type, SearchParameterMap asked, @Nullable RequestDetails request);
}
