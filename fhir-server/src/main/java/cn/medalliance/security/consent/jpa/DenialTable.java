package cn.medalliance.security.consent.jpa;

import cn.medalliance.security.consent.model.ConsentRule;
import cn.medalliance.security.consent.model.ConsentRule.Actor;
import cn.medalliance.security.consent.model.ConsentRule.Code;
import cn.medalliance.security.consent.model.Denial;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables {@code mca.consent_denial} and {@code mca.consent_denial_actor}. */
final class DenialTable {

    private static final String DELETE = """
            delete from mca.consent_denial denial using hfj_resource consent
            where consent.res_type = 'Consent' and consent.fhir_id = ? and denial.consent_id = consent.res_id
            """;

    private static final String INSERT = """
            insert into mca.consent_denial
                (consent_id, patient_id, exception_to, is_for_all, begins_at, ends_at, purposes, types, labels, codes)
            select consent.res_id, patient.res_id, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb)
            from hfj_resource consent, hfj_resource patient
            where consent.res_type = 'Consent' and consent.fhir_id = ?
                and patient.res_type = 'Patient' and patient.fhir_id = ?
            returning id
            """;

    private static final String INSERT_ACTORS = """
            insert into mca.consent_denial_actor (denial_id, actor_id, organization_id)
            select distinct cast(? as bigint), actor.res_id, organization.id
            from unnest(?, ?) as named (type, id)
            join hfj_resource actor on actor.res_type = named.type and actor.fhir_id = named.id
            cross join lateral mca.organizations_of(actor.res_id) as organization (id)
            """;

    private static final String COUNT_ACTORS =
            "select count(distinct actor_id) from mca.consent_denial_actor where denial_id = ?";

    private static final String NAMES_KEEPER = """
            select exists (
                select from mca.consent_denial denial
                join hfj_resource consent on consent.res_id = denial.consent_id
                join mca.consent_denial_actor actor on actor.denial_id = denial.id
                join hfj_res_link keeper on keeper.src_resource_id = denial.patient_id
                    and keeper.src_path = 'Patient.managingOrganization'
                where consent.fhir_id = ? and consent.res_type = 'Consent' and denial.exception_to is null
                    and actor.organization_id in (select mca.organization_and_above(keeper.target_resource_id)))
            """;

    private static final String OF_ROLES = """
            with written as (
                select role.res_id from hfj_resource role where role.res_type = 'PractitionerRole' and role.fhir_id = any (?)),
            touched as (
                select res_id from written
                union
                select link.target_resource_id from written join hfj_res_link link
                    on link.src_resource_id = written.res_id and link.src_path = 'PractitionerRole.practitioner')
            """;

    private static final String ADD_ORGANIZATIONS = OF_ROLES + """
            insert into mca.consent_denial_actor (denial_id, actor_id, organization_id)
            select actor.denial_id, actor.actor_id, organization.id
            from mca.consent_denial_actor actor join touched on touched.res_id = actor.actor_id
            cross join lateral mca.organizations_of(actor.actor_id) as organization (id)
            on conflict do nothing
            """;

    /** Of an actor who has no organisation any more the last known stays. */
    private static final String REMOVE_ORGANIZATIONS = OF_ROLES + """
            delete from mca.consent_denial_actor actor using touched
            where touched.res_id = actor.actor_id
                and exists (select from mca.organizations_of(actor.actor_id))
                and actor.organization_id not in (select mca.organizations_of(actor.actor_id))
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private DenialTable() {}

    /**
     * Puts what a Consent says now in the place of what it said before.
     *
     * @param consent the Consent's id
     * @param patient the patient's id
     * @return whether each actor leads to an organisation
     */
    static boolean replace(Connection database, String consent, @Nullable String patient, List<Denial> denials)
            throws SQLException {
        try (PreparedStatement delete = database.prepareStatement(DELETE)) {
            delete.setString(1, consent);
            delete.executeUpdate();
        }
        boolean isWhole = true;
        if (patient != null) {
            for (Denial denial : denials) {
                Long id = insert(database, consent, patient, null, denial.rule());
                isWhole &= insertActors(database, id, denial.rule().actors());
                for (ConsentRule exception : denial.exceptions()) {
                    Long exceptionId = insert(database, consent, patient, id, exception);
                    isWhole &= insertActors(database, exceptionId, exception.actors());
                }
            }
        }
        return isWhole;
    }

    /** Whether a Consent denies the organisation that keeps the patient's record, itself or by one above it. */
    static boolean namesKeeper(Connection database, String consent) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(NAMES_KEEPER)) {
            statement.setString(1, consent);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** After roles were written: who is named by a Consent is named with the organisation where he works now. */
    static void followRoles(Connection database, Set<String> roles) throws SQLException {
        for (String sql : List.of(ADD_ORGANIZATIONS, REMOVE_ORGANIZATIONS)) {
            try (PreparedStatement statement = database.prepareStatement(sql)) {
                statement.setArray(1, database.createArrayOf("text", roles.toArray()));
                statement.executeUpdate();
            }
        }
    }

    private static Long insert(
            Connection database, String consent, String patient, @Nullable Long exceptionTo, ConsentRule rule)
            throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(INSERT)) {
            insert.setObject(1, exceptionTo, Types.BIGINT);
            insert.setBoolean(2, rule.actors().isEmpty());
            insert.setTimestamp(3, time(rule.begins()));
            insert.setTimestamp(4, time(rule.ends()));
            insert.setArray(5, texts(database, rule.purposes()));
            insert.setArray(6, texts(database, rule.types()));
            insert.setArray(
                    7,
                    texts(
                            database,
                            rule.labels().stream()
                                    .map(label -> label.system() + "|" + label.code())
                                    .toList()));
            insert.setString(8, json(rule.codes()));
            insert.setString(9, consent);
            insert.setString(10, patient);
            try (ResultSet row = insert.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("A Consent or its patient is not stored");
                }
                return row.getLong(1);
            }
        }
    }

    private static boolean insertActors(Connection database, Long denial, Set<Actor> actors) throws SQLException {
        if (actors.isEmpty()) {
            return true;
        }
        try (PreparedStatement insert = database.prepareStatement(INSERT_ACTORS)) {
            insert.setLong(1, denial);
            List<Actor> named = List.copyOf(actors);
            insert.setArray(
                    2,
                    database.createArrayOf(
                            "text", named.stream().map(Actor::type).toArray()));
            insert.setArray(
                    3,
                    database.createArrayOf("text", named.stream().map(Actor::id).toArray()));
            insert.executeUpdate();
        }
        try (PreparedStatement count = database.prepareStatement(COUNT_ACTORS)) {
            count.setLong(1, denial);
            try (ResultSet row = count.executeQuery()) {
                return row.next() && row.getInt(1) == actors.size();
            }
        }
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Array texts(Connection database, Collection<String> values) throws SQLException {
        return values.isEmpty() ? null : database.createArrayOf("text", values.toArray());
    }

    private static @Nullable String json(Set<Code> codes) {
        try {
            return codes.isEmpty() ? null : JSON.writeValueAsString(codes);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("Codes that are no JSON", failure);
        }
    }
}
