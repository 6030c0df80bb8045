package cn.medalliance.guide;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * The guide's definitions as HAPI's validator asks for them: profiles with their snapshots, terminology, search parameters,
 * and the questionnaires that HAPI's own package support leaves out. It belongs at the head of a chain and is immutable once
 * made.
 */
public final class GuideValidationSupport extends PrePopulatedValidationSupport {
    private final Map<String, Questionnaire> questionnaires = new HashMap<>();

    /** Takes from the guide what a validator needs. */
    public GuideValidationSupport(FhirContext context, Guide guide) {
        super(context);
        IParser json = context.newJsonParser();
        for (String type : new String[] {"StructureDefinition", "CodeSystem", "ValueSet", "SearchParameter"}) {
            guide.resources(type).forEach(text -> addResource(json.parseResource(text)));
        }
        for (String text : guide.resources("Questionnaire")) {
            Questionnaire questionnaire = json.parseResource(Questionnaire.class, text);
            questionnaires.put(questionnaire.getUrl(), questionnaire);
            questionnaires.put(questionnaire.getUrl() + "|" + questionnaire.getVersion(), questionnaire);
        }
        lock();
    }

    @Override
    public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String uri) {
        if (type != null && type.isAssignableFrom(Questionnaire.class)) {
            Questionnaire questionnaire = questionnaires.get(uri);
            if (questionnaire != null) {
                return type.cast(questionnaire);
            }
        }
        return super.fetchResource(type, uri);
    }

    @Override
    public String getName() {
        return "The guide's definitions";
    }
}
