package cn.medalliance.mappings.document;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.cda.ClinicalDocument;
import cn.medalliance.mappings.cda.DocumentTimes;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.resident.DateCells;
import cn.medalliance.mappings.resident.NamingSystems;
import cn.medalliance.mappings.resident.ResidentCells;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.resident.ResidentStep;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.transaction.MatchUrl;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;

/** What every kind of document says of who keeps it, who wrote it and whom it is about. */
final class DocumentHead {
    /** Where the resident stands. */
    static final String RESIDENT = "recordTarget";

    private final NamingSystems systems;
    private final ResidentStep residents;

    DocumentHead(Guide guide, CodeMaps maps) {
        systems = new NamingSystems(guide);
        Absences absences = new Absences(maps);
        residents = new ResidentStep(guide, maps, absences, new DateCells(absences));
    }

    /**
     * Who is known.
     *
     * @param author the author by name; the numbers of a document are the sender's own
     * @param custodian the organisation that keeps the document
     * @param creditCode the custodian's unified social credit code
     * @param resident whom it is about
     */
    record People(Reference author, Reference custodian, String creditCode, ResidentMatch resident) {}

    /** Those people; empty when one of them is not known, which is an issue. */
    Optional<People> people(ClinicalDocument document, IssueList issues) {
        Optional<UnifiedSocialCreditCode> code = UnifiedSocialCreditCode.parse(document.custodianCode());
        if (code.isEmpty()) {
            issues.add(
                    document.custodianCode().isEmpty()
                            ? IssueCode.ORGANIZATION_MISSING
                            : IssueCode.ORGANIZATION_INVALID,
                    "custodian/id");
        }
        if (document.author().isEmpty()) {
            issues.add(IssueCode.DOCTOR_MISSING, "author");
        }
        Optional<Reference> custodian = code.map(known -> custodian(known, document));
        Optional<ResidentMatch> resident =
                residents.match(cells(document), custodian.orElseGet(Reference::new), issues);
        if (code.isEmpty() || custodian.isEmpty() || resident.isEmpty()) {
            return Optional.empty();
        }
        Reference author = new Reference().setType("Practitioner").setDisplay(document.author());
        return Optional.of(new People(author, custodian.get(), code.get().value(), resident.get()));
    }

    private Reference custodian(UnifiedSocialCreditCode code, ClinicalDocument document) {
        Reference custodian = new Reference(MatchUrl.byIdentifier("Organization", systems.organization(), code.value())
                .toString());
        if (!document.custodianName().isEmpty()) {
            custodian.setDisplay(document.custodianName());
        }
        return custodian;
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
}
