package cn.medalliance.interactions;

import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.shared.ErrorCode;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PATCH in its three languages: what is meant is done, what cannot be done leaves everything as it was. */
final class PatchIT extends Interactions {

    private static final String MAKE_INACTIVE = "[{\"op\":\"replace\",\"path\":\"/active\",\"value\":false}]";

    PatchIT(TestServer server) {
        super(server);
    }

    @Test
    void aJsonPatchChangesTheResource() {
        String path = storedResidentPath();
        assertThatAnswer(patch(path, MAKE_INACTIVE, JSON_PATCH)).isAccepted(200);
        assertThat(isActive(path)).isFalse();
    }

    @Test
    void anXmlPatchChangesTheResource() {
        String path = storedResidentPath();
        assertThatAnswer(patch(path, xmlPatch("active/@value"), XML_PATCH)).isAccepted(200);
        assertThat(isActive(path)).isFalse();
    }

    @Test
    void aFhirPathPatchChangesTheResource() {
        String path = storedResidentPath();
        assertThatAnswer(patch(path, fhirPathPatch("replace", "Patient.active", new BooleanType(false)), FHIR_JSON))
                .isAccepted(200);
        assertThat(isActive(path)).isFalse();
    }

    @Test
    void aFhirPathPatchInXmlChangesTheResource() {
        String path = storedResidentPath();
        Parameters patch = parameters("replace", "Patient.active", new BooleanType(false));
        assertThatAnswer(patch(path, xml(patch), FHIR_XML)).isAccepted(200);
        assertThat(isActive(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON_PATCH, XML_PATCH, FHIR_JSON, FHIR_XML})
    void aPatchWithoutABodyIsRefused(String language) {
        assertThatAnswer(patch(storedResidentPath(), "", language)).isRefused(ErrorCode.EMPTY_BODY);
    }

    @Test
    void aPatchInAnotherLanguageIsRefused() {
        assertThatAnswer(patch(storedResidentPath(), MAKE_INACTIVE, "application/json"))
                .isRefused(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[{\"op\":\"overwrite\",\"path\":\"/active\",\"value\":false}]",
                "[{\"op\":\"replace\",\"path\":\"/maritalStatus/text\",\"value\":\"x\"}]",
                "[{\"op\":\"test\",\"path\":\"/active\",\"value\":false}]",
                "[{\"op\":\"replace\",\"path\":\"/resourceType\",\"value\":\"Observation\"}]"
            })
    void aJsonPatchThatCannotBeDoneIsRefused(String body) {
        String path = storedResidentPath();
        assertThatAnswer(patch(path, body, JSON_PATCH)).isRefused(ErrorCode.INVALID_REQUEST);
        assertThat(isActive(path)).isTrue();
    }

    @Test
    void aJsonPatchThatIsNotWellFormedIsRefusedWithItsPlace() {
        assertThatAnswer(patch(storedResidentPath(), "[{", JSON_PATCH))
                .isRefused(ErrorCode.MALFORMED_BODY)
                .tellsPlace("line 1, column 3");
    }

    @Test
    void aPatchOfTheIdIsRefused() {
        String path = storedResidentPath();
        assertThatAnswer(patch(path, "[{\"op\":\"replace\",\"path\":\"/id\",\"value\":\"another\"}]", JSON_PATCH))
                .isRefused(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void anXmlPatchThatCannotBeDoneIsRefused() {
        assertThatAnswer(patch(storedResidentPath(), xmlPatch("maritalStatus/f:text/@value"), XML_PATCH))
                .isRefused(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void anXmlPatchThatIsNotWellFormedIsRefused() {
        assertThatAnswer(patch(storedResidentPath(), "<diff", XML_PATCH)).isRefused(ErrorCode.MALFORMED_BODY);
    }

    @Test
    void anXmlPatchThatIsNoPatchIsRefused() {
        assertThatAnswer(patch(storedResidentPath(), "<difference/>", XML_PATCH))
                .isRefused(ErrorCode.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overwrite Patient.active",
                "replace Patient.colour",
                "replace Patient.(",
                "delete Patient.identifier.where(",
                "replace Observation.status"
            })
    void aFhirPathPatchThatCannotBeDoneIsRefused(String operation) {
        String[] parts = operation.split(" ", 2);
        String path = storedResidentPath();
        assertThatAnswer(patch(path, fhirPathPatch(parts[0], parts[1], new BooleanType(false)), FHIR_JSON))
                .isRefused(ErrorCode.INVALID_REQUEST);
        assertThat(isActive(path)).isTrue();
    }

    @Test
    void aFhirPathPatchThatAddsAnElementThatDoesNotExistIsRefused() {
        String path = storedResidentPath();
        assertThatAnswer(patch(path, TestServer.json(addition("Patient", "nope")), FHIR_JSON))
                .isRefused(ErrorCode.INVALID_REQUEST);
        assertThat(server.get(path).header("ETag")).isEqualTo("W/\"1\"");
    }

    @Test
    void aFhirPathPatchThatCannotBeDoneLeavesNothingOfATransactionAndIsNamed() {
        Patient right = resident();
        String path = storedResidentPath();
        assertThatAnswer(server.post(
                        "",
                        bundle(
                                BundleType.TRANSACTION,
                                entry(HTTPVerb.POST, "Patient", right),
                                entry(HTTPVerb.PATCH, path, addition("Patient", "nope")))))
                .isRefused(ErrorCode.INVALID_REQUEST)
                .names("Bundle.entry[1]");
        assertThat(countOf(right)).isZero();
    }

    @Test
    void whatOneOperationAddsTheNextChangesOnce() {
        String path = storedResidentPath();
        Parameters patch = new Parameters();
        ParametersParameterComponent addition = patch.addParameter().setName("operation");
        addition.addPart().setName("type").setValue(new CodeType("add"));
        addition.addPart().setName("path").setValue(new StringType("Patient"));
        addition.addPart().setName("name").setValue(new StringType("name"));
        addition.addPart().setName("value").setValue(new HumanName().setText("秀兰"));
        ParametersParameterComponent insertion = patch.addParameter().setName("operation");
        insertion.addPart().setName("type").setValue(new CodeType("insert"));
        insertion.addPart().setName("path").setValue(new StringType("Patient.name[1].given"));
        insertion.addPart().setName("index").setValue(new IntegerType(0));
        insertion.addPart().setName("value").setValue(new StringType("秀兰"));
        assertThatAnswer(patch(path, TestServer.json(patch), FHIR_JSON)).isAccepted(200);
        assertThat(server.get(path).as(Patient.class).getName().get(1).getGiven())
                .hasSize(1);
    }

    private static Parameters addition(String path, String name) {
        Parameters patch = parameters("add", path, new BooleanType(false));
        patch.getParameterFirstRep().addPart().setName("name").setValue(new StringType(name));
        return patch;
    }

    @Test
    void aPatchThatIsAResourceIsRefused() {
        assertThatAnswer(patch(storedResidentPath(), TestServer.json(resident()), FHIR_JSON))
                .isRefused(ErrorCode.WRONG_RESOURCE_TYPE);
    }

    @Test
    void aPatchOfAStaleVersionIsRefused() {
        String path = storedResidentPath();
        assertThatAnswer(patch(path, MAKE_INACTIVE, JSON_PATCH)).isAccepted(200);
        assertThatAnswer(server.send(
                        "PATCH",
                        path,
                        MAKE_INACTIVE.replace("false", "true"),
                        "Content-Type",
                        JSON_PATCH,
                        "If-Match",
                        "W/\"1\""))
                .isRefused(ErrorCode.PRECONDITION_FAILED);
        assertThat(isActive(path)).isFalse();
    }

    @Test
    void aPatchOfWhatIsNotThereIsNotFound() {
        assertThatAnswer(patch("Patient/no-such-id", MAKE_INACTIVE, JSON_PATCH)).isRefused(ErrorCode.NOT_FOUND);
    }

    @Test
    void aPatchOfWhatWasDeletedIsGone() {
        String path = storedResidentPath();
        assertThatAnswer(server.delete(path)).isAccepted(200);
        assertThatAnswer(patch(path, MAKE_INACTIVE, JSON_PATCH)).isRefused(ErrorCode.GONE);
    }

    @Test
    void whatAPatchMakesIsCheckedAsAnyWrite() {
        String path = storedResidentPath();
        assertThatAnswer(patch(path, "[{\"op\":\"remove\",\"path\":\"/name\"}]", JSON_PATCH))
                .breaksRule("Validation_VAL_Profile_Minimum");
        assertThatAnswer(patch(
                        path,
                        "[{\"op\":\"replace\",\"path\":\"/identifier/0/value\",\"value\":\"999901196107250028\"}]",
                        JSON_PATCH))
                .breaksRule("mca-id-1");
        assertThatAnswer(patch(path, "[{\"op\":\"replace\",\"path\":\"/gender\",\"value\":\"weiblich\"}]", JSON_PATCH))
                .breaksRule("Terminology_TX_NoValid_16");
        assertThatAnswer(patch(path, "[{\"op\":\"add\",\"path\":\"/colour\",\"value\":\"red\"}]", JSON_PATCH))
                .breaksRule("structure");
    }

    @Test
    void aConditionalPatchChangesTheOne() {
        Patient stored = storedResident();
        assertThatAnswer(patch("Patient?identifier=" + identifierOf(stored), MAKE_INACTIVE, JSON_PATCH))
                .isAccepted(200);
        assertThat(isActive("Patient/" + stored.getIdPart())).isFalse();
    }

    @Test
    void aConditionalPatchThatFindsNothingIsNotFound() {
        assertThatAnswer(patch("Patient?identifier=nobody", MAKE_INACTIVE, JSON_PATCH))
                .isRefused(ErrorCode.NOT_FOUND);
    }

    @Test
    void aConditionalPatchThatFindsSeveralIsRefused() {
        storedResident();
        storedResident();
        assertThatAnswer(patch("Patient?gender=female", MAKE_INACTIVE, JSON_PATCH))
                .isRefused(ErrorCode.PRECONDITION_FAILED);
    }

    @Test
    void aConditionalPatchByAnUnknownParameterIsRefused() {
        assertThatAnswer(patch("Patient?colour=red", MAKE_INACTIVE, JSON_PATCH))
                .isRefused(ErrorCode.UNKNOWN_PARAMETER)
                .names("colour");
    }

    private Answer patch(String path, String body, String language) {
        return server.send("PATCH", path, body, "Content-Type", language);
    }

    private boolean isActive(String path) {
        return server.get(path).as(Patient.class).getActive();
    }

    private static String xmlPatch(String place) {
        return "<diff xmlns:f=\"http://hl7.org/fhir\"><replace sel=\"f:Patient/f:" + place
                + "\">false</replace></diff>";
    }

    private static String fhirPathPatch(String type, String path, Type value) {
        return TestServer.json(parameters(type, path, value));
    }

    private static Parameters parameters(String type, String path, Type value) {
        Parameters parameters = new Parameters();
        ParametersParameterComponent operation = parameters.addParameter().setName("operation");
        operation.addPart().setName("type").setValue(new CodeType(type));
        operation.addPart().setName("path").setValue(new StringType(path));
        operation.addPart().setName("value").setValue(value);
        return parameters;
    }
}
