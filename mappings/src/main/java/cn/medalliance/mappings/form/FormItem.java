package cn.medalliance.mappings.form;

import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** One item of a form, as the Questionnaire says. */
public final class FormItem {
    private static final String CORE = "http://hl7.org/fhir/StructureDefinition/";
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

    /** The category of that Observation. */
    public CodeableConcept category() {
        return ((CodeableConcept) item.getExtensionByUrl(CATEGORY).getValue()).copy();
    }

    /** The codes that name the question: LOINC or the alliance's own first, then the national data element. */
    public List<Coding> codes() {
        return item.getCode().stream().map(Coding::copy).toList();
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
