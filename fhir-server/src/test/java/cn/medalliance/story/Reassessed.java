package cn.medalliance.story;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/** The same visit with the same findings, evaluated as not controlled for the first time. */
final class Reassessed {

    private static final String NOT_CONTROLLED = Integer.toString(CareRules.UNSATISFIED);
    private static final String COME_AGAIN_SOON = "2";

    private Reassessed() {}

    /** Changes the evaluation, what follows from it and the next visit in form, visit and observations. */
    static Bundle asUnsatisfied(Bundle visit, LocalDate nextVisit) {
        Facts.of(Encounter.class, visit)
                .forEach(encounter -> encounter
                        .getExtensionByUrl(Terms.extension("next-visit-date"))
                        .setValue(new DateType(nextVisit.toString())));
        Facts.of(QuestionnaireResponse.class, visit).forEach(form -> reassess(form, nextVisit));
        Facts.of(Observation.class, visit).forEach(Reassessed::reassess);
        return visit;
    }

    private static void reassess(QuestionnaireResponse form, LocalDate nextVisit) {
        form.getItem().stream().flatMap(block -> block.getItem().stream()).forEach(item -> {
            switch (item.getLinkId()) {
                case "c.eval" -> recode((Coding) item.getAnswerFirstRep().getValue(), NOT_CONTROLLED);
                case "c.next" -> recode((Coding) item.getAnswerFirstRep().getValue(), COME_AGAIN_SOON);
                case "h.next" -> item.getAnswerFirstRep().setValue(new DateType(nextVisit.toString()));
                default -> {}
            }
        });
    }

    private static void reassess(Observation observation) {
        CodeableConcept code = observation.getCode();
        if (Facts.code(code).equals("followup-eval")) {
            recode(observation.getValueCodeableConcept().getCodingFirstRep(), NOT_CONTROLLED);
        } else if (Facts.code(code).equals("next-action")) {
            recode(observation.getValueCodeableConcept().getCodingFirstRep(), COME_AGAIN_SOON);
        }
    }

    private static void recode(Coding coding, String code) {
        coding.setCode(code).setDisplay(null);
    }
}
