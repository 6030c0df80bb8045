package cn.medalliance.mappings.cda;

import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.transaction.MatchUrl;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
 * @param charset the encoding of the document
 */
public record SourceDocument(
        String number, String type, String category, String title, String written, byte[] bytes, Charset charset) {
    private static final String NUMBERS = "urn:oid:2.16.156.10011.1.1";
    private static final String TYPES = "urn:oid:2.16.156.10011.2.4";

    /**
     * A document under its own number, kind and title.
     *
     * @param category the guide's code of its category
     */
    public static SourceDocument of(ClinicalDocument document, String category, Delivery delivery) {
        return new SourceDocument(
                document.number(),
                document.code(),
                category,
                document.title(),
                DocumentTimes.instant(document.effectiveTime(), delivery),
                document.bytes(),
                document.charset());
    }

    /** How it is found again. */
    public MatchUrl condition(ResidentMatch resident) {
        return resident.owned("DocumentReference", NUMBERS, number);
    }

    /** The document as a resource. */
    public DocumentReference reference(Reference subject, Reference author, Reference custodian, CodeMaps maps) {
        DocumentReference reference = new DocumentReference();
        reference.setMasterIdentifier(new Identifier().setSystem(NUMBERS).setValue(number));
        reference.setStatus(DocumentReferenceStatus.CURRENT);
        reference.setType(new CodeableConcept(maps.coding(TYPES, type)));
        reference.addCategory(new CodeableConcept(maps.coding("CodeSystem/mca-document-category", category)));
        reference.setSubject(subject.copy());
        reference.setDateElement(new InstantType(written));
        reference.addAuthor(author.copy());
        reference.setCustodian(custodian.copy());
        Attachment attachment = new Attachment()
                .setContentType(contentType())
                .setLanguage("zh-CN")
                .setData(bytes)
                .setSize(bytes.length)
                .setHash(hash())
                .setTitle(title)
                .setCreationElement(new DateTimeType(written));
        reference.addContent().setAttachment(attachment);
        return reference;
    }

    /** Who reads the bytes as XML finds the encoding in them; who reads them as text is told when it is not UTF-8. */
    private String contentType() {
        return charset.equals(StandardCharsets.UTF_8) ? "application/xml" : "application/xml;charset=" + charset.name();
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
