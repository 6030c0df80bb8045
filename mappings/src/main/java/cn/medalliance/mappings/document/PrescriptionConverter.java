package cn.medalliance.mappings.document;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.cda.ClinicalDocument;
import cn.medalliance.mappings.cda.ClinicalDocument.Entry;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.document.DocumentHead.People;
import cn.medalliance.mappings.prescription.PrescriptionStep;
import cn.medalliance.mappings.prescription.SentPrescription;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.rules.ProfileRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * C0004 and C0005: a prescription of western or of Chinese medicine, of which each medicine is a MedicationRequest. A document is of the
 * moment when it was signed: what a prescription has become since, stopped or reviewed, is left alone.
 */
final class PrescriptionConverter implements DocumentConverter {
    private static final Bilingual VALIDITY = new Bilingual(
            "处方有效天数是可以取药的期限，不是用药天数。",
            "The days of validity say until when it may be filled, not for how long it is taken.");
    private static final String VALIDITY_DAYS = "DE06.00.294.00";

    private final CodeMaps maps;
    private final ProfileRules rules;
    private final DocumentHead head;
    private final DocumentDiagnoses diagnoses;
    private final PrescribedMedicines medicines;
    private final PrescriptionStep prescriptions;
    private final ProvenanceStep provenances;

    PrescriptionConverter(Guide guide, CodeMaps maps, ProfileRules rules) {
        this.maps = maps;
        this.rules = rules;
        head = new DocumentHead(guide, maps);
        diagnoses = new DocumentDiagnoses(maps);
        medicines = new PrescribedMedicines(guide, maps);
        prescriptions = new PrescriptionStep(guide, maps);
        provenances = new ProvenanceStep(guide, new Bilingual("由处方（CDA）转换", "Converted from a prescription in CDA"));
    }

    @Override
    public Optional<Bundle> convert(ClinicalDocument document, Delivery delivery, IssueList issues) {
        Optional<People> known = head.people(document, issues);
        List<SentPrescription> sent = medicines.of(document, issues);
        tellRest(document, issues);
        if (known.isEmpty() || issues.hasErrors()) {
            return Optional.empty();
        }
        People people = known.get();
        DocumentTransaction transaction =
                new DocumentTransaction("prescription", document, people, maps, rules, delivery, issues);
        List<CodeableConcept> reasons = diagnoses.of(document);
        for (SentPrescription medicine : sent) {
            transaction.addUnlessThere(
                    prescriptions.request(
                            medicine,
                            people.resident(),
                            people.custodian(),
                            reasons,
                            PrescribedMedicines.PLACE,
                            issues),
                    prescriptions.condition(people.resident(), medicine.number()),
                    PrescribedMedicines.PLACE);
        }
        return transaction.build(provenances);
    }

    /** Names what is not converted, each once. */
    private static void tellRest(ClinicalDocument document, IssueList issues) {
        Set<String> read = Stream.concat(PrescribedMedicines.ELEMENTS.stream(), DocumentDiagnoses.ELEMENTS.stream())
                .collect(Collectors.toSet());
        for (Entry entry : document.entries()) {
            if (entry.element().equals(VALIDITY_DAYS)) {
                issues.add(IssueCode.COLUMN_LEFT_OUT, entry.element(), VALIDITY);
            } else if (!read.contains(entry.element())) {
                issues.add(IssueCode.ELEMENT_UNKNOWN, entry.element());
            }
        }
    }
}
