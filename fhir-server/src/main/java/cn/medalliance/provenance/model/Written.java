package cn.medalliance.provenance.model;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A resource that a request wrote.
 *
 * @param id with its type and the version that came of it
 * @param activity what was done to it
 * @param named what a feature calls it; null when none does
 * @param patients ids of the patients to whom it belongs; none when it belongs to no patient
 */
public record Written(
        IIdType id, Activity activity, @Nullable Coding named, Set<String> patients) {

    public Written {
        patients = new TreeSet<>(patients);
    }

    /** A change without a name of its own. */
    public Written(IIdType id, Activity activity, Set<String> patients) {
        this(id, activity, null, patients);
    }

    /** Whether one of some Provenances tells of it: of this version, or of the resource whichever its version. */
    public boolean isToldBy(Collection<Provenance> provenances) {
        String version = id.toUnqualified().getValue();
        String resource = id.toUnqualifiedVersionless().getValue();
        return provenances.stream()
                .flatMap(provenance -> provenance.getTarget().stream())
                .map(target -> target.getReferenceElement().toUnqualified().getValue())
                .anyMatch(target -> version.equals(target) || resource.equals(target));
    }
}
