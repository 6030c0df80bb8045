package cn.medalliance.security.access.model;

import cn.medalliance.shared.CsvTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * As whom a vendor may write a type.
 *
 * @param claims elements that say who did something; an organisation written there anew must be the writer's own
 * @param parties elements that say whose the resource is; only they may change it
 * @param isShared whether everyone may change it whom the matrix lets
 */
public record Authorship(List<String> claims, List<String> parties, boolean isShared) {

    private static final Authorship UNCLAIMED = new Authorship(List.of(), List.of(), true);

    /** The rules by type. */
    public static Map<String, Authorship> load() {
        Map<String, Authorship> byType = new LinkedHashMap<>();
        for (CSVRecord row : CsvTable.read(Authorship.class, "authors.csv")) {
            boolean isShared = row.get("parties").equals("*");
            byType.put(
                    row.get("type"),
                    new Authorship(
                            words(row.get("claims")), isShared ? List.of() : words(row.get("parties")), isShared));
        }
        return byType;
    }

    /** The rule of a type. */
    public static Authorship of(Map<String, Authorship> byType, String type) {
        return byType.getOrDefault(type, UNCLAIMED);
    }

    private static List<String> words(String cell) {
        return List.of(cell.split(" "));
    }
}
