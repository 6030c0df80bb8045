package cn.medalliance.interactions;

import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.identifier.ResidentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** What the tests of this package share: the guide's examples on the server, and residents of their own. */
@ServerIT
abstract class Interactions {

    protected static final String FHIR_JSON = "application/fhir+json";
    protected static final String FHIR_XML = "application/fhir+xml";
    protected static final String JSON_PATCH = "application/json-patch+json";
    protected static final String XML_PATCH = "application/xml-patch+xml";
    protected static final String FORM = "application/x-www-form-urlencoded";

    /** The resident of the guide's examples, with a whole record. */
    protected static final String ZHANG = "Patient/exa-patient-zhang-jianguo";

    /** A hospital of the guide's examples, which other resources name. */
    protected static final String HOSPITAL = "Organization/exa-organization-county-hospital";

    private static final String RESIDENT_ID = "urn:oid:2.16.156.10011.1.3";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1930, 1, 1);
    /** Even, as for every woman; another one in every run, so that a server which is used again is no trouble. */
    private static final int WOMAN_OF_THIS_RUN = (int) (ProcessHandle.current().pid() % 499) * 2;

    private static final AtomicInteger RESIDENTS = new AtomicInteger();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    protected final TestServer server;
    protected final Samples samples;

    Interactions(TestServer server) {
        this.server = server;
        this.samples = Samples.on(server);
    }

    /** A right resident whom nobody else has: her number is hers alone. */
    protected final Patient resident() {
        Patient patient = samples.example(Patient.class, "exa-patient-minimal");
        patient.getIdentifierFirstRep().setSystem(RESIDENT_ID).setValue(nextResidentId());
        return patient;
    }

    private static String nextResidentId() {
        int number = RESIDENTS.incrementAndGet();
        String born = FIRST_BIRTH.plusDays(number).format(DateTimeFormatter.BASIC_ISO_DATE);
        String first17 = "999901" + born + String.format("%03d", WOMAN_OF_THIS_RUN);
        return first17 + ResidentId.checkCharacter(first17);
    }

    /** Stores a new resident. */
    protected final Patient storedResident() {
        Answer answer = server.post("Patient", resident());
        assertThatAnswer(answer).isAccepted(201);
        return answer.as(Patient.class);
    }

    /** {@code Patient/ID} of a new stored resident. */
    protected final String storedResidentPath() {
        return "Patient/" + storedResident().getIdPart();
    }

    protected static Bundle bundle(BundleType type, BundleEntryComponent... entries) {
        Bundle bundle = new Bundle().setType(type);
        for (BundleEntryComponent entry : entries) {
            bundle.addEntry(entry);
        }
        return bundle;
    }

    protected static BundleEntryComponent entry(HTTPVerb method, String url) {
        BundleEntryComponent entry = new BundleEntryComponent();
        entry.getRequest().setMethod(method).setUrl(url);
        return entry;
    }

    protected static BundleEntryComponent entry(HTTPVerb method, String url, Resource resource) {
        return entry(method, url).setResource(resource);
    }

    /** The number of residents with this resident's number. */
    protected final int countOf(Patient resident) {
        return server.get("Patient?_summary=count&identifier=" + identifierOf(resident))
                .bundle()
                .getTotal();
    }

    /** A resident's number as a token of a search. */
    protected static String identifierOf(Patient resident) {
        return RESIDENT_ID + "%7C" + resident.getIdentifierFirstRep().getValue();
    }

    protected static String xml(Resource resource) {
        return FhirContext.forR4Cached().newXmlParser().encodeResourceToString(resource);
    }

    /** Sends bytes as they are. */
    protected final Answer post(String path, byte[] body, String... headers) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.base() + "/" + path))
                .timeout(Duration.ofSeconds(60))
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<String> response =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException failure) {
            throw new UncheckedIOException("POST " + path, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
