package cn.medalliance.security.access.jpa;

import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.relation.model.Relation;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;

/** Whether a caller may do something with a stored resource of which only the id is known yet. */
final class StoredAccess {

    private final AccessMatrix matrix;
    private final AccessDecisions decisions;
    private final StoredOwners owners;

    StoredAccess(AccessMatrix matrix, AccessDecisions decisions, StoredOwners owners) {
        this.matrix = matrix;
        this.decisions = decisions;
        this.owners = owners;
    }

    /**
     * Lets pass what is allowed, and what is not there when an update may create it.
     *
     * @throws ResourceNotFoundException when the caller may not even see it
     * @throws Refusal 403 when the caller may see it but not do this
     */
    void check(Caller caller, IdType id, Interaction interaction) {
        String type = id.getResourceType();
        boolean isOfPatients =
                matrix.type(type).filter(known -> known.isOfPatients()).isPresent();
        if (!isOfPatients) {
            return; // judged by what it holds
        }
        Optional<Set<String>> patients = owners.of(id);
        if (patients.isEmpty()) {
            if (interaction != Interaction.UPDATE) {
                // Without rules a deletion of nothing succeeds; here it would tell what is there and what is not.
                throw new ResourceNotFoundException(id);
            }
            return;
        }
        Map<String, Set<Relation>> standing = decisions.standing(caller, patients.get(), id);
        if (!isOpen(caller, type, Interaction.READ, patients.get(), standing)) {
            throw new ResourceNotFoundException(id);
        }
        if (!isOpen(caller, type, interaction, patients.get(), standing)) {
            throw never(type, interaction);
        }
    }

    private boolean isOpen(
            Caller caller,
            String type,
            Interaction interaction,
            Set<String> patients,
            Map<String, Set<Relation>> standing) {
        Set<Relation> permitting = matrix.permitting(caller.kind(), type, interaction);
        return AccessDecisions.isOpen(patients, permitting, standing);
    }

    static Refusal never(String type, Interaction interaction) {
        return new Refusal(
                ErrorCode.FORBIDDEN,
                "the access rules do not let you " + interaction.name().toLowerCase(Locale.ROOT) + " " + type,
                null);
    }
}
