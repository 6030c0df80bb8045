package cn.medalliance.prescribing.model;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A row of the guide's table {@code prescription-rules}, which names edition and source of each.
 *
 * @param id its name
 * @param issue the code of mca-rx-issue that it finds
 * @param medicines the beginnings of the ATC codes it is about
 * @param against beginnings of ICD-10 codes (contraindication), of ATC codes (interaction), or codes of allergens (allergy)
 * @param most the most of a day (dose)
 * @param unit of that
 * @param severity FHIR detectedissue-severity
 * @param chinese what it says, in Chinese
 * @param english the same in English
 */
record PrescriptionRule(
        String id,
        String issue,
        Set<String> medicines,
        Set<String> against,
        Optional<BigDecimal> most,
        String unit,
        String severity,
        String chinese,
        String english) {

    private static final String TABLE = "prescription-rules";

    static List<PrescriptionRule> all(Guide guide) {
        return guide.table(TABLE).stream().map(PrescriptionRule::of).toList();
    }

    private static PrescriptionRule of(TableRow row) {
        String most = row.cell("value");
        return new PrescriptionRule(
                row.cell("rule"),
                row.cell("issue"),
                parts(row.cell("medicine")),
                parts(row.cell("against")),
                most.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(most)),
                row.cell("unit"),
                row.cell("severity"),
                row.cell("zh"),
                row.cell("en"));
    }

    private static Set<String> parts(String cell) {
        return cell.isEmpty() ? Set.of() : Set.of(cell.split("[|]"));
    }

    /** Where it stands among the guide's tables. */
    String address() {
        return TABLE + "#" + id;
    }

    boolean isAbout(Medicine medicine) {
        return medicine.isOf(medicines);
    }
}
