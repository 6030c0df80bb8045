package cn.medalliance.audit.recording;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.ServletRequestTracing;
import cn.medalliance.audit.model.AuditRecord;
import cn.medalliance.audit.model.AuditRecord.Agent;
import cn.medalliance.audit.model.AuditRecord.Deed;
import cn.medalliance.audit.model.AuditRecord.Touched;
import cn.medalliance.audit.recording.AccessNote.Asked;
import cn.medalliance.fhir.server.RequestBody;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.security.SecurityProperties;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.Person;
import cn.medalliance.security.caller.PurposeOfUse;
import cn.medalliance.security.deidentification.OwnIds;
import cn.medalliance.shared.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** Makes the records of a request: its own, and one for each entry of a batch and each read of a transaction. */
final class Accesses {

    private static final String UNKNOWN = "unknown";
    private static final String OPEN = "open";
    private static final String ORGANIZATION_HEADER = "X-Mca-Organization";

    private final FhirContext fhir;
    private final StrictReading reading;
    private final boolean isOpen;
    /** There when people can be shown de-identified. */
    private final Supplier<Optional<OwnIds>> ownIds;

    Accesses(FhirContext fhir, StrictReading reading, SecurityProperties security, ObjectProvider<OwnIds> ownIds) {
        this.ownIds = SingletonSupplier.of(() -> Optional.ofNullable(ownIds.getIfAvailable()));
        this.fhir = fhir;
        this.reading = reading;
        this.isOpen = security.mode() == SecurityProperties.Mode.OPEN;
    }

    /**
     * The records of an access.
     *
     * @param status of the answer
     * @param body of the answer, or its beginning; asked for where it is needed
     */
    List<AuditRecord> records(Access access, HttpServletRequest request, int status, Supplier<byte[]> body) {
        if (AuditedAddresses.isOfEverybody(request, status)) {
            return List.of();
        }
        if (AuditedAddresses.isIntake(request)) {
            return List.of(ofIntake(access, request, status));
        }
        if (!AuditedAddresses.isFhir(request)) {
            return List.of(ProviderAccess.record(request, status, body.get()));
        }
        if (access.notes().isEmpty()) {
            return List.of(unseen(access, request, status));
        }
        AccessNote own = access.notes().get(0);
        String requestId = String.valueOf(own.request().getRequestId());
        UnaryOperator<String> ownIds = ownIds(access);
        List<AuditRecord> records = new ArrayList<>();
        for (AccessNote note : access.notes()) {
            int answered = note == own ? status : note.status();
            records.add(record(requestId, note, agent(access, note, request), answered, ownIds));
        }
        return records;
    }

    /** What is kept is read by others than who saw people de-identified: it names nobody by a pseudonym. */
    private UnaryOperator<String> ownIds(Access access) {
        return ownIds.get()
                .flatMap(known -> access.caller().<UnaryOperator<String>>map(caller -> text -> known.in(caller, text)))
                .orElse(UnaryOperator.identity());
    }

    private AuditRecord record(String requestId, AccessNote note, Agent agent, int status, UnaryOperator<String> own) {
        RequestDetails request = note.request();
        String operation = request.getOperation();
        Deed deed = new Deed(
                interaction(request),
                operation != null && operation.startsWith("$") ? operation : null,
                note.asked().type(),
                note.resources(status).stream()
                        .map(touched -> new Touched(own.apply(touched.reference()), touched.version()))
                        .toList(),
                note.asked().query() == null ? null : own.apply(note.asked().query()),
                note.patients().stream().map(own).distinct().toList());
        String code = status < 400
                ? null
                : note.errorCode() == null ? ErrorCode.ofStatus(status).code() : note.errorCode();
        return new AuditRecord(requestId, agent, deed, status, code);
    }

    /** HAPI knows a batch and a transaction as one. */
    private String interaction(RequestDetails request) {
        String code = InteractionCode.of(request);
        if (request.getRestOperationType() != RestOperationTypeEnum.TRANSACTION || !RequestBody.isRead(request)) {
            return code;
        }
        try {
            String type = RequestBody.of(request, reading)
                    .tree(fhir, reading)
                    .path("type")
                    .asText();
            return InteractionCode.BATCH.equals(type) ? type : code;
        } catch (RuntimeException unreadable) {
            return code;
        }
    }

    /** Refused before HAPI saw it: no token, or a method that nobody knows. */
    private AuditRecord unseen(Access access, HttpServletRequest request, int status) {
        Asked asked = AskedOf.address(request.getPathInfo());
        String path = String.valueOf(request.getPathInfo());
        String last = path.substring(path.lastIndexOf('/') + 1);
        boolean isOperation = last.startsWith("$") || last.startsWith("_");
        Deed deed = new Deed(
                InteractionCode.guessed(
                        request.getMethod(), isOperation ? last : null, asked.type(), asked.id() != null),
                last.startsWith("$") ? last : null,
                asked.type(),
                asked.id() == null ? List.of() : List.of(new Touched(asked.type() + "/" + asked.id(), asked.version())),
                null,
                List.copyOf(asked.patients()));
        return new AuditRecord(
                requestId(request),
                agent(access, null, request),
                deed,
                status,
                status < 400 ? null : ErrorCode.ofStatus(status).code());
    }

    /** Of vendors' files: the address tells what; what a row stores is a record of its own. */
    private AuditRecord ofIntake(Access access, HttpServletRequest request, int status) {
        Deed deed =
                new Deed(InteractionCode.OPERATION, AuditedAddresses.path(request), null, List.of(), null, List.of());
        return new AuditRecord(
                requestId(request),
                agent(access, null, request),
                deed,
                status,
                status < 400 ? null : ErrorCode.ofStatus(status).code());
    }

    /** As HAPI would name the request. */
    static String requestId(HttpServletRequest request) {
        String named = ServletRequestTracing.maybeGetRequestId(request);
        return named == null || named.isBlank() ? UUID.randomUUID().toString() : named;
    }

    private Agent agent(Access access, @Nullable AccessNote note, HttpServletRequest request) {
        return agent(
                access.caller(),
                note == null ? null : PurposeOfUse.of(note.request().getUserData()),
                request);
    }

    /** Who makes a request, for a purpose. */
    Agent agent(Optional<Caller> caller, @Nullable String purpose, HttpServletRequest request) {
        String address = String.valueOf(request.getRemoteAddr());
        if (caller.isPresent()) {
            return new Agent(
                    caller.get().kind().word(),
                    true,
                    caller.get().client(),
                    caller.get().person().map(Person::reference).orElse(null),
                    caller.get().organization().orElse(null),
                    purpose,
                    address);
        }
        String organization = isOpen ? request.getHeader(ORGANIZATION_HEADER) : null;
        return new Agent(isOpen ? OPEN : UNKNOWN, false, null, null, organization, purpose, address);
    }
}
