package cn.medalliance.security.deidentification.jpa;

import cn.medalliance.security.deidentification.model.Pseudonyms;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way back from a pseudonym. It holds those that were given out: nobody can rightly ask for another, and writing costs
 * nothing more than before. A pseudonym stands here before it leaves.
 */
final class PseudonymTable {

    private static final int REMEMBERED = 200_000;

    private static final String INSERT = """
            insert into mca.pseudonym (pseudonym, resource_type, fhir_id)
            select * from unnest(?, ?, ?) on conflict do nothing
            """;
    private static final String FIND = "select resource_type, fhir_id from mca.pseudonym where pseudonym = ?";

    private final JdbcTemplate database;
    private final TransactionTemplate apart;
    private final Pseudonyms pseudonyms;
    private final Cache<String, IdType> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    PseudonymTable(JdbcTemplate database, PlatformTransactionManager transactions, Pseudonyms pseudonyms) {
        this.database = database;
        this.pseudonyms = pseudonyms;
        // What is shown is read in a transaction that may not write.
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The resource that was shown under an id; empty when none was, under this one. */
    Optional<IdType> find(String pseudonym) {
        IdType remembered = known.getIfPresent(pseudonym);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<IdType> found =
                database.query(FIND, (row, index) -> new IdType(row.getString(1), row.getString(2)), pseudonym).stream()
                        .findFirst();
        found.ifPresent(id -> known.put(pseudonym, id));
        return found;
    }

    /**
     * The id of the resource that is shown under an id.
     *
     * @return empty when no resource of the type was shown so: an id that is hidden is none
     */
    Optional<String> find(String type, String shown) {
        return Pseudonyms.isNeeded(type, shown)
                ? find(shown).filter(id -> type.equals(id.getResourceType())).map(IdType::getIdPart)
                : Optional.of(shown);
    }

    /** Ids of one answer; they are kept when {@link Names#keep} is called. */
    Names names() {
        return new Names();
    }

    /** An id that no resource has. */
    String ofNobody(String asked) {
        return pseudonyms.ofNobody(asked);
    }

    /** Gives ids for what is about to be shown. */
    final class Names implements BiFunction<String, String, String> {

        private final Map<String, IdType> given = new HashMap<>();

        @Override
        public String apply(String type, String id) {
            String shown = pseudonyms.of(type, id);
            if (!shown.equals(id) && known.getIfPresent(shown) == null) {
                given.put(shown, new IdType(type, id));
            }
            return shown;
        }

        /** Keeps those that were not given out before. */
        void keep() {
            if (given.isEmpty()) {
                return;
            }
            List<Entry<String, IdType>> rows = List.copyOf(given.entrySet());
            apart.executeWithoutResult(status -> database.update(connection -> {
                PreparedStatement insert = connection.prepareStatement(INSERT);
                insert.setArray(
                        1,
                        connection.createArrayOf(
                                "text", rows.stream().map(Entry::getKey).toArray()));
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                rows.stream()
                                        .map(row -> row.getValue().getResourceType())
                                        .toArray()));
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "text",
                                rows.stream()
                                        .map(row -> row.getValue().getIdPart())
                                        .toArray()));
                return insert;
            }));
            known.putAll(given);
        }
    }
}
