package cn.medalliance.export.jpa;

import cn.medalliance.audit.LateAccesses;
import cn.medalliance.export.jpa.ExportJobs.Job;
import cn.medalliance.fhir.search.Compartments;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whose data an export holds: noted while it is written, recorded in the audit before it can be had. */
final class ExportedPatients {

    // Nothing is noted of an export that was taken back.
    private static final String JOB = "with job as (select id from mca.export_job where id = ? for share) ";

    private static final String OF_PATIENTS = JOB + """
            insert into mca.export_patient (job_id, res_id)
            select job.id, patient.id from job, unnest(?) patient (id)
            on conflict do nothing
            """;

    private static final String OF_WHAT_IS_THEIRS = JOB + """
            insert into mca.export_patient (job_id, res_id)
            select distinct job.id, link.target_resource_id from job, hfj_res_link link
            where link.src_resource_id = any (?) and link.src_path = any (?) and link.target_resource_type = 'Patient'
            on conflict do nothing
            """;

    private static final String UNRECORDED = """
            select exported.res_id, patient.fhir_id
            from mca.export_patient exported join hfj_resource patient using (res_id)
            where exported.job_id = ? and not exported.recorded order by patient.fhir_id
            """;

    private static final String NOW_RECORDED =
            "update mca.export_patient set recorded = true where job_id = ? and res_id = any (?)";

    private final JdbcTemplate database;
    private final Compartments compartments;
    private final LateAccesses accesses;

    ExportedPatients(JdbcTemplate database, Compartments compartments, LateAccesses accesses) {
        this.database = database;
        this.compartments = compartments;
        this.accesses = accesses;
    }

    /**
     * Notes whose resources were written.
     *
     * @param resources internal ids of resources of one type
     */
    void note(Job job, String type, Collection<Long> resources) {
        if (resources.isEmpty()) {
            return;
        }
        if (type.equals("Patient")) {
            database.update(OF_PATIENTS, statement -> {
                statement.setObject(1, job.id());
                statement.setArray(2, statement.getConnection().createArrayOf("bigint", resources.toArray()));
            });
        } else if (compartments.isOfPatients(type)) {
            database.update(OF_WHAT_IS_THEIRS, statement -> {
                statement.setObject(1, job.id());
                statement.setArray(2, statement.getConnection().createArrayOf("bigint", resources.toArray()));
                statement.setArray(
                        3,
                        statement
                                .getConnection()
                                .createArrayOf(
                                        "text",
                                        compartments.pathsToPatients(type).toArray()));
            });
        }
    }

    /** Records all whose data the export holds until now. */
    void record(Job job) {
        Map<Long, String> patients = new LinkedHashMap<>();
        database.query(
                UNRECORDED,
                row -> {
                    patients.put(row.getLong(1), row.getString(2));
                },
                job.id());
        if (patients.isEmpty()) {
            return;
        }
        accesses.record(job.asked(), List.copyOf(patients.values()));
        database.update(NOW_RECORDED, statement -> {
            statement.setObject(1, job.id());
            statement.setArray(
                    2,
                    statement
                            .getConnection()
                            .createArrayOf("bigint", patients.keySet().toArray()));
        });
    }
}
