package cn.medalliance.export.jpa;

import cn.medalliance.export.TableFormat;
import cn.medalliance.export.TableFormat.TableFile;
import cn.medalliance.export.TablePlan;
import cn.medalliance.export.jpa.ExportJobs.Job;
import cn.medalliance.export.jpa.ExportJobs.Kind;
import cn.medalliance.export.jpa.ExportJobs.Part;
import cn.medalliance.export.jpa.ExportQuery.Which;
import cn.medalliance.export.model.TypePlan;
import cn.medalliance.fhir.storage.ReadOnly;
import cn.medalliance.security.population.jpa.StoredRow;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of a table: the rows of each resource of its type in the state that was committed when the export was asked for.
 * A file is whole by itself and noted when it is; one that was broken off is begun again.
 */
final class TableRun {

    private static final int RESOURCES_PER_TRANSACTION = 50_000;

    private final DataSource dataSource;
    private final ExportJobs jobs;
    private final ExportFiles files;
    private final ExportedPatients patients;
    private final ExportedLines lines;
    private final TableFormat format;
    private final Pace pace;
    private final int rowsPerFile;

    TableRun(
            DataSource dataSource,
            ExportJobs jobs,
            ExportFiles files,
            ExportedPatients patients,
            ExportedLines lines,
            TableFormat format,
            Pace pace,
            int rowsPerFile) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.files = files;
        this.patients = patients;
        this.lines = lines;
        this.format = format;
        this.pace = pace;
        this.rowsPerFile = rowsPerFile;
    }

    /** Writes a table to its end; the files that are whole stay. */
    void write(Job job, TypePlan plan) throws SQLException, IOException {
        List<Part> parts = jobs.parts(job.id()).stream()
                .filter(part -> part.type().equals(plan.key()))
                .toList();
        if (!parts.stream().allMatch(part -> files.hold(job.id(), part))) {
            jobs.forget(job.id(), plan.key());
            parts = List.of();
        }
        try (Written written = new Written(job, plan, parts)) {
            int found = RESOURCES_PER_TRANSACTION;
            while (found == RESOURCES_PER_TRANSACTION) {
                found = ReadOnly.in(dataSource, connection -> some(connection, job, plan, written));
            }
            written.endLast();
        }
        jobs.typeIsDone(job.id(), plan.key());
    }

    private int some(Connection connection, Job job, TypePlan plan, Written written) throws SQLException, IOException {
        int found = 0;
        try (PreparedStatement statement = ExportQuery.ofType(
                        connection, job, plan, Which.PRESENT, written.last, RESOURCES_PER_TRANSACTION);
                ResultSet rows = statement.executeQuery()) {
            List<StoredRow> some = new ArrayList<>();
            Pace.Steps steps = pace.begin();
            boolean isMore = true;
            while (isMore) {
                isMore = rows.next();
                if (isMore) {
                    some.add(StoredRow.read(rows, plan.type()));
                    found++;
                }
                if (!some.isEmpty() && (!isMore || some.size() == ExportQuery.ROWS_AT_ONCE)) {
                    List<Optional<ObjectNode>> trees = lines.trees(some, plan);
                    for (int index = 0; index < some.size(); index++) {
                        written.add(some.get(index).pid(), trees.get(index));
                    }
                    some.clear();
                    steps.rest();
                }
            }
        }
        return found;
    }

    /** The files of a table while it is written. */
    private final class Written implements AutoCloseable {

        private final Job job;
        private final TypePlan plan;
        private final TablePlan table;
        private Part part;
        private @Nullable OutputStream stream;
        private @Nullable TableFile file;
        private long rows;
        private long last;
        /** The resources of which there are rows in the file. */
        private final List<Long> resources = new ArrayList<>();

        Written(Job job, TypePlan plan, List<Part> whole) {
            this.job = job;
            this.plan = plan;
            this.table = Objects.requireNonNull(plan.table());
            this.part = whole.isEmpty()
                    ? new Part(Kind.OUTPUT, plan.key(), 1)
                    : whole.get(whole.size() - 1).next();
            this.last = whole.isEmpty() ? 0 : whole.get(whole.size() - 1).lastId();
        }

        void add(long pid, Optional<ObjectNode> resource) throws IOException {
            last = pid;
            if (resource.isEmpty()) {
                return;
            }
            long added = open().add(resource.get());
            if (added > 0) {
                rows += added;
                resources.add(pid);
            }
            if (rowsPerFile > 0 && rows >= rowsPerFile) {
                end();
            }
        }

        private TableFile open() throws IOException {
            TableFile open = file;
            if (open == null) {
                stream = files.goOn(job.id(), part);
                open = format.begin(table, stream);
                file = open;
            }
            return open;
        }

        /** A table without rows has a file too. */
        void endLast() throws IOException {
            if (file != null || part.part() == 1) {
                open();
                end();
            }
        }

        private void end() throws IOException {
            open().end();
            close();
            patients.note(job, plan.type(), resources);
            long bytes = Files.size(files.path(job.id(), part.name()));
            if (!jobs.note(job.id(), part.holding(rows, bytes, last))) {
                throw new TakenBackException();
            }
            part = part.next();
            file = null;
            rows = 0;
            resources.clear();
        }

        @Override
        public void close() throws IOException {
            if (stream != null) {
                stream.close();
                stream = null;
            }
        }
    }
}
