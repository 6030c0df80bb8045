package cn.medalliance.interactions;

import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.shared.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies, headers and addresses that are wrong are refused, each with the answer that the table of errors promises. */
final class BadInputIT extends Interactions {

    private static final int MEGABYTE = 1 << 20;

    BadInputIT(TestServer server) {
        super(server);
    }

    @Test
    void jsonThatEndsTooEarlyIsRefusedWithItsPlace() {
        assertThatAnswer(server.send("POST", "Patient", "{\"resourceType\":\"Patient\",\n\"active\":"))
                .isRefused(ErrorCode.MALFORMED_BODY)
                .tellsPlace("line 2, column 10");
    }

    @Test
    void jsonWithSomethingBehindItIsRefused() {
        assertThatAnswer(server.send("POST", "Patient", TestServer.json(resident()) + " x"))
                .isRefused(ErrorCode.MALFORMED_BODY);
    }

    @Test
    void jsonThatIsNotUtf8IsRefused() {
        byte[] body = TestServer.json(resident()).getBytes(Charset.forName("GBK"));
        assertThatAnswer(post("Patient", body, "Content-Type", FHIR_JSON)).isRefused(ErrorCode.MALFORMED_BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"Patient\"", "null", "{}", "{\"active\":true}"})
    void jsonThatIsNoResourceIsRefused(String body) {
        assertThatAnswer(server.send("POST", "Patient", body)).isRefused(ErrorCode.MALFORMED_BODY);
    }

    @Test
    void aPropertyGivenTwiceIsRefusedWithItsPlace() {
        assertThatAnswer(server.send(
                        "POST", "Patient", "{\"resourceType\":\"Patient\",\"active\":true,\"active\":false}"))
                .isRefused(ErrorCode.DUPLICATE_KEY)
                .names("active")
                .tellsPlace("line 1, column 49");
    }

    @Test
    void xmlThatIsNotWellFormedIsRefusedWithItsPlace() {
        String body = "<Patient xmlns=\"http://hl7.org/fhir\">\n<active value=\"true\"></Patient>";
        assertThatAnswer(server.send("POST", "Patient", body, "Content-Type", FHIR_XML))
                .isRefused(ErrorCode.MALFORMED_BODY)
                .tellsPlace("line 2, column 30");
    }

    @Test
    void xmlUnderAnotherNamespaceIsRefused() {
        assertThatAnswer(server.send(
                        "POST", "Patient", "<Patient><active value=\"true\"/></Patient>", "Content-Type", FHIR_XML))
                .isRefused(ErrorCode.MALFORMED_BODY);
    }

    @Test
    void anotherTypeThanTheAddressSaysIsRefused() {
        assertThatAnswer(server.post("Observation", resident()))
                .isRefused(ErrorCode.WRONG_RESOURCE_TYPE)
                .names("Patient", "Observation");
    }

    @Test
    void anotherTypeThanTheAddressSaysIsRefusedInXmlToo() {
        assertThatAnswer(server.send("POST", "Observation", xml(resident()), "Content-Type", FHIR_XML))
                .isRefused(ErrorCode.WRONG_RESOURCE_TYPE)
                .names("Patient", "Observation");
    }

    @Test
    void aTypeThatDoesNotExistIsNotFound() {
        assertThatAnswer(server.send("POST", "Patience", "{\"resourceType\":\"Patience\"}"))
                .isRefused(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST Patient", "PUT Patient/no-such-id", "POST ", "POST Patient/$validate"})
    void anEmptyBodyIsRefusedWhereOneIsNeeded(String request) {
        String[] parts = request.split(" ", 2);
        assertThatAnswer(server.send(parts[0], parts[1], "")).isRefused(ErrorCode.EMPTY_BODY);
    }

    @Test
    void anElementThatDoesNotExistIsRefusedWithItsPlace() {
        String body = TestServer.json(resident()).replaceFirst("\\{", "{\"colour\":\"red\",");
        assertThatAnswer(server.send("POST", "Patient", body))
                .breaksRule("structure")
                .names("colour")
                .tellsPlace("Patient");
    }

    @Test
    void aCodeThatDoesNotExistIsRefusedWithItsElement() {
        String body = TestServer.json(resident()).replace("\"female\"", "\"weiblich\"");
        assertThatAnswer(server.send("POST", "Patient", body))
                .breaksRule("Terminology_TX_NoValid_16")
                .tellsPlace("Patient.gender");
    }

    @Test
    void aValueOfTheWrongKindIsRefusedWithItsElement() {
        String body = TestServer.json(resident()).replace("\"active\":true", "\"active\":\"yes\"");
        assertThatAnswer(server.send("POST", "Patient", body))
                .breaksRule("Type_Specific_Checks_DT_Boolean_Value")
                .tellsPlace("Patient.active");
    }

    @Test
    void aDateThatDoesNotExistIsRefusedWithItsElement() {
        String body = TestServer.json(resident()).replaceFirst("\\{", "{\"birthDate\":\"1961-02-30\",");
        assertThatAnswer(server.send("POST", "Patient", body))
                .breaksRule("Type_Specific_Checks_DT_Date_Valid")
                .tellsPlace("Patient.birthDate");
    }

    @Test
    void aRequiredElementThatIsMissingIsNamed() {
        Patient nameless = resident();
        nameless.setName(null);
        assertThatAnswer(server.post("Patient", nameless))
                .breaksRule("Validation_VAL_Profile_Minimum")
                .names("Patient.name");
    }

    @Test
    void aResidentNumberWithAWrongCheckCharacterIsRefusedByItsRule() {
        assertThatAnswer(server.post("Patient", withWrongNumber()))
                .breaksRule("mca-id-1")
                .tellsPlace("Patient.identifier[0]");
    }

    @Test
    void aResidentNumberWithAWrongCheckCharacterIsRefusedInXmlToo() {
        assertThatAnswer(server.send("POST", "Patient", xml(withWrongNumber()), "Content-Type", FHIR_XML))
                .breaksRule("mca-id-1")
                .tellsPlace("Patient.identifier[0]");
    }

    @Test
    void everyFaultIsTold() {
        Patient patient = withWrongNumber();
        patient.setName(null);
        assertThatAnswer(server.post("Patient", patient))
                .breaksRule("mca-id-1")
                .breaksRule("Validation_VAL_Profile_Minimum");
    }

    @Test
    void aReferenceToNothingIsRefusedWithItsElement() {
        Patient patient = resident();
        patient.getManagingOrganization().setReference("Organization/no-such-id");
        assertThatAnswer(server.post("Patient", patient))
                .isRefused(ErrorCode.INVALID_REQUEST)
                .names("Patient.managingOrganization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE x [<!ENTITY e \"ha\"><!ENTITY f \"&e;&e;&e;\">]>",
                "<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\">"
            })
    void aDocumentTypeIsRefusedInABody(String documentType) {
        String body = documentType + xml(resident()).replace("李秀兰", "&e;");
        assertThatAnswer(server.send("POST", "Patient", body, "Content-Type", FHIR_XML))
                .isRefused(ErrorCode.MALFORMED_BODY);
    }

    @Test
    void aDocumentTypeIsRefusedInAPatch() {
        String resident = storedResidentPath();
        Answer answer = server.send(
                "PATCH",
                resident,
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><diff xmlns:f=\"http://hl7.org/fhir\">"
                        + "<replace sel=\"f:Patient/f:name/f:text/@value\">&e;</replace></diff>",
                "Content-Type",
                XML_PATCH);
        assertThatAnswer(answer).isRefused(ErrorCode.MALFORMED_BODY);
        assertThat(server.get(resident).as(Patient.class).getNameFirstRep().getText())
                .isEqualTo("李秀兰");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src='x' onerror='alert(1)'/>",
                "<a href='javascript:alert(1)'>x</a>",
                "<iframe src='http://attacker.example'>x</iframe>",
                "<svg onload='alert(1)'/>"
            })
    void scriptInANarrativeIsRefused(String script) {
        assertThatAnswer(server.send("POST", "Patient", withNarrative(script))).breaksRule(ruleOf(script));
    }

    private static String ruleOf(String script) {
        return script.startsWith("<a ") ? "TYPE_SPECIFIC_CHECKS_DT_XHTML_ACTIVE_HREF" : "txt-1";
    }

    @Test
    void aNarrativeThatIsNotWellFormedIsRefusedWithoutBeingRepeated() {
        Answer answer = server.send("POST", "Patient", withNarrative("<p>某某的病情</div>"));
        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.body()).doesNotContain("某某的病情");
        assertThatAnswer(answer).saysNothingOfTheInside();
    }

    @Test
    void anotherContentTypeIsRefused() {
        assertThatAnswer(server.send("POST", "Patient", TestServer.json(resident()), "Content-Type", "text/plain"))
                .isRefused(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void aSearchFormOfAnotherContentTypeIsRefusedRatherThanIgnored() {
        assertThatAnswer(server.send("POST", "Patient/_search", "{\"name\":\"x\"}", "Content-Type", "application/json"))
                .isRefused(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void aFormatThatIsNotSpokenIsRefused() {
        assertThatAnswer(server.send("GET", ZHANG, null, "Accept", "application/pdf"))
                .isRefused(ErrorCode.NOT_ACCEPTABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/fhir+ndjson",
                "application/fhir+turtle",
                "text/turtle",
                "text/turtle, application/fhir+ndjson"
            })
    void aFormatOfFhirThatIsNotSpokenIsRefused(String accept) {
        for (String path : new String[] {ZHANG, "Patient?_id=exa-patient-minimal", ZHANG + "/$everything"}) {
            assertThatAnswer(server.send("GET", path, null, "Accept", accept)).isRefused(ErrorCode.NOT_ACCEPTABLE);
        }
    }

    @Test
    void whoAlsoTakesAFormatThatIsSpokenIsAnsweredInIt() {
        Answer answer =
                server.send("GET", ZHANG, null, "Accept", "application/fhir+ndjson, application/fhir+json;q=0.5");
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.header("Content-Type")).startsWith(FHIR_JSON);
        assertThat(answer.as(Patient.class).hasName()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "html/json", "html/xml", "text/html", "ttl", "ndjson", "application/pdf"})
    void aFormatInTheAddressThatIsNotSpokenIsRefused(String format) {
        for (String path : new String[] {ZHANG, ZHANG + "/$everything"}) {
            assertThatAnswer(server.get(path + "?_format=" + format))
                    .isRefused(ErrorCode.NOT_ACCEPTABLE)
                    .names("_format");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-turtle", "text/turtle", "application/fhir+ndjson"})
    void aBodyInAFormatOfFhirThatIsNotSpokenIsRefused(String contentType) {
        for (String path : new String[] {"Patient", "Patient/$validate"}) {
            assertThatAnswer(server.send("POST", path, "<x> a <y> .", "Content-Type", contentType))
                    .isRefused(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    @Test
    void anotherFhirVersionIsRefused() {
        assertThatAnswer(server.send("GET", ZHANG, null, "Accept", "application/fhir+json; fhirVersion=3.0"))
                .isRefused(ErrorCode.NOT_ACCEPTABLE);
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
        assertThatAnswer(post("Patient", new byte[65 * MEGABYTE], "Content-Type", FHIR_JSON))
                .isRefused(ErrorCode.TOO_LARGE);
    }

    @Test
    void aSmallBodyThatUnpacksBeyondTheLimitIsRefused() throws IOException {
        byte[] bomb = packed(" ".repeat(80 * MEGABYTE).getBytes(UTF_8));
        assertThat(bomb).hasSizeLessThan(MEGABYTE);
        assertThatAnswer(post("Patient", bomb, "Content-Type", FHIR_JSON, "Content-Encoding", "gzip"))
                .isRefused(ErrorCode.TOO_LARGE);
    }

    @Test
    void aPackedBodyIsTaken() throws IOException {
        byte[] body = packed(TestServer.json(resident()).getBytes(UTF_8));
        assertThatAnswer(post("Patient", body, "Content-Type", FHIR_JSON, "Content-Encoding", "gzip"))
                .isAccepted(201);
    }

    @Test
    void aPackedBodyThatIsNotPackedIsRefused() {
        assertThatAnswer(post(
                        "Patient",
                        TestServer.json(resident()).getBytes(UTF_8),
                        "Content-Type",
                        FHIR_JSON,
                        "Content-Encoding",
                        "gzip"))
                .isRefused(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void aPackingThatIsNotKnownIsRefused() {
        assertThatAnswer(post("Patient", new byte[] {1, 2, 3}, "Content-Type", FHIR_JSON, "Content-Encoding", "br"))
                .isRefused(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void jsonNestedTooDeepIsRefused() {
        int levels = 2_000;
        String body = "{\"resourceType\":\"Patient\",\"extension\":" + "[{\"extension\":".repeat(levels) + "[]"
                + "}]".repeat(levels) + "}";
        assertThatAnswer(server.send("POST", "Patient", body)).isRefused(ErrorCode.TOO_DEEP);
    }

    @Test
    void xmlNestedTooDeepIsRefused() {
        int levels = 2_000;
        String body = "<Patient xmlns=\"http://hl7.org/fhir\">" + "<extension url=\"x\">".repeat(levels)
                + "</extension>".repeat(levels) + "</Patient>";
        assertThatAnswer(server.send("POST", "Patient", body, "Content-Type", FHIR_XML))
                .isRefused(ErrorCode.TOO_DEEP);
    }

    @Test
    void aNarrativeNestedTooDeepIsRefused() {
        int levels = 2_000;
        assertThatAnswer(server.send("POST", "Patient", withNarrative("<b>".repeat(levels) + "</b>".repeat(levels))))
                .isRefused(ErrorCode.TOO_DEEP);
    }

    @Test
    void aFormBeyondTheLimitIsRefusedRatherThanIgnored() {
        String form = "name=" + "x".repeat(3 * MEGABYTE);
        assertThatAnswer(server.send("POST", "Patient/_search", form, "Content-Type", FORM))
                .isRefused(ErrorCode.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void anAddressOfVeryManyParametersIsRefusedRatherThanCutOff(String method) {
        String query = "Patient?_id=none" + "&_id=none".repeat(1_500);
        assertThatAnswer(server.send(method, query, null)).isRefused(ErrorCode.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void aVeryLongAddressIsRefused(String method) {
        String query = "Patient?identifier=" + "x,".repeat(17_000) + "x";
        assertThatAnswer(server.send(method, query, null)).isRefused(ErrorCode.ADDRESS_TOO_LONG);
    }

    @Test
    void aSearchForVeryManyIncludesIsRefused() {
        String include = "&_include=Observation:subject";
        assertThat(server.get("Observation?_id=none" + include.repeat(50)).status())
                .isEqualTo(200);
        assertThatAnswer(server.get("Observation?_id=none" + include.repeat(51)))
                .isRefused(ErrorCode.NOT_ANSWERABLE)
                .names("_include");
    }

    @Test
    void aLongValueIsRefusedWithoutBeingRepeated() {
        Answer answer = server.get("Patient?name=" + "x".repeat(5_000));
        assertThatAnswer(answer).isRefused(ErrorCode.INVALID_REQUEST).names("name");
        assertThat(answer.body()).hasSizeLessThan(2_000);
    }

    /** Tomcat has the last word, because nobody listens any more. */
    @Test
    void aBodyThatDoesNotComeWholeIsMalformed() {
        String answer = RawRequest.answerToHalf(server, "/fhir/Basic", "{\"resourceType\":");
        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Exception");
    }

    @Test
    void anAddressThatCannotBeUnescapedIsRefused() {
        String answer = RawRequest.answerTo(server, "/fhir/Patient?name=%ZZ");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("\"resourceType\":\"OperationOutcome\"")
                .contains(ErrorCode.INVALID_REQUEST.code());
    }

    @Test
    void aConditionThatCannotBeUnescapedIsRefused() {
        assertThatAnswer(server.send("POST", "Patient", TestServer.json(resident()), "If-None-Exist", "name=%ZZ"))
                .isRefused(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void aFormThatCannotBeUnescapedIsRefused() {
        assertThatAnswer(server.send("POST", "Patient/_search?_count=5", "name=%ZZ", "Content-Type", FORM))
                .isRefused(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void anUnknownOperationIsNotFound() {
        assertThatAnswer(server.get("Patient/$foretell")).isRefused(ErrorCode.NOT_FOUND);
        assertThatAnswer(server.get("$foretell")).isRefused(ErrorCode.NOT_FOUND);
        assertThatAnswer(server.get(ZHANG + "/$foretell")).isRefused(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$expunge",
                "$reindex",
                "Patient/$expunge",
                "$get-resource-counts",
                "$mark-all-resources-for-reindexing"
            })
    void anOperationOfTheEngineIsNotFound(String operation) {
        assertThatAnswer(server.send("POST", operation, "{\"resourceType\":\"Parameters\"}"))
                .isRefused(ErrorCode.NOT_FOUND);
    }

    @Test
    void anUnknownTypeIsNotFound() {
        assertThatAnswer(server.get("Patience/1")).isRefused(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COPY", "PROPFIND"})
    void anUnknownMethodIsRefused(String method) {
        assertThatAnswer(server.send(method, ZHANG, null)).isRefused(ErrorCode.METHOD_NOT_ALLOWED);
    }

    @Test
    void anUnreadableConditionOfTimeIsIgnored() {
        assertThatAnswer(server.send("GET", ZHANG, null, "If-Modified-Since", "yesterday"))
                .isAccepted(200);
    }

    @Test
    void anUnreadableVersionIsRefused() {
        Patient stored = storedResident();
        assertThatAnswer(server.send(
                        "PUT", "Patient/" + stored.getIdPart(), TestServer.json(stored), "If-Match", "newest"))
                .isRefused(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void nobodyIsToldWhatTheServerIsMadeOf() {
        for (Answer answer : new Answer[] {server.get("metadata"), server.get(ZHANG), server.get("Patience")}) {
            Map<String, ?> headers = answer.response().headers().map();
            assertThat(headers).doesNotContainKeys("X-Powered-By", "x-powered-by", "Server", "server");
        }
    }

    @Test
    void anAnswerBearsTheNumberOfItsRequest() {
        assertThat(server.get(ZHANG).header("X-Request-ID")).isNotEmpty();
        assertThat(server.get("Patience/1").header("X-Request-ID")).isNotEmpty();
    }

    private Patient withWrongNumber() {
        Patient patient = resident();
        String number = patient.getIdentifierFirstRep().getValue();
        char wrong = number.endsWith("1") ? '2' : '1';
        patient.getIdentifierFirstRep().setValue(number.substring(0, 17) + wrong);
        return patient;
    }

    private String withNarrative(String inner) {
        String div = "<div xmlns='http://www.w3.org/1999/xhtml'>" + inner + "</div>";
        return TestServer.json(resident())
                .replaceFirst("\\{", "{\"text\":{\"status\":\"generated\",\"div\":\"" + div + "\"},");
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }
}
