package cn.medalliance.security.access.jpa;

import cn.medalliance.security.caller.Person;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;

/**
 * What a resident may write: what was measured at home, and answers to the forms that are for residents; always in the
 * resident's own name. Anything else would stand in the record like what a clinic or a laboratory found.
 */
final class ResidentReports {

    private static final String CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final Set<String> OF_RESIDENTS = Set.of("vital-signs", "survey", "social-history", "activity");
    private static final String HOME = "home";

    private final String place;
    private final String form;

    ResidentReports(String guide) {
        place = guide + "/StructureDefinition/collection-place";
        form = guide + "/Questionnaire/q-patient-selfreport";
    }

    /**
     * Judges what a resident writes.
     *
     * @throws Refusal 403 naming the element
     */
    void check(Person resident, IBaseResource report) {
        if (report instanceof Observation measured) {
            checkMeasured(resident, measured);
        } else if (report instanceof QuestionnaireResponse answers) {
            requireSelf(resident, List.of(answers.getAuthor()), "QuestionnaireResponse.author");
            if (answers.hasSource()) {
                requireSelf(resident, List.of(answers.getSource()), "QuestionnaireResponse.source");
            }
            require(
                    form.equals(String.valueOf(answers.getQuestionnaire()).replaceFirst("\\|.*", "")),
                    "this form is not for residents",
                    "QuestionnaireResponse.questionnaire");
        }
    }

    private void checkMeasured(Person resident, Observation measured) {
        requireSelf(resident, measured.getPerformer(), "Observation.performer");
        for (CodeableConcept category : measured.getCategory()) {
            for (Coding coding : category.getCoding()) {
                require(
                        !CATEGORIES.equals(coding.getSystem()) || OF_RESIDENTS.contains(coding.getCode()),
                        "a resident reports what was measured or noticed at home",
                        "Observation.category");
            }
        }
        for (Extension extension : measured.getExtensionsByUrl(place)) {
            require(
                    extension.getValue() instanceof CodeableConcept where
                            && where.getCoding().stream().allMatch(coding -> HOME.equals(coding.getCode())),
                    "a resident measures at home",
                    "Observation.extension");
        }
        for (Annotation note : measured.getNote()) {
            require(!note.hasAuthorStringType(), "notes are the resident's own", "Observation.note.author");
            if (note.hasAuthorReference()) {
                requireSelf(resident, List.of(note.getAuthorReference()), "Observation.note.author");
            }
        }
    }

    private static void requireSelf(Person resident, List<Reference> named, String element) {
        boolean isSelf = !named.isEmpty()
                && named.stream()
                        .allMatch(each -> resident.reference()
                                .equals(each.getReferenceElement()
                                        .toUnqualifiedVersionless()
                                        .getValue()));
        require(isSelf, "a resident reports in the resident's own name only", element);
    }

    private static void require(boolean holds, String rule, String element) {
        if (!holds) {
            throw new Refusal(ErrorCode.FORBIDDEN, rule, element);
        }
    }
}
