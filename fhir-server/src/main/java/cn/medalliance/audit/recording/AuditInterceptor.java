package cn.medalliance.audit.recording;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.security.caller.CallerToken;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseOperationOutcome;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;

/** Notes what HAPI knows of an access: who, what was asked, which resources and whose, and why it was refused. */
@Interceptor
final class AuditInterceptor {

    /** Before any rule refuses or changes the request. */
    private static final int FIRST = -1_000;
    /** After whatever may not be seen was left out. */
    private static final int LAST = 1_000;

    private static final Set<RestOperationTypeEnum> OF_ONE = EnumSet.of(
            RestOperationTypeEnum.READ,
            RestOperationTypeEnum.VREAD,
            RestOperationTypeEnum.CREATE,
            RestOperationTypeEnum.UPDATE,
            RestOperationTypeEnum.PATCH);

    private final ConcernedPatients patients;
    private final RecordedQuery queries;

    AuditInterceptor(ConcernedPatients patients, RecordedQuery queries) {
        this.patients = patients;
        this.queries = queries;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED, order = FIRST)
    public void noteRequest(RequestDetails request) {
        note(request);
    }

    /** A request that is refused even earlier is noted when its refusal is answered. */
    private @Nullable AccessNote note(RequestDetails request) {
        AccessNote known = AccessNote.of(request);
        Access access = AccessInHand.get();
        if (known != null || access == null) {
            return known;
        }
        CallerToken.current().ifPresent(access::calledBy);
        AccessNote made = new AccessNote(request, AskedOf.request(request, queries));
        access.add(made);
        return made;
    }

    @Hook(value = Pointcut.STORAGE_PRESHOW_RESOURCES, order = LAST)
    public void noteShown(IPreResourceShowDetails details, @Nullable RequestDetails request) {
        AccessNote note = AccessNote.of(request);
        if (note != null) {
            details.getAllResources().stream()
                    .filter(Objects::nonNull)
                    .forEach(resource -> note.concerns(patients.of(resource)));
        }
    }

    @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = LAST)
    public void noteAnswer(RequestDetails request, ResponseDetails response) {
        AccessNote note = AccessNote.of(request);
        IBaseResource answer = response.getResponseResource();
        if (note == null || answer == null || answer instanceof IBaseOperationOutcome) {
            return;
        }
        note.concerns(patients.of(answer));
        if (OF_ONE.contains(request.getRestOperationType())
                && answer.getIdElement().hasIdPart()
                && answer.getIdElement().hasResourceType()) {
            note.showed(answer.getIdElement());
        }
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = LAST)
    public void noteCreated(IBaseResource resource, @Nullable RequestDetails request) {
        noteWritten(resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = LAST)
    public void noteUpdated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        AccessNote note = AccessNote.of(request);
        if (note != null) {
            note.concerns(patients.of(before));
        }
        noteWritten(after, request);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED, order = LAST)
    public void noteDeleted(IBaseResource resource, @Nullable RequestDetails request) {
        noteWritten(resource, request);
    }

    private void noteWritten(IBaseResource resource, @Nullable RequestDetails request) {
        AccessNote note = AccessNote.of(request);
        if (note != null) {
            note.concerns(patients.of(resource));
            note.wrote(resource.getIdElement().withResourceType(patients.typeOf(resource)));
        }
    }

    @Hook(Pointcut.SERVER_OUTGOING_FAILURE_OPERATIONOUTCOME)
    public void noteFailure(RequestDetails request, IBaseOperationOutcome answer) {
        AccessNote note = note(request);
        if (note != null && answer instanceof OperationOutcome outcome) {
            note.failed(
                    outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getCode());
            // What was asked to be stored names those whose data it would have been.
            if (request.getResource() != null) {
                note.concerns(patients.of(request.getResource()));
            }
        }
    }

    @Hook(value = Pointcut.SERVER_PROCESSING_COMPLETED, order = LAST)
    public void noteEnd(ServletRequestDetails request) {
        AccessNote note = note(request);
        if (note != null) {
            note.ended(request.getServletResponse().getStatus());
        }
    }
}
