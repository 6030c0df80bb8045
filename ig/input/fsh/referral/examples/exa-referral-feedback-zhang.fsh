Instance: exa-referral-feedback-zhang
InstanceOf: McaReferralFeedback
Usage: #example
Title: "张建国的转诊回执 / Referral feedback on Zhang Jianguo"
Description: "县医院2025年4月30日给社区中心的回执。 What the county hospital told the community centre on 30 April 2025."
* insert DocumentOfZhang(转诊回执, 2025-04-30T10:20:00+08:00)
* identifier.system = "urn:oid:2.16.156.10011.1.1"
* identifier.value = "D20250430-0011"
* type = $LOINC#11488-4 "Consult note"
* encounter = Reference(exa-encounter-clinical-zhang)
* author = Reference(exa-role-zhou-qiang)
* custodian = Reference(exa-organization-county-hospital)
* relatesTo.code = #appends
* relatesTo.targetReference = Reference(exa-referral-document-zhang)
* insert TitledSection(diagnosis, 诊断, 原发性高血压；2型糖尿病（新诊断）。)
* section[diagnosis].entry[0] = Reference(exa-condition-zhang-htn)
* section[diagnosis].entry[1] = Reference(exa-condition-zhang-t2dm)
* insert TitledSection(result, 诊疗经过与结果, 住院6天，调整为氨氯地平、缬沙坦联合二甲双胍，血压、血糖平稳。)
* insert TitledSection(results, 检查检验, 空腹血糖8.1 mmol/L，糖化血红蛋白7.6%。)
* insert TitledSection(medication, 用药, 氨氯地平5mg每日1次；缬沙坦80mg每日1次；二甲双胍0.5g每日2次。)
* insert TitledSection(plan, 建议, 转回社区按重点级别管理，三个月后复查糖化血红蛋白。)
