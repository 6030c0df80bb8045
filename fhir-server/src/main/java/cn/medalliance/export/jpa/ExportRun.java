package cn.medalliance.export.jpa;

import cn.medalliance.export.jpa.ExportJobs.Job;
import cn.medalliance.export.jpa.ExportJobs.Kind;
import cn.medalliance.export.jpa.ExportJobs.Part;
import cn.medalliance.export.jpa.ExportQuery.Which;
import cn.medalliance.export.model.AssociatedData;
import cn.medalliance.export.model.TypePlan;
import cn.medalliance.fhir.storage.ReadOnly;
import cn.medalliance.security.population.jpa.StoredRow;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Writes the files of one type of an export: each resource in the state that was committed when the export was asked for. It
 * goes through them in the order of their internal ids, keeps a few of them in memory, and notes how far it came, so that it
 * can be broken off anywhere.
 */
final class ExportRun {

    /** After so many rows a transaction ends: a longer one would keep PostgreSQL from cleaning up. */
    private static final int ROWS_PER_TRANSACTION = 50_000;

    private static final int ROWS_PER_NOTE = 5_000;

    private final DataSource dataSource;
    private final ExportJobs jobs;
    private final ExportFiles files;
    private final ExportedPatients patients;
    private final ExportedLines lines;
    private final Pace pace;
    /** HAPI's identity of {@code Provenance.recorded}. */
    private final long recorded;

    private final int resourcesPerFile;

    ExportRun(
            DataSource dataSource,
            ExportJobs jobs,
            ExportFiles files,
            ExportedPatients patients,
            ExportedLines lines,
            Pace pace,
            long recorded,
            int resourcesPerFile) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.files = files;
        this.patients = patients;
        this.lines = lines;
        this.pace = pace;
        this.recorded = recorded;
        this.resourcesPerFile = resourcesPerFile;
    }

    /** Writes a type to its end; what was written of it before stays. */
    void write(Job job, TypePlan plan, Which which) throws SQLException, IOException {
        List<Part> parts = jobs.parts(job.id()).stream()
                .filter(part -> part.type().equals(plan.type()))
                .toList();
        if (!parts.stream().allMatch(part -> files.hold(job.id(), part))) {
            jobs.forget(job.id(), plan.type()); // its files are elsewhere, or lost
            parts = List.of();
        }
        AssociatedData associated = plan.associated();
        if (associated != null && parts.isEmpty()) {
            associate(job, plan, associated);
        }
        try (Written output = new Written(job, Kind.OUTPUT, plan.type(), parts);
                Written deleted = new Written(job, Kind.DELETED, plan.type(), parts)) {
            long[] last = {Math.min(output.before, deleted.before)};
            int found = ROWS_PER_TRANSACTION;
            while (found == ROWS_PER_TRANSACTION) {
                found = ReadOnly.in(
                        dataSource, connection -> some(connection, job, plan, which, last, output, deleted));
            }
            output.note(last[0]);
            deleted.note(last[0]);
        }
        jobs.typeIsDone(job.id(), plan.type());
    }

    private void associate(Job job, TypePlan plan, AssociatedData associated) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement choice =
                        ExportQuery.associating(connection, job, plan, recorded, associated == AssociatedData.LATEST)) {
            choice.executeUpdate();
        }
    }

    private int some(
            Connection connection, Job job, TypePlan plan, Which which, long[] last, Written output, Written deleted)
            throws SQLException, IOException {
        int found = 0;
        try (PreparedStatement statement =
                        ExportQuery.ofType(connection, job, plan, which, last[0], ROWS_PER_TRANSACTION);
                ResultSet rows = statement.executeQuery()) {
            List<StoredRow> some = new ArrayList<>();
            Pace.Steps steps = pace.begin();
            while (rows.next()) {
                some.add(StoredRow.read(rows, plan.type()));
                found++;
                if (some.size() == ExportQuery.ROWS_AT_ONCE) {
                    last[0] = write(some, plan, output, deleted);
                    some.clear();
                    steps.rest();
                }
            }
            if (!some.isEmpty()) {
                last[0] = write(some, plan, output, deleted);
            }
        }
        return found;
    }

    private long write(List<StoredRow> rows, TypePlan plan, Written output, Written deleted) throws IOException {
        List<StoredRow> there = rows.stream().filter(row -> !row.isDeleted()).toList();
        List<StoredRow> gone = rows.stream().filter(StoredRow::isDeleted).toList();
        long last = rows.get(rows.size() - 1).pid();
        List<Optional<String>> shown = lines.of(there, plan);
        for (int index = 0; index < there.size(); index++) {
            if (shown.get(index).isPresent()) {
                output.line(there.get(index).pid(), shown.get(index).get());
            }
        }
        List<String> deletions = lines.deletions(gone, plan);
        for (int index = 0; index < gone.size(); index++) {
            deleted.line(gone.get(index).pid(), deletions.get(index));
        }
        if (output.unnoted.size() + deleted.unnoted.size() >= ROWS_PER_NOTE) {
            output.note(last);
            deleted.note(last);
        }
        return last;
    }

    /** What is written of one kind. */
    private final class Written implements AutoCloseable {

        private final Job job;
        private final Kind kind;
        private final String type;
        private final WrittenFiles to;
        private final long before;
        private long lastLine;
        /** Of which nobody is noted yet. */
        private final List<Long> unnoted = new ArrayList<>();

        Written(Job job, Kind kind, String type, List<Part> parts) throws IOException {
            this.job = job;
            this.kind = kind;
            this.type = type;
            this.to = new WrittenFiles(files, job, kind, type, parts);
            this.before = to.lastNoted();
            this.lastLine = before;
        }

        /** A line of a resource; the resources before are written whole. */
        void line(long pid, String line) throws IOException {
            if (pid <= before) {
                return; // written when the export was begun for the first time
            }
            if (resourcesPerFile > 0 && to.rows() >= resourcesPerFile) {
                note(lastLine);
                to.beginAnother();
                note(lastLine);
            }
            to.line(line);
            lastLine = pid;
            unnoted.add(pid);
        }

        void note(long last) throws IOException {
            Part part = to.flushed(last);
            patients.note(job, type, unnoted);
            if (kind == Kind.OUTPUT && job.hasAssociated()) {
                jobs.keepWritten(job.id(), unnoted);
            }
            unnoted.clear();
            if (!jobs.note(job.id(), part)) {
                throw new TakenBackException();
            }
        }

        @Override
        public void close() throws IOException {
            to.close();
        }
    }
}
