package cn.medalliance.mappings.followup;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.form.Form;
import java.util.List;

/**
 * One of the follow-up forms that vendors export.
 *
 * @param id how sources and tables name it, such as {@code htn}
 * @param name what it is about
 * @param form the guide's form
 * @param columns the columns that its exports may have
 */
record FollowUpForm(String id, Bilingual name, Form form, FollowUpColumns columns) {
    /** The programmes that the combined form covers. */
    static final List<String> COMBINED = List.of("htn", "t2dm", "copd");

    static FollowUpForm of(String id, Guide guide, FhirContext context) {
        Form form = Form.of(guide, "q-followup-" + id, context);
        return new FollowUpForm(id, name(id), form, FollowUpColumns.of(id, form));
    }

    /** Whether a visit may count for several programmes. */
    boolean isCombined() {
        return form.has("h.programme");
    }

    private static Bilingual name(String id) {
        return switch (id) {
            case "htn" -> new Bilingual("高血压", "hypertension");
            case "t2dm" -> new Bilingual("2型糖尿病", "type 2 diabetes");
            case "copd" -> new Bilingual("慢阻肺", "COPD");
            case "combined" -> new Bilingual("一张表", "combined");
            default -> throw new IllegalArgumentException("no follow-up form " + id);
        };
    }
}
