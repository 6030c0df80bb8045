package cn.medalliance.interactions;

import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.shared.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceInteractionComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Resource;

/** Everything that the capability statement lists for one type, called once rightly and once wrongly. */
final class TypeTour extends Tour {

    private static final Pattern CREATED = Pattern.compile("/([^/]+)/_history/1$");
    private static final String NO_SUCH_ID = "no-such-id";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON_PATCH = "application/json-patch+json";
    private static final String UNLISTED = "unlisted-parameter=x";

    private final CapabilityStatementRestResourceComponent listed;
    private final String type;
    private final Samples samples;
    private String id = NO_SUCH_ID;

    TypeTour(TestServer server, CapabilityStatementRestResourceComponent listed, Samples samples) {
        super(server);
        this.listed = listed;
        this.type = listed.getType();
        this.samples = samples;
    }

    @Override
    protected void callAll() {
        id = idOfAnother();
        listed.getInteraction().stream()
                .map(ResourceInteractionComponent::getCode)
                .forEach(this::call);
        callConditionals();
        callOperations(
                listed.getOperation(),
                type,
                Map.of(
                        "type",
                        type,
                        "id",
                        id,
                        "resource",
                        TestServer.json(samples.of(type)),
                        "guide",
                        samples.guideCanonical()));
    }

    private void call(TypeRestfulInteraction interaction) {
        switch (interaction) {
            case CREATE -> {
                step("a right resource is created", () -> accepted(201, create()));
                step(
                        "a resource of another type is not created",
                        () -> refused(ErrorCode.WRONG_RESOURCE_TYPE, server.post(type, ofAnotherType())));
            }
            case READ -> {
                step("a resource is read", () -> accepted(200, server.get(type + "/" + id)));
                step(
                        "an unknown id is not found",
                        () -> refused(ErrorCode.NOT_FOUND, server.get(type + "/" + NO_SUCH_ID)));
            }
            case VREAD -> {
                step("a version is read", () -> accepted(200, server.get(type + "/" + id + "/_history/1")));
                step(
                        "an unknown version is not found",
                        () -> refused(ErrorCode.NOT_FOUND, server.get(type + "/" + id + "/_history/99")));
            }
            case UPDATE -> {
                step("a resource is updated", () -> accepted(200, server.put(type + "/" + id, withId(id))));
                step(
                        "an update under another id is refused",
                        () -> refused(ErrorCode.INVALID_REQUEST, server.put(type + "/" + NO_SUCH_ID, withId(id))));
            }
            case PATCH -> {
                step(
                        "a resource is patched",
                        () -> accepted(200, patch("[{\"op\":\"add\",\"path\":\"/language\",\"value\":\"zh\"}]")));
                step("a patch without a body is refused", () -> refused(ErrorCode.EMPTY_BODY, patch("")));
            }
            case DELETE -> {
                step("a resource is deleted", () -> accepted(200, server.delete(type + "/" + idOfAnother())));
                step(
                        "a delete that names nothing is refused",
                        () -> refused(ErrorCode.INVALID_REQUEST, server.delete(type)));
            }
            case HISTORYINSTANCE -> {
                step(
                        "the history of a resource is told",
                        () -> accepted(200, server.get(type + "/" + id + "/_history")));
                step(
                        "an unknown id has no history",
                        () -> refused(ErrorCode.NOT_FOUND, server.get(type + "/" + NO_SUCH_ID + "/_history")));
            }
            case HISTORYTYPE -> {
                step("the history of the type is told", () -> accepted(200, server.get(type + "/_history?_count=1")));
                step(
                        "a history since no date is refused",
                        () -> refused(ErrorCode.INVALID_REQUEST, server.get(type + "/_history?_since=yesterday")));
            }
            case SEARCHTYPE -> {
                step("a search finds it", () -> accepted(200, server.get(type + "?_id=" + id)));
                step(
                        "a search by form finds it",
                        () -> accepted(200, server.send("POST", type + "/_search", "_id=" + id, "Content-Type", FORM)));
                step(
                        "an unlisted search parameter is refused",
                        () -> refused(ErrorCode.UNKNOWN_PARAMETER, server.get(type + "?" + UNLISTED)));
            }
            case NULL -> throw new IllegalStateException("An interaction without a code");
        }
    }

    private void callConditionals() {
        if (listed.getConditionalCreate()) {
            step("a conditional create gives what is there", () -> accepted(200, createUnless("_id=" + id)));
            step(
                    "a conditional create by an unlisted parameter is refused",
                    () -> refused(ErrorCode.UNKNOWN_PARAMETER, createUnless(UNLISTED)));
        }
        if (listed.getConditionalUpdate()) {
            step(
                    "a conditional update updates what is there",
                    () -> accepted(200, server.put(type + "?_id=" + id, samples.of(type))));
            step(
                    "a conditional update by an unlisted parameter is refused",
                    () -> refused(ErrorCode.UNKNOWN_PARAMETER, server.put(type + "?" + UNLISTED, samples.of(type))));
        }
        if (listed.getConditionalDelete() == ConditionalDeleteStatus.SINGLE
                || listed.getConditionalDelete() == ConditionalDeleteStatus.MULTIPLE) {
            step(
                    "a conditional delete deletes what is there",
                    () -> accepted(200, server.delete(type + "?_id=" + idOfAnother())));
            step(
                    "a conditional delete by an unlisted parameter is refused",
                    () -> refused(ErrorCode.UNKNOWN_PARAMETER, server.delete(type + "?" + UNLISTED)));
        }
    }

    private Answer create() {
        return server.post(type, samples.of(type));
    }

    private Answer createUnless(String query) {
        return server.send("POST", type, TestServer.json(samples.of(type)), "If-None-Exist", query);
    }

    private Answer patch(String body) {
        return server.send("PATCH", type + "/" + id, body, "Content-Type", JSON_PATCH);
    }

    /** The id of one more resource; the steps that need it fail by themselves when none could be created. */
    private String idOfAnother() {
        if (listed.getInteraction().stream().noneMatch(one -> one.getCode() == TypeRestfulInteraction.CREATE)) {
            List<String> there = server.get(type + "?_count=1").ids();
            return there.isEmpty() ? NO_SUCH_ID : there.get(0);
        }
        Matcher created = CREATED.matcher(create().header("Location"));
        return created.find() ? created.group(1) : NO_SUCH_ID;
    }

    private Resource ofAnotherType() {
        return type.equals("Basic") ? new Flag() : new Basic();
    }

    private Resource withId(String resourceId) {
        Resource resource = samples.of(type);
        resource.setId(resourceId);
        return resource;
    }

    private static void accepted(int status, Answer answer) {
        assertThatAnswer(answer).isAccepted(status);
    }

    private static void refused(ErrorCode code, Answer answer) {
        assertThatAnswer(answer).isRefused(code);
    }
}
