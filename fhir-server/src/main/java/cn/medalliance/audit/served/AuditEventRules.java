package cn.medalliance.audit.served;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import cn.medalliance.fhir.search.rules.SearchedTypes;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.AuditEvent;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of AuditEvents, which lie in no table of HAPI's: they are read and searched by themselves; whatever
 * would write them, or look for them among what HAPI stores, is refused.
 */
@Interceptor(order = -260)
final class AuditEventRules implements SearchedTypes {

    private static final String TYPE = "AuditEvent";
    private static final String PATIENT = "Patient";
    private static final String PAGE = "mca.audit-page";
    private static final Set<String> NAMES =
            Set.of("_id", "date", "patient", "agent", "action", "outcome", "subtype", "entity");
    private static final Set<String> OF_THE_ANSWER =
            Set.of("_count", "_total", "_summary", "_sort", "_elements", "_format", "_pretty", "_page");
    private static final Set<String> NEWEST_FIRST = Set.of("-date", "-_lastUpdated");
    private static final Set<String> INCLUDES = Set.of("_include", "_revinclude");

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void check(RequestDetails request) {
        if (TYPE.equals(request.getCompartmentName())) {
            searchOfPatient(request);
        }
        if (TYPE.equals(request.getResourceName())) {
            checkOwn(request);
        } else {
            checkOther(request);
        }
    }

    /** {@code Patient/ID/AuditEvent}. */
    private static void searchOfPatient(RequestDetails request) {
        if (!PATIENT.equals(request.getResourceName()) || request.getId() == null) {
            throw new Refusal(ErrorCode.NOT_ANSWERABLE, "AuditEvents are found in the compartment of a Patient only");
        }
        Map<String, String[]> parameters = new HashMap<>(request.getParameters());
        String patient = PATIENT + "/" + request.getId().getIdPart();
        parameters.merge("patient", new String[] {patient}, AuditEventRules::both);
        request.setParameters(parameters);
        request.setCompartmentName(null);
        request.setId(null);
        request.setResourceName(TYPE);
    }

    private static String[] both(String[] some, String[] others) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(others)).toArray(String[]::new);
    }

    private static void checkOwn(RequestDetails request) {
        String operation = request.getOperation();
        boolean isForm = request.getRequestType() == RequestTypeEnum.POST && "_search".equals(operation);
        if (operation != null && operation.startsWith("$")) {
            throw new Refusal(ErrorCode.NOT_FOUND, "AuditEvent has no operation " + operation);
        }
        if (request.getRequestType() != RequestTypeEnum.GET && !isForm) {
            throw unwritable();
        }
        if ("_history".equals(operation)
                || request.getId() != null && request.getId().hasVersionIdPart()) {
            throw new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "an AuditEvent never changes and has no versions");
        }
        if (request.getId() == null) {
            checkSearch(request);
        }
    }

    private static void checkSearch(RequestDetails request) {
        Map<String, String[]> parameters = new HashMap<>(request.getParameters());
        parameters.forEach((name, values) -> {
            if (!NAMES.contains(name) && !OF_THE_ANSWER.contains(name)) {
                throw new Refusal(
                        ErrorCode.UNKNOWN_PARAMETER,
                        "AuditEvent is searched by " + NAMES.stream().sorted().toList() + ", without modifiers",
                        name);
            }
            if (name.equals("_sort") && !Arrays.stream(values).allMatch(NEWEST_FIRST::contains)) {
                throw new Refusal(ErrorCode.NOT_ANSWERABLE, "AuditEvents come with the newest first", name);
            }
        });
        String[] page = parameters.remove(AuditPage.PARAMETER);
        if (page != null) {
            request.setParameters(parameters);
            request.getUserData().put(PAGE, page[0]);
        }
    }

    /** The place of the page link that was followed. */
    static @Nullable String pageOf(RequestDetails request) {
        return (String) request.getUserData().get(PAGE);
    }

    /** The address of a search with a place to go on from. */
    static String address(RequestDetails request, String page) {
        StringBuilder address = new StringBuilder(request.getFhirServerBase()).append("/AuditEvent?");
        new TreeMap<>(request.getParameters()).forEach((name, values) -> {
            for (String value : values) {
                address.append(UrlUtil.escapeUrlParam(name))
                        .append('=')
                        .append(UrlUtil.escapeUrlParam(value))
                        .append('&');
            }
        });
        return address.append(AuditPage.PARAMETER).append('=').append(page).toString();
    }

    private static void checkOther(RequestDetails request) {
        if (request.getParameters() == null) {
            return;
        }
        request.getParameters().forEach((name, values) -> {
            boolean isInclude = INCLUDES.contains(name.split(":", 2)[0]);
            for (String value : values) {
                boolean isMeant = isInclude
                        ? value.startsWith(TYPE + ":")
                        : name.equals("_type") && Set.of(value.split(",")).contains(TYPE);
                if (isMeant) {
                    throw new Refusal(ErrorCode.NOT_ANSWERABLE, "AuditEvents do not come along with others", name);
                }
            }
        });
    }

    /** A chain into them, or from them. */
    @Override
    public void judge(Set<String> types, @Nullable Way way, String parameter) {
        if (way != null && types.equals(Set.of(TYPE))) {
            throw new Refusal(ErrorCode.NOT_ANSWERABLE, "AuditEvents are searched by themselves only", parameter);
        }
    }

    /** Whichever way it came: a transaction's entry does not pass the door. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void checkCreated(IBaseResource resource) {
        refuse(resource);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void checkUpdated(IBaseResource before, IBaseResource after) {
        refuse(after);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void checkDeleted(IBaseResource resource) {
        refuse(resource);
    }

    private static void refuse(IBaseResource resource) {
        if (resource instanceof AuditEvent) {
            throw unwritable();
        }
    }

    private static Refusal unwritable() {
        return new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "AuditEvents are written by the server alone");
    }
}
