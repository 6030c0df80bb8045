package cn.medalliance.referral.model;

import java.util.Arrays;
import java.util.Optional;

/** What a referral carries, by the words of the guide's table {@code referral-directions}. */
public enum PayloadItem {
    DIAGNOSIS("诊断（reasonReference 或文书的诊断章节） the diagnosis, as reasonReference or in the document"),
    VITALS_OR_GLUCOSE("近期血压或血糖 a recent blood pressure or glucose"),
    VITALS("生命体征 vital signs"),
    MEDICATIONS("用药 the medication"),
    ALLERGIES("过敏史 the allergies"),
    REASON("转诊原因 the reason"),
    REFERRAL_DOCUMENT("转诊文书 the referral document"),
    IDENTIFIER("居民标识 the resident"),
    DISCHARGE_DIAGNOSIS("出院诊断 the diagnosis at discharge"),
    TREATMENT_RESULT("治疗结果 the course and result of treatment"),
    DISCHARGE_SUMMARY("出院小结或门诊小结，不超过规定字数 the discharge or outpatient summary, no longer than allowed"),
    REHABILITATION_ADVICE("康复建议 advice for rehabilitation"),
    FOLLOWUP_DATE("随访日期 the date of the first follow-up"),
    ALARM_SIGNS("警示症状 the signs of alarm"),
    CARE_PLAN_PROPOSAL("方案建议 the proposed care plan"),
    QUESTION("问题 the question"),
    DATA("资料 data");

    private final String sentence;

    PayloadItem(String sentence) {
        this.sentence = sentence;
    }

    /** As it stands in the table. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** What it is, for who has to send it. */
    public String sentence() {
        return sentence;
    }

    /** The item of a part of the table, whose threshold stands behind a colon. */
    static PayloadItem of(String part) {
        String word = part.contains(":") ? part.substring(0, part.indexOf(':')) : part;
        Optional<PayloadItem> known =
                Arrays.stream(values()).filter(item -> item.word().equals(word)).findFirst();
        return known.orElseThrow(
                () -> new IllegalStateException("the table of directions asks for what nobody looks for: " + part));
    }
}
