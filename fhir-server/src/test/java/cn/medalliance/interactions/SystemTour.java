package cn.medalliance.interactions;

import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.shared.ErrorCode;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemInteractionComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;

/** Everything that the capability statement lists for the server as a whole. */
final class SystemTour extends Tour {

    private final CapabilityStatementRestComponent listed;
    private final Samples samples;

    SystemTour(TestServer server, CapabilityStatementRestComponent listed, Samples samples) {
        super(server);
        this.listed = listed;
        this.samples = samples;
    }

    @Override
    protected void callAll() {
        listed.getInteraction().stream()
                .map(SystemInteractionComponent::getCode)
                .forEach(this::call);
        callOperations(listed.getOperation(), SYSTEM, Map.of("guide", samples.guideCanonical()));
    }

    private void call(SystemRestfulInteraction interaction) {
        switch (interaction) {
            case TRANSACTION -> {
                step("a transaction is done", () -> accepted(server.post("", bundle(BundleType.TRANSACTION))));
                step(
                        "a transaction that is a resource is refused",
                        () -> refused(
                                ErrorCode.WRONG_RESOURCE_TYPE,
                                server.send("POST", "", "{\"resourceType\":\"Patient\"}")));
            }
            case BATCH -> {
                step("a batch is done", () -> accepted(server.post("", bundle(BundleType.BATCH))));
                step(
                        "a bundle that is neither batch nor transaction is refused",
                        () -> refused(ErrorCode.INVALID_REQUEST, server.post("", bundle(BundleType.SEARCHSET))));
            }
            case HISTORYSYSTEM -> {
                step("the history of everything is told", () -> accepted(server.get("_history?_count=1")));
                step(
                        "a history since no date is refused",
                        () -> refused(ErrorCode.INVALID_REQUEST, server.get("_history?_since=yesterday")));
            }
            case SEARCHSYSTEM -> {
                step(
                        "a search over types is answered",
                        () -> accepted(server.get("?_type=Patient,Observation&_id=exa-patient-minimal")));
                step(
                        "an unlisted search parameter is refused",
                        () -> refused(ErrorCode.UNKNOWN_PARAMETER, server.get("?_type=Patient&unlisted-parameter=x")));
            }
            case NULL -> throw new IllegalStateException("An interaction without a code");
        }
    }

    private static Bundle bundle(BundleType type) {
        Bundle bundle = new Bundle().setType(type);
        bundle.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient/exa-patient-minimal");
        return bundle;
    }

    private static void accepted(Answer answer) {
        assertThatAnswer(answer).isAccepted(200);
    }

    private static void refused(ErrorCode code, Answer answer) {
        assertThatAnswer(answer).isRefused(code);
    }
}
