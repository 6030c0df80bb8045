package cn.medalliance.fhir.search;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rest of a search, kept in the database from its second page on: which resources matched, in their order. So a
 * search that is paged through gives each of them once, whatever others write meanwhile, and goes on after a restart.
 */
final class PageSnapshots {

    private static final int ID_BYTES = 8;
    private static final Duration CLEAN_EVERY = Duration.ofMinutes(5);

    private final JdbcTemplate database;
    private final TransactionTemplate ownTransaction;
    private final Duration lifetime;
    private final AtomicLong cleaned = new AtomicLong();

    PageSnapshots(JdbcTemplate database, PlatformTransactionManager transactions, Duration lifetime) {
        this.database = database;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.lifetime = lifetime;
    }

    /** How long a {@code next} link works. */
    Duration lifetime() {
        return lifetime;
    }

    /**
     * Part of a snapshot.
     *
     * @param ids the asked ids
     * @param size how many the snapshot holds in all
     * @param before how many resources were given before the snapshot was made
     */
    record Part(List<Long> ids, int size, int before) {}

    /** Keeps ids; {@code before} is how many resources of the search were given already. */
    UUID store(byte[] query, List<Long> ids, int before) {
        ByteBuffer packed = ByteBuffer.allocate(ID_BYTES * ids.size());
        ids.forEach(packed::putLong);
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        ownTransaction.executeWithoutResult(status -> {
            database.update(
                    "insert into mca.search_snapshot (id, query, ids, given_before, expires_at) values (?, ?, ?, ?, ?)",
                    id,
                    query,
                    packed.array(),
                    before,
                    Timestamp.from(now.plus(lifetime)));
            long last = cleaned.get();
            if (now.toEpochMilli() - last > CLEAN_EVERY.toMillis() && cleaned.compareAndSet(last, now.toEpochMilli())) {
                database.update("delete from mca.search_snapshot where expires_at < ?", Timestamp.from(now));
            }
        });
        return id;
    }

    /**
     * Reads a part of a snapshot.
     *
     * @throws Refusal {@link ErrorCode#EXPIRED_PAGE} when the snapshot is gone
     */
    Part read(PageToken.InSnapshot place, int count) {
        List<Part> found = database.query(
                "select substring(ids from ?::int for ?::int), length(ids), given_before from mca.search_snapshot"
                        + " where id = ? and query = ? and expires_at >= now()",
                (row, number) -> new Part(unpack(row.getBytes(1)), row.getInt(2) / ID_BYTES, row.getInt(3)),
                1 + ID_BYTES * place.offset(),
                ID_BYTES * count,
                place.snapshot(),
                place.query());
        if (found.isEmpty()) {
            throw new Refusal(ErrorCode.EXPIRED_PAGE, "", SearchPages.PARAMETER);
        }
        return found.get(0);
    }

    /** Which of these resources were not deleted since. */
    List<Long> withoutDeleted(List<Long> ids) {
        if (ids.isEmpty()) {
            return ids;
        }
        List<Long> deleted = database.queryForList(
                "select res_id from hfj_resource where res_id = any(?) and res_deleted_at is not null",
                Long.class,
                (Object) ids.toArray(Long[]::new));
        return deleted.isEmpty()
                ? ids
                : ids.stream().filter(id -> !deleted.contains(id)).toList();
    }

    private static List<Long> unpack(byte[] packed) {
        ByteBuffer buffer = ByteBuffer.wrap(packed);
        List<Long> ids = new ArrayList<>(packed.length / ID_BYTES);
        while (buffer.hasRemaining()) {
            ids.add(buffer.getLong());
        }
        return ids;
    }
}
