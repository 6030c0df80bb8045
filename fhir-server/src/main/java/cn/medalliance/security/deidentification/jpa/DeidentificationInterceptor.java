package cn.medalliance.security.deidentification.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseOperationOutcome;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Holds the requests of callers who see people de-identified: at the door their purpose, their operation and the ids that
 * they name; and whatever is about to be shown leaves as a copy in which only that stands which may leave. {@link LastGate}
 * looks once more at what leaves.
 */
@Interceptor(order = -195)
final class DeidentificationInterceptor {

    private static final Set<RestOperationTypeEnum> OPERATIONS = EnumSet.of(
            RestOperationTypeEnum.EXTENDED_OPERATION_SERVER,
            RestOperationTypeEnum.EXTENDED_OPERATION_TYPE,
            RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE,
            RestOperationTypeEnum.VALIDATE,
            RestOperationTypeEnum.GRAPHQL_REQUEST);
    /** Those that show resources, and nothing made of them; tables are made of the copies that are shown. */
    private static final Set<String> SHOWING = Set.of(
            "$everything",
            "$export",
            "$export-file",
            "$export-poll-status",
            "$lastn",
            "$view-definitions",
            "$viewdefinition-export",
            "$viewdefinition-export-result",
            "$viewdefinition-export-status",
            "$viewdefinition-run");
    /** Those that count what people have, and leave out what is of few. */
    private static final Set<String> COUNTING = Set.of("$distribution", "$stats", "$trend");
    /** Those that stand on a definition and make something of what is told of a person. */
    private static final Set<String> OF_A_DEFINITION = Set.of("$apply", "$populate", "$transform");

    private static final Set<RestOperationTypeEnum> NAMING = EnumSet.of(
            RestOperationTypeEnum.READ, RestOperationTypeEnum.VREAD, RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE);
    private static final String SUMMARY = "_summary";
    private static final String RENAMED = "mca.renamed";

    private final FhirContext fhir;
    private final Viewers viewers;
    private final PseudonymTable pseudonyms;
    private final DeidentifiedCopies copies;

    DeidentificationInterceptor(
            FhirContext fhir, Viewers viewers, PseudonymTable pseudonyms, DeidentifiedCopies copies) {
        this.fhir = fhir;
        this.viewers = viewers;
        this.pseudonyms = pseudonyms;
        this.copies = copies;
    }

    /** The id that was asked for, and the one that stands in its place. */
    private record Renamed(String asked, String own) {}

    /** After the scopes, before the access rules, which ask whose the resource is. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void checkRequest(RequestDetails request) {
        Optional<Caller> caller = viewers.of(request);
        RestOperationTypeEnum operation = request.getRestOperationType();
        if (caller.isEmpty() || operation == null) {
            return;
        }
        viewers.checkPurpose(caller.get(), request);
        String type = request.getResourceName();
        boolean isOfPeople = type != null && viewers.types(caller.get()).contains(type);
        if (viewers.deidentified(request).isPresent()) {
            if (OPERATIONS.contains(operation)) {
                checkOperation(request, operation, isOfPeople || type == null);
            }
            if (isOfPeople && wantsText(request)) {
                throw new Refusal(ErrorCode.FORBIDDEN, "texts of people are not shown", SUMMARY);
            }
        }
        IIdType id = request.getId();
        if (isOfPeople && id != null && id.hasIdPart() && NAMING.contains(operation)) {
            rename(request, type, id);
        }
    }

    private static boolean wantsText(RequestDetails request) {
        Map<String, String[]> parameters = request.getParameters();
        return parameters != null
                && Arrays.asList(parameters.getOrDefault(SUMMARY, new String[0]))
                        .contains("text");
    }

    private static void checkOperation(RequestDetails request, RestOperationTypeEnum operation, boolean isOfPeople) {
        boolean isGraph = operation == RestOperationTypeEnum.GRAPHQL_REQUEST;
        String name = String.valueOf(request.getOperation());
        boolean isAboutPeople = isOfPeople || OF_A_DEFINITION.contains(name);
        if (isGraph || isAboutPeople && !SHOWING.contains(name) && !COUNTING.contains(name)) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN,
                    "people are shown de-identified by reads, searches, $everything, $lastn, $export and views",
                    isGraph ? "$graphql" : request.getOperation());
        }
    }

    /** Who sees people as they are may still ask for somebody of whom only the pseudonym is known. */
    private void rename(RequestDetails request, String type, IIdType asked) {
        Optional<String> own = pseudonyms.find(type, asked.getIdPart());
        if (own.isEmpty() && viewers.deidentified(request).isPresent()) {
            throw new ResourceNotFoundException(new IdType(type, asked.getIdPart()));
        }
        own.filter(id -> !id.equals(asked.getIdPart())).ifPresent(id -> {
            request.setId(new IdType(type, id, asked.getVersionIdPart()));
            if (viewers.deidentified(request).isPresent()) {
                request.getUserData().put(RENAMED, new Renamed(asked.getIdPart(), id));
            }
        });
    }

    /** The reads of a transaction see what it writes; who writes nothing has no need of one. */
    @Hook(value = Pointcut.STORAGE_TRANSACTION_PROCESSING, order = Integer.MIN_VALUE)
    public void refuseTransactions(IBaseBundle bundle, @Nullable RequestDetails request) {
        if (viewers.deidentified(request).isPresent()
                && bundle instanceof Bundle asked
                && asked.getType() == Bundle.BundleType.TRANSACTION) {
            throw new Refusal(ErrorCode.FORBIDDEN, "send reads and searches as a batch", "Bundle.type");
        }
    }

    /** After all who decide whether something is shown, and after who writes down whose it was. */
    @Hook(value = Pointcut.STORAGE_PRESHOW_RESOURCES, order = 1_100)
    public void show(IPreResourceShowDetails details, RequestDetails request) {
        Optional<Caller> caller = viewers.deidentified(request);
        if (caller.isEmpty()) {
            return;
        }
        Set<String> ofPeople = viewers.types(caller.get());
        boolean isAboutPeople = ofPeople.contains(String.valueOf(request.getResourceName()));
        List<Integer> places = new ArrayList<>();
        List<Resource> people = new ArrayList<>();
        for (int index = 0; index < details.size(); index++) {
            IBaseResource resource = details.getResource(index);
            if (resource == null || resource instanceof IBaseOperationOutcome) {
                continue;
            }
            if (isAboutPeople && ofPeople.contains(fhir.getResourceType(resource))) {
                places.add(index);
                people.add((Resource) resource);
            } else if (!Others.mayStandBeside(fhir, ofPeople, isAboutPeople, resource)) {
                details.setResource(index, null);
            }
        }
        List<Resource> shown = copies.of(people);
        for (int index = 0; index < places.size(); index++) {
            details.setResource(places.get(index), shown.get(index));
        }
    }

    /** A failure speaks of the id that was asked for. */
    @Hook(Pointcut.SERVER_OUTGOING_FAILURE_OPERATIONOUTCOME)
    public void name(RequestDetails request, IBaseOperationOutcome failure) {
        if (request.getUserData().get(RENAMED) instanceof Renamed renamed
                && failure instanceof OperationOutcome outcome) {
            for (OperationOutcomeIssueComponent issue : outcome.getIssue()) {
                if (issue.hasDiagnostics()) {
                    issue.setDiagnostics(issue.getDiagnostics().replace(renamed.own(), renamed.asked()));
                }
            }
        }
    }
}
