package cn.medalliance.security.access.jpa;

import cn.medalliance.fhir.search.IdCondition;
import cn.medalliance.fhir.search.SqlArrays;
import cn.medalliance.security.consent.jpa.Denials;
import cn.medalliance.security.relation.model.Relation;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Holds for the resources of one type that a caller may not see although it knows their patients: a Consent takes them away,
 * or it knows the patient by an emergency, which does not show the type. A chain that comes to one must not look at it. What
 * belongs to strangers is not among them: a chain never comes there. To who sees the whole population nobody is a stranger.
 */
final class DeniedTo extends IdCondition {

    private static final String OF_KNOWN = "select mca.denied_to(%s, %s, %s, %s, %s, %s)";
    private static final String OF_POPULATION = "select mca.denied_to_population(%s, %s, %s)";

    private final Standing standing;
    private final List<String> paths;

    /**
     * @param standing the relations by which the caller may search the type; of who sees the whole population, one organisation
     * @param paths the paths of the links to the patient; none when the resources are the patients
     */
    DeniedTo(Standing standing, List<String> paths) {
        this.standing = standing;
        this.paths = List.copyOf(paths);
    }

    @Override
    protected boolean isNever() {
        return false;
    }

    @Override
    protected String holdsFor(String id, Function<Object, String> placeholder) {
        String select =
                standing.relations().contains(Relation.POPULATION) ? ofPopulation(placeholder) : ofKnown(placeholder);
        return isAmong(id, select);
    }

    private String ofPopulation(Function<Object, String> placeholder) {
        Long organization = standing.organizations().iterator().next();
        return OF_POPULATION.formatted(
                "cast(" + placeholder.apply(organization) + " as bigint)", purpose(placeholder), links(placeholder));
    }

    private String ofKnown(Function<Object, String> placeholder) {
        Set<Long> inEmergency = standing.relations().contains(Relation.EMERGENCY) ? Set.of() : standing.organizations();
        return OF_KNOWN.formatted(
                SqlArrays.numbers(standing.organizations(), placeholder),
                standing.words(placeholder),
                SqlArrays.numbers(inEmergency, placeholder),
                SqlArrays.texts(Denials.aboveConsent(), placeholder),
                purpose(placeholder),
                links(placeholder));
    }

    private String purpose(Function<Object, String> placeholder) {
        return "cast(" + placeholder.apply(standing.purpose()) + " as text)";
    }

    private String links(Function<Object, String> placeholder) {
        return paths.isEmpty() ? "cast(null as text[])" : SqlArrays.texts(paths, placeholder);
    }
}
