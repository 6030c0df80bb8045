package cn.medalliance.export.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.audit.LateAccesses;
import cn.medalliance.export.jpa.ExportJobs.Asker;
import cn.medalliance.export.jpa.ExportJobs.Job;
import cn.medalliance.export.jpa.ExportJobs.Kind;
import cn.medalliance.export.jpa.ExportJobs.Part;
import cn.medalliance.fhir.server.RespondAsync;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Begins what was planned, with a word about what will not be in it. */
final class ExportStart {

    /** The operation that tells how far an export is, and its parameter. */
    static final String POLL = "$export-poll-status";

    static final String JOB = "_jobId";

    private static final String OUTCOME = "OperationOutcome";

    private final ExportJobs jobs;
    private final ExportFiles files;
    private final ExportSpace space;
    private final Exports exports;
    private final LateAccesses accesses;

    ExportStart(ExportJobs jobs, ExportFiles files, ExportSpace space, Exports exports, LateAccesses accesses) {
        this.jobs = jobs;
        this.files = files;
        this.space = space;
        this.exports = exports;
        this.accesses = accesses;
    }

    /** Who asks; empty where nobody has to say who they are. */
    static String owner() {
        return CallerToken.current().map(Caller::client).orElse("");
    }

    /** Exports are for systems: a token of a person is refused. */
    static void requireSystem() {
        CallerToken.current()
                .filter(caller ->
                        caller.person().isPresent() || caller.patient().isPresent())
                .ifPresent(person -> {
                    throw new Refusal(ErrorCode.FORBIDDEN, "exports are for systems", null);
                });
    }

    /**
     * Begins an export and answers 202.
     *
     * @param status the operation that tells how far it is
     */
    Job begin(ExportAsked asked, ExportPlanner.Planned planned, String status, ServletRequestDetails request)
            throws IOException {
        if (planned.types().isEmpty()) {
            throw new Refusal(ErrorCode.FORBIDDEN, "there is no type that this client may export", null);
        }
        space.require();
        Asker asker = new Asker(owner(), request.getCompleteUrl(), accesses.asked(request));
        Job job = jobs.create(asker, asked, planned);
        List<String> notes = new ArrayList<>();
        // Members of a group that the caller may not see, or that there are not, by the id that the group names.
        planned.unknown().forEach(id -> notes.add(note(IssueType.NOTFOUND, "Patient/" + id, request.getFhirContext())));
        asked.ignored().forEach(what -> notes.add(note(IssueType.NOTSUPPORTED, what, request.getFhirContext())));
        if (!notes.isEmpty()) {
            write(job, notes);
        }
        exports.begin(job);
        RespondAsync.accept(request, status + "?" + JOB + "=" + job.id());
        return job;
    }

    private static String note(IssueType kind, String text, FhirContext fhir) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(OperationOutcome.IssueSeverity.WARNING)
                .setCode(kind)
                .setDiagnostics(text);
        return fhir.newJsonParser().encodeResourceToString(outcome);
    }

    private void write(Job job, List<String> lines) throws IOException {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        Part part = new Part(Kind.ERROR, OUTCOME, 1);
        try (var stream = files.goOn(job.id(), part)) {
            stream.write(bytes);
        }
        jobs.note(job.id(), part.holding(lines.size(), bytes.length, 0));
    }
}
