package cn.medalliance.mappings.followup;

import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.cda.ClinicalDocument;
import cn.medalliance.mappings.cda.DocumentTimes;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document says of a follow-up, in the words of its logical model. */
final class DocumentInstance {
    /** What the row's elements are called in a document; the rest has the same name or is not in one. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("residentId", "idCard"),
            Map.entry("recordNumber", "healthRecordNo"),
            Map.entry("name", "patientName"),
            Map.entry("gender", "genderCode"),
            Map.entry("birthDate", "birthTime"),
            Map.entry("phone", "telecom"),
            Map.entry("doctor", "author"),
            Map.entry("organizationCode", "custodian"),
            Map.entry("organizationName", "custodianName"),
            Map.entry("followUpNumber", "encounterNo"),
            Map.entry("date", "followUpDate"),
            Map.entry("way", "followUpWay"),
            Map.entry("nextDate", "nextFollowUpDate"),
            Map.entry("otherSymptoms", "otherSymptom"),
            Map.entry("exerciseMinutes", "activityMinutes"),
            Map.entry("salt", "saltGrade"),
            Map.entry("examinationName", "examinationItem"),
            Map.entry("examination", "examinationResult"));

    private static final Set<String> NUMBERS = Set.of(
            "systolic", "diastolic", "weight", "height", "bmi", "heartRate", "smoking", "alcohol", "activityMinutes");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern DOSE = Pattern.compile("(\\d+(?:\\.\\d+)?)(.+)");
    private static final String YES = "是";

    private DocumentInstance() {}

    static JsonObject of(ClinicalDocument document, JsonObject row, Delivery delivery) {
        JsonObject instance = new JsonObject();
        instance.addProperty("documentId", document.number());
        instance.addProperty("documentCode", document.code());
        instance.addProperty("effectiveTime", DocumentTimes.instant(document.effectiveTime(), delivery));
        row.entrySet().forEach(entry -> add(entry.getKey(), entry.getValue(), instance));
        return instance;
    }

    private static void add(String element, JsonElement value, JsonObject instance) {
        String name = NAMES.getOrDefault(element, element);
        switch (name) {
            case "symptoms" -> {
                JsonArray symptoms = new JsonArray();
                for (String code : value.getAsString().split("、")) {
                    symptoms.add(code);
                }
                instance.add("symptom", symptoms);
            }
            // The answer's code: 2 is present.
            case "reaction" -> instance.addProperty("reactionFlag", "2".equals(value.getAsString()));
            case "referred" -> instance.addProperty("referralFlag", YES.equals(value.getAsString()));
            case "drug" -> {
                JsonArray drugs = new JsonArray();
                value.getAsJsonArray().forEach(drug -> drugs.add(drug(drug.getAsJsonObject())));
                instance.add("drug", drugs);
            }
            default -> {
                if (!NUMBERS.contains(name)) {
                    instance.add(name, value);
                } else if (NUMBER.matcher(value.getAsString()).matches()) {
                    instance.addProperty(name, new BigDecimal(value.getAsString()));
                }
            }
        }
    }

    private static JsonObject drug(JsonObject row) {
        JsonObject drug = new JsonObject();
        drug.add("number", row.get("number"));
        drug.add("name", row.get("name"));
        if (row.has("times")) {
            drug.add("frequency", row.get("times"));
        }
        Matcher dose = DOSE.matcher(row.has("dose") ? row.get("dose").getAsString() : "");
        if (dose.matches()) {
            drug.addProperty("dose", new BigDecimal(dose.group(1)));
            drug.addProperty("doseUnit", dose.group(2));
        }
        return drug;
    }
}
