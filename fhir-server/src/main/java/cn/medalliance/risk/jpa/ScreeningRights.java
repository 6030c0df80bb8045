package cn.medalliance.risk.jpa;

import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.relation.jpa.Relations;
import cn.medalliance.security.relation.model.Relation;
import cn.medalliance.security.scope.Permission;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether somebody may ask for a screening at all: what it reads and writes must be open to the caller's kind and in the caller's
 * scopes, before it is begun and not when it is half done. Each read and write is judged again.
 */
final class ScreeningRights {

    private static final List<String> READ =
            List.of("Patient", "Observation", "QuestionnaireResponse", "Condition", "EpisodeOfCare");
    private static final List<String> WRITTEN = List.of("RiskAssessment", "Flag", "Task");
    private static final Map<Interaction, Permission> PERMISSIONS = Map.of(
            Interaction.SEARCH, Permission.SEARCH,
            Interaction.CREATE, Permission.CREATE,
            Interaction.UPDATE, Permission.UPDATE);

    private final AccessMatrix matrix;
    private final Relations relations;

    ScreeningRights(AccessMatrix matrix, Relations relations) {
        this.matrix = matrix;
        this.relations = relations;
    }

    /** @throws Refusal 403 for whom it is not */
    void requireToWrite() {
        Optional<Caller> caller = CallerToken.current();
        if (caller.isEmpty()) {
            return;
        }
        READ.forEach(type -> require(caller.get(), type, Interaction.SEARCH, Relation.MANAGING));
        for (String type : WRITTEN) {
            for (Interaction interaction : List.of(Interaction.SEARCH, Interaction.CREATE, Interaction.UPDATE)) {
                if (!type.equals("Task") || interaction != Interaction.SEARCH) {
                    require(caller.get(), type, interaction, Relation.MANAGING);
                }
            }
        }
        require(caller.get(), "Group", Interaction.CREATE, Relation.OWN);
        require(caller.get(), "Group", Interaction.UPDATE, Relation.OWN);
    }

    private void require(Caller caller, String type, Interaction interaction, Relation by) {
        Set<Relation> permitting = matrix.permitting(caller.kind(), type, interaction);
        if (!permitting.contains(by) && !permitting.contains(Relation.ANYBODY)) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN, "screenings are for those who may " + interaction + " " + type, null);
        }
        Permission needed = PERMISSIONS.get(interaction);
        if (needed == null || !caller.mayOn(type, needed)) {
            String scope = type + "." + (needed == null ? "" : needed.letter());
            String context = caller.person().isPresent() ? "user/" : "system/";
            throw Refusal.ofScope(context + scope, "the token has no scope " + scope, null);
        }
    }

    /** @throws Refusal 403 when an organisation is neither the caller's nor below it */
    void requireOwn(String organization) {
        CallerToken.current().ifPresent(caller -> {
            boolean isOwn = caller.organization()
                    .filter(own -> relations.organizationIds(own).contains(organization))
                    .isPresent();
            if (!isOwn) {
                throw new Refusal(
                        ErrorCode.FORBIDDEN, "an organisation screens its own residents and those below it", null);
            }
        });
    }
}
