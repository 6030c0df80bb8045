package cn.medalliance.export.jpa;

import cn.medalliance.export.jpa.ExportJobs.Job;
import cn.medalliance.export.jpa.ExportJobs.Kind;
import cn.medalliance.export.jpa.ExportJobs.Part;
import cn.medalliance.export.jpa.ExportJobs.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which manifest of an export tells of which files. An export whose files may be had while others are still written has a manifest
 * for those that were whole when it was asked, and another one, to which the first leads, for those that were when it was asked again;
 * what a manifest told stays in it. Any other export has one, at its end.
 *
 * <p>See <a href="https://hl7.org/fhir/uv/bulkdata/STU3/export.html#response---in-progress-status">Bulk Data Access STU 3,
 * in-progress status</a>.
 */
final class ManifestPages {

    private final ExportJobs jobs;
    private final ExportedPatients patients;

    ManifestPages(ExportJobs jobs, ExportedPatients patients) {
        this.jobs = jobs;
        this.patients = patients;
    }

    /**
     * What a manifest tells.
     *
     * @param hasNext whether there is one behind it
     */
    record Page(List<Part> files, List<Part> errors, boolean hasNext) {}

    /** A manifest, if there is one of this number. */
    Optional<Page> find(Job job, int number) {
        List<Part> parts = jobs.parts(job.id());
        int last = last(parts);
        if (job.isPartial() && number >= Math.max(last, 1)) {
            List<Part> ready = ready(job, parts);
            if (!ready.isEmpty()) {
                patients.record(job); // before anything can be had
                jobs.putIntoManifest(job.id(), ready);
                parts = jobs.parts(job.id());
                last = last(parts);
            }
        }
        boolean isDone = job.state() == State.DONE;
        boolean isOnly = isDone && last == 0;
        if (number < 1 || number > last && !(isOnly && number == 1)) {
            return Optional.empty();
        }
        return Optional.of(new Page(
                parts.stream()
                        .filter(part -> holdsData(part) && (isOnly || part.manifest() == number))
                        .toList(),
                parts.stream()
                        .filter(part -> part.kind() == Kind.ERROR && part.rows() > 0)
                        .toList(),
                number < last));
    }

    /** Whether a file may be had before the export ends: what it could not give is known from its beginning. */
    static boolean isTold(Part part) {
        return part.manifest() > 0 || part.kind() == Kind.ERROR;
    }

    private static int last(List<Part> parts) {
        return parts.stream().mapToInt(Part::manifest).max().orElse(0);
    }

    private static boolean holdsData(Part part) {
        return part.kind() != Kind.ERROR && part.rows() > 0;
    }

    /** The files to which nothing is added any more and which are in no manifest. */
    private List<Part> ready(Job job, List<Part> parts) {
        Set<String> done = jobs.typesDone(job.id());
        return parts.stream()
                .filter(part -> holdsData(part) && part.manifest() == 0)
                .filter(part -> done.contains(part.type())
                        || parts.stream()
                                .anyMatch(other -> other.kind() == part.kind()
                                        && other.type().equals(part.type())
                                        && other.part() > part.part()))
                .toList();
    }
}
