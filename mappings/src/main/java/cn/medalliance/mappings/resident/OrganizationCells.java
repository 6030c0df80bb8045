package cn.medalliance.mappings.resident;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.transaction.MatchUrl;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;

/** Cells that name organisations. One is found by its credit code, or by that of an organisation that it succeeded; never by name. */
public final class OrganizationCells {
    private final NamingSystems systems;
    private final Absences absences;

    public OrganizationCells(Guide guide, Absences absences) {
        systems = new NamingSystems(guide);
        this.absences = absences;
    }

    /**
     * The organisation that the row cannot do without.
     *
     * @param name what it is called, to be shown
     */
    public Optional<Reference> organization(Cell code, Cell name, IssueList issues) {
        return creditCode(code, issues).map(uscc -> {
            Reference organization =
                    new Reference(MatchUrl.byIdentifier("Organization", systems.organization(), uscc.value())
                            .toString());
            if (!name.isEmpty()) {
                organization.setDisplay(name.text());
            }
            return organization;
        });
    }

    /** Its credit code; a cell that has none is an error. */
    public Optional<UnifiedSocialCreditCode> creditCode(Cell code, IssueList issues) {
        if (code.isEmpty() || absences.inWords(code).isPresent()) {
            issues.add(IssueCode.ORGANIZATION_MISSING, code.column());
            return Optional.empty();
        }
        Optional<UnifiedSocialCreditCode> uscc = UnifiedSocialCreditCode.parse(code.text());
        if (uscc.isEmpty()) {
            issues.add(IssueCode.ORGANIZATION_INVALID, code.column());
        }
        return uscc;
    }
}
