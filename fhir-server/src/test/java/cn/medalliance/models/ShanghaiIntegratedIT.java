package cn.medalliance.models;

import static cn.medalliance.models.Scene.TODAY;
import static cn.medalliance.models.Scene.extract;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.security.SecuredServer;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.junit.jupiter.api.Test;

/**
 * Shanghai's integrated community model: support centres that measure in one way, one assessment of risk, one follow-up for
 * all diseases of a resident. The gap (DOMAIN 1.4, 5): follow-ups for the form's sake, with values that were copied.
 */
@ServerIT
class ShanghaiIntegratedIT {

    private final Scene scene;

    ShanghaiIntegratedIT(SecuredServer server) {
        scene = new Scene(server);
    }

    @Test
    void oneFollowUpCountsForEachDisease() {
        String pressure = scene.enrol("htn", "routine");
        String diabetes = scene.enrol("t2dm", "routine");
        QuestionnaireResponse form =
                scene.form("exa-followup-response-combined", "exa-encounter-followup-combined", pressure, diabetes);
        Answer taken = extract(scene.centre, form);
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        String his = "&patient=Patient/" + scene.resident;
        assertThat(scene.centre.count("Encounter?type=urn:oid:2.16.156.10011.2.3.1.183%7C1" + his))
                .as("one visit")
                .isEqualTo(1);
        assertThat(scene.centre.count("Observation?code=followup-eval" + his))
                .as("an evaluation for each disease")
                .isEqualTo(2);
        assertThat(scene.centre.count("Observation?code=85354-9" + his))
                .as("one pressure")
                .isEqualTo(1);
    }

    @Test
    void theNurseOfASupportCentreMeasuresAndOneAssessmentFollows() {
        Observation glucose = scene.observation("exa-glucose-minimal", 7.8, TODAY.minusDays(1));
        glucose.setPerformer(List.of(scene.clinician("support-centre-nurse")));
        String measured = scene.centre.store(glucose);
        RiskAssessment risk = scene.example("RiskAssessment-exa-risk-assessment-zhang", RiskAssessment.class);
        risk.setEncounter(null).setCondition(null).setPerformer(scene.clinician("gp"));
        risk.getBasis().clear();
        risk.addBasis().setReference("Observation/" + measured);
        String assessed = scene.centre.store(risk);
        assertThat(scene.centre
                        .get("RiskAssessment?method=htn-stratification-2018&patient=Patient/" + scene.resident)
                        .ids())
                .contains(assessed);
        assertThat(scene.centre.count("Observation?code=14770-2&value-quantity=ge7&patient=Patient/" + scene.resident))
                .as("what is abnormal is found")
                .isEqualTo(1);
    }

    @Test
    void valuesThatWereCopiedAreToldOfTheFormThatCopiesThem() {
        String enrolment = scene.enrol("htn", "routine");
        String last = "";
        for (int visit = 0; visit < 3; visit++) {
            QuestionnaireResponse form =
                    scene.form("exa-followup-response-htn", "exa-encounter-followup-zhang", enrolment);
            Scene.onDay(form, TODAY.minusDays(90 - 30L * visit));
            Answer taken = extract(scene.centre, form);
            assertThat(taken.status()).as(taken.body()).isEqualTo(200);
            last = taken.body();
        }
        assertThat(last).contains("quality.copied.visits");
        assertThat(scene.centre.count("DetectedIssue?patient=Patient/" + scene.resident))
                .isEqualTo(1);
    }

    @Test
    void aGlucoseInAnotherUnitIsRefused() {
        Observation glucose = scene.observation("exa-glucose-minimal", 126, TODAY);
        glucose.getValueQuantity().setUnit("mg/dL").setCode("mg/dL");
        assertThat(scene.centre.create(glucose).status()).isEqualTo(422);
    }
}
