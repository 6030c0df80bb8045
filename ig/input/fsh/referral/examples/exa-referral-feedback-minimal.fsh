Instance: exa-referral-feedback-minimal
InstanceOf: McaReferralFeedback
Usage: #example
Title: "转诊回执（最小） / Minimal feedback"
Description: "只有必填项的转诊回执。 A referral feedback with the required elements only."
* insert DocumentOfZhang(转诊回执, 2025-04-30T10:20:00+08:00)
* type = $LOINC#11488-4
* author = Reference(exa-role-zhou-qiang)
* insert TitledSection(diagnosis, 诊断, 原发性高血压。)
* insert TitledSection(result, 诊疗经过与结果, 调整降压药，血压平稳。)
* insert TitledSection(plan, 建议, 转回社区随访。)
