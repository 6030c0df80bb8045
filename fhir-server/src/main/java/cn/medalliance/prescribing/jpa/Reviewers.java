package cn.medalliance.prescribing.jpa;

import cn.medalliance.prescribing.model.ReviewRules;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.caller.Person;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.security.relation.jpa.Relations;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;

/**
 * Who may say what a review came to: a pharmacist who is signed in, or the system of the organisation at which the pharmacist
 * works. In open mode nobody is asked who calls.
 */
final class Reviewers {

    private static final String POSTS = """
            select post.fhir_id
            from hfj_resource person
            join hfj_res_link link on link.target_resource_id = person.res_id
                and link.src_path = 'PractitionerRole.practitioner'
            join hfj_resource post on post.res_id = link.src_resource_id and post.res_deleted_at is null
            where person.res_type = 'Practitioner' and person.fhir_id = :person
            order by post.fhir_id
            """;

    private final OwnStore store;
    private final EntityManager entityManager;
    private final Relations relations;
    private final ReviewRules rules;

    Reviewers(OwnStore store, EntityManager entityManager, Relations relations, ReviewRules rules) {
        this.store = store;
        this.entityManager = entityManager;
        this.relations = relations;
        this.rules = rules;
    }

    /** Whether the caller may say what the owner of a review came to. */
    boolean mayAnswerFor(Reference owner) {
        return store.read(PractitionerRole.class, owner)
                .filter(rules::isPharmacist)
                .filter(post ->
                        CallerToken.current().map(caller -> isOf(caller, post)).orElse(true))
                .isPresent();
    }

    private boolean isOf(Caller caller, PractitionerRole post) {
        Optional<Person> person = caller.person();
        if (person.isPresent()) {
            return person.get().reference().equals(path(post.getPractitioner()));
        }
        Optional<Set<String>> own = caller.organization().map(relations::organizationIds);
        return own.isPresent()
                && own.get()
                        .contains(String.valueOf(
                                post.getOrganization().getReferenceElement().getIdPart()));
    }

    /**
     * Whether the caller may store a prescription on which a result stands already: systems may, for their organisations review
     * what they prescribe; of people a pharmacist.
     */
    boolean mayBringResults() {
        return CallerToken.current()
                .flatMap(Caller::person)
                .map(this::isPharmacist)
                .orElse(true);
    }

    private boolean isPharmacist(Person person) {
        List<?> posts = entityManager
                .createNativeQuery(POSTS)
                .setParameter(
                        "person",
                        new Reference(person.reference()).getReferenceElement().getIdPart())
                .getResultList();
        return posts.stream()
                .flatMap(id -> store.read(PractitionerRole.class, (String) id).stream())
                .anyMatch(rules::isPharmacist);
    }

    private static String path(Reference reference) {
        return String.valueOf(
                reference.getReferenceElement().toUnqualifiedVersionless().getValue());
    }
}
