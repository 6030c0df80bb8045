package cn.medalliance.fhir.text;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.fulltext.FullTextExtractionRequest;
import ca.uhn.fhir.jpa.searchparam.fulltext.FullTextExtractionResponse;
import org.hl7.fhir.r4.model.Resource;

/**
 * Gives HAPI the text of a resource that is being stored, in place of HAPI's own extraction, which would walk every
 * resource of every type. A type that is not named ends here.
 */
@Interceptor
public class TextExtraction {

    private final TextProperties properties;

    TextExtraction(TextProperties properties) {
        this.properties = properties;
    }

    @Hook(Pointcut.JPA_INDEX_EXTRACT_FULLTEXT_CONTENT)
    public FullTextExtractionResponse content(FullTextExtractionRequest request) {
        if (!properties.names(request.getResourceType()) || request.isDelete()) {
            return FullTextExtractionResponse.doNotIndex();
        }
        return FullTextExtractionResponse.indexPayload(
                ResourceText.of((Resource) request.getResource()).pack());
    }

    /** Whether resources of a type have a text that is kept. */
    public boolean keeps(String type) {
        return properties.names(type);
    }

    /** The narrative travels with the content. */
    @Hook(Pointcut.JPA_INDEX_EXTRACT_FULLTEXT_TEXT)
    public FullTextExtractionResponse narrative(FullTextExtractionRequest request) {
        return FullTextExtractionResponse.doNotIndex();
    }
}
