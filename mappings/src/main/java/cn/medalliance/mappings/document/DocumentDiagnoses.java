package cn.medalliance.mappings.document;

import cn.medalliance.mappings.cda.ClinicalDocument;
import cn.medalliance.mappings.cda.ClinicalDocument.Entry;
import cn.medalliance.mappings.codes.CodeMaps;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;

/** The diagnoses of a document as the sender has them; which of the resident's conditions they are cannot be told. */
final class DocumentDiagnoses {
    /** Code and name of a diagnosis, and the disease or pattern of Chinese medicine. */
    static final Set<String> ELEMENTS = Set.of("DE05.01.024.00", "DE05.01.025.00", "DE05.10.130.00");

    private static final String ICD_10 = "2.16.156.10011.2.3.3.11";

    private final CodeMaps maps;

    DocumentDiagnoses(CodeMaps maps) {
        this.maps = maps;
    }

    /** All of them, in their order. Codes of other systems than ICD-10 stay words. */
    List<CodeableConcept> of(ClinicalDocument document) {
        return document.entries().stream()
                .filter(entry ->
                        ELEMENTS.contains(entry.element()) && !entry.words().isEmpty())
                .map(this::diagnosis)
                .toList();
    }

    private CodeableConcept diagnosis(Entry entry) {
        CodeableConcept diagnosis = new CodeableConcept().setText(entry.words());
        if (entry.coded() && entry.system().equals(ICD_10)) {
            diagnosis.addCoding(maps.coding("urn:oid:" + ICD_10, entry.value()));
        }
        return diagnosis;
    }
}
