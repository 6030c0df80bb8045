package cn.medalliance.fhir.storage;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through what is stored, for whoever keeps something beside it and came later. It can be stopped at any time; what was
 * not done to its end is done as a whole again.
 */
public final class StoredPass {

    private static final int BLOCK = 500;

    private static final String NEXT = """
            select r.res_id, r.fhir_id, v.res_text_vc
            from hfj_resource r join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
            where r.res_type = ? and r.res_deleted_at is null and r.res_id > ?
            order by r.res_id limit ?
            for share of r
            """;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    public StoredPass(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A resource as it is now.
     *
     * @param pid its internal id
     * @param id its id
     * @param text its JSON
     */
    public record Stored(long pid, String id, String text) {}

    /** Does some work if no work of this name was done to its end on this database. */
    public void once(String name, Runnable work) {
        Boolean isDone = database.queryForObject(
                "select exists (select from mca.done_once where name = ?)", Boolean.class, name);
        if (!Boolean.TRUE.equals(isDone)) {
            work.run();
            database.update("insert into mca.done_once (name) values (?) on conflict do nothing", name);
        }
    }

    /** Gives all resources of a type, block by block; each block is a transaction, in which nobody else changes them. */
    public void over(String type, Consumer<List<Stored>> work) {
        long last = 0;
        List<Stored> block = next(type, last, work);
        while (!block.isEmpty()) {
            last = block.get(block.size() - 1).pid();
            block = next(type, last, work);
        }
    }

    private List<Stored> next(String type, long last, Consumer<List<Stored>> work) {
        List<Stored> block = transaction.execute(status -> {
            List<Stored> stored = database.query(
                    NEXT,
                    (row, index) -> new Stored(row.getLong(1), row.getString(2), row.getString(3)),
                    type,
                    last,
                    BLOCK);
            if (!stored.isEmpty()) {
                work.accept(stored);
            }
            return stored;
        });
        return block == null ? List.of() : block;
    }
}
