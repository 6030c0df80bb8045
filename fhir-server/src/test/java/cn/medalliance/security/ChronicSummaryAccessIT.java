package cn.medalliance.security;

import static cn.medalliance.security.Consents.denial;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.identifier.ResidentId;
import cn.medalliance.security.relation.model.Relation;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code $chronic-summary}, {@code $match}, {@code $apply} and {@code $reclassify} give and do no more than their caller may. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChronicSummaryAccessIT {

    private static final String EVERYTHING = "system/*.cruds";

    private final SecuredServer secured;
    private final Alliance alliance;

    ChronicSummaryAccessIT(SecuredServer secured) {
        this.secured = secured;
        alliance = secured.alliance();
    }

    private Answer summary(String client, String scope, String patient) {
        return send(client, scope, "GET", "Patient/" + patient + "/$chronic-summary?start=2000-01-01", null);
    }

    private Answer send(String client, String scope, String method, String path, @Nullable Parameters body) {
        return secured.http()
                .send(
                        method,
                        path,
                        body == null ? null : TestServer.json(body),
                        "Authorization",
                        "Bearer " + secured.token(client, scope));
    }

    private static List<String> entries(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return ((Composition) answer.bundle().getEntryFirstRep().getResource())
                .getSection().stream()
                        .flatMap(section -> section.getEntry().stream())
                        .map(Reference::getReference)
                        .toList();
    }

    @Test
    void whatTheCallerMayNotSeeIsNotInIt() {
        String patient = alliance.patientIn(Relation.REFERRAL, alliance.hospital);
        String pressure = "Observation/" + alliance.store(Alliance.pressure(patient, alliance.village));
        assertThat(entries(summary("hospital", EVERYTHING, patient))).contains(pressure);
        assertThat(summary("centre", EVERYTHING, patient).status()).isEqualTo(404);
        Answer consent = secured.http()
                .send(
                        "POST",
                        "Consent",
                        TestServer.json(denial(patient, alliance.hospital, "Observation")),
                        "Authorization",
                        "Bearer " + secured.token("village", EVERYTHING));
        assertThat(consent.status()).as(consent.body()).isEqualTo(201);
        Answer denied = summary("hospital", EVERYTHING, patient);
        assertThat(entries(denied)).doesNotContain(pressure);
        assertThat(denied.body()).doesNotContain(pressure);
        assertThat(entries(summary("village", EVERYTHING, patient))).contains(pressure);
    }

    @Test
    void itTakesTheScopesOfWhatIsInIt() {
        String patient = alliance.patientIn(Relation.REFERRAL, alliance.hospital);
        assertThat(summary("hospital", "system/Patient.rs", patient).status()).isEqualTo(403);
        assertThat(summary("hospital", "system/Observation.rs", patient).status())
                .isEqualTo(403);
    }

    @Test
    void whoIsUnknownIsNotMatched() {
        String patient = alliance.patientIn(Relation.REFERRAL, alliance.hospital);
        Patient described = alliance.open.get("Patient/" + patient).as(Patient.class);
        // All residents of the alliance have one number; this one has his own.
        described
                .getIdentifierFirstRep()
                .setValue("99990119370415002" + ResidentId.checkCharacter("99990119370415002"));
        assertThat(alliance.open.put("Patient/" + patient, described).status()).isEqualTo(200);
        Parameters asked = new Parameters();
        asked.addParameter().setName("resource").setResource(new Patient().setIdentifier(described.getIdentifier()));
        Answer known = send("hospital", EVERYTHING, "POST", "Patient/$match", asked);
        assertThat(known.ids()).contains(patient);
        Answer unknown = send("centre", EVERYTHING, "POST", "Patient/$match", asked);
        assertThat(unknown.status()).as(unknown.body()).isEqualTo(200);
        assertThat(unknown.ids()).doesNotContain(patient);
        Answer anonymous = send("centre-for-disease-control", EVERYTHING, "POST", "Patient/$match", asked);
        assertThat(anonymous.status()).as(anonymous.body()).isNotEqualTo(200);
    }

    @Test
    void tiersAndPlansOfOthersAreNotThere() {
        Parameters asked = new Parameters();
        asked.addParameter("tier", new CodeType("key"));
        asked.addParameter("reason", "x");
        assertThat(send("centre", EVERYTHING, "POST", "EpisodeOfCare/none/$reclassify", asked)
                        .status())
                .isEqualTo(404);
        String patient = alliance.patientIn(Relation.REFERRAL, alliance.hospital);
        Parameters plan = new Parameters();
        plan.addParameter("subject", "Patient/" + patient);
        plan.addParameter("practitioner", "PractitionerRole/none");
        assertThat(send("centre", EVERYTHING, "POST", "PlanDefinition/pd-followup-htn/$apply", plan)
                        .status())
                .isEqualTo(404);
    }
}
