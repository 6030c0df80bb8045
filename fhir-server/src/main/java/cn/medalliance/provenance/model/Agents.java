package cn.medalliance.provenance.model;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Provenance.ProvenanceAgentComponent;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Who writes.
 *
 * @param client the system that sent it
 * @param organization on whose behalf; null when on nobody's
 * @param person who is signed in; null when it is the system alone
 */
public record Agents(
        Reference client,
        @Nullable Reference organization,
        @Nullable Reference person) {

    private static final String TYPE = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    /** As a Provenance has them. */
    public List<ProvenanceAgentComponent> components() {
        List<ProvenanceAgentComponent> agents = new ArrayList<>();
        if (person != null) {
            agents.add(agent("author", "Author", person));
        }
        agents.add(agent("assembler", "Assembler", client));
        return agents;
    }

    private ProvenanceAgentComponent agent(String code, String display, Reference who) {
        ProvenanceAgentComponent agent = new ProvenanceAgentComponent()
                .setType(new CodeableConcept(new Coding(TYPE, code, display)))
                .setWho(who.copy());
        return organization == null ? agent : agent.setOnBehalfOf(organization.copy());
    }
}
