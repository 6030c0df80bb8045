package cn.medalliance.mappings.followupcsv;

import cn.medalliance.mappings.csv.Heading;
import cn.medalliance.mappings.text.LooseText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One column of the hypertension follow-up export.
 *
 * @param kind what it holds
 * @param number which of the drugs it is about, counted from 1; 0 for the columns that exist once
 */
record HypertensionColumn(Kind kind, int number) {
    private static final Pattern DRUG = Pattern.compile("药物([1-9]|10)(名称|每日次数|每次剂量)?");
    private static final Map<String, Kind> DRUG_KINDS =
            Map.of("名称", Kind.DRUG_NAME, "每日次数", Kind.DRUG_TIMES, "每次剂量", Kind.DRUG_DOSE);
    private static final Map<String, Kind> BY_NAME = new HashMap<>();

    static {
        for (Kind kind : Kind.values()) {
            kind.names.forEach(name -> BY_NAME.put(LooseText.key(name), kind));
        }
    }

    /** What a column may hold, with the headings that are in use; the first is the form's own. */
    enum Kind {
        ORGANIZATION_CODE("机构编码", "机构代码", "管理机构编码", "统一社会信用代码"),
        ORGANIZATION_NAME("机构名称", "管理机构", "管理机构名称"),
        RECORD_NUMBER("健康档案编号", "健康档案号", "档案编号", "档案号"),
        RESIDENT_ID("身份证号", "身份证号码", "身份证"),
        NAME("姓名"),
        GENDER("性别"),
        BIRTH_DATE("出生日期", "出生年月日"),
        PHONE("电话", "联系电话", "本人电话", "手机号", "手机号码"),
        ADDRESS("住址", "地址", "家庭住址", "现住址"),
        FILE_NUMBER("专项档案号", "专项档案编号"),
        ENROLLED_ON("纳入管理日期"),
        TIER("管理级别", "管理分级"),
        DIAGNOSIS_CODE("诊断编码", "ICD-10", "ICD10"),
        DIAGNOSED_ON("确诊日期"),
        DIAGNOSING_ORGANIZATION("确诊机构编码"),
        FOLLOW_UP_NUMBER("随访编号", "随访号"),
        DATE("随访日期"),
        WAY("随访方式"),
        SYMPTOMS("症状"),
        OTHER_SYMPTOMS("其他症状"),
        BLOOD_PRESSURE("血压"),
        SYSTOLIC("收缩压"),
        DIASTOLIC("舒张压"),
        WEIGHT("体重"),
        TARGET_WEIGHT("目标体重", "体重目标"),
        HEIGHT("身高"),
        BMI("体质指数", "BMI", "体重指数"),
        TARGET_BMI("目标体质指数", "目标BMI", "BMI目标", "目标体重指数"),
        WAIST("腰围"),
        HEART_RATE("心率"),
        OTHER_SIGNS("其他体征", "其他阳性体征"),
        SMOKING("日吸烟量", "吸烟量"),
        TARGET_SMOKING("目标日吸烟量", "日吸烟量目标"),
        ALCOHOL("日饮酒量", "饮酒量"),
        TARGET_ALCOHOL("目标日饮酒量", "日饮酒量目标"),
        EXERCISE_TIMES("运动次/周", "运动(次/周)", "运动次数", "运动频率", "每周运动次数"),
        TARGET_EXERCISE_TIMES("目标运动次数", "运动次数目标", "运动频率目标"),
        EXERCISE_MINUTES("分钟/次", "运动(分钟/次)", "运动时间", "运动时长", "每次运动时间"),
        TARGET_EXERCISE_MINUTES("目标运动时间", "运动时间目标", "目标运动时长", "每次运动时间目标"),
        SALT("摄盐", "摄盐情况"),
        TARGET_SALT("目标摄盐", "摄盐目标"),
        PSYCHOLOGY("心理", "心理调整"),
        COMPLIANCE("遵医", "遵医行为"),
        EXAMINATION("辅助检查"),
        ADHERENCE("服药依从性"),
        REACTION("不良反应", "药物不良反应"),
        REACTION_TEXT("不良反应描述", "药物不良反应描述"),
        EVALUATION("随访分类", "此次随访分类"),
        NEXT_ACTION("下一步管理措施"),
        ADJUSTMENT("用药调整意见"),
        NOTE("备注"),
        DRUG_NAME("药物名称"),
        DRUG_TIMES("药物每日次数"),
        DRUG_DOSE("药物每次剂量"),
        REFERRED("转诊", "是否转诊"),
        REFERRAL_REASON("转诊原因"),
        REFERRAL_ORGANIZATION("转诊机构", "转入机构", "转诊机构及科别"),
        REFERRAL_DEPARTMENT("转诊科别", "科别", "转诊科室"),
        REFERRAL_CONTACT("转诊联系人", "联系人"),
        REFERRAL_PHONE("转诊联系电话", "转诊电话"),
        REFERRAL_RESULT("转诊结果"),
        NEXT_DATE("下次随访日期"),
        DOCTOR("医生", "随访医生", "随访医生签名");

        private final List<String> names;

        Kind(String... names) {
            this.names = List.of(names);
        }

        /** What the form calls it. */
        String formName() {
            return names.get(0);
        }
    }

    static HypertensionColumn of(Kind kind) {
        return new HypertensionColumn(kind, 0);
    }

    /** Recognises a heading, with its unit or without. */
    static Optional<HypertensionColumn> recognise(Heading heading) {
        Matcher drug = DRUG.matcher(heading.name());
        if (drug.matches()) {
            Kind kind = DRUG_KINDS.getOrDefault(drug.group(2), Kind.DRUG_NAME);
            return Optional.of(new HypertensionColumn(kind, Integer.parseInt(drug.group(1))));
        }
        Kind whole = BY_NAME.get(LooseText.key(heading.written()));
        Kind kind = whole != null ? whole : BY_NAME.get(heading.name());
        return Optional.ofNullable(kind).map(HypertensionColumn::of);
    }
}
