package cn.medalliance.mappings.form;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Questionnaire;

/** A form of the guide. Immutable. */
public final class Form {
    private final String canonical;
    private final List<FormItem> blocks;
    private final Map<String, FormItem> byLinkId = new LinkedHashMap<>();

    private Form(Questionnaire questionnaire) {
        canonical = questionnaire.getUrl() + "|" + questionnaire.getVersion();
        blocks = questionnaire.getItem().stream().map(FormItem::new).toList();
        blocks.forEach(this::index);
    }

    /**
     * Reads a form from the guide.
     *
     * @param id the Questionnaire's id
     * @throws IllegalStateException when the guide has no such form
     */
    public static Form of(Guide guide, String id, FhirContext context) {
        String json = guide.resource("Questionnaire", id)
                .orElseThrow(() -> new IllegalStateException("the guide has no form " + id));
        return new Form(context.newJsonParser().parseResource(Questionnaire.class, json));
    }

    /** The canonical url with the edition. */
    public String canonical() {
        return canonical;
    }

    /** The groups that stand at its top. */
    List<FormItem> blocks() {
        return blocks;
    }

    /** Every item, in the order of the form. */
    List<FormItem> items() {
        return List.copyOf(byLinkId.values());
    }

    /**
     * One item.
     *
     * @throws IllegalStateException when the form has none with this linkId
     */
    public FormItem item(String linkId) {
        FormItem item = byLinkId.get(linkId);
        if (item == null) {
            throw new IllegalStateException(canonical + " has no item " + linkId);
        }
        return item;
    }

    private void index(FormItem item) {
        byLinkId.put(item.linkId(), item);
        item.children().forEach(this::index);
    }
}
