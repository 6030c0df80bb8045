package cn.medalliance.export.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.audit.LateAccesses;
import cn.medalliance.export.jpa.ExportJobs.Job;
import cn.medalliance.export.jpa.ExportJobs.Kind;
import cn.medalliance.export.jpa.ExportJobs.Part;
import cn.medalliance.export.jpa.ExportJobs.State;
import cn.medalliance.export.model.Manifest;
import cn.medalliance.fhir.search.rules.SearchedTypes;
import cn.medalliance.fhir.server.RespondAsync;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.population.model.PopulationLevel;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code $export} of the server, of patients, of one patient, of a group; {@code $export-poll-status} tells how far it is and
 * takes it back; {@code $export-file} gives the files.
 *
 * <p>See <a href="https://hl7.org/fhir/uv/bulkdata/STU2/export.html">Bulk Data Access STU 2, export</a>.
 */
public final class ExportProvider {

    private static final String CANONICAL = "http://hl7.org/fhir/uv/bulkdata/OperationDefinition/";
    private static final String NDJSON = "application/fhir+ndjson";
    private static final Set<String> FORMATS = Set.of(NDJSON, "application/ndjson", "ndjson");
    private static final String POLL = "$export-poll-status";
    private static final String FILE = "$export-file";
    private static final String JOB = "_jobId";
    private static final String NAME = "name";
    /** A question about an export that will end in a moment waits for it. */
    private static final Duration PATIENCE = Duration.ofMillis(450);

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final ExportPlanner planner;
    private final ExportJobs jobs;
    private final ExportFiles files;
    private final Exports exports;
    private final LateAccesses accesses;
    private final List<SearchedTypes> judges;
    private final FileAnswers answers = new FileAnswers();
    private final ObjectMapper json = new ObjectMapper();

    ExportProvider(
            ExportPlanner planner,
            ExportJobs jobs,
            ExportFiles files,
            Exports exports,
            LateAccesses accesses,
            List<SearchedTypes> judges) {
        this.planner = planner;
        this.jobs = jobs;
        this.files = files;
        this.exports = exports;
        this.accesses = accesses;
        this.judges = List.copyOf(judges);
    }

    @Operation(name = "$export", idempotent = true, manualResponse = true, canonicalUrl = CANONICAL + "export")
    @Description(
            shortDefinition = "Exports everything that the caller may see",
            value = "异步导出调用者可见的全部数据。 Exports in the background all that the caller may see.")
    public void ofSystem(
            @OperationParam(name = "_outputFormat", max = 1) @Nullable StringType format,
            @OperationParam(name = "_since", max = 1) @Nullable InstantType since,
            @OperationParam(name = "_type", max = OperationParam.MAX_UNLIMITED) @Nullable List<StringType> types,
            @OperationParam(name = "_elements", max = OperationParam.MAX_UNLIMITED) @Nullable List<StringType> elements,
            @OperationParam(name = "_typeFilter", max = OperationParam.MAX_UNLIMITED) @Nullable
                    List<StringType> filters,
            ServletRequestDetails request)
            throws IOException {
        check(format, request);
        begin(asked(PopulationLevel.SYSTEM, null, Set.of(), since, types, elements, filters), request);
    }

    @Operation(
            name = "$export",
            typeName = "Patient",
            idempotent = true,
            manualResponse = true,
            canonicalUrl = CANONICAL + "patient-export")
    @Description(
            shortDefinition = "Exports patients and what is in their compartments",
            value = "异步导出调用者可见的居民数据。 Exports in the background the data of residents that the caller may see.")
    public void ofPatients(
            @OperationParam(name = "_outputFormat", max = 1) @Nullable StringType format,
            @OperationParam(name = "_since", max = 1) @Nullable InstantType since,
            @OperationParam(name = "_type", max = OperationParam.MAX_UNLIMITED) @Nullable List<StringType> types,
            @OperationParam(name = "_elements", max = OperationParam.MAX_UNLIMITED) @Nullable List<StringType> elements,
            @OperationParam(name = "_typeFilter", max = OperationParam.MAX_UNLIMITED) @Nullable
                    List<StringType> filters,
            @OperationParam(name = "patient", max = OperationParam.MAX_UNLIMITED) @Nullable List<Reference> patients,
            ServletRequestDetails request)
            throws IOException {
        check(format, request);
        Set<String> named = patients == null
                ? Set.of()
                : patients.stream().map(ExportProvider::patient).collect(Collectors.toCollection(LinkedHashSet::new));
        begin(asked(PopulationLevel.PATIENT, null, named, since, types, elements, filters), request);
    }

    @Operation(
            name = "$export",
            typeName = "Patient",
            idempotent = true,
            manualResponse = true,
            canonicalUrl = CANONICAL + "patient-export")
    @Description(
            shortDefinition = "Exports one patient",
            value = "异步导出一位居民的数据。 Exports in the background the data of one resident.")
    public void ofOne(
            @IdParam IdType id,
            @OperationParam(name = "_outputFormat", max = 1) @Nullable StringType format,
            @OperationParam(name = "_since", max = 1) @Nullable InstantType since,
            @OperationParam(name = "_type", max = OperationParam.MAX_UNLIMITED) @Nullable List<StringType> types,
            @OperationParam(name = "_elements", max = OperationParam.MAX_UNLIMITED) @Nullable List<StringType> elements,
            @OperationParam(name = "_typeFilter", max = OperationParam.MAX_UNLIMITED) @Nullable
                    List<StringType> filters,
            ServletRequestDetails request)
            throws IOException {
        check(format, request);
        Set<String> one = Set.of(id.getIdPart());
        begin(asked(PopulationLevel.PATIENT, null, one, since, types, elements, filters), request);
    }

    @Operation(
            name = "$export",
            typeName = "Group",
            idempotent = true,
            manualResponse = true,
            canonicalUrl = CANONICAL + "group-export")
    @Description(
            shortDefinition = "Exports the members of a group",
            value = "异步导出一个人群的数据；疾控取去标识人群。 Exports in the background the data of a group; the CDC takes"
                    + " de-identified groups.")
    public void ofGroup(
            @IdParam IdType id,
            @OperationParam(name = "_outputFormat", max = 1) @Nullable StringType format,
            @OperationParam(name = "_since", max = 1) @Nullable InstantType since,
            @OperationParam(name = "_type", max = OperationParam.MAX_UNLIMITED) @Nullable List<StringType> types,
            @OperationParam(name = "_elements", max = OperationParam.MAX_UNLIMITED) @Nullable List<StringType> elements,
            @OperationParam(name = "_typeFilter", max = OperationParam.MAX_UNLIMITED) @Nullable
                    List<StringType> filters,
            ServletRequestDetails request)
            throws IOException {
        check(format, request);
        begin(asked(PopulationLevel.GROUP, id.getIdPart(), Set.of(), since, types, elements, filters), request);
    }

    private static String patient(Reference reference) {
        String id = reference.getReferenceElement().getIdPart();
        String type = reference.getReferenceElement().getResourceType();
        if (id == null
                || type != null && !type.equals("Patient")
                || reference.getReferenceElement().hasBaseUrl()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "expected references to patients", "patient");
        }
        return id;
    }

    private static void check(@Nullable StringType format, RequestDetails request) {
        RespondAsync.require(request);
        if (format != null && !FORMATS.contains(format.getValue())) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "only " + NDJSON, "_outputFormat");
        }
        CallerToken.current()
                .filter(caller ->
                        caller.person().isPresent() || caller.patient().isPresent())
                .ifPresent(person -> {
                    throw new Refusal(ErrorCode.FORBIDDEN, "exports are for systems", null);
                });
    }

    private static ExportAsked asked(
            PopulationLevel level,
            @Nullable String group,
            Set<String> patients,
            @Nullable InstantType since,
            @Nullable List<StringType> types,
            @Nullable List<StringType> elements,
            @Nullable List<StringType> filters) {
        Instant from = since == null || since.getValue() == null
                ? null
                : since.getValue().toInstant();
        if (from != null && from.isAfter(Instant.now())) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "a time to come", "_since");
        }
        return new ExportAsked(
                level,
                group,
                patients,
                split(types).collect(Collectors.toCollection(LinkedHashSet::new)),
                from,
                texts(filters).toList(),
                split(elements).toList());
    }

    private static Stream<String> texts(@Nullable List<StringType> given) {
        return given == null
                ? Stream.of()
                : given.stream().map(StringType::getValue).filter(text -> text != null);
    }

    private static Stream<String> split(@Nullable List<StringType> given) {
        return texts(given)
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private void begin(ExportAsked asked, ServletRequestDetails request) throws IOException {
        ExportPlanner.Planned planned = planner.plan(asked, request);
        if (planned.types().isEmpty()) {
            throw new Refusal(ErrorCode.FORBIDDEN, "there is no type that this client may export", null);
        }
        Job job = jobs.create(
                owner(),
                request.getCompleteUrl(),
                accesses.asked(request),
                asked.since(),
                planned.types(),
                planned.selected());
        if (!planned.unknown().isEmpty()) {
            writeUnknown(job, planned.unknown(), request.getFhirContext());
        }
        exports.begin(job);
        RespondAsync.accept(request, POLL + "?" + JOB + "=" + job.id());
    }

    /** Members of a group that the caller may not see, or that there are not, are told of by the id that the group names. */
    private void writeUnknown(Job job, Set<String> unknown, FhirContext fhir) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String id : unknown) {
            OperationOutcome outcome = new OperationOutcome();
            outcome.addIssue()
                    .setSeverity(OperationOutcome.IssueSeverity.WARNING)
                    .setCode(OperationOutcome.IssueType.NOTFOUND)
                    .setDiagnostics("Patient/" + id);
            text.append(fhir.newJsonParser().encodeResourceToString(outcome)).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Part part = new Part(Kind.ERROR, "OperationOutcome", 1, unknown.size(), bytes.length, 0);
        try (var stream = files.goOn(job.id(), new Part(Kind.ERROR, "OperationOutcome", 1))) {
            stream.write(bytes);
        }
        jobs.note(job.id(), part);
    }

    private static String owner() {
        return CallerToken.current().map(Caller::client).orElse("");
    }

    private static String address(RequestDetails request, String operation, String query) {
        return request.getFhirServerBase() + "/" + operation + "?" + query;
    }

    /** An export of the caller's; that of another is as if it never was. */
    private Job job(@Nullable StringType id) {
        return RespondAsync.number(id)
                .flatMap(jobs::find)
                .filter(job -> job.owner().equals(owner()))
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "there is no such export", JOB));
    }

    @Operation(name = POLL, idempotent = true, deleteEnabled = true, manualResponse = true)
    @Description(
            shortDefinition = "How far an export is",
            value = "导出的进度；DELETE 撤销导出并删除其文件。 How far an export is; DELETE takes it back with its files.")
    public void poll(
            @OperationParam(name = JOB, min = 1, max = 1) @Nullable StringType id, ServletRequestDetails request)
            throws IOException {
        Job job = job(id);
        HttpServletResponse response = request.getServletResponse();
        if (request.getRequestType() == RequestTypeEnum.DELETE) {
            exports.takeBack(job.id());
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
            return;
        }
        if (job.state() == State.RUNNING) {
            exports.await(job.id(), PATIENCE);
            job = job(id);
        }
        switch (job.state()) {
            case RUNNING -> tellProgress(job, response);
            case FAILED -> throw new Refusal(ErrorCode.UNPROCESSABLE, "the export failed; ask for it again", JOB);
            case DONE -> tellEnd(job, request, response);
        }
    }

    private void tellProgress(Job job, HttpServletResponse response) {
        long rows = jobs.parts(job.id()).stream().mapToLong(Part::rows).sum();
        int done = jobs.typesDone(job.id()).size();
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setHeader(
                "X-Progress", done + " of " + job.plan().size() + " types written, " + rows + " resources so far");
        response.setHeader("Retry-After", rows < 100_000 ? "1" : "5");
    }

    private void tellEnd(Job job, ServletRequestDetails request, HttpServletResponse response) throws IOException {
        List<Part> parts = jobs.parts(job.id());
        Manifest manifest = new Manifest(
                job.takenAt().toString(),
                job.request(),
                CallerToken.current().isPresent(),
                told(parts, Kind.OUTPUT, job, request),
                told(parts, Kind.DELETED, job, request),
                told(parts, Kind.ERROR, job, request));
        response.setStatus(HttpServletResponse.SC_OK);
        response.setHeader("Expires", HTTP_DATE.format(job.expiresAt()));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json;charset=UTF-8");
        try {
            response.getOutputStream().write(json.writeValueAsBytes(manifest));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Manifest.File> told(List<Part> parts, Kind kind, Job job, RequestDetails request) {
        return parts.stream()
                .filter(part -> part.kind() == kind && part.rows() > 0)
                .map(part -> new Manifest.File(
                        kind == Kind.DELETED ? "Bundle" : part.type(),
                        address(request, FILE, JOB + "=" + job.id() + "&" + NAME + "=" + part.name()),
                        part.rows()))
                .toList();
    }

    @Operation(name = FILE, idempotent = true, manualResponse = true)
    @Description(
            shortDefinition = "A file of an export",
            value = "导出的一个文件（NDJSON），可断点续取，可要求 gzip。 A file of an export (NDJSON); in ranges, or compressed.")
    public void file(
            @OperationParam(name = JOB, min = 1, max = 1) @Nullable StringType id,
            @OperationParam(name = NAME, min = 1, max = 1) @Nullable StringType name,
            ServletRequestDetails request)
            throws IOException, ServletException {
        Job job = job(id);
        Part part = jobs.parts(job.id()).stream()
                .filter(each ->
                        job.state() == State.DONE && name != null && each.name().equals(name.getValue()))
                .findFirst()
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "the export has no such file", NAME));
        if (part.kind() != Kind.ERROR) {
            judges.forEach(judge -> judge.judge(Set.of(part.type()), null, NAME));
        }
        answers.give(files.path(job.id(), part.name()), request.getServletRequest(), request.getServletResponse());
    }
}
