package cn.medalliance.mappings.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** One item of a form, as the Questionnaire says. */
public final class FormItem {
    private static final String CORE = "http://hl7.org/fhir/StructureDefinition/";
    /** Of mca-observation. */
    private static final String PROGRAMME = "programme";

    private static final String CATEGORY =
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observation-extract-category";

    private final QuestionnaireItemComponent item;
    private final List<FormItem> children;

    FormItem(QuestionnaireItemComponent item) {
        this.item = item;
        this.children = item.getItem().stream().map(FormItem::new).toList();
    }

    /** Its linkId. */
    public String linkId() {
        return item.getLinkId();
    }

    /** The items within it, for a group. */
    public List<FormItem> children() {
        return children;
    }

    /** Whether it is answered with a whole number. */
    public boolean isInteger() {
        return item.getType() == QuestionnaireItemType.INTEGER;
    }

    /** Whether its answers become an Observation. */
    public boolean isObserved() {
        return item.hasExtension(CATEGORY);
    }

    /** The element of a profile that the answer becomes, as {@code profile#path}; empty when the form names none. */
    public String definition() {
        String uri = item.hasDefinition() ? item.getDefinition() : "";
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** The category of that Observation. */
    public CodeableConcept category() {
        return ((CodeableConcept) item.getExtensionByUrl(CATEGORY).getValue()).copy();
    }

    /**
     * The codes that name the question: LOINC or the alliance's own first, then the national data element. Where the form
     * offers several of one system (a glucose by either method), the first stands: codes beside one another mean the same.
     */
    public List<Coding> codes() {
        Map<String, Coding> bySystem = new LinkedHashMap<>();
        item.getCode().forEach(code -> bySystem.putIfAbsent(code.getSystem(), code.copy()));
        return List.copyOf(bySystem.values());
    }

    /** Whether it asks which programme its group speaks of. */
    boolean namesProgramme() {
        return item.getCode().stream().anyMatch(code -> PROGRAMME.equals(code.getCode()));
    }

    /** What it asks, in Chinese. */
    public String label() {
        return item.getText();
    }

    /** The unit of a number. */
    public @Nullable Coding unit() {
        return (Coding) value(CORE + "questionnaire-unit");
    }

    /** The least number there can be. */
    public @Nullable BigDecimal least() {
        return number(CORE + "minValue");
    }

    /** The greatest number there can be. */
    public @Nullable BigDecimal greatest() {
        return number(CORE + "maxValue");
    }

    /** What FHIR says of it; not to be changed. */
    QuestionnaireItemComponent item() {
        return item;
    }

    private @Nullable BigDecimal number(String url) {
        Type value = value(url);
        return value == null ? null : new BigDecimal(value.primitiveValue());
    }

    private @Nullable Type value(String url) {
        return item.hasExtension(url) ? item.getExtensionByUrl(url).getValue() : null;
    }
}
