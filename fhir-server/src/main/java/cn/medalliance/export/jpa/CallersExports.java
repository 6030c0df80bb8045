package cn.medalliance.export.jpa;

import cn.medalliance.export.jpa.ExportJobs.Job;
import cn.medalliance.fhir.server.RespondAsync;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** The exports of whoever asks; that of another is as if it never was. */
final class CallersExports {

    private final ExportJobs jobs;

    CallersExports(ExportJobs jobs) {
        this.jobs = jobs;
    }

    /** @param kind which exports are asked for here */
    Job find(@Nullable StringType id, Predicate<Job> kind) {
        return RespondAsync.number(id)
                .flatMap(jobs::find)
                .filter(job -> job.owner().equals(ExportStart.owner()))
                .filter(kind)
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "there is no such export", ExportStart.JOB));
    }
}
