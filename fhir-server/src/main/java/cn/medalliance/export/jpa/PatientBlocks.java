package cn.medalliance.export.jpa;

import cn.medalliance.export.jpa.ExportJobs.Job;
import cn.medalliance.export.jpa.ExportJobs.Kind;
import cn.medalliance.export.jpa.ExportJobs.Part;
import cn.medalliance.export.model.TypePlan;
import cn.medalliance.fhir.search.Compartments;
import cn.medalliance.fhir.storage.ReadOnly;
import cn.medalliance.security.population.jpa.StoredRow;
import cn.medalliance.security.population.model.ShownAs;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes files that are organised by patients: of each patient a head, the patient, and what is theirs. It reads all types at
 * once, each in the order of the patients, and keeps a few resources of each in memory.
 *
 * <p>See <a href="https://hl7.org/fhir/uv/bulkdata/STU3/export.html#bulk-data-output-file-organization">Bulk Data Access STU 3,
 * output file organization</a>.
 */
final class PatientBlocks {

    /** What the files hold, in place of a type. */
    static final String BY_PATIENT = "by-Patient";

    private static final String PATIENT = "Patient";
    private static final int PATIENTS_AT_ONCE = 500;
    private static final int LINES_PER_NOTE = 5_000;

    private static final String ALL = """
            select r.res_id, r.fhir_id from hfj_resource r where r.res_type = 'Patient' and r.res_id > ?
            """;
    private static final String OF_MEMBERS = " and r.res_id in ("
            + "select member.res_id from mca.export_member member where member.job_id = cast(? as uuid))";
    private static final String IN_ORDER = " order by r.res_id limit " + PATIENTS_AT_ONCE;

    private final DataSource dataSource;
    private final ExportJobs jobs;
    private final ExportFiles files;
    private final ExportedPatients patients;
    private final ExportedLines lines;
    private final Compartments compartments;
    private final Pace pace;
    private final int resourcesPerFile;

    PatientBlocks(
            DataSource dataSource,
            ExportJobs jobs,
            ExportFiles files,
            ExportedPatients patients,
            ExportedLines lines,
            Compartments compartments,
            Pace pace,
            int resourcesPerFile) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.files = files;
        this.patients = patients;
        this.lines = lines;
        this.compartments = compartments;
        this.pace = pace;
        this.resourcesPerFile = resourcesPerFile;
    }

    /** The types that have a place in a block, the patients first. Beside people who are not named nothing else may stand. */
    private List<TypePlan> types(Job job) {
        boolean isDeidentified = isDeidentified(job);
        return job.plan().stream()
                .filter(plan -> plan.type().equals(PATIENT)
                        || !compartments.pathsToPatients(plan.type()).isEmpty())
                .filter(plan -> !isDeidentified || plan.view() == ShownAs.DEIDENTIFIED)
                .sorted(Comparator.comparing((TypePlan plan) -> !plan.type().equals(PATIENT)))
                .toList();
    }

    private static boolean isDeidentified(Job job) {
        return job.plan().stream().anyMatch(plan -> plan.view() != ShownAs.WHOLE);
    }

    /** Writes all blocks; those that were written before stay. */
    void write(Job job) throws SQLException, IOException {
        List<Part> parts = jobs.parts(job.id()).stream()
                .filter(part -> part.type().equals(BY_PATIENT))
                .toList();
        if (!parts.stream().allMatch(part -> files.hold(job.id(), part))) {
            jobs.forget(job.id(), BY_PATIENT);
            parts = List.of();
        }
        List<TypePlan> types = types(job);
        try (Blocks blocks = new Blocks(job, new WrittenFiles(files, job, Kind.OUTPUT, BY_PATIENT, parts))) {
            boolean isMore = true;
            while (isMore) {
                isMore = ReadOnly.in(dataSource, connection -> some(connection, types, blocks));
            }
            blocks.note();
        }
        jobs.typeIsDone(job.id(), BY_PATIENT);
    }

    private boolean some(Connection connection, List<TypePlan> types, Blocks blocks) throws SQLException, IOException {
        Map<Long, String> ids = patients(connection, blocks.job, blocks.lastPatient);
        ShownAs view = isDeidentified(blocks.job) ? ShownAs.DEIDENTIFIED : ShownAs.WHOLE;
        List<String> heads = lines.heads(List.copyOf(ids.values()), view);
        List<Theirs> open = new ArrayList<>();
        try {
            for (TypePlan type : types) {
                open.add(new Theirs(connection, blocks.job, type, ids));
            }
            int index = 0;
            Pace.Steps steps = pace.begin();
            for (long patient : ids.keySet()) {
                blocks.begin(heads.get(index));
                for (Theirs theirs : open) {
                    while (theirs.isOf(patient)) {
                        Line line = theirs.take();
                        if (line.text().isPresent()) {
                            blocks.line(
                                    theirs.plan.type(), line.pid(), line.text().get());
                        }
                    }
                }
                blocks.end(patient);
                steps.rest();
                index++;
            }
        } finally {
            for (Theirs each : open) {
                each.close();
            }
        }
        return ids.size() == PATIENTS_AT_ONCE;
    }

    /** The next patients: their ids by their internal ids. */
    private static Map<Long, String> patients(Connection connection, Job job, long after) throws SQLException {
        Map<Long, String> ids = new LinkedHashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement(ALL + (job.isOfMembers() ? OF_MEMBERS : "") + IN_ORDER)) {
            statement.setLong(1, after);
            if (job.isOfMembers()) {
                UUID id = job.id();
                statement.setObject(2, id);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.put(rows.getLong(1), rows.getString(2));
                }
            }
        }
        return ids;
    }

    /** A resource as it is shown; nothing of one that may not be. */
    private record Line(long patient, long pid, Optional<String> text) {}

    /** What of one type belongs to some patients, in their order. */
    private final class Theirs implements AutoCloseable {

        private final TypePlan plan;
        private final PreparedStatement statement;
        private final ResultSet rows;
        private final Deque<Line> next = new ArrayDeque<>();

        Theirs(Connection connection, Job job, TypePlan plan, Map<Long, String> ids) throws SQLException {
            this.plan = plan;
            this.statement = ExportQuery.ofPatients(
                    connection, job, plan, ids.keySet(), compartments.pathsToPatients(plan.type()));
            this.rows = statement.executeQuery();
        }

        boolean isOf(long patient) throws SQLException {
            if (next.isEmpty()) {
                read();
            }
            return !next.isEmpty() && next.element().patient() == patient;
        }

        Line take() {
            return next.remove();
        }

        private void read() throws SQLException {
            List<Long> of = new ArrayList<>();
            List<StoredRow> some = new ArrayList<>();
            while (some.size() < ExportQuery.ROWS_AT_ONCE && rows.next()) {
                some.add(StoredRow.read(rows, plan.type()));
                of.add(rows.getLong(ExportQuery.PATIENT));
            }
            List<Optional<String>> shown = lines.of(some, plan);
            for (int index = 0; index < some.size(); index++) {
                next.add(new Line(of.get(index), some.get(index).pid(), shown.get(index)));
            }
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }

    /** The blocks while they are written; they are noted whole. */
    private final class Blocks implements AutoCloseable {

        private final Job job;
        private final WrittenFiles to;
        private long lastPatient;
        private @Nullable String head;
        /** Lines of the block in the file that is written. */
        private long linesHere;

        private int unnotedLines;
        /** Files that the blocks of which nothing is noted yet have filled. */
        private final List<Part> filled = new ArrayList<>();
        /** By type, of which nobody is noted yet. */
        private final Map<String, List<Long>> unnoted = new LinkedHashMap<>();

        Blocks(Job job, WrittenFiles to) {
            this.job = job;
            this.to = to;
            this.lastPatient = to.lastNoted();
        }

        void begin(String itsHead) {
            head = itsHead;
            linesHere = 0;
        }

        void line(String type, long pid, String text) throws IOException {
            if (linesHere == 0 && isFull(to.rows())) {
                filled.add(to.flushed(lastPatient));
                to.beginAnother();
            } else if (linesHere > 0 && isFull(linesHere)) {
                // A block that is larger than a file may be.
                filled.add(to.flushed(lastPatient).continued());
                to.beginAnother();
                linesHere = 0;
            }
            if (linesHere == 0) {
                to.line(String.valueOf(head));
                linesHere++;
            }
            to.line(text);
            linesHere++;
            unnotedLines++;
            unnoted.computeIfAbsent(type, first -> new ArrayList<>()).add(pid);
        }

        private boolean isFull(long lines) {
            return resourcesPerFile > 0 && lines >= resourcesPerFile;
        }

        void end(long patient) throws IOException {
            lastPatient = patient;
            if (unnotedLines >= LINES_PER_NOTE) {
                note();
            }
        }

        void note() throws IOException {
            filled.add(to.flushed(lastPatient));
            unnoted.forEach((type, pids) -> patients.note(job, type, pids));
            unnoted.clear();
            unnotedLines = 0;
            if (!jobs.note(job.id(), List.copyOf(filled))) {
                throw new TakenBackException();
            }
            filled.clear();
        }

        @Override
        public void close() throws IOException {
            to.close();
        }
    }
}
