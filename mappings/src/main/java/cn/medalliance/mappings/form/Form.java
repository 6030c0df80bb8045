package cn.medalliance.mappings.form;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The question whose answer becomes an element of a profile, named as {@code profile#path}; empty when there is none. */
    public Optional<String> linkIdOf(String definition) {
        return byLinkId.values().stream()
                .filter(item -> item.definition().equals(definition))
                .map(FormItem::linkId)
                .findFirst();
    }

    /** Whether it has such an item. */
    public boolean has(String linkId) {
        return byLinkId.containsKey(linkId);
    }

    /**
     * The keys of all Observations that may be extracted.
     *
     * @param programmes those that a group may speak of
     */
    public List<String> observedKeys(List<String> programmes) {
        List<String> keys = new ArrayList<>();
        for (FormItem block : blocks) {
            for (FormItem question : block.children()) {
                if (question.isObserved()) {
                    keys.add(question.linkId());
                }
                question.children().stream()
                        .filter(FormItem::isObserved)
                        .forEach(part -> programmes.forEach(programme -> keys.add(part.linkId() + "." + programme)));
            }
        }
        return keys;
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
