package cn.medalliance.mappings.cda;

import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.transaction.MatchUrl;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;

/**
 * A document as it came, kept byte for byte.
 *
 * @param number its number, in the system of document numbers
 * @param type the national code of its kind
 * @param category the guide's code of its category
 * @param title its title
 * @param written when it was written, as FHIR writes an instant
 * @param bytes the document
 */
public record SourceDocument(String number, String type, String category, String title, String written, byte[] bytes) {
    private static final String NUMBERS = "urn:oid:2.16.156.10011.1.1";

    /** How it is found again. */
    public MatchUrl condition(ResidentMatch resident) {
        return resident.owned("DocumentReference", NUMBERS, number);
    }

    /** The document as a resource. */
    public DocumentReference reference(Reference subject, Reference author, Reference custodian, CodeMaps maps) {
        DocumentReference reference = new DocumentReference();
        reference.setMasterIdentifier(new Identifier().setSystem(NUMBERS).setValue(number));
        reference.setStatus(DocumentReferenceStatus.CURRENT);
        reference.setType(new CodeableConcept(maps.coding("CodeSystem/mca-document-type", type)));
        reference.addCategory(new CodeableConcept(maps.coding("CodeSystem/mca-document-category", category)));
        reference.setSubject(subject.copy());
        reference.setDateElement(new InstantType(written));
        reference.addAuthor(author.copy());
        reference.setCustodian(custodian.copy());
        Attachment attachment = new Attachment()
                .setContentType("application/xml")
                .setLanguage("zh-CN")
                .setData(bytes)
                .setSize(bytes.length)
                .setHash(hash())
                .setTitle(title)
                .setCreationElement(new DateTimeType(written));
        reference.addContent().setAttachment(attachment);
        return reference;
    }

    /** SHA-1, as FHIR R4 wants it: it tells a change, and is not meant to withstand an attack. */
    private byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
