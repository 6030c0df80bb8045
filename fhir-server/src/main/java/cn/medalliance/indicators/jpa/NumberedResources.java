package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Stored resources by a number that says what they are of: two of the same have the same. */
final class NumberedResources {

    private static final String OF_NUMBER = """
            select numbered.fhir_id
            from hfj_spidx_token number
            join hfj_resource numbered on numbered.res_id = number.res_id and numbered.res_deleted_at is null
            where number.hash_sys_and_value = :number and numbered.res_type = :type
            order by numbered.res_id desc
            """;

    private static final int DIGITS = 24;

    private final EntityManager entityManager;
    private final PartitionSettings partitions;

    NumberedResources(EntityManager entityManager, PartitionSettings partitions) {
        this.entityManager = entityManager;
        this.partitions = partitions;
    }

    /** Ids of those of a type that have a number as their identifier, the newest first. */
    List<String> ids(String type, String system, String number) {
        long hash = ResourceIndexedSearchParamToken.calculateHashSystemAndValue(
                partitions, RequestPartitionId.defaultPartition(), type, "identifier", system, number);
        List<?> ids = entityManager
                .createNativeQuery(OF_NUMBER)
                .setParameter("number", hash)
                .setParameter("type", type)
                .getResultList();
        return ids.stream().map(String.class::cast).toList();
    }

    /**
     * The number.
     *
     * @param begin what it begins with
     * @param of what tells it from others
     */
    static String number(String begin, String... of) {
        return begin + "-" + digest(String.join("\n", of)).substring(0, DIGITS);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
