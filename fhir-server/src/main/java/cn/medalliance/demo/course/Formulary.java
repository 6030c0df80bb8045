package cn.medalliance.demo.course;

import cn.medalliance.demo.chance.Tables;
import cn.medalliance.demo.people.Disease;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The drugs of the two programmes, by step of treatment. */
final class Formulary {
    static final int LAST_STEP = 3;

    private final List<Drug> drugs = Tables.read(Formulary.class, "drugs.csv", Formulary::drug);

    /** What somebody takes at a step of treatment. */
    List<Drug> regimen(Disease disease, int step) {
        return drugs.stream()
                .filter(drug -> drug.disease() == disease && drug.step() <= step)
                .toList();
    }

    private static Drug drug(String[] row) {
        Disease disease = Arrays.stream(Disease.values())
                .filter(value -> value.programme().equals(row[0]))
                .findFirst()
                .orElseThrow();
        return new Drug(
                disease,
                Integer.parseInt(row[1]),
                row[2],
                row[3],
                new BigDecimal(row[4]),
                row[5],
                Integer.parseInt(row[6]));
    }
}
