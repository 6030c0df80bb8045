package cn.medalliance.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.server.RequestBody;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.guide.Guide;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome;

/** Checks what a write brings: one resource, or each entry of a Bundle beside the others. */
final class WriteValidation implements AutoCloseable {

    private static final Set<String> WRITES = Set.of("POST", "PUT");

    private final ResourceValidator validator;
    private final StrictReading reading;
    private final FhirContext fhirContext;
    private final String ruleSystem;
    private final ExecutorService workers;

    WriteValidation(
            ResourceValidator validator,
            ValidationProperties properties,
            StrictReading reading,
            FhirContext fhirContext,
            Guide guide) {
        this.validator = validator;
        this.reading = reading;
        this.fhirContext = fhirContext;
        this.ruleSystem = guide.canonical() + "/CodeSystem/mca-rule";
        this.workers = Executors.newFixedThreadPool(properties.threads(), task -> {
            Thread thread = new Thread(task, "validation");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** One entry of a Bundle that writes, with what was found in it. */
    record CheckedEntry(int index, List<Finding> findings) {

        boolean isBad() {
            return findings.stream().anyMatch(Finding::isError);
        }
    }

    RequestBody body(RequestDetails request) {
        return RequestBody.of(request, reading);
    }

    List<Finding> check(RequestBody body) {
        JsonNode tree = body.tree();
        return tree == null ? validator.check(body.text(), body.isJson()) : validator.check(body.text(), tree);
    }

    List<Finding> check(IBaseResource resource) {
        return validator.check(fhirContext.newJsonParser().encodeResourceToString(resource), true);
    }

    List<Finding> check(String text, boolean json, Set<String> furtherProfiles) {
        return validator.check(text, json, furtherProfiles);
    }

    /** Checks the entries of a transaction that create or update. */
    List<CheckedEntry> checkBundle(RequestBody body) {
        JsonNode tree = body.tree(fhirContext, reading);
        List<Future<CheckedEntry>> running = new ArrayList<>();
        int index = 0;
        for (JsonNode entry : tree.path("entry")) {
            int place = index++;
            JsonNode resource = entry.path("resource");
            if (resource.isObject()
                    && WRITES.contains(entry.path("request").path("method").asText())) {
                running.add(workers.submit(() -> new CheckedEntry(
                        place, validator.check(resource, () -> reading.json().write(resource)))));
            }
        }
        return running.stream().map(WriteValidation::result).toList();
    }

    OperationOutcome outcome(List<Finding> findings) {
        return outcome(findings, "");
    }

    OperationOutcome outcome(List<Finding> findings, String prefix) {
        OperationOutcome outcome = new OperationOutcome();
        findings.forEach(finding -> outcome.addIssue(finding.toIssue(ruleSystem, prefix)));
        return outcome;
    }

    /** All issues of all entries, each with the place of its entry. */
    OperationOutcome outcomeOfEntries(List<CheckedEntry> entries) {
        OperationOutcome outcome = new OperationOutcome();
        for (CheckedEntry entry : entries) {
            outcome(entry.findings(), "Bundle.entry[" + entry.index() + "].resource")
                    .getIssue()
                    .forEach(outcome::addIssue);
        }
        return outcome;
    }

    private static CheckedEntry result(Future<CheckedEntry> running) {
        try {
            return running.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
