package cn.medalliance.intake;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;

/** Sends a row's transaction; waits and tries again a few times where the server is busy. */
final class RowSender {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(409, 429, 503);
    private static final int TRIES = 5;
    private static final int MOST_ISSUES = 5;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI base;

    RowSender(String base) {
        this.base = URI.create(base);
    }

    /**
     * @return why the server refused the row; empty when it is stored
     * @throws IOException when the server cannot be reached
     */
    String send(Bundle transaction) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base)
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/fhir+json; charset=utf-8")
                .header("Prefer", "return=minimal")
                .POST(HttpRequest.BodyPublishers.ofString(FHIR.newJsonParser().encodeResourceToString(transaction)))
                .build();
        for (int tries = 1; ; tries++) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 == 2) {
                return "";
            }
            if (tries == TRIES || !WORTH_ANOTHER_TRY.contains(response.statusCode())) {
                return "HTTP " + response.statusCode() + " " + reasons(response.body());
            }
            Thread.sleep(500L * tries);
        }
    }

    private static String reasons(String body) {
        try {
            return FHIR.newJsonParser().parseResource(OperationOutcome.class, body).getIssue().stream()
                    .filter(issue -> issue.getSeverity() == OperationOutcome.IssueSeverity.ERROR
                            || issue.getSeverity() == OperationOutcome.IssueSeverity.FATAL)
                    .limit(MOST_ISSUES)
                    .map(issue -> issue.getDetails().getCodingFirstRep().getCode() + " "
                            + (issue.hasDiagnostics()
                                    ? issue.getDiagnostics()
                                    : issue.getDetails().getText()))
                    .collect(Collectors.joining("; "));
        } catch (DataFormatException | ClassCastException notAnOutcome) {
            return "";
        }
    }
}
