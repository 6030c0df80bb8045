package cn.medalliance.fhir.validation.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What rules see of a resource. It is like others when the whole is, and each of its parts.
 *
 * @param whole all but the parts
 * @param parts coded answers of a form, each judged by its question alone
 */
public record Seen(Signature whole, Set<Signature> parts) {

    public Seen {
        parts = Set.copyOf(parts);
    }

    /** The whole and the parts. */
    public List<Signature> all() {
        List<Signature> all = new ArrayList<>(parts);
        all.add(whole);
        return all;
    }
}
