package cn.medalliance.identity;

import static cn.medalliance.AtOnce.atOnce;
import static cn.medalliance.security.Alliance.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceAgentComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two records of one person are made one by the coordination centre, and apart again. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergeIT {

    private static final String RECORD = "urn:oid:2.16.156.10011.1.2";

    private final SecuredServer secured;
    private final Alliance alliance;
    private final TestServer open;

    MergeIT(SecuredServer secured) {
        this.secured = secured;
        alliance = secured.alliance();
        open = alliance.open;
    }

    private Answer as(String client, String method, String path, Resource... body) {
        return secured.http()
                .send(
                        method,
                        path,
                        body.length == 0 ? null : TestServer.json(body[0]),
                        "Authorization",
                        "Bearer " + secured.token(client, "system/*.cruds"));
    }

    private static String number() {
        return "999901%011d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000L));
    }

    private String resident(String keeper, String recordNumber, String born) {
        Patient patient = Alliance.newPatient(keeper);
        patient.addIdentifier().setSystem(RECORD).setValue(recordNumber);
        patient.setBirthDateElement(new DateType(born));
        return alliance.store(patient);
    }

    private String resident(String keeper) {
        return resident(keeper, number(), "1961-07-25");
    }

    private String pressure(String patient, String performer) {
        return alliance.store(Alliance.pressure(patient, performer));
    }

    private static Parameters asked(String duplicate) {
        Parameters asked = new Parameters();
        asked.addParameter().setName("source").setValue(new Reference("Patient/" + duplicate));
        asked.addParameter("reason", "同一人，重复建档");
        return asked;
    }

    private Answer merge(String survivor, String duplicate) {
        return as("console", "POST", "Patient/" + survivor + "/$mca-merge", asked(duplicate));
    }

    private Answer unmerge(String record) {
        Parameters asked = new Parameters();
        asked.addParameter("reason", "误合并");
        return as("console", "POST", "Patient/" + record + "/$unmerge", asked);
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static void assertRefused(Answer answer, int status, String rule) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains('"' + rule + '"');
    }

    private Patient patient(String id) {
        return open.get("Patient/" + id).as(Patient.class);
    }

    private String subject(String observation) {
        return open.get("Observation/" + observation)
                .as(Observation.class)
                .getSubject()
                .getReference();
    }

    private <T extends Resource> List<T> found(String search, Class<T> type) {
        return done(open.get(search)).resources().map(type::cast).toList();
    }

    @Test
    void twoRecordsBecomeOne() {
        String number = number();
        String survivor = resident(alliance.village, number(), "1961-07-25");
        String duplicate = resident(alliance.centre, number, "1961-07-26");
        String pressure = pressure(duplicate, alliance.centre);
        Answer answer = done(merge(survivor, duplicate));
        assertThat(answer.body()).contains("Observation 1").contains("Patient.birthDate");

        Patient merged = patient(survivor);
        assertThat(merged.getLinkFirstRep().getType()).isEqualTo(LinkType.REPLACES);
        assertThat(merged.getIdentifier()).extracting(Identifier::getValue).contains(number);
        Patient replaced = patient(duplicate);
        assertThat(replaced.getActive()).isFalse();
        assertThat(replaced.getLinkFirstRep().getOther().getReference()).isEqualTo("Patient/" + survivor);
        assertThat(subject(pressure)).isEqualTo("Patient/" + survivor);
        assertThat(open.get("Patient?identifier=" + RECORD + "%7C" + number).ids())
                .containsExactly(survivor);
        assertThat(done(open.get("Patient/" + survivor + "/$everything")).ids()).contains(pressure);
        Patient wanted = new Patient();
        wanted.addIdentifier().setSystem(RECORD).setValue(number);
        wanted.addName().setText(merged.getNameFirstRep().getText());
        wanted.setBirthDateElement(new DateType("1961-07-26"));
        Parameters asked = new Parameters();
        asked.addParameter().setName("resource").setResource(wanted);
        assertThat(done(open.post("Patient/$match", asked)).ids()).doesNotContain(duplicate);
        assertThat(done(open.get("Patient/" + survivor + "/$validate"))
                        .outcome()
                        .getIssue())
                .noneMatch(issue -> issue.getSeverity().toCode().equals("error"));

        DetectedIssue issue = found("DetectedIssue?patient=" + survivor, DetectedIssue.class).stream()
                .filter(each -> each.getCode().getText().equals("Patient.birthDate"))
                .findFirst()
                .orElseThrow();
        assertThat(issue.getDetail()).contains("1961-07-25").contains("1961-07-26");
        assertThat(done(as("village", "GET", "DetectedIssue?patient=" + survivor))
                        .ids())
                .contains(issue.getIdElement().getIdPart());
    }

    @Test
    void itsProvenanceSaysWhoWhatAndFromWhat() {
        String survivor = resident(alliance.village);
        String duplicate = resident(alliance.centre);
        String pressure = pressure(duplicate, alliance.centre);
        Parameters answer = done(merge(survivor, duplicate)).as(Parameters.class);
        String told = ((Reference) answer.getParameter("provenance").getValue()).getReference();
        Provenance provenance = done(as("village", "GET", told)).as(Provenance.class);
        assertThat(provenance.getActivity().getCodingFirstRep().getCode()).isEqualTo("merge");
        assertThat(provenance.getTarget())
                .extracting(Reference::getReference)
                .contains(
                        "Patient/" + survivor + "/_history/2",
                        "Patient/" + duplicate + "/_history/2",
                        "Observation/" + pressure + "/_history/2");
        assertThat(provenance.getEntity())
                .extracting(entity ->
                        entity.getRole().toCode() + " " + entity.getWhat().getReference())
                .containsExactly(
                        "revision Patient/" + survivor + "/_history/1", "source Patient/" + duplicate + "/_history/1");
        assertThat(provenance.getAgent())
                .extracting(ProvenanceAgentComponent::getWho)
                .extracting(Reference::getDisplay)
                .contains("console");
        assertThat(found("Provenance?target=Observation/" + pressure, Provenance.class))
                .as("one for the merge, and the server makes no other")
                .hasSize(1);
        assertThat(done(as("console", "GET", "AuditEvent?patient=" + duplicate)).body())
                .contains("\"code\":\"operation\"");
    }

    @Test
    void nothingIsWrittenOfWhoWasMerged() {
        String survivor = resident(alliance.village);
        String duplicate = resident(alliance.centre);
        String old = pressure(duplicate, alliance.centre);
        done(merge(survivor, duplicate));
        assertRefused(
                open.post("Observation", Alliance.pressure(duplicate, alliance.centre)), 409, "mca-merge-replaced");
        Observation moved = open.get("Observation/" + old).as(Observation.class);
        moved.setSubject(new Reference("Patient/" + duplicate));
        assertRefused(open.put("Observation/" + old, moved), 409, "mca-merge-replaced");
        assertRefused(open.put("Patient/" + duplicate, patient(duplicate).setActive(true)), 409, "mca-merge-replaced");
        Patient without = patient(survivor);
        without.getLink().clear();
        assertRefused(open.put("Patient/" + survivor, without), 409, "mca-merge-link");
        assertThat(open.put("Patient/" + survivor, patient(survivor).setActive(true))
                        .status())
                .isEqualTo(200);
        assertThat(as("hospital", "POST", "Observation", Alliance.pressure(duplicate, alliance.hospital))
                        .body())
                .as("a stranger")
                .doesNotContain("mca-merge-replaced");
        assertRefused(merge(survivor, duplicate), 409, "mca-merge-replaced");
        assertRefused(merge(duplicate, survivor), 409, "mca-merge-replaced");
        assertRefused(merge(resident(alliance.village), duplicate), 409, "mca-merge-replaced");
    }

    @Test
    void takenBackEverythingIsWhereItWas() {
        String number = number();
        String survivor = resident(alliance.village, number(), "1961-07-25");
        String duplicate = resident(alliance.centre, number, "1961-07-26");
        String own = pressure(survivor, alliance.village);
        String moved = pressure(duplicate, alliance.centre);
        String changed = pressure(duplicate, alliance.centre);
        Patient before = patient(survivor);
        Patient duplicateBefore = patient(duplicate);
        done(merge(survivor, duplicate));
        Observation later = open.get("Observation/" + changed).as(Observation.class);
        later.addNote().setText("复测");
        assertThat(open.put("Observation/" + changed, later).status()).isEqualTo(200);
        String since = pressure(survivor, alliance.village);

        Answer answer = done(unmerge(duplicate));
        assertThat(answer.body()).contains("Observation/" + since);
        assertThat(answer.as(Parameters.class).getParameter("return").getResource())
                .isInstanceOfSatisfying(
                        Bundle.class, both -> assertThat(both.getEntry()).hasSize(2));
        assertThat(Stream.of(moved, changed).map(this::subject)).containsOnly("Patient/" + duplicate);
        assertThat(Stream.of(own, since).map(this::subject)).containsOnly("Patient/" + survivor);
        assertThat(open.get("Observation/" + changed).body()).contains("复测");
        assertThat(content(patient(survivor))).isEqualTo(content(before));
        assertThat(content(patient(duplicate))).isEqualTo(content(duplicateBefore));
        assertThat(open.get("Patient?identifier=" + RECORD + "%7C" + number).ids())
                .containsExactly(duplicate);
        assertThat(found("DetectedIssue?patient=" + survivor, DetectedIssue.class))
                .isNotEmpty()
                .allMatch(issue -> issue.getStatus() == DetectedIssueStatus.CANCELLED);
        pressure(duplicate, alliance.centre);
        assertRefused(unmerge(duplicate), 409, "mca-merge-undone");
        done(merge(survivor, duplicate));
        done(unmerge(duplicate));
    }

    private static String content(Patient patient) {
        Patient content = patient.copy();
        content.setMeta(null);
        content.setId(content.getIdElement().toUnqualifiedVersionless());
        return TestServer.json(content);
    }

    @Test
    void ofThreeTheLastMergeIsTakenBackFirst() {
        String first = resident(alliance.village);
        String second = resident(alliance.centre);
        String third = resident(alliance.township);
        String pressure = pressure(first, alliance.village);
        done(merge(second, first));
        done(merge(third, second));
        assertThat(subject(pressure)).isEqualTo("Patient/" + third);
        assertThat(patient(first).getLinkFirstRep().getOther().getReference()).isEqualTo("Patient/" + third);
        assertThat(as("village", "GET", "Patient/" + third).status()).isEqualTo(200);
        assertRefused(unmerge(first), 409, "mca-merge-later");
        done(unmerge(second));
        assertThat(subject(pressure)).isEqualTo("Patient/" + second);
        assertThat(as("village", "GET", "Patient/" + third).status()).isEqualTo(404);
        assertThat(as("village", "GET", "Patient/" + second).status()).isEqualTo(200);
        done(unmerge(first));
        assertThat(subject(pressure)).isEqualTo("Patient/" + first);
        assertThat(as("village", "GET", "Patient/" + second).status()).isEqualTo(404);
    }

    @Test
    void aPreviewStoresNothing() {
        String survivor = resident(alliance.village);
        String duplicate = resident(alliance.centre);
        String pressure = pressure(duplicate, alliance.centre);
        Parameters asked = asked(duplicate);
        asked.addParameter("preview", new BooleanType(true));
        Answer answer = done(as("console", "POST", "Patient/" + survivor + "/$mca-merge", asked));
        assertThat(answer.body()).contains("Observation 1").contains("replaces");
        assertThat(answer.as(Parameters.class).hasParameter("provenance")).isFalse();
        assertThat(patient(survivor).getMeta().getVersionId()).isEqualTo("1");
        assertThat(patient(duplicate).getMeta().getVersionId()).isEqualTo("1");
        assertThat(subject(pressure)).isEqualTo("Patient/" + duplicate);
    }

    @Test
    void whatCannotBeOnePersonIsNotMergedUnseen() {
        String survivor = resident(alliance.village);
        Patient other = Alliance.newPatient(alliance.centre);
        other.getIdentifierFirstRep().setValue("999901194809010037");
        other.setGender(
                example("Patient-exa-patient-zhang-jianguo", Patient.class).getGender());
        String duplicate = alliance.store(other);
        assertRefused(merge(survivor, duplicate), 409, "mca-merge-numbers");
        Parameters confirmed = asked(duplicate);
        confirmed.addParameter("confirmed", new BooleanType(true));
        done(as("console", "POST", "Patient/" + survivor + "/$mca-merge", confirmed));
        assertThat(patient(survivor).getIdentifier().stream()
                        .filter(number -> "999901194809010037".equals(number.getValue()))
                        .map(number -> number.getUse().toCode()))
                .containsExactly("old");
        assertThat(merge(survivor, survivor).status()).isEqualTo(422);
        assertThat(merge(survivor, "does-not-exist").status()).isEqualTo(404);
        assertThat(merge("does-not-exist", survivor).status()).isEqualTo(404);
        assertThat(unmerge(resident(alliance.village)).status()).isEqualTo(422);
    }

    @Test
    void twoEnrolmentsInForceAreNamed() {
        LocalDate born = LocalDate.of(1960, 5, 3);
        ManagedResident one = new ManagedResident(open, born, "htn", "routine");
        ManagedResident other = new ManagedResident(open, born, "htn", "routine");
        Answer refused = open.post("Patient/" + one.id + "/$mca-merge", asked(other.id));
        assertRefused(refused, 409, "mca-eoc-3");
        assertThat(refused.body())
                .contains("EpisodeOfCare/" + one.enrolment)
                .contains("EpisodeOfCare/" + other.enrolment);
        ManagedResident third = new ManagedResident(open, born, "t2dm", "routine");
        Answer merged = done(open.post("Patient/" + one.id + "/$mca-merge", asked(third.id)));
        assertThat(merged.body()).contains("EpisodeOfCare 1");
        assertThat(found("EpisodeOfCare?patient=" + one.id + "&status=active", Resource.class))
                .hasSize(2);
    }

    @Test
    void onlyTheCentreMergesAndOnlyWhomItKnows() {
        String survivor = resident(alliance.village);
        String duplicate = resident(alliance.village);
        Answer village = as("village", "POST", "Patient/" + survivor + "/$mca-merge", asked(duplicate));
        assertThat(village.status()).as(village.body()).isEqualTo(403);
        assertThat(as("hospital", "POST", "Patient/" + survivor + "/$mca-merge", asked(duplicate))
                        .status())
                .isEqualTo(404);
        Answer role = open.send(
                "POST",
                "Patient/" + survivor + "/$mca-merge",
                TestServer.json(asked(duplicate)),
                "X-Mca-Organization",
                Alliance.HOSPITAL);
        assertThat(role.status()).as(role.body()).isEqualTo(403);
        done(merge(survivor, duplicate));
        Parameters back = new Parameters();
        back.addParameter("reason", "误合并");
        assertThat(as("village", "POST", "Patient/" + duplicate + "/$unmerge", back)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoKnewOneRecordKnowsTheOther() {
        String survivor = resident(alliance.village);
        String duplicate = resident(alliance.centre);
        String own = pressure(survivor, alliance.village);
        String moved = pressure(duplicate, alliance.centre);
        alliance.store(Alliance.encounter(duplicate, alliance.hospital));
        alliance.store(Alliance.encounter(survivor, alliance.township));
        assertThat(as("centre", "GET", "Patient/" + survivor).status()).isEqualTo(404);
        done(merge(survivor, duplicate));
        for (String client : List.of("village", "centre", "hospital")) {
            assertThat(as(client, "GET", "Patient/" + survivor).status())
                    .as(client)
                    .isEqualTo(200);
            assertThat(done(as(client, "GET", "Observation?patient=" + survivor))
                            .ids())
                    .as(client)
                    .contains(own, moved);
        }
        for (String client : List.of("village", "centre", "hospital")) {
            assertThat(as(client, "GET", "Patient/" + duplicate).status())
                    .as(client)
                    .isEqualTo(200);
        }
        assertThat(as("centre", "POST", "Observation", Alliance.pressure(survivor, alliance.centre))
                        .status())
                .isEqualTo(201);
        done(unmerge(duplicate));
        assertThat(as("centre", "GET", "Patient/" + survivor).status()).isEqualTo(404);
        assertThat(as("hospital", "GET", "Patient/" + survivor).status()).isEqualTo(404);
        for (String client : List.of("village", "township")) {
            assertThat(as(client, "GET", "Patient/" + duplicate).status())
                    .as(client)
                    .isEqualTo(404);
            assertThat(as(client, "GET", "Observation/" + moved).status())
                    .as(client)
                    .isEqualTo(404);
        }
        assertThat(as("centre", "GET", "Observation/" + moved).status()).isEqualTo(200);
    }

    @Test
    void ofTwoMergesAtOnceOneIsDone() {
        String one = resident(alliance.village);
        String other = resident(alliance.centre);
        pressure(one, alliance.village);
        pressure(other, alliance.centre);
        List<Answer> answers = atOnce(6, each -> each % 2 == 0 ? merge(one, other) : merge(other, one));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(Stream.of(one, other).filter(id -> patient(id).getActive())).hasSize(1);
    }

    @Test
    void whatIsWrittenWhileTheyAreMergedIsNotLeftBehind() {
        String survivor = resident(alliance.village);
        String duplicate = resident(alliance.centre);
        String pressure = pressure(duplicate, alliance.centre);
        List<Answer> answers = atOnce(10, each -> switch (each) {
            case 4 -> merge(survivor, duplicate);
            case 7 -> {
                Observation changed = open.get("Observation/" + pressure).as(Observation.class);
                changed.addNote().setText("复测");
                yield open.put("Observation/" + pressure, changed);
            }
            default -> open.post("Observation", Alliance.pressure(duplicate, alliance.centre));
        });
        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 409);
        boolean isMerged = answers.get(4).status() == 200;
        assertThat(found("Observation?patient=" + duplicate, Observation.class).isEmpty())
                .isEqualTo(isMerged);
        long stored = answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(found("Observation?patient=" + (isMerged ? survivor : duplicate), Observation.class))
                .hasSize((int) stored + 1);
    }
}
