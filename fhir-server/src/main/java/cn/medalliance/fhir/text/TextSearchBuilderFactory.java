package cn.medalliance.fhir.text;

import ca.uhn.fhir.jpa.dao.ISearchBuilder;
import ca.uhn.fhir.jpa.dao.SearchBuilderFactory;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import java.util.function.Supplier;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Every search of the server, whoever asks for it, is built by a {@link TextSearchBuilder}. It stands before whatever
 * factory is in place.
 */
class TextSearchBuilderFactory extends SearchBuilderFactory<JpaPid> {

    private final SearchBuilderFactory<JpaPid> next;
    private final Supplier<TextParameters> text;

    TextSearchBuilderFactory(SearchBuilderFactory<JpaPid> next, Supplier<TextParameters> text) {
        this.next = next;
        this.text = text;
    }

    @Override
    public ISearchBuilder<JpaPid> newSearchBuilder(String type, Class<? extends IBaseResource> typeClass) {
        return new TextSearchBuilder(next.newSearchBuilder(type, typeClass), type, text.get());
    }
}
