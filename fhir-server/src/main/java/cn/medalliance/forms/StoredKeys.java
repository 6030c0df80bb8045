package cn.medalliance.forms;

import cn.medalliance.fhir.bundle.QueryText;
import cn.medalliance.forms.model.Extraction;
import cn.medalliance.forms.model.FilledForm;
import cn.medalliance.guide.Guide;
import java.util.stream.Collectors;

/** Under which identifiers a form may have left resources, as a search asks for them. */
final class StoredKeys {

    private final Guide guide;
    private final Extraction extraction;

    StoredKeys(Guide guide, Extraction extraction) {
        this.guide = guide;
        this.extraction = extraction;
    }

    /** The identifiers of one type, separated by commas; empty when the form makes none of it. */
    String of(FilledForm form, String type) {
        String system = type.equals("ServiceRequest")
                ? guide.canonical() + "/naming/referral-no"
                : form.response().getIdentifier().getSystem();
        String number = form.response().getIdentifier().getValue();
        return extraction.keys(form, type).stream()
                .map(key -> QueryText.literal(system) + "|" + QueryText.literal(number + "#" + key))
                .collect(Collectors.joining(","));
    }
}
