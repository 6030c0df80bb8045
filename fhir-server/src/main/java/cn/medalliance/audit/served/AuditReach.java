package cn.medalliance.audit.served;

import cn.medalliance.security.access.jpa.PatientAccess;
import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.caller.Person;
import cn.medalliance.security.relation.model.Relation;
import cn.medalliance.security.scope.Permission;
import cn.medalliance.security.scope.SmartScope;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of the trail a caller may see: all of it where the matrix opens it to its kind, otherwise what concerns patients
 * to whom it stands in a relation that the matrix names; and of a record about several patients only its own.
 */
final class AuditReach {

    private static final String TYPE = "AuditEvent";

    private final Optional<PatientAccess> access;

    /** @param access empty in open mode, in which everybody sees everything */
    AuditReach(Optional<PatientAccess> access) {
        this.access = access;
    }

    /** Whether the caller sees everything. */
    boolean isWhole(Interaction interaction) {
        Optional<Caller> caller = CallerToken.current();
        return access.isEmpty()
                || caller.isPresent()
                        && access.get()
                                .permitting(caller.get(), TYPE, interaction)
                                .contains(Relation.ANYBODY);
    }

    /** A statement that finds what is asked, as far as the caller may see it. */
    AuditSql sql(AuditQuestion question, Interaction interaction) {
        // Whom the caller may not see it does not find beside its own patients either.
        AuditSql sql = new AuditSql().where(question.of(tellable(question.named(), interaction)));
        CallerToken.current().flatMap(AuditReach::bound).ifPresent(sql::concerning);
        if (isWhole(interaction)) {
            return sql;
        }
        Caller caller = CallerToken.current().orElseThrow();
        Optional<Person> resident = caller.person().filter(Person::isResident);
        if (resident.isPresent()) {
            return sql.concerning(resident.get().patientId());
        }
        Set<Relation> permitting = access.orElseThrow().permitting(caller, TYPE, interaction);
        List<String> words = permitting.stream().map(Relation::word).sorted().toList();
        return sql.related(access.orElseThrow().organizations(caller), words);
    }

    /** An app that is bound to a patient sees the patient's alone. */
    private static Optional<String> bound(Caller caller) {
        List<SmartScope> limits = caller.limits(TYPE, Permission.SEARCH);
        if (limits.isEmpty()) {
            limits = caller.limits(TYPE, Permission.READ);
        }
        if (!limits.isEmpty()) {
            if (limits.stream().allMatch(scope -> !scope.filter().isEmpty())
                    || caller.patient().isEmpty()) {
                throw new Refusal(ErrorCode.FORBIDDEN, "the trail cannot be held to the filter of the scope", null);
            }
            return caller.patient();
        }
        return Optional.empty();
    }

    /** Those of some patients of whom the caller may be told. */
    Set<String> tellable(Set<String> patients, Interaction interaction) {
        Optional<String> bound = CallerToken.current().flatMap(AuditReach::bound);
        Set<String> asked = bound.isEmpty()
                ? patients
                : patients.stream().filter(bound.get()::equals).collect(Collectors.toSet());
        if (isWhole(interaction)) {
            return asked;
        }
        Caller caller = CallerToken.current().orElseThrow();
        return access.orElseThrow().related(caller, access.orElseThrow().permitting(caller, TYPE, interaction), asked);
    }
}
