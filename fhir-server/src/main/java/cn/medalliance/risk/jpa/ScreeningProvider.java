package cn.medalliance.risk.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.audit.LateAccesses;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.operation.DayParameter;
import cn.medalliance.fhir.server.RespondAsync;
import cn.medalliance.risk.jpa.ScreeningJobs.Asked;
import cn.medalliance.risk.jpa.ScreeningJobs.Job;
import cn.medalliance.risk.model.HighRisk;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.shared.CountyTime;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST [base]/Organization/[id]/$screen-high-risk} and the same of a group: screens in the background whose record the
 * caller's organisation keeps, and answers those at high risk as a Group. {@code $screen-high-risk-status} tells how far it is and, by
 * DELETE, ends it.
 *
 * <p>Asynchronous as in <a href="https://hl7.org/fhir/R4/async.html">R4 async</a>. Refused with 403 to whom the access matrix does not
 * let write what a screening writes, and of an organisation or group that is not the caller's.
 */
public final class ScreeningProvider {

    private static final String STATUS = "$screen-high-risk-status";
    private static final String JOB = "_jobId";
    private static final String PERIOD = "period";

    private final ScreeningJobs jobs;
    private final Screenings screenings;
    private final ScreeningRights rights;
    private final CallerCalls calls;
    private final LateAccesses accesses;
    private final HighRisk rules;
    private final Clock clock;

    ScreeningProvider(
            ScreeningJobs jobs,
            Screenings screenings,
            ScreeningRights rights,
            CallerCalls calls,
            LateAccesses accesses,
            HighRisk rules,
            Clock clock) {
        this.jobs = jobs;
        this.screenings = screenings;
        this.rights = rights;
        this.calls = calls;
        this.accesses = accesses;
        this.rules = rules;
        this.clock = clock;
    }

    @Operation(name = "$screen-high-risk", typeName = "Organization", manualResponse = true)
    @Description(
            shortDefinition = "Screens the residents of an organisation",
            value = "异步筛查一个机构及其下级所管居民中的高危人群。 Screens in the background the residents whose record an organisation,"
                    + " or one below it, keeps.")
    public void ofOrganization(
            @IdParam IdType id,
            @OperationParam(name = "period", min = 1, max = 1) @Nullable Period period,
            @OperationParam(name = "programme", max = OperationParam.MAX_UNLIMITED) @Nullable List<CodeType> programmes,
            @OperationParam(name = "edition", max = 1) @Nullable StringType edition,
            ServletRequestDetails request) {
        check(request);
        String organization = calls.read(request, Organization.class, id.getIdPart())
                .map(found -> found.getIdElement().getIdPart())
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "Organization/" + id.getIdPart()));
        begin("Organization/" + organization, organization, period, programmes, edition, request);
    }

    @Operation(name = "$screen-high-risk", typeName = "Group", manualResponse = true)
    @Description(
            shortDefinition = "Screens the members of a group",
            value = "异步筛查一个人群中本机构所管的成员。 Screens in the background those members of a group whose record the caller's"
                    + " organisation keeps.")
    public void ofGroup(
            @IdParam IdType id,
            @OperationParam(name = "period", min = 1, max = 1) @Nullable Period period,
            @OperationParam(name = "programme", max = OperationParam.MAX_UNLIMITED) @Nullable List<CodeType> programmes,
            @OperationParam(name = "edition", max = 1) @Nullable StringType edition,
            ServletRequestDetails request) {
        check(request);
        Group group = calls.read(request, Group.class, id.getIdPart())
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "Group/" + id.getIdPart()));
        String keeper = organization(group.getManagingEntity(), request)
                .orElseThrow(() -> new Refusal(
                        ErrorCode.UNPROCESSABLE,
                        "人群须有负责机构。 The group needs an organisation in charge.",
                        "Group.managingEntity"));
        begin("Group/" + id.getIdPart(), keeper, period, programmes, edition, request);
    }

    private void check(RequestDetails request) {
        RespondAsync.require(request);
        rights.requireToWrite();
    }

    private Optional<String> organization(Reference reference, RequestDetails request) {
        String id = reference.getReferenceElement().getIdPart();
        return id == null
                ? Optional.empty()
                : switch (String.valueOf(reference.getReferenceElement().getResourceType())) {
                    case "Organization" -> Optional.of(id);
                    case "PractitionerRole" ->
                        calls.read(request, PractitionerRole.class, id)
                                .map(role -> role.getOrganization()
                                        .getReferenceElement()
                                        .getIdPart());
                    default -> Optional.empty();
                };
    }

    private void begin(
            String target,
            String keeper,
            @Nullable Period period,
            @Nullable List<CodeType> programmes,
            @Nullable StringType edition,
            ServletRequestDetails request) {
        rights.requireOwn(keeper);
        LocalDate today = CountyTime.today(clock);
        LocalDate from = day(
                period == null || !period.hasStart()
                        ? ""
                        : period.getStartElement().getValueAsString());
        LocalDate until = period == null || !period.hasEnd()
                ? today
                : day(period.getEndElement().getValueAsString());
        if (until.isBefore(from)) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "时段的止日早于起日。 The period ends before it begins.", PERIOD);
        }
        Caller caller = CallerToken.current().orElse(null);
        Job job = jobs.create(new Asked(
                owner(),
                caller,
                accesses.asked(request),
                target,
                keeper,
                from,
                until,
                programmes(programmes),
                edition(edition)));
        screenings.begin(job);
        RespondAsync.accept(request, STATUS + "?" + JOB + "=" + job.id());
    }

    private static LocalDate day(String written) {
        if (written.isEmpty()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "时段须有起日。 The period needs its first day.", PERIOD);
        }
        String day = written.length() > "yyyy-MM-dd".length() ? written.substring(0, "yyyy-MM-dd".length()) : written;
        return DayParameter.of(new DateType(day), PERIOD);
    }

    private List<String> programmes(@Nullable List<CodeType> asked) {
        Set<String> known = rules.programmes();
        if (asked == null || asked.isEmpty()) {
            return List.copyOf(known);
        }
        Set<String> chosen = new TreeSet<>();
        asked.forEach(code -> chosen.add(String.valueOf(code.getValue())));
        if (!known.containsAll(chosen)) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "规则表只有 The table has rules for " + known, "programme");
        }
        return List.copyOf(chosen);
    }

    private String edition(@Nullable StringType asked) {
        String edition = asked == null || !asked.hasValue() ? "" : asked.getValue();
        if (!edition.isEmpty() && !rules.editions().contains(edition)) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST, "规则表的版本有 The editions of the table are " + rules.editions(), "edition");
        }
        return edition;
    }

    private static String owner() {
        return CallerToken.current()
                .map(caller -> caller.client()
                        + caller.person()
                                .map(person -> " " + person.reference())
                                .orElse(""))
                .orElse("");
    }

    /** A screening of the caller's; that of another is as if it never was. */
    private Job job(@Nullable StringType id) {
        return RespondAsync.number(id)
                .flatMap(jobs::find)
                .filter(job -> job.asked().owner().equals(owner()))
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "there is no such screening", JOB));
    }

    @Operation(name = STATUS, idempotent = true, deleteEnabled = true, manualResponse = true)
    @Description(
            shortDefinition = "How far a screening is",
            value = "筛查的进度；DELETE 中止筛查，已写入的保留。 How far a screening is; DELETE ends it, and what it wrote stays.")
    public void status(
            @OperationParam(name = JOB, min = 1, max = 1) @Nullable StringType id, ServletRequestDetails request)
            throws IOException {
        Job job = job(id);
        HttpServletResponse response = request.getServletResponse();
        if (request.getRequestType() == RequestTypeEnum.DELETE) {
            jobs.delete(job.id());
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
            return;
        }
        switch (job.state()) {
            case RUNNING -> {
                response.setStatus(HttpServletResponse.SC_ACCEPTED);
                response.setHeader(
                        "X-Progress",
                        job.screened() + job.skipped() + " of " + job.people() + " screened, " + job.found()
                                + " at high risk");
                response.setHeader("Retry-After", job.people() < 1_000 ? "1" : "5");
            }
            case FAILED -> throw new Refusal(ErrorCode.UNPROCESSABLE, "the screening failed; ask for it again", JOB);
            case DONE -> tell(job, request);
        }
    }

    private void tell(Job job, ServletRequestDetails request) throws IOException {
        Group group = calls.read(
                        request, Group.class, ScreeningRun.groupId(job.asked().target()))
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "the group of the screening is gone", JOB));
        Parameters told = new Parameters();
        told.addParameter().setName("return").setResource(group);
        told.addParameter("screened", new IntegerType(Math.toIntExact(job.screened())));
        told.addParameter("found", new IntegerType(Math.toIntExact(job.found())));
        told.addParameter("skipped", new IntegerType(Math.toIntExact(job.skipped())));
        RespondAsync.tell(request, told);
    }
}
