package cn.medalliance.export.jpa;

import cn.medalliance.export.jpa.ExportJobs.Job;
import cn.medalliance.export.jpa.ExportJobs.Kind;
import cn.medalliance.export.jpa.ExportJobs.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of one kind and type while lines are added to the last of them; they go on where they were noted to end. */
final class WrittenFiles implements AutoCloseable {

    private final ExportFiles files;
    private final Job job;
    private Part part;
    private @Nullable OutputStream stream;
    private long rows;
    private long bytes;

    /** @param noted the files that there are already of the export */
    WrittenFiles(ExportFiles files, Job job, Kind kind, String type, List<Part> noted) throws IOException {
        this.files = files;
        this.job = job;
        this.part = noted.stream()
                .filter(each -> each.kind() == kind && each.type().equals(type))
                .reduce((first, second) -> second)
                .orElseGet(() -> new Part(kind, type, 1));
        this.rows = part.rows();
        this.bytes = part.bytes();
        if (part.bytes() > 0) {
            stream = files.goOn(job.id(), part);
        }
    }

    /** Up to which internal id lines were noted. */
    long lastNoted() {
        return part.lastId();
    }

    /** How many lines the last file has. */
    long rows() {
        return rows;
    }

    void line(String line) throws IOException {
        OutputStream to = stream == null ? files.goOn(job.id(), part) : stream;
        stream = to;
        byte[] text = (line + "\n").getBytes(StandardCharsets.UTF_8);
        to.write(text);
        rows++;
        bytes += text.length;
    }

    /** The last file as it is, with all its lines on the disk. */
    Part flushed(long lastId) throws IOException {
        if (stream != null) {
            stream.flush();
        }
        part = part.holding(rows, bytes, lastId);
        return part;
    }

    /** Begins another file; the last one is whole. */
    void beginAnother() throws IOException {
        close();
        stream = null;
        part = part.next();
        rows = 0;
        bytes = 0;
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
        }
    }
}
