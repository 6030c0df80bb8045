package cn.medalliance.referral.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.ServiceRequest;

/** What was submitted under which number of a placer. */
final class Submissions {

    private static final String KEY = Submissions.class.getName();

    private static final String INSERT = """
            insert into mca.referral_submission (number_system, number, digest, service_request_id)
            values (:system, :number, :digest, :id)
            """;

    private static final String FIND = """
            select digest, service_request_id from mca.referral_submission
            where number_system = :system and number = :number
            """;

    private final EntityManager entityManager;

    Submissions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A referral that was submitted.
     *
     * @param digest of what was sent
     * @param request the id of what came of it
     */
    record Submitted(String digest, String request) {}

    /** Notes with a request what it submits, for {@link #keep}. */
    static void note(RequestDetails request, String digest) {
        request.getUserData().put(KEY, digest);
    }

    /** Keeps, in the transaction that runs, what its request submitted. */
    void keep(RequestDetails request, ServiceRequest placed) {
        String digest = (String) request.getUserData().get(KEY);
        Optional<Identifier> number = Words.placerNumber(placed);
        if (digest == null || number.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery(INSERT)
                .setParameter("system", number.get().getSystem())
                .setParameter("number", number.get().getValue())
                .setParameter("digest", digest)
                .setParameter("id", placed.getIdElement().getIdPart())
                .executeUpdate();
    }

    Optional<Submitted> find(Identifier number) {
        List<?> found = entityManager
                .createNativeQuery(FIND)
                .setParameter("system", number.getSystem())
                .setParameter("number", number.getValue())
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Submitted((String) row[0], (String) row[1]))
                .findFirst();
    }
}
