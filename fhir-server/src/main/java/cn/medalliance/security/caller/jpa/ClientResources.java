package cn.medalliance.security.caller.jpa;

import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.KeptCaller;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which client made a resource of a type that belongs to its maker, in {@code mca.client_resource}. Where nobody has to say who
 * they are, nobody is noted.
 */
public final class ClientResources {

    private static final String NOTE = """
            insert into mca.client_resource as made (res_type, id, client, caller) values (?, ?, ?, cast(? as jsonb))
            on conflict (res_type, id) do update set caller = excluded.caller where made.client = excluded.client
            """;
    private static final String MADE = "select caller from mca.client_resource where res_type = ? and id = ?";
    private static final String COUNT = """
            select count(*) from mca.client_resource made
            join hfj_resource r on r.res_type = made.res_type and r.fhir_id = made.id and r.res_deleted_at is null
            where made.res_type = ? and made.client = ? and made.id <> ?
            """;

    private final JdbcTemplate database;

    ClientResources(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Notes who writes a resource and with what rights.
     *
     * @return false when it is another client's, be it deleted by now
     */
    public boolean note(Caller caller, String type, String id) {
        return database.update(NOTE, type, id, caller.client(), KeptCaller.write(caller)) > 0;
    }

    /** Who made a resource, with the rights with which it was last written; empty when nobody is noted. */
    public Optional<Caller> made(String type, String id) {
        return database.queryForList(MADE, String.class, type, id).stream()
                .findFirst()
                .map(KeptCaller::read);
    }

    /** Whether a caller's client made a resource. */
    public boolean isOf(Caller caller, String type, String id) {
        return made(type, id)
                .filter(maker -> maker.client().equals(caller.client()))
                .isPresent();
    }

    /** How many resources of a type a client has beside one. */
    public int countOthers(String client, String type, String id) {
        Integer count = database.queryForObject(COUNT, Integer.class, type, client, id);
        return count == null ? 0 : count;
    }
}
