package cn.medalliance.export.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.export.jpa.ExportJobs.Job;
import cn.medalliance.export.jpa.ExportJobs.Kind;
import cn.medalliance.export.jpa.ExportJobs.Part;
import cn.medalliance.export.jpa.ExportJobs.State;
import cn.medalliance.export.jpa.ManifestPages.Page;
import cn.medalliance.export.model.Manifest;
import cn.medalliance.export.model.TypePlan;
import cn.medalliance.fhir.search.rules.SearchedTypes;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code $export-poll-status} tells how far an export is and takes it back; {@code $export-file} gives the files.
 *
 * <p>See <a href="https://hl7.org/fhir/uv/bulkdata/STU3/export.html#bulk-data-status-request">Bulk Data Access STU 3, status
 * request</a>.
 */
public final class ExportStatusProvider {

    private static final String POLL = ExportStart.POLL;
    private static final String FILE = "$export-file";
    private static final String JOB = ExportStart.JOB;
    private static final String NAME = "name";
    private static final String PAGE = "page";
    /** A question about an export that will end in a moment waits for it. */
    private static final Duration PATIENCE = Duration.ofMillis(450);

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final ExportJobs jobs;
    private final CallersExports own;
    private final ExportFiles files;
    private final Exports exports;
    private final ManifestPages pages;
    private final List<SearchedTypes> judges;
    private final FileAnswers answers = new FileAnswers();
    private final ObjectMapper json = new ObjectMapper();

    ExportStatusProvider(
            ExportJobs jobs, ExportFiles files, Exports exports, ManifestPages pages, List<SearchedTypes> judges) {
        this.jobs = jobs;
        this.own = new CallersExports(jobs);
        this.files = files;
        this.exports = exports;
        this.pages = pages;
        this.judges = List.copyOf(judges);
    }

    @Operation(name = POLL, idempotent = true, deleteEnabled = true, manualResponse = true)
    @Description(
            shortDefinition = "How far an export is",
            value = "导出的进度；DELETE 撤销导出并删除其文件。 How far an export is; DELETE takes it back with its files.")
    public void poll(
            @OperationParam(name = JOB, min = 1, max = 1) @Nullable StringType id,
            @OperationParam(name = PAGE, max = 1) @Nullable StringType page,
            ServletRequestDetails request)
            throws IOException {
        Job job = own.find(id, each -> !each.isOfTables());
        int number = number(page);
        HttpServletResponse response = request.getServletResponse();
        if (request.getRequestType() == RequestTypeEnum.DELETE) {
            exports.takeBack(job.id());
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
            return;
        }
        if (job.state() == State.RUNNING) {
            exports.await(job.id(), PATIENCE);
            job = own.find(id, each -> !each.isOfTables());
        }
        switch (job.state()) {
            case RUNNING -> {
                tellProgress(job, response);
                if (job.isPartial()) {
                    tell(job, number, request);
                }
            }
            case FAILED -> throw job.failed(JOB);
            case DONE -> {
                response.setStatus(HttpServletResponse.SC_OK);
                if (!tell(job, number, request)) {
                    throw new Refusal(ErrorCode.NOT_FOUND, "the export has no such manifest", PAGE);
                }
            }
        }
    }

    private void tellProgress(Job job, HttpServletResponse response) {
        long rows = jobs.parts(job.id()).stream().mapToLong(Part::rows).sum();
        int done = jobs.typesDone(job.id()).size();
        int all = job.organizedBy() == null
                ? job.plan().size()
                : job.since() == null ? 1 : 1 + job.plan().size();
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setHeader("X-Progress", done + " of " + all + " types written, " + rows + " resources so far");
        response.setHeader("Retry-After", rows < 100_000 ? "1" : "5");
    }

    private static int number(@Nullable StringType page) {
        if (page == null) {
            return 1;
        }
        if (!page.getValue().matches("[1-9][0-9]{0,5}")) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "a number above 0", PAGE);
        }
        return Integer.parseInt(page.getValue());
    }

    /** @return false when there is no such manifest */
    private boolean tell(Job job, int number, ServletRequestDetails request) throws IOException {
        Optional<Page> found = pages.find(job, number);
        if (found.isEmpty()) {
            return false;
        }
        Page page = found.get();
        Manifest manifest = new Manifest(
                job.takenAt().toString(),
                job.request(),
                CallerToken.current().isPresent(),
                job.organizedBy(),
                told(page.files(), Kind.OUTPUT, job, request),
                told(page.files(), Kind.DELETED, job, request),
                told(page.errors(), Kind.ERROR, job, request),
                page.hasNext()
                        ? List.of(new Manifest.Link(
                                "next", address(request, POLL, JOB + "=" + job.id() + "&" + PAGE + "=" + (number + 1))))
                        : null);
        HttpServletResponse response = request.getServletResponse();
        response.setHeader("Expires", httpDate(job.expiresAt()));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json;charset=UTF-8");
        try {
            response.getOutputStream().write(json.writeValueAsBytes(manifest));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return true;
    }

    private static List<Manifest.File> told(List<Part> parts, Kind kind, Job job, RequestDetails request) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .map(part -> new Manifest.File(
                        typeOf(part),
                        address(request, part, job),
                        part.rows(),
                        part.continues() ? address(request, part.next(), job) : null))
                .toList();
    }

    private static @Nullable String typeOf(Part part) {
        if (part.kind() == Kind.DELETED) {
            return "Bundle";
        }
        return part.type().equals(PatientBlocks.BY_PATIENT) ? null : part.type();
    }

    static String httpDate(Instant time) {
        return HTTP_DATE.format(time);
    }

    static String address(RequestDetails request, Part part, Job job) {
        return address(request, FILE, JOB + "=" + job.id() + "&" + NAME + "=" + part.name());
    }

    private static String address(RequestDetails request, String operation, String query) {
        return request.getFhirServerBase() + "/" + operation + "?" + query;
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
        Job job = own.find(id, each -> true);
        Part part = jobs.parts(job.id()).stream()
                .filter(each -> name != null && each.name().equals(name.getValue()))
                .filter(each -> job.state() != State.FAILED)
                .filter(each -> job.state() == State.DONE || ManifestPages.isTold(each))
                .findFirst()
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "the export has no such file", NAME));
        if (part.kind() != Kind.ERROR) {
            Set<String> types = job.plan().stream()
                    .filter(plan -> part.type().equals(PatientBlocks.BY_PATIENT)
                            || part.type().equals(plan.key()))
                    .map(TypePlan::type)
                    .collect(Collectors.toSet());
            judges.forEach(judge -> judge.judge(types, null, NAME));
        }
        answers.give(files.path(job.id(), part.name()), request.getServletRequest(), request.getServletResponse());
    }
}
