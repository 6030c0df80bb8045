package cn.medalliance.export.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.export.TableExports;
import cn.medalliance.export.TablePlan;
import cn.medalliance.export.jpa.ExportJobs.Job;
import cn.medalliance.export.jpa.ExportJobs.Part;
import cn.medalliance.export.jpa.ExportJobs.State;
import cn.medalliance.fhir.server.RespondAsync;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/** Exports of tables: begun for another feature, asked about here. */
public final class TableExportProvider implements TableExports {

    private static final String JOB = ExportStart.JOB;
    private static final Duration PATIENCE = Duration.ofMillis(450);

    private final ExportPlanner planner;
    private final ExportStart start;
    private final ExportJobs jobs;
    private final Exports exports;
    private final CallersExports own;

    TableExportProvider(ExportPlanner planner, ExportStart start, ExportJobs jobs, Exports exports) {
        this.planner = planner;
        this.start = start;
        this.jobs = jobs;
        this.exports = exports;
        this.own = new CallersExports(jobs);
    }

    @Override
    public void begin(Asked asked, ServletRequestDetails request) throws IOException {
        RespondAsync.require(request);
        ExportStart.requireSystem();
        Job job = start.begin(ExportAsked.ofTables(asked), planner.plan(asked, request), STATUS, request);
        RespondAsync.write(request, about(job, "accepted", request));
    }

    @Operation(name = STATUS, idempotent = true, deleteEnabled = true, manualResponse = true)
    @Description(
            shortDefinition = "How far an export of views is",
            value = "视图导出的进度；完成后转到结果；DELETE 撤销。 How far an export of views is; leads to the result at its end;"
                    + " DELETE takes it back.")
    public void status(
            @OperationParam(name = JOB, min = 1, max = 1) @Nullable StringType id, ServletRequestDetails request)
            throws IOException {
        Job job = own.find(id, Job::isOfTables);
        HttpServletResponse response = request.getServletResponse();
        if (request.getRequestType() == RequestTypeEnum.DELETE) {
            exports.takeBack(job.id());
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
            return;
        }
        if (job.state() == State.RUNNING) {
            exports.await(job.id(), PATIENCE);
            job = own.find(id, Job::isOfTables);
        }
        if (job.state() == State.RUNNING) {
            int done = jobs.typesDone(job.id()).size();
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
            response.setHeader("X-Progress", done + " of " + job.plan().size() + " views written");
            response.setHeader("Retry-After", "1");
            RespondAsync.write(request, about(job, "in-progress", request));
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getFhirServerBase() + "/" + RESULT + "?" + JOB + "=" + job.id());
    }

    @Operation(name = RESULT, idempotent = true, manualResponse = true)
    @Description(
            shortDefinition = "Where the files of an export of views are",
            value = "视图导出的结果：各视图的文件地址。 What came of an export of views: where the files of each are.")
    public void result(
            @OperationParam(name = JOB, min = 1, max = 1) @Nullable StringType id, ServletRequestDetails request)
            throws IOException {
        Job job = own.find(id, Job::isOfTables);
        switch (job.state()) {
            case RUNNING -> throw new Refusal(ErrorCode.NOT_FOUND, "the export has not ended yet", JOB);
            case FAILED -> throw job.failed(JOB);
            case DONE -> {
                HttpServletResponse response = request.getServletResponse();
                response.setHeader("Expires", ExportStatusProvider.httpDate(job.expiresAt()));
                response.setHeader("Cache-Control", "no-store");
                RespondAsync.tell(request, result(job, request));
            }
        }
    }

    private static Parameters about(Job job, String status, ServletRequestDetails request) {
        Parameters about = new Parameters();
        about.addParameter("exportId", new StringType(job.id().toString()));
        if (job.tracking() != null) {
            about.addParameter("clientTrackingId", new StringType(job.tracking()));
        }
        about.addParameter("status", new CodeType(status));
        about.addParameter(
                "location", new UriType(request.getFhirServerBase() + "/" + STATUS + "?" + JOB + "=" + job.id()));
        return about;
    }

    private Parameters result(Job job, ServletRequestDetails request) {
        Parameters result = about(job, "completed", request);
        List<TablePlan> tables = job.plan().stream()
                .map(plan -> Objects.requireNonNull(plan.table()))
                .toList();
        result.addParameter("_format", new CodeType(tables.get(0).format()));
        result.addParameter("exportStartTime", new InstantType(Date.from(job.takenAt())));
        if (job.endedAt() != null) {
            result.addParameter("exportEndTime", new InstantType(Date.from(job.endedAt())));
            result.addParameter("exportDuration", new IntegerType((int)
                    Duration.between(job.takenAt(), job.endedAt()).toSeconds()));
        }
        List<Part> parts = jobs.parts(job.id());
        for (TablePlan table : tables) {
            ParametersParameterComponent output = result.addParameter().setName("output");
            output.addPart().setName("name").setValue(new StringType(table.name()));
            parts.stream()
                    .filter(part -> part.type().equals(table.key()))
                    .forEach(part -> output.addPart()
                            .setName("location")
                            .setValue(new UriType(ExportStatusProvider.address(request, part, job))));
        }
        return result;
    }
}
