package cn.medalliance.provenance;

import java.util.List;
import org.hl7.fhir.r4.model.Provenance.ProvenanceAgentComponent;

/** For a feature that tells of its writes by a Provenance of its own. */
public interface CallerAgents {

    /** Who calls, as a Provenance names it; the server itself where nobody has to say who they are. */
    List<ProvenanceAgentComponent> agents();
}
