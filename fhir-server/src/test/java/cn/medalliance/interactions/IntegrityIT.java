package cn.medalliance.interactions;

import static cn.medalliance.AtOnce.atOnce;
import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.shared.ErrorCode;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceAgentComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Nothing is overwritten, dropped or left dangling in silence: identities, preconditions and references hold. */
@ServerIT
class IntegrityIT {

    private static final String SYSTEM = "http://integrity.example/numbers";

    private final TestServer server;

    IntegrityIT(TestServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @CsvSource({"PUT, DELETE", "DELETE, PUT", "PATCH, PUT", "PUT, PUT"})
    void twoEntriesThatChangeTheSameResourceAreRefused(HTTPVerb first, HTTPVerb second) {
        String path = "Basic/" + store(basic());
        assertThatAnswer(transaction(change(first, path), change(second, path)))
                .isRefused(ErrorCode.INVALID_REQUEST)
                .names("Bundle.entry[1]");
        assertThat(server.get(path).as(Basic.class).getMeta().getVersionId()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identifier=" + SYSTEM + "|", "identifier="})
    void twoEntriesWhoseConditionsFindTheSameResourceAreRefused(String otherCondition) {
        Basic basic = basic();
        String number = basic.getIdentifierFirstRep().getValue();
        Answer answer = transaction(
                entry(HTTPVerb.PUT, "Basic?identifier=" + SYSTEM + "|" + number, basic),
                entry(HTTPVerb.PUT, "Basic?" + otherCondition + number, basic));
        assertThatAnswer(answer).isRefused(ErrorCode.INVALID_REQUEST);
        assertThat(server.get("Basic?identifier=" + number).ids()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BATCH", "TRANSACTION"})
    void aConditionInChineseFindsWhatItNames(BundleType kind) {
        String number = "编号" + UUID.randomUUID();
        Basic known = new Basic();
        known.getCode().setText("x");
        known.addIdentifier().setSystem(SYSTEM).setValue(number);
        String id = store(known);
        Basic referring = basic().setSubject(new Reference("Basic?identifier=" + SYSTEM + "|" + number));
        BundleEntryComponent created = entry(HTTPVerb.POST, "Basic", known);
        created.getRequest().setIfNoneExist("identifier=" + SYSTEM + "|" + number);
        Bundle bundle = new Bundle()
                .setType(kind)
                .setEntry(new ArrayList<>(List.of(
                        created,
                        entry(HTTPVerb.PUT, "Basic?identifier=" + SYSTEM + "|" + number, known),
                        entry(HTTPVerb.POST, "Basic", referring))));
        Answer answer = server.post("", bundle);
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.bundle().getEntry())
                .as(answer.body())
                .allMatch(entry -> entry.getResponse().getStatus().startsWith("20"));
        assertThat(server.get("Basic?identifier=" + number).ids()).containsExactly(id);
        assertThat(server.get("Basic?subject=Basic/" + id).ids()).hasSize(1);
    }

    @Test
    void aProvenanceKeepsTheVersionItIsAbout() {
        String target = "Basic/" + store(basic());
        Provenance provenance = new Provenance()
                .setRecorded(new Date())
                .addTarget(new Reference(target + "/_history/1"))
                .addAgent(new ProvenanceAgentComponent().setWho(new Reference().setDisplay("李敏")));
        String alone = server.post("Provenance", provenance)
                .as(Provenance.class)
                .getIdElement()
                .getIdPart();
        String together = transaction(entry(HTTPVerb.POST, "Provenance", provenance))
                .as(Bundle.class)
                .getEntryFirstRep()
                .getResponse()
                .getLocation();
        for (String path : List.of("Provenance/" + alone, together.replaceAll("/_history/.*", ""))) {
            assertThat(server.get(path).as(Provenance.class).getTargetFirstRep().getReference())
                    .isEqualTo(target + "/_history/1");
        }
        assertThat(server.get("Provenance?target=" + target).ids()).hasSize(2);
    }

    @Test
    void anEntryMayNotReferToWhatAnotherDeletes() {
        String target = "Basic/" + store(basic());
        Basic referring = basic().setSubject(new Reference(target));
        assertThatAnswer(transaction(entry(HTTPVerb.DELETE, target, null), entry(HTTPVerb.POST, "Basic", referring)))
                .isRefused(ErrorCode.CONFLICT)
                .names("Bundle.entry[1]");
        assertThatAnswer(server.get(target)).isAccepted(200);
    }

    @Test
    void noReferenceIsWrittenToWhatIsBeingDeleted() {
        for (int round = 0; round < 6; round++) {
            String target = "Basic/" + store(basic());
            List<Answer> answers = atOnce(
                    7,
                    number -> number == 0
                            ? server.delete(target)
                            : server.post("Basic", basic().setSubject(new Reference(target))));
            long written = answers.stream()
                    .skip(1)
                    .filter(answer -> answer.status() == 201)
                    .count();
            boolean isDeleted = server.get(target).status() == 410;
            assertThat(isDeleted && written > 0)
                    .as("deleted, and referred to by %d", written)
                    .isFalse();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201, 204, 400, 409, 410));
        }
    }

    @Test
    void aPutWithIfNoneMatchAnyDoesNotOverwrite() {
        Basic basic = basic();
        basic.setId(store(basic));
        String path = "Basic/" + basic.getIdPart();
        basic = basic().setIdentifier(List.of());
        basic.setId(path.substring(6));
        assertThatAnswer(server.send("PUT", path, TestServer.json(basic), "If-None-Match", "*"))
                .isRefused(ErrorCode.PRECONDITION_FAILED);
        BundleEntryComponent entry = entry(HTTPVerb.PUT, path, basic);
        entry.getRequest().setIfNoneMatch("*");
        assertThatAnswer(transaction(entry)).isRefused(ErrorCode.PRECONDITION_FAILED);
        assertThat(server.get(path).as(Basic.class).getMeta().getVersionId()).isEqualTo("1");
    }

    @Test
    void aPutWithIfMatchDoesNotCreate() {
        Basic basic = basic();
        basic.setId(UUID.randomUUID().toString());
        String path = "Basic/" + basic.getIdPart();
        assertThatAnswer(server.send("PUT", path, TestServer.json(basic), "If-Match", "W/\"1\""))
                .isRefused(ErrorCode.PRECONDITION_FAILED);
        BundleEntryComponent entry = entry(HTTPVerb.PUT, path, basic);
        entry.getRequest().setIfMatch("W/\"1\"");
        assertThatAnswer(transaction(entry)).isRefused(ErrorCode.PRECONDITION_FAILED);
        assertThatAnswer(server.get(path)).isRefused(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u001f", "\\uffff", "\\ufffe", "\\ud842"})
    void aCharacterThatFhirForbidsIsRefusedWithItsPlace(String escape) {
        String body = "{\"resourceType\":\"Basic\",\"code\":{\"text\":\"a" + escape + "b\"}}";
        assertThatAnswer(server.send("POST", "Basic", body))
                .isRefused(ErrorCode.MALFORMED_BODY)
                .names("code.text");
        String transaction = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":" + body
                + ",\"request\":{\"method\":\"POST\",\"url\":\"Basic\"}}]}";
        assertThatAnswer(server.send("POST", "", transaction)).isRefused(ErrorCode.MALFORMED_BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient/1", "Patience/1", "Patient", "Patient/1/2", "just a text"})
    void aReferenceThatIsNoneIsRefused(String reference) {
        Answer answer = server.post("Basic", basic().setSubject(new Reference(reference)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorCode()).isEqualTo("reference-form");
    }

    @Test
    void aReferenceByTheWholeAddressOfThisServerIsOneToAResourceHere() {
        String target = "Basic/" + store(basic());
        Reference whole = new Reference(server.base() + "/" + target);
        String id = store(basic().setSubject(whole));
        assertThat(server.get("Basic/" + id).as(Basic.class).getSubject().getReference())
                .isEqualTo(target);
        assertThatAnswer(transaction(entry(HTTPVerb.POST, "Basic", basic().setSubject(whole))))
                .isAccepted(200);
    }

    @Test
    void aReferenceMaySearchByASystemThatIsAnAddress() {
        Basic target = basic();
        String id = store(target);
        String search = "Basic?identifier=" + SYSTEM + "|"
                + target.getIdentifierFirstRep().getValue();
        Answer answer = transaction(entry(HTTPVerb.POST, "Basic", basic().setSubject(new Reference(search))));
        assertThatAnswer(answer).isAccepted(200);
        String location = answer.bundle().getEntryFirstRep().getResponse().getLocation();
        assertThat(server.get(location).as(Basic.class).getSubject().getReference())
                .isEqualTo("Basic/" + id);
    }

    @Test
    void equalConditionalCreatesAtOnceStoreOneAndAllAreAnswered() {
        Basic basic = basic();
        String condition =
                "identifier=" + SYSTEM + "|" + basic.getIdentifierFirstRep().getValue();
        List<Answer> answers = atOnce(
                8,
                number -> server.send(
                        "POST", "Basic", TestServer.json(basic), "If-None-Exist", condition.replace("|", "%7C")));
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isIn(200, 201));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        Basic other = basic();
        List<Answer> transactions = atOnce(8, number -> {
            BundleEntryComponent entry = entry(HTTPVerb.POST, "Basic", other);
            entry.getRequest()
                    .setIfNoneExist("identifier=" + SYSTEM + "|"
                            + other.getIdentifierFirstRep().getValue());
            return transaction(entry);
        });
        assertThat(transactions)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(200));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatATransactionMakesGetsARandomIdHoweverOftenItIsTried(CapturedOutput log) {
        String path = "Basic/" + store(basic());
        // All change one resource, so that some are tried again after they made the other.
        List<Answer> answers =
                atOnce(12, number -> transaction(entry(HTTPVerb.POST, "Basic", basic()), change(HTTPVerb.PUT, path)));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    String location =
                            answer.bundle().getEntryFirstRep().getResponse().getLocation();
                    assertThat(location).matches("Basic/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/_history/1");
                });
        assertThat(log.getAll())
                .as("some met, and nothing of what they wrote is in the log")
                .contains("duplicate key")
                .doesNotContain(SYSTEM);
    }

    private static BundleEntryComponent change(HTTPVerb method, String path) {
        Basic basic = basic();
        basic.setId(path.substring(path.indexOf('/') + 1));
        if (method == HTTPVerb.PATCH) {
            org.hl7.fhir.r4.model.Binary patch = new org.hl7.fhir.r4.model.Binary();
            patch.setContentType("application/json-patch+json");
            patch.setData(
                    "[{\"op\":\"remove\",\"path\":\"/identifier\"}]".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return entry(method, path, patch);
        }
        return entry(method, path, method == HTTPVerb.DELETE ? null : basic);
    }

    private String store(Basic basic) {
        Answer answer = server.post("Basic", basic);
        assertThatAnswer(answer).isAccepted(201);
        return answer.as(Basic.class).getIdPart();
    }

    private static Basic basic() {
        Basic basic = new Basic();
        basic.getCode().setText("integrity");
        basic.addIdentifier().setSystem(SYSTEM).setValue(UUID.randomUUID().toString());
        return basic;
    }

    private Answer transaction(BundleEntryComponent... entries) {
        return server.post(
                "", new Bundle().setType(BundleType.TRANSACTION).setEntry(new ArrayList<>(List.of(entries))));
    }

    private static BundleEntryComponent entry(HTTPVerb method, String url, @Nullable Resource resource) {
        BundleEntryComponent entry = new BundleEntryComponent().setResource(resource);
        entry.getRequest().setMethod(method).setUrl(url);
        return entry;
    }
}
