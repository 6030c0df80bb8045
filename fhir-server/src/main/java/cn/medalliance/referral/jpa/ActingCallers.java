package cn.medalliance.referral.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.referral.model.Role;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.relation.jpa.Relations;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * As whom a request acts: by its token; in open mode by what the headers {@code X-Mca-Organization} (a unified social credit
 * code) and {@code X-Mca-Role} say, which nobody proves.
 */
final class ActingCallers {

    private static final String ORGANIZATION = "X-Mca-Organization";
    private static final String ROLE = "X-Mca-Role";

    /** Kinds of organisation, by mca-org-type, that are a referral centre. */
    private static final Set<String> CENTRES = Set.of("referral-centre", "alliance");

    private static final String ID = "select fhir_id from hfj_resource where res_id = :pid";

    private final Relations relations;
    private final Parties parties;
    private final EntityManager entityManager;

    ActingCallers(Relations relations, Parties parties, EntityManager entityManager) {
        this.relations = relations;
        this.parties = parties;
        this.entityManager = entityManager;
    }

    Acting of(RequestDetails request) {
        Optional<Caller> caller = CallerToken.current();
        if (caller.isPresent()) {
            return acting(caller.get().organization(), Optional.empty(), true);
        }
        Optional<String> organization = header(request, ORGANIZATION);
        Optional<Role> role = header(request, ROLE)
                .map(said -> Role.said(said)
                        .orElseThrow(() -> new Refusal(
                                ErrorCode.INVALID_REQUEST,
                                "P, F or C; placer, fulfiller or referral-coordinator",
                                ROLE)));
        return organization.isPresent()
                ? acting(organization, role, true)
                : new Acting(Optional.empty(), Set.of(), false, role, false);
    }

    private Acting acting(Optional<String> creditCode, Optional<Role> said, boolean isNamed) {
        Optional<String> own = creditCode.flatMap(relations::organization).flatMap(this::idOf);
        Set<String> under = creditCode.map(relations::organizationIds).orElse(Set.of());
        boolean isCentre = own.map(parties::typesOf)
                .filter(types -> !Collections.disjoint(types, CENTRES))
                .isPresent();
        return new Acting(own, under, isCentre, said, isNamed);
    }

    private Optional<String> idOf(long pid) {
        return entityManager.createNativeQuery(ID).setParameter("pid", pid).getResultList().stream()
                .map(String.class::cast)
                .findFirst();
    }

    private static Optional<String> header(RequestDetails request, String name) {
        return Optional.ofNullable(request.getHeader(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
