package cn.medalliance.demo.county;

/** A department, by the national list of medical subjects (诊疗科目). */
public enum Department {
    CARDIOLOGY("03.04", "心血管内科", "Cardiology"),
    ENDOCRINOLOGY("03.07", "内分泌科", "Endocrinology"),
    RESPIRATORY("03.01", "呼吸内科", "Respiratory medicine"),
    NEUROLOGY("03.03", "神经内科", "Neurology"),
    NEPHROLOGY("03.06", "肾病学专业", "Nephrology"),
    ONCOLOGY("19", "肿瘤科", "Oncology"),
    EMERGENCY("20", "急诊医学科", "Emergency medicine"),
    TRADITIONAL("50", "中医科", "Traditional Chinese medicine"),
    GENERAL_PRACTICE("02", "全科医疗科", "General practice"),
    PREVENTION("01", "预防保健科", "Preventive care"),
    PHARMACY("A1", "药剂科", "Pharmacy");

    private final String code;
    private final String label;
    private final String english;

    Department(String code, String label, String english) {
        this.code = code;
        this.label = label;
        this.english = english;
    }

    /** Its code in the list. */
    public String code() {
        return code;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    /** The English name. */
    public String english() {
        return english;
    }
}
