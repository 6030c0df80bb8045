package cn.medalliance.mappings.followup;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.cda.ClinicalDocument;
import cn.medalliance.mappings.cda.DocumentTimes;
import cn.medalliance.mappings.cda.SourceDocument;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.document.DocumentSections;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.resident.DateCells;
import cn.medalliance.mappings.resident.NamingSystems;
import cn.medalliance.mappings.resident.ResidentCells;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.resident.ResidentStep;
import cn.medalliance.mappings.rules.BrokenRule;
import cn.medalliance.mappings.rules.ProfileRules;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.transaction.MatchUrl;
import cn.medalliance.mappings.transaction.TransactionBuilder;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** A discharge summary to one transaction: its sections as the hospital wrote them, and the document itself. */
final class DischargeConverter {
    /** Its code among national documents. */
    static final String CODE = "C0053";

    private static final String LOINC = "http://loinc.org";
    private static final String NUMBERS = "urn:oid:2.16.156.10011.1.1";

    private static final List<String> NEEDED = List.of("11535-2", "8648-8", "8653-8");

    private final CodeMaps maps;
    private final ProfileRules rules;
    private final NamingSystems systems;
    private final ResidentStep residents;
    private final ProvenanceStep provenances;

    DischargeConverter(Guide guide, CodeMaps maps, ProfileRules rules) {
        this.maps = maps;
        this.rules = rules;
        systems = new NamingSystems(guide);
        Absences absences = new Absences(maps);
        residents = new ResidentStep(guide, maps, absences, new DateCells(absences));
        provenances =
                new ProvenanceStep(guide, new Bilingual("由出院小结（CDA）转换", "Converted from a discharge summary in CDA"));
    }

    Optional<Bundle> convert(ClinicalDocument document, byte[] bytes, String raw, Delivery delivery, IssueList issues) {
        Optional<Reference> custodian = custodian(document, issues);
        if (document.author().isEmpty()) {
            issues.add(IssueCode.DOCTOR_MISSING, "author");
        }
        for (String needed : NEEDED) {
            if (document.sections().stream().noneMatch(section -> section.code().equals(needed))) {
                issues.add(IssueCode.SECTION_MISSING, "section", Bilingual.same(needed));
            }
        }
        Optional<ResidentMatch> resident =
                residents.match(cells(document), custodian.orElseGet(Reference::new), issues);
        if (resident.isEmpty() || custodian.isEmpty() || issues.hasErrors()) {
            return Optional.empty();
        }
        String written = DocumentTimes.instant(document.effectiveTime(), delivery);
        Reference author = new Reference().setType("Practitioner").setDisplay(document.author());
        Reference subject = resident.get().reference();
        TransactionBuilder builder = new TransactionBuilder();
        if (resident.get().newcomer() != null) {
            builder.createUnlessThere(
                    finished(resident.get().newcomer(), delivery, issues),
                    resident.get().condition());
        }
        MatchUrl composed = resident.get().owned("Composition", NUMBERS, document.number());
        Composition composition = composition(document, subject, author, custodian.get(), written);
        builder.createOrUpdate(finished(composition, delivery, issues), composed);
        SourceDocument source =
                new SourceDocument(document.number(), CODE, "discharge", document.title(), written, bytes);
        DocumentReference reference = source.reference(subject, author, custodian.get(), maps);
        reference.getContext().addRelated(TransactionBuilder.referenceTo(composed));
        MatchUrl kept = source.condition(resident.get());
        builder.createOrUpdate(finished(reference, delivery, issues), kept);
        builder.createUnlessThere(
                finished(
                        provenances.provenance(
                                1,
                                raw,
                                subject,
                                new DateTimeType(written),
                                author,
                                custodian.get(),
                                List.of(TransactionBuilder.referenceTo(composed), TransactionBuilder.referenceTo(kept)),
                                delivery),
                        delivery,
                        issues),
                provenances.condition(raw));
        return issues.hasErrors() ? Optional.empty() : Optional.of(builder.build());
    }

    private Optional<Reference> custodian(ClinicalDocument document, IssueList issues) {
        Optional<UnifiedSocialCreditCode> code = UnifiedSocialCreditCode.parse(document.custodianCode());
        if (code.isEmpty()) {
            issues.add(
                    document.custodianCode().isEmpty()
                            ? IssueCode.ORGANIZATION_MISSING
                            : IssueCode.ORGANIZATION_INVALID,
                    "custodian/id");
            return Optional.empty();
        }
        Reference custodian = new Reference(MatchUrl.byIdentifier(
                        "Organization", systems.organization(), code.get().value())
                .toString());
        if (!document.custodianName().isEmpty()) {
            custodian.setDisplay(document.custodianName());
        }
        return Optional.of(custodian);
    }

    private static ResidentCells cells(ClinicalDocument document) {
        return new ResidentCells(
                new Cell("recordTarget/id", "", document.residentId()),
                new Cell("recordTarget/id", "", document.recordNumber()),
                new Cell("recordTarget/name", "", document.patientName()),
                new Cell("administrativeGenderCode", "", document.gender()),
                new Cell("birthTime", "", DocumentTimes.local(document.birthTime())),
                new Cell("recordTarget/telecom", "", document.phone()),
                Cell.absent("recordTarget/addr"));
    }

    private static Composition composition(
            ClinicalDocument document, Reference subject, Reference author, Reference custodian, String written) {
        Composition composition = new Composition();
        composition.setIdentifier(new Identifier().setSystem(NUMBERS).setValue(document.number()));
        composition.setStatus(Composition.CompositionStatus.FINAL);
        composition.setType(new CodeableConcept(new Coding(LOINC, "18842-5", "Discharge summary")));
        composition.setSubject(subject.copy());
        composition.setDateElement(new DateTimeType(written));
        composition.addAuthor(author.copy());
        composition.setTitle(document.title().isEmpty() ? "出院小结" : document.title());
        composition.setCustodian(custodian.copy());
        for (ClinicalDocument.Section section : document.sections()) {
            DocumentSections.add(
                    composition,
                    section.code(),
                    section.title().isEmpty() ? section.code() : section.title(),
                    section.text());
        }
        return composition;
    }

    private Resource finished(Resource resource, Delivery delivery, IssueList issues) {
        resource.getMeta().setSource(delivery.system().toString());
        rules.claimProfile(resource);
        for (BrokenRule broken : rules.broken(resource)) {
            issues.add(broken.severity(), broken.id(), "", broken.reason());
        }
        return resource;
    }
}
