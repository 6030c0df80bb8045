package cn.medalliance.mappings.document;

import cn.medalliance.mappings.cda.ClinicalDocument;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.transaction.MatchUrl;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;

/** The Composition that a document is, known by the document's number. */
final class DocumentSections {
    private static final String NUMBERS = "urn:oid:2.16.156.10011.1.1";

    private DocumentSections() {}

    /** How the Composition of a document is found again. */
    static MatchUrl condition(ClinicalDocument document, ResidentMatch resident) {
        return resident.owned("Composition", NUMBERS, document.number());
    }

    /**
     * A Composition, its sections still to be added.
     *
     * @param type its type in LOINC
     * @param title its title where the document has none
     * @param written when it was written
     */
    static Composition composition(
            ClinicalDocument document, DocumentHead.People people, Coding type, String title, DateTimeType written) {
        Composition composition = new Composition();
        composition.setIdentifier(new Identifier().setSystem(NUMBERS).setValue(document.number()));
        composition.setStatus(Composition.CompositionStatus.FINAL);
        composition.setType(new CodeableConcept(type));
        composition.setSubject(people.resident().reference());
        composition.setDateElement(written);
        composition.addAuthor(people.author().copy());
        composition.setTitle(document.title().isEmpty() ? title : document.title());
        composition.setCustodian(people.custodian().copy());
        return composition;
    }
}
