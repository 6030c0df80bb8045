package cn.medalliance.demo.fhir;

import cn.medalliance.demo.chance.Tables;
import java.util.HashMap;
import java.util.Map;

/** What the guide asks of the observation that a question of the follow-up form yields. */
record Observed(
        String linkId,
        String profile,
        String category,
        String loinc,
        String local,
        String display,
        String element,
        String ucum,
        String unit) {

    /** The table of them, by question. */
    static Map<String, Observed> table() {
        Map<String, Observed> table = new HashMap<>();
        Tables.read(
                        Observed.class,
                        "observations.csv",
                        row -> new Observed(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8]))
                .forEach(observed -> table.put(observed.linkId(), observed));
        return table;
    }
}
