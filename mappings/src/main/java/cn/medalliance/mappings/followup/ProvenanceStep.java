package cn.medalliance.mappings.followup;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.transaction.Fingerprint;
import cn.medalliance.mappings.transaction.MatchUrl;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;

/** Where the resources of a row come from. Known again by the row's fingerprint: a corrected row has one of its own. */
final class ProvenanceStep {
    private static final String AGENT_TYPE = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    private final Bilingual form;
    private final NamingSystems systems;
    private final String patientExtension;

    /** @param form what the form is about */
    ProvenanceStep(Guide guide, Bilingual form) {
        this.form = form;
        systems = new NamingSystems(guide);
        patientExtension = guide.canonical("StructureDefinition", "provenance-patient");
    }

    MatchUrl condition(String raw) {
        return MatchUrl.of("Provenance").and("source-row", systems.sourceRow(), Fingerprint.of(raw));
    }

    Provenance provenance(FollowUpRow row, FollowUpVisit visit, List<Reference> targets, Delivery delivery) {
        Provenance provenance = new Provenance();
        targets.forEach(target -> provenance.addTarget(target.copy()));
        // Whoever may see the resident's data may see where they came from.
        provenance.addExtension(
                new Extension(patientExtension, visit.resident().reference()));
        provenance.setOccurred(visit.effective());
        provenance.setRecordedElement(new InstantType(delivery.receivedAt().toString()));
        provenance.setActivity(new CodeableConcept()
                .setText("由" + form.zh() + "随访导出转换 / Converted from a " + form.en() + " follow-up export"));
        provenance
                .addAgent()
                .setType(new CodeableConcept(new Coding(AGENT_TYPE, "author", "Author")))
                .setWho(visit.doctorReference("Practitioner"))
                .setOnBehalfOf(visit.organizationReference());
        provenance
                .addAgent()
                .setType(new CodeableConcept(new Coding(AGENT_TYPE, "assembler", "Assembler")))
                .setWho(new Reference()
                        .setType("Device")
                        .setDisplay(delivery.system().toString()))
                .setOnBehalfOf(visit.organizationReference());
        Reference source = new Reference()
                .setIdentifier(new Identifier().setSystem(systems.sourceRow()).setValue(Fingerprint.of(row.raw())))
                .setDisplay(delivery.document() + " 第" + row.number() + "行 / row " + row.number());
        provenance.addEntity().setRole(Provenance.ProvenanceEntityRole.SOURCE).setWhat(source);
        return provenance;
    }
}
