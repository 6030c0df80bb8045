package cn.medalliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.ListResource.ListMode;
import org.hl7.fhir.r4.model.ListResource.ListStatus;
import org.hl7.fhir.r4.model.MedicationKnowledge;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to no patient and says what it is: topics, the formulary, surveys without a name. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnerlessAccessIT {

    private static final String ALL = "system/*.cruds";
    private static final String TOPIC = "Basic/topic-referral-task";

    private final TestServer server;
    private final SecuredServer secured;
    private final Alliance alliance;
    private final Map<String, String> tokens = new HashMap<>();
    private String item = "";

    OwnerlessAccessIT(SecuredServer secured) {
        this.secured = secured;
        this.server = secured.http();
        this.alliance = secured.alliance();
    }

    @BeforeAll
    void store() {
        item = alliance.store(
                Alliance.example("MedicationKnowledge-exa-medication-knowledge-minimal", MedicationKnowledge.class));
    }

    private String role(String organization) {
        PractitionerRole role = Alliance.example("PractitionerRole-exa-role-minimal", PractitionerRole.class);
        role.setPractitioner(new Reference("Practitioner/"
                + alliance.store(Alliance.example("Practitioner-exa-practitioner-wang-yue", Practitioner.class))));
        role.setOrganization(new Reference("Organization/" + organization));
        return alliance.store(role);
    }

    private ListResource formulary(@Nullable String role) {
        ListResource formulary = Alliance.example("List-exa-formulary-minimal", ListResource.class);
        formulary.getEntryFirstRep().setItem(new Reference("MedicationKnowledge/" + item));
        if (role != null) {
            formulary.setSource(new Reference("PractitionerRole/" + role));
        }
        return formulary;
    }

    private static QuestionnaireResponse survey(String organization) {
        QuestionnaireResponse survey =
                Alliance.example("QuestionnaireResponse-exa-form-response-satisfaction", QuestionnaireResponse.class);
        survey.getIdentifier().setValue("M" + UUID.randomUUID());
        survey.getItem().stream()
                .flatMap(block -> block.getItem().stream())
                .filter(question -> question.getLinkId().equals("h.org"))
                .forEach(question ->
                        question.getAnswerFirstRep().setValue(new Reference("Organization/" + organization)));
        return survey;
    }

    @ParameterizedTest
    @ValueSource(strings = {"village", "insurer", "directory", "app", "console"})
    void everyClientReadsTheTopics(String client) {
        assertThat(send(client, "GET", TOPIC, null).status()).isEqualTo(200);
        assertThat(send(client, "GET", "Basic?code=http://hl7.org/fhir/fhir-types%7CSubscriptionTopic&_count=50", null)
                        .ids())
                .contains("topic-referral-task", "topic-followup-due")
                .hasSize(8);
    }

    @Test
    void onlyTheOfficeWritesTopics() {
        Basic topic = alliance.open.get(TOPIC).as(Basic.class);
        topic.getMeta().setVersionId(null);

        assertThat(send("village", "PUT", TOPIC, topic).status()).isEqualTo(403);
        assertThat(send("app", "PUT", TOPIC, topic).status()).isEqualTo(403);
        assertThat(send("console", "PUT", TOPIC, topic).status()).isEqualTo(200);
        topic.setId((String) null);
        assertThat(send("village", "POST", "Basic", topic).status()).isEqualTo(403);
    }

    @Test
    void whatIsNoTopicAndNoPatientsStaysNobodys() {
        Basic other = new Basic();
        other.setCode(new CodeableConcept().setText("备忘"));
        String basic = alliance.store(other);
        ListResource list = new ListResource()
                .setStatus(ListStatus.CURRENT)
                .setMode(ListMode.WORKING)
                .setCode(new CodeableConcept().setText("病人清单"));
        String unmarked = alliance.store(list);

        for (String path : new String[] {"Basic/" + basic, "List/" + unmarked}) {
            assertThat(send("village", "GET", path, null).status()).as(path).isEqualTo(404);
            assertThat(send("village", "GET", path.replace("/", "?_id="), null).ids())
                    .as(path)
                    .isEmpty();
            assertThat(send("village", "DELETE", path, null).status()).as(path).isEqualTo(404);
        }
        assertThat(send("village", "POST", "List", list).status()).isEqualTo(403);
    }

    @Test
    void aTeamForNobodyInParticularIsReadByAllWhoTreatAndWrittenByWhoManagesIt() {
        CareTeam team = Alliance.example("CareTeam-exa-careteam-minimal", CareTeam.class);
        team.getParticipantFirstRep().setMember(new Reference("PractitionerRole/" + role(alliance.hospital)));
        team.setManagingOrganization(List.of(new Reference("Organization/" + alliance.hospital)));
        assertThat(send("village", "POST", "CareTeam", team).status()).isEqualTo(403);
        Answer made = send("hospital", "POST", "CareTeam", team);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String id = made.as(CareTeam.class).getIdElement().getIdPart();
        assertThat(send("village", "GET", "CareTeam/" + id, null).status()).isEqualTo(200);
        assertThat(send("village", "GET", "CareTeam?_id=" + id, null).ids()).containsExactly(id);
        assertThat(send("insurer", "GET", "CareTeam/" + id, null).status()).isEqualTo(403);
        team.setId(id);
        assertThat(send("village", "PUT", "CareTeam/" + id, team).status()).isEqualTo(403);
        assertThat(send("hospital", "PUT", "CareTeam/" + id, team).status()).isEqualTo(200);
        team.setManagingOrganization(List.of(new Reference("Organization/" + alliance.village)));
        assertThat(send("hospital", "PUT", "CareTeam/" + id, team).status())
                .as("given to another")
                .isEqualTo(403);
    }

    @Test
    void anObjectiveIsReadByAllWhoTreatAndSetByTheOffice() {
        Goal objective = Alliance.example("Goal-exa-goal-organization-objective", Goal.class);
        objective.getIdentifierFirstRep().setValue("OBJ-" + UUID.randomUUID());
        objective.setSubject(new Reference("Organization/" + alliance.hospital));
        assertThat(send("hospital", "POST", "Goal", objective).status()).isEqualTo(403);
        Answer made = send("console", "POST", "Goal", objective);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String id = made.as(Goal.class).getIdElement().getIdPart();
        assertThat(send("village", "GET", "Goal?_id=" + id, null).ids()).containsExactly(id);
        objective.setId(id);
        assertThat(send("hospital", "PUT", "Goal/" + id, objective).status()).isEqualTo(403);
    }

    @Test
    void theFormularyIsReadByAllWhoTreatAndWrittenByWhoPublishesIt() {
        String ours = role(alliance.hospital);
        Answer made = send("hospital", "POST", "List", formulary(ours));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String id = made.as(ListResource.class).getIdElement().getIdPart();
        ListResource changed = formulary(ours);
        changed.setId(id);
        changed.setTitle("慢病药品目录（修订）");

        for (String reader : new String[] {"village", "centre", "hospital", "console"}) {
            assertThat(send(reader, "GET", "List/" + id, null).status())
                    .as(reader)
                    .isEqualTo(200);
            assertThat(send(reader, "GET", "List?_id=" + id + "&_total=accurate", null)
                            .ids())
                    .as(reader)
                    .containsExactly(id);
        }
        for (String stranger : new String[] {"insurer", "app"}) {
            assertThat(send(stranger, "GET", "List/" + id, null).status())
                    .as(stranger)
                    .isEqualTo(403);
        }
        assertThat(send("village", "PUT", "List/" + id, changed).status()).isEqualTo(403);
        assertThat(send("village", "POST", "List", formulary(ours)).status()).isEqualTo(403);
        assertThat(send("village", "POST", "List", formulary(null)).status()).isEqualTo(403);
        assertThat(send("hospital", "PUT", "List/" + id, changed).status()).isEqualTo(200);
        assertThat(send("console", "PUT", "List/" + id, (ListResource)
                                formulary(null).setId(id))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aSurveyWithoutANameIsHandedInByWhoServesAndReadByTheOffice() {
        Answer made = send("village", "POST", "QuestionnaireResponse", survey(alliance.village));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String id = made.as(QuestionnaireResponse.class).getIdElement().getIdPart();

        assertThat(send("console", "GET", "QuestionnaireResponse/" + id, null).status())
                .isEqualTo(200);
        assertThat(send("console", "GET", "QuestionnaireResponse?_id=" + id, null)
                        .ids())
                .containsExactly(id);
        assertThat(send("village", "GET", "QuestionnaireResponse/" + id, null).status())
                .isEqualTo(404);
        assertThat(send("village", "GET", "QuestionnaireResponse?_id=" + id, null)
                        .ids())
                .isEmpty();
        assertThat(send("village", "DELETE", "QuestionnaireResponse/" + id, null)
                        .status())
                .isEqualTo(404);
        assertThat(send("insurer", "POST", "QuestionnaireResponse", survey(alliance.village))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theOfficeReadsNoOtherAnswers() {
        QuestionnaireResponse named = survey(alliance.village);
        named.setSubject(new Reference("Patient/" + alliance.villager));
        assertThat(send("village", "POST", "QuestionnaireResponse", named).status())
                .as("anonymous, or not at all")
                .isEqualTo(422);
        assertThat(send("console", "GET", "QuestionnaireResponse?patient=" + alliance.villager, null)
                        .ids())
                .isEmpty();
    }

    private Answer send(String client, String method, String path, @Nullable Resource body) {
        String token = tokens.computeIfAbsent(client, name -> secured.token(name, ALL));
        return server.send(
                method, path, body == null ? null : TestServer.json(body), "Authorization", "Bearer " + token);
    }
}
