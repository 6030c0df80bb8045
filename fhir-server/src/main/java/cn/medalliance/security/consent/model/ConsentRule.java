package cn.medalliance.security.consent.model;

import java.time.Instant;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a denial or of an exception, all of which must hold. An empty set asks for nothing; of what a set
 * names, one is enough.
 *
 * @param actors to whom it speaks
 * @param purposes for which purposes
 * @param types of which resource types
 * @param labels of resources with which security labels
 * @param codes of resources that hold which codes
 * @param begins since when; null when always
 * @param ends until when, exclusive; null when it is open
 */
public record ConsentRule(
        Set<Actor> actors,
        Set<String> purposes,
        Set<String> types,
        Set<Code> labels,
        Set<Code> codes,
        @Nullable Instant begins,
        @Nullable Instant ends) {

    static final ConsentRule OF_ALL = new ConsentRule(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null);

    public ConsentRule {
        actors = Set.copyOf(actors);
        purposes = Set.copyOf(purposes);
        types = Set.copyOf(types);
        labels = Set.copyOf(labels);
        codes = Set.copyOf(codes);
    }

    /**
     * Whom a rule names.
     *
     * @param type {@code Organization}, or what leads to one: {@code PractitionerRole}, {@code Practitioner}
     * @param id without the type
     */
    public record Actor(String type, String id) {}

    /** A code or a label. */
    public record Code(String system, String code) {

        static Code of(Coding coding) {
            return new Code(coding.getSystem(), coding.getCode());
        }
    }

    /** The same within another time. */
    ConsentRule within(@Nullable Instant from, @Nullable Instant to) {
        Instant later = begins == null || from != null && from.isAfter(begins) ? from : begins;
        Instant sooner = ends == null || to != null && to.isBefore(ends) ? to : ends;
        return new ConsentRule(actors, purposes, types, labels, codes, later, sooner);
    }
}
