package cn.medalliance.security.access.jpa;

import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.AccessType;
import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.jpa.ClientResources;
import cn.medalliance.security.relation.model.Relation;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
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
    private final OwnerlessResources ownerless;
    private final ClientResources clients;

    StoredAccess(
            AccessMatrix matrix,
            AccessDecisions decisions,
            StoredOwners owners,
            OwnerlessResources ownerless,
            ClientResources clients) {
        this.clients = clients;
        this.ownerless = ownerless;
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
        if (matrix.isOfClients(type)) {
            checkClients(caller, id, interaction);
            return;
        }
        Optional<AccessType> ofPatients = matrix.type(type).filter(AccessType::isOfPatients);
        if (ofPatients.isEmpty()) {
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
        boolean isOwnerless = patients.get().isEmpty() && isOwnerless(ofPatients.get(), id);
        Map<String, Set<Relation>> standing = decisions.standing(caller, patients.get(), id);
        for (Interaction asked : List.of(Interaction.READ, interaction)) {
            Set<Relation> permitting = isOwnerless
                    ? matrix.permittingOwnerless(caller.kind(), type, asked)
                    : matrix.permitting(caller.kind(), type, asked);
            boolean isOpen = AccessDecisions.isOpen(patients.get(), permitting, standing)
                    || permitting.contains(Relation.OWN)
                            && owners.holds(id, decisions.keptBy(caller, ofPatients.get()));
            if (!isOpen) {
                throw asked == Interaction.READ ? new ResourceNotFoundException(id) : never(type, interaction);
            }
        }
    }

    /** Of another client it is as if it never was; what nobody made, and an update finds, is judged by what it holds. */
    private void checkClients(Caller caller, IdType id, Interaction interaction) {
        boolean isNobodys = clients.made(id.getResourceType(), id.getIdPart()).isEmpty();
        boolean mayBeNew = isNobodys && interaction == Interaction.UPDATE;
        if (!mayBeNew && !clients.isOf(caller, id.getResourceType(), id.getIdPart())) {
            throw new ResourceNotFoundException(id);
        }
    }

    private boolean isOwnerless(AccessType type, IdType id) {
        return type.ownerless().isPresent() && owners.holds(id, ownerless.condition(type));
    }

    static Refusal never(String type, Interaction interaction) {
        return new Refusal(
                ErrorCode.FORBIDDEN,
                "the access rules do not let you " + interaction.name().toLowerCase(Locale.ROOT) + " " + type,
                null);
    }
}
