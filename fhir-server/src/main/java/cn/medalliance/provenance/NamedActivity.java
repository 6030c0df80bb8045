package cn.medalliance.provenance;

import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/** What a feature calls the change of a resource that is being stored; its Provenance says so beside what was done. */
public final class NamedActivity {

    private static final String KEY = NamedActivity.class.getName();

    private NamedActivity() {}

    /** Names the change by which a resource came to be as it is. */
    public static void note(Resource written, Coding activity) {
        written.setUserData(KEY, activity);
    }

    /** The name of the change, when it has one. */
    public static Optional<Coding> of(Resource written) {
        return Optional.ofNullable((Coding) written.getUserData(KEY));
    }
}
