package cn.medalliance.export.jpa;

import cn.medalliance.export.jpa.ExportJobs.Job;
import cn.medalliance.export.jpa.ExportJobs.Kind;
import cn.medalliance.export.jpa.ExportJobs.Part;
import cn.medalliance.export.model.TypePlan;
import cn.medalliance.security.deidentification.PeopleShown;
import cn.medalliance.security.population.jpa.ResourceLines;
import cn.medalliance.security.population.jpa.ShownResources;
import cn.medalliance.security.population.jpa.StoredRow;
import cn.medalliance.security.population.model.ShownAs;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of one type of an export: each resource in the state that was committed when the export was asked for. It
 * goes through them in the order of their internal ids, keeps a few of them in memory, and notes how far it came, so that it
 * can be broken off anywhere.
 */
final class ExportRun {

    /** After so many rows a transaction ends: a longer one would keep PostgreSQL from cleaning up. */
    private static final int ROWS_PER_TRANSACTION = 50_000;

    private static final int ROWS_PER_NOTE = 5_000;
    private static final int ROWS_AT_ONCE = 100;

    private static final String ROWS = "select " + StoredRow.COLUMNS + """
            from hfj_resource r
            cross join lateral (
                select version.res_ver, version.res_updated, version.res_deleted_at, version.source_uri,
                    version.request_id, version.res_text_vc, version.mca_written
                from hfj_res_ver version
                where version.res_id = r.res_id and (version.mca_written is null
                    or pg_visible_in_snapshot(version.mca_written, cast(? as pg_snapshot)))
                order by version.res_ver desc limit 1) v
            where r.res_type = ? and r.res_id > ?
            """;

    private static final String NOT_DELETED = " and v.res_deleted_at is null";
    private static final String AFTER_A_MARK = """
             and v.mca_written >= pg_snapshot_xmin(cast(? as pg_snapshot))
                and not pg_visible_in_snapshot(v.mca_written, cast(? as pg_snapshot))
                and r.res_id in (
                    select changed.res_id from hfj_res_ver changed
                    where changed.mca_written >= pg_snapshot_xmin(cast(? as pg_snapshot)))
            """;
    private static final String AFTER_A_TIME = " and v.res_updated > ?";
    private static final String IN_ORDER = " order by r.res_id limit " + ROWS_PER_TRANSACTION;

    private final DataSource dataSource;
    private final ExportJobs jobs;
    private final ExportFiles files;
    private final ExportedPatients patients;
    private final ResourceLines lines;
    private final ShownResources shownResources;
    private final Optional<PeopleShown> people;
    private final int resourcesPerFile;

    ExportRun(
            DataSource dataSource,
            ExportJobs jobs,
            ExportFiles files,
            ExportedPatients patients,
            ResourceLines lines,
            Optional<PeopleShown> people,
            int resourcesPerFile) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.files = files;
        this.patients = patients;
        this.lines = lines;
        this.shownResources = new ShownResources(lines, people);
        this.people = people;
        this.resourcesPerFile = resourcesPerFile;
    }

    /** The export was taken back. */
    static final class TakenBackException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Writes a type to its end; what was written of it before stays. */
    void write(Job job, TypePlan plan) throws SQLException, IOException {
        List<Part> parts = jobs.parts(job.id()).stream()
                .filter(part -> part.type().equals(plan.type()))
                .toList();
        if (!parts.stream().allMatch(part -> files.hold(job.id(), part))) {
            jobs.forget(job.id(), plan.type()); // its files are elsewhere, or lost
            parts = List.of();
        }
        try (Written output = new Written(job, Kind.OUTPUT, plan.type(), parts);
                Written deleted = new Written(job, Kind.DELETED, plan.type(), parts)) {
            long last = Math.min(output.part.lastId(), deleted.part.lastId());
            int found = ROWS_PER_TRANSACTION;
            while (found == ROWS_PER_TRANSACTION) {
                found = 0;
                try (Connection connection = dataSource.getConnection()) {
                    connection.setAutoCommit(false);
                    connection.setReadOnly(true);
                    try (PreparedStatement statement = statement(connection, job, plan, last);
                            ResultSet rows = statement.executeQuery()) {
                        List<StoredRow> some = new ArrayList<>();
                        while (rows.next()) {
                            some.add(StoredRow.read(rows, plan.type()));
                            found++;
                            if (some.size() == ROWS_AT_ONCE) {
                                last = write(some, plan, output, deleted);
                                some.clear();
                            }
                        }
                        if (!some.isEmpty()) {
                            last = write(some, plan, output, deleted);
                        }
                    } finally {
                        connection.rollback();
                        connection.setReadOnly(false);
                        connection.setAutoCommit(true);
                    }
                }
            }
            output.note(last);
            deleted.note(last);
        }
        jobs.typeIsDone(job.id(), plan.type());
    }

    private static PreparedStatement statement(Connection connection, Job job, TypePlan plan, long last)
            throws SQLException {
        StringBuilder sql = new StringBuilder(ROWS);
        List<Object> values = new ArrayList<>(List.of(job.committed(), plan.type(), last));
        if (job.since() == null) {
            sql.append(NOT_DELETED);
        } else if (job.sinceCommitted() != null) {
            sql.append(AFTER_A_MARK);
            values.addAll(List.of(job.sinceCommitted(), job.sinceCommitted(), job.sinceCommitted()));
        } else {
            sql.append(AFTER_A_TIME);
            values.add(Timestamp.from(job.since()));
        }
        plan.conditions().forEach(condition -> sql.append(" and ").append(condition));
        values.addAll(plan.values());
        PreparedStatement statement =
                connection.prepareStatement(sql.append(IN_ORDER).toString());
        statement.setFetchSize(ROWS_AT_ONCE);
        for (int index = 0; index < values.size(); index++) {
            statement.setObject(index + 1, values.get(index));
        }
        return statement;
    }

    private long write(List<StoredRow> rows, TypePlan plan, Written output, Written deleted) throws IOException {
        List<StoredRow> there = rows.stream().filter(row -> !row.isDeleted()).toList();
        List<StoredRow> gone = rows.stream().filter(StoredRow::isDeleted).toList();
        long last = rows.get(rows.size() - 1).pid();
        List<Optional<String>> shown = shown(there, plan);
        for (int index = 0; index < there.size(); index++) {
            if (shown.get(index).isPresent()) {
                output.line(there.get(index).pid(), shown.get(index).get());
            }
        }
        List<String> ids = gone.stream().map(StoredRow::id).toList();
        if (plan.view() == ShownAs.DEIDENTIFIED && !gone.isEmpty()) {
            ids = people.orElseThrow().shownIds(plan.type(), ids);
        }
        for (int index = 0; index < gone.size(); index++) {
            deleted.line(gone.get(index).pid(), deletion(plan.type(), ids.get(index)));
        }
        if (output.unnoted + deleted.unnoted >= ROWS_PER_NOTE) {
            output.note(last);
            deleted.note(last);
        }
        return last;
    }

    /** Each as it is shown, in their order; nothing of one that may not be. */
    private List<Optional<String>> shown(List<StoredRow> rows, TypePlan plan) {
        if (plan.view() == ShownAs.WHOLE && plan.elements().isEmpty()) {
            return rows.stream().map(lines::text).map(Optional::of).toList();
        }
        return shownResources.of(rows, plan.view()).stream()
                .map(each -> each.map(
                                one -> plan.elements().isEmpty() ? one : ResourceLines.subset(one, plan.elements()))
                        .map(ResourceLines::write))
                .toList();
    }

    /** See Bulk Data Access STU 2, complete status, {@code deleted}: a transaction that does it again. */
    private static String deletion(String type, String id) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"request\":{\"method\":\"DELETE\","
                + "\"url\":\"" + type + "/" + id + "\"}}]}";
    }

    /** What is written of one kind. */
    private final class Written implements AutoCloseable {

        private final Job job;
        private Part part;
        private @Nullable OutputStream stream;
        private final long before;
        private long rows;
        private long bytes;
        private int unnoted;
        private long lastLine;
        /** Of which nobody is noted yet. */
        private final List<Long> written = new ArrayList<>();

        Written(Job job, Kind kind, String type, List<Part> parts) throws IOException {
            this.job = job;
            this.part = parts.stream()
                    .filter(each -> each.kind() == kind)
                    .reduce((first, second) -> second)
                    .orElseGet(() -> new Part(kind, type, 1));
            this.rows = part.rows();
            this.bytes = part.bytes();
            this.before = part.lastId();
            this.lastLine = before;
            if (part.bytes() > 0) {
                stream = files.goOn(job.id(), part);
            }
        }

        /** A line of a resource; the resources before are written whole. */
        void line(long pid, String line) throws IOException {
            if (pid <= before) {
                return; // written when the export was begun for the first time
            }
            if (resourcesPerFile > 0 && rows >= resourcesPerFile) {
                beginAnother();
            }
            OutputStream to = stream == null ? files.goOn(job.id(), part) : stream;
            stream = to;
            byte[] text = (line + "\n").getBytes(StandardCharsets.UTF_8);
            to.write(text);
            rows++;
            bytes += text.length;
            unnoted++;
            lastLine = pid;
            written.add(pid);
        }

        private void beginAnother() throws IOException {
            note(lastLine);
            close();
            stream = null;
            part = new Part(part.kind(), part.type(), part.part() + 1);
            rows = 0;
            bytes = 0;
            note(lastLine);
        }

        void note(long last) throws IOException {
            if (stream != null) {
                stream.flush();
            }
            patients.note(job, part.type(), written);
            written.clear();
            part = new Part(part.kind(), part.type(), part.part(), rows, bytes, last);
            unnoted = 0;
            if (!jobs.note(job.id(), part)) {
                throw new TakenBackException();
            }
        }

        @Override
        public void close() {
            if (stream != null) {
                try {
                    stream.close();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        }
    }
}
