package cn.medalliance.intake.delivery;

import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.audit.CallsInBackground;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.bundle.CallerCalls.Transacted;
import cn.medalliance.fhir.server.BackgroundExchange;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Stores what a row became as if its caller had sent it over HTTP: the same checks, rights, Provenance and audit. What others do at
 * the same time is waited for.
 */
final class RowStore {

    private static final int TRIES = 5;
    private static final long PAUSE_MILLIS = 200;
    /** With which the codes of the guide's rules begin. */
    private static final String RULE = "mca-";

    private final RestfulServer server;
    private final CallerCalls calls;
    private final CallsInBackground accesses;
    private final String root;
    private final KnownPrescriptions known;

    /** @param root the server's own address */
    RowStore(RestfulServer server, CallerCalls calls, CallsInBackground accesses, String root) {
        this.server = server;
        this.calls = calls;
        this.accesses = accesses;
        this.root = root;
        known = new KnownPrescriptions(calls);
    }

    /** Whether rows can be stored by now. */
    boolean isReady() {
        return server.getServletConfig() != null;
    }

    /**
     * Stores a row.
     *
     * @param caller under whose rights; null where there are none
     * @param address where it was sent from
     * @param isDue whether it is still to be stored; asked before it is tried again
     * @param note notes what became of it in the transaction that stores it; false when that is not to be
     * @param noteAlone notes it where nothing had to be written
     * @return why it could not be stored; empty when it is, or when it is not due any more
     * @throws Refusal when nothing can be stored for the moment
     */
    List<RowIssue> store(
            @Nullable Caller caller,
            String address,
            Bundle transaction,
            BooleanSupplier isDue,
            RowInHand.Noting note,
            Consumer<Outcome> noteAlone) {
        List<RowIssue> contradicting = as(caller, () -> contradicting(address, transaction));
        if (!contradicting.isEmpty()) {
            return contradicting;
        }
        for (int tries = 1; ; tries++) {
            RowInHand row = new RowInHand(transaction, note);
            Transacted answer = as(caller, () -> row.during(() -> attempt(address, transaction)));
            if (!answer.isRefused()) {
                if (!row.isNoted()) {
                    noteAlone.accept(Outcome.UNCHANGED);
                }
                return List.of();
            }
            if (answer.status() == ErrorCode.UNAVAILABLE.status()
                    || answer.status() == ErrorCode.TOO_MANY_REQUESTS.status()) {
                throw new Refusal(ErrorCode.UNAVAILABLE, "the row is not stored");
            }
            if (!isDue.getAsBoolean()) {
                return List.of();
            }
            if (answer.status() == ErrorCode.NOT_FOUND.status() && as(caller, () -> isKnown(address, transaction))) {
                noteAlone.accept(Outcome.UNCHANGED);
                return List.of();
            }
            if (tries == TRIES || answer.status() != ErrorCode.CONFLICT.status() || isByRule(answer)) {
                return reasons(answer);
            }
            pause(tries);
        }
    }

    private Transacted attempt(String address, Bundle transaction) {
        ServletRequestDetails exchange = BackgroundExchange.of(server, root, address);
        return accesses.recorded(exchange, () -> calls.attempt(exchange, transaction));
    }

    private List<RowIssue> contradicting(String address, Bundle transaction) {
        if (!KnownPrescriptions.areIn(transaction)) {
            return List.of();
        }
        ServletRequestDetails exchange = BackgroundExchange.of(server, root, address);
        return accesses.recorded(exchange, () -> known.contradicting(exchange, transaction));
    }

    /** Whether the row was stored before: what it moved has gone on since. */
    private boolean isKnown(String address, Bundle transaction) {
        ServletRequestDetails exchange = BackgroundExchange.of(server, root, address);
        return accesses.recorded(
                exchange,
                () -> transaction.getEntry().stream()
                        .filter(entry -> entry.getResource() instanceof Provenance)
                        .map(entry -> "Provenance?" + entry.getRequest().getIfNoneExist())
                        .anyMatch(query ->
                                !calls.search(exchange, query, Provenance.class).isEmpty()));
    }

    private static <T> T as(@Nullable Caller caller, Supplier<T> work) {
        return caller == null ? work.get() : CallerToken.as(caller, work);
    }

    private static List<RowIssue> reasons(Transacted answer) {
        OperationOutcome outcome = answer.reasons();
        List<RowIssue> told = outcome == null ? List.of() : RowIssue.of(outcome);
        if (!told.isEmpty()) {
            return told;
        }
        ErrorCode code = ErrorCode.ofStatus(answer.status());
        return List.of(new RowIssue("", code.code(), code.sentence(), code.sentence()));
    }

    /** What a rule of the guide refuses stays refused. */
    private static boolean isByRule(Transacted answer) {
        OperationOutcome outcome = answer.reasons();
        return outcome != null
                && outcome.getIssue().stream()
                        .flatMap(issue -> issue.getDetails().getCoding().stream())
                        .anyMatch(coding -> String.valueOf(coding.getCode()).startsWith(RULE));
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(PAUSE_MILLIS * tries);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal(ErrorCode.UNAVAILABLE, "the server ends");
        }
    }
}
