package cn.medalliance.demo.people;

import cn.medalliance.demo.county.Department;

/** A chronic disease that the county registers, each with the programme that manages it. */
public enum Disease {
    HYPERTENSION("htn", "I10", "原发性高血压", Department.CARDIOLOGY),
    DIABETES("t2dm", "E11.9", "2型糖尿病", Department.ENDOCRINOLOGY),
    COPD("copd", "J44.9", "慢性阻塞性肺疾病", Department.RESPIRATORY),
    CORONARY("chd", "I25", "慢性缺血性心脏病", Department.CARDIOLOGY),
    STROKE("stroke", "I69", "脑血管病后遗症", Department.NEUROLOGY),
    KIDNEY("ckd", "N18", "慢性肾脏病", Department.NEPHROLOGY),
    CANCER("cancer", "C34", "支气管和肺恶性肿瘤", Department.ONCOLOGY);

    private final String programme;
    private final String icd10;
    private final String label;
    private final Department department;

    Disease(String programme, String icd10, String label, Department department) {
        this.programme = programme;
        this.icd10 = icd10;
        this.label = label;
        this.department = department;
    }

    /** The code in {@code mca-programme}. */
    public String programme() {
        return programme;
    }

    /** The ICD-10 code of its diagnosis. */
    public String icd10() {
        return icd10;
    }

    /** The diagnosis in Chinese. */
    public String label() {
        return label;
    }

    /** Whose specialists treat it. */
    public Department department() {
        return department;
    }

    /** Whether the county follows it up with a form: high blood pressure and type 2 diabetes. */
    public boolean followedUp() {
        return this == HYPERTENSION || this == DIABETES;
    }

    static Disease of(String programme) {
        for (Disease disease : values()) {
            if (disease.programme.equals(programme)) {
                return disease;
            }
        }
        throw new IllegalArgumentException("no such programme: " + programme);
    }
}
