package cn.medalliance.guide.build;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;

/** The items of a form, those within others too. */
public final class FormItems {

    private FormItems() {}

    /** All of some items and of those within them, each before what it holds. */
    public static List<QuestionnaireItemComponent> of(List<QuestionnaireItemComponent> items) {
        List<QuestionnaireItemComponent> all = new ArrayList<>();
        for (QuestionnaireItemComponent item : items) {
            all.add(item);
            all.addAll(of(item.getItem()));
        }
        return all;
    }
}
