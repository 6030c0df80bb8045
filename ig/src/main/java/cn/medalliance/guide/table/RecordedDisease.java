package cn.medalliance.guide.table;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;

/**
 * A row of the table {@code recorded-diseases}: which diagnosis means which fact of the decision tables.
 *
 * @param fact the fact
 * @param system the code system of the diagnosis
 * @param code the code; of ICD-10 the beginning of it
 * @param programme whose disease it is; empty when it is none of a programme
 */
public record RecordedDisease(String fact, String system, String code, String programme) {

    /** The table that this class reads. */
    public static final String TABLE = "recorded-diseases";

    private static final String ICD10 = "http://hl7.org/fhir/sid/icd-10";
    /** ICD-10 as China codes it (GB/T 14396). */
    private static final String ICD10_CHINA = "urn:oid:2.16.156.10011.2.3.3.11";

    /** Verification statuses of what is no diagnosis. */
    private static final Set<String> WRONG = Set.of("entered-in-error", "refuted");

    /** Takes the table from the guide, in its order. */
    public static List<RecordedDisease> all(Guide guide) {
        return guide.table(TABLE).stream().map(row -> of(row, guide)).toList();
    }

    static RecordedDisease of(TableRow row, Guide guide) {
        Cells cells = new Cells(row);
        String system = cells.needed("system");
        return new RecordedDisease(
                cells.needed("fact"),
                system.startsWith("CodeSystem/") ? guide.canonical() + "/" + system : system,
                cells.needed("code"),
                row.cell("programme"));
    }

    /** Whether a diagnosis that holds is of it. */
    public boolean isOf(org.hl7.fhir.r4.model.Condition diagnosis) {
        return holds(diagnosis) && diagnosis.getCode().getCoding().stream().anyMatch(this::isCodedBy);
    }

    /** Whether a diagnosis holds, as far as its verification status says. */
    public static boolean holds(org.hl7.fhir.r4.model.Condition diagnosis) {
        return diagnosis.getVerificationStatus().getCoding().stream()
                .noneMatch(coding -> WRONG.contains(String.valueOf(coding.getCode())));
    }

    /** The letters of ICD-10 mean the same in either case, and some systems write small ones. */
    private boolean isCodedBy(Coding coding) {
        String codeSystem = String.valueOf(coding.getSystem());
        String written = String.valueOf(coding.getCode());
        return system.equals(ICD10)
                ? Set.of(ICD10, ICD10_CHINA).contains(codeSystem)
                        && written.regionMatches(true, 0, code, 0, code.length())
                : system.equals(codeSystem) && written.equals(code);
    }
}
