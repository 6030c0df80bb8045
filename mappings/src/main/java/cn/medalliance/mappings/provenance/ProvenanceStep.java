package cn.medalliance.mappings.provenance;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.resident.NamingSystems;
import cn.medalliance.mappings.transaction.Fingerprint;
import cn.medalliance.mappings.transaction.MatchUrl;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;

/** Where the resources of a row come from. Known again by the row's fingerprint: a corrected row has one of its own. */
public final class ProvenanceStep {
    private static final String AGENT_TYPE = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    private final Bilingual activity;
    private final NamingSystems systems;
    private final String patientExtension;

    /** @param activity what was done to get it */
    public ProvenanceStep(Guide guide, Bilingual activity) {
        this.activity = activity;
        systems = new NamingSystems(guide);
        patientExtension = guide.canonical("StructureDefinition", "provenance-patient");
    }

    /** How the Provenance of a source text is found again. */
    public MatchUrl condition(String raw) {
        return MatchUrl.of("Provenance").and("source-row", systems.sourceRow(), Fingerprint.of(raw));
    }

    /**
     * The Provenance of everything that one row or message became.
     *
     * @param subject whose data they are
     * @param author who wrote it, by name or by reference
     * @param organization for whom
     */
    public Provenance provenance(
            long number,
            String raw,
            Reference subject,
            DateTimeType occurred,
            Reference author,
            Reference organization,
            List<Reference> targets,
            Delivery delivery) {
        Provenance provenance = new Provenance();
        targets.forEach(target -> provenance.addTarget(target.copy()));
        // Whoever may see the resident's data may see where they came from.
        provenance.addExtension(new Extension(patientExtension, subject.copy()));
        provenance.setOccurred(occurred);
        provenance.setRecordedElement(new InstantType(delivery.receivedAt().toString()));
        provenance.setActivity(new CodeableConcept().setText(activity.zh() + " / " + activity.en()));
        provenance
                .addAgent()
                .setType(new CodeableConcept(new Coding(AGENT_TYPE, "author", "Author")))
                .setWho(author.copy())
                .setOnBehalfOf(organization.copy());
        provenance
                .addAgent()
                .setType(new CodeableConcept(new Coding(AGENT_TYPE, "assembler", "Assembler")))
                .setWho(new Reference()
                        .setType("Device")
                        .setDisplay(delivery.system().toString()))
                .setOnBehalfOf(organization.copy());
        Reference source = new Reference()
                .setIdentifier(new Identifier().setSystem(systems.sourceRow()).setValue(Fingerprint.of(raw)))
                .setDisplay(delivery.document() + " 第" + number + "行 / row " + number);
        provenance.addEntity().setRole(Provenance.ProvenanceEntityRole.SOURCE).setWhat(source);
        return provenance;
    }
}
