package cn.medalliance.security.access.jpa;

import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.security.caller.Caller;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Whether somebody may know of resources, for whoever tells it without being asked by a request: notifications, exports.
 * Decided as a read is, by relations and Consents as they are now.
 */
public final class Disclosure {

    private final AccessDecisions decisions;

    Disclosure(AccessDecisions decisions) {
        this.decisions = decisions;
    }

    /** Of each of some stored resources whether the recipient may read it. */
    public List<Boolean> mayKnow(Caller recipient, List<? extends IBaseResource> resources) {
        return decisions.may(recipient, resources, Interaction.READ);
    }
}
