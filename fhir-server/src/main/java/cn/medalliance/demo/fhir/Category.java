package cn.medalliance.demo.fhir;

/** What HL7 calls the categories of observations. */
final class Category {
    private Category() {}

    static String display(String code) {
        return switch (code) {
            case "vital-signs" -> "Vital Signs";
            case "laboratory" -> "Laboratory";
            case "survey" -> "Survey";
            case "social-history" -> "Social History";
            case "therapy" -> "Therapy";
            case "exam" -> "Exam";
            default -> throw new IllegalArgumentException("no such category: " + code);
        };
    }
}
