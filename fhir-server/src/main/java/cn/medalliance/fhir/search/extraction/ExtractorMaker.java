package cn.medalliance.fhir.search.extraction;

import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;

/** Makes the server's extractor of index rows once more, with another registry. */
public interface ExtractorMaker {

    ISearchParamExtractor make(ISearchParamRegistry registry);
}
