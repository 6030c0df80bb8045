package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.fhir.bundle.InnerCalls.Answered;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * How an operation reads and writes what its caller may: each call is a request of the caller's, through the same door,
 * checks, validation, Provenance and audit as one from outside. What the caller may not see is not there for the operation
 * either.
 */
public final class CallerCalls {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int PRECONDITION_FAILED = 412;

    private final FhirContext fhir;
    private final InnerCalls calls;

    CallerCalls(FhirContext fhir, InnerCalls calls) {
        this.fhir = fhir;
        this.calls = calls;
    }

    /** One resource; empty when there is none that the caller may see. A refusal for another reason is passed on. */
    public Optional<Resource> read(RequestDetails caller, String type, String id) {
        Answered answered = get(caller, type + "/" + id);
        if (answered.status() == NOT_FOUND || answered.status() == GONE) {
            return Optional.empty();
        }
        return Optional.ofNullable(accepted(answered).entry().getResource());
    }

    /** The same of a type that is known. */
    public <T extends Resource> Optional<T> read(RequestDetails caller, Class<T> type, String id) {
        return read(caller, type.getSimpleName(), id).map(type::cast);
    }

    /**
     * The first page of what a search finds.
     *
     * @param query the address below the base, escaped
     */
    public Bundle search(RequestDetails caller, String query) {
        return (Bundle) accepted(get(caller, query)).entry().getResource();
    }

    /** The resources of one type on the first page of what a search finds. */
    public <T extends Resource> List<T> search(RequestDetails caller, String query, Class<T> type) {
        return search(caller, query).getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Carries out a transaction, or passes on why it was refused; then nothing of it is stored. */
    public Bundle transact(RequestDetails caller, Bundle transaction) {
        return (Bundle) accepted(send(caller, transaction)).entry().getResource();
    }

    /**
     * Carries out a transaction; when another write was faster (409, 412), gives what that one made instead, or passes on the
     * refusal when it made nothing of the kind.
     *
     * @param made what the answer of the transaction comes to
     * @param instead what there is when it was refused
     */
    public <T> T transact(
            RequestDetails caller, Bundle transaction, Function<Bundle, T> made, Supplier<Optional<T>> instead) {
        Answered answered = send(caller, transaction);
        if (answered.status() == CONFLICT || answered.status() == PRECONDITION_FAILED) {
            Optional<T> found = instead.get();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return made.apply((Bundle) accepted(answered).entry().getResource());
    }

    /**
     * What became of a transaction.
     *
     * @param status the HTTP status
     * @param reasons why it was refused; null when it was carried out, or when there is nothing to tell
     */
    public record Transacted(int status, @Nullable OperationOutcome reasons) {

        /** Whether nothing of it is stored. */
        public boolean isRefused() {
            return status >= 400;
        }
    }

    /** Carries out a transaction, or tells why it was refused; then nothing of it is stored. */
    public Transacted attempt(RequestDetails caller, Bundle transaction) {
        Answered answered = send(caller, transaction);
        return new Transacted(
                answered.status(),
                answered.entry().getResponse().getOutcome() instanceof OperationOutcome outcome ? outcome : null);
    }

    private Answered send(RequestDetails caller, Bundle transaction) {
        String json = fhir.newJsonParser().encodeResourceToString(transaction);
        EntryBody body = new EntryBody(json.getBytes(StandardCharsets.UTF_8), "application/fhir+json");
        return calls.call((ServletRequestDetails) caller, new EntryRequest(0, "POST", "", Map.of(), null), body);
    }

    private Answered get(RequestDetails caller, String url) {
        return calls.call((ServletRequestDetails) caller, new EntryRequest(0, "GET", url, Map.of(), null));
    }

    private static Answered accepted(Answered answered) {
        if (!answered.isRefused()) {
            return answered;
        }
        UnclassifiedServerFailureException refusal =
                new UnclassifiedServerFailureException(answered.status(), "refused");
        if (answered.entry().getResponse().getOutcome() instanceof OperationOutcome outcome) {
            refusal.setOperationOutcome(outcome);
        }
        throw refusal;
    }
}
