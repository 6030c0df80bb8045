Instance: exa-discharge-summary-zhang
InstanceOf: McaDischargeSummary
Usage: #example
Title: "张建国的出院小结 / Discharge summary of Zhang Jianguo"
Description: "下转所附的2025年4月30日出院小结。 The summary of 30 April 2025 that the down-referral carries."
* insert DocumentOfZhang(出院小结, 2025-04-30T10:00:00+08:00)
* identifier.system = "urn:oid:2.16.156.10011.1.1"
* identifier.value = "D20250430-0012"
* type = $LOINC#18842-5 "Discharge summary"
* encounter = Reference(exa-encounter-clinical-zhang)
* author = Reference(exa-role-zhou-qiang)
* custodian = Reference(exa-organization-county-hospital)
* insert TitledSection(admissionDiagnosis, 入院诊断, 原发性高血压；血糖升高待查。)
* insert TitledSection(dischargeDiagnosis, 出院诊断, 原发性高血压；2型糖尿病。)
* section[dischargeDiagnosis].entry[0] = Reference(exa-condition-zhang-htn)
* section[dischargeDiagnosis].entry[1] = Reference(exa-condition-zhang-t2dm)
* insert TitledSection(course, 诊疗经过, 完善检查，联合降压、二甲双胍降糖，糖尿病教育，病情稳定。)
* insert TitledSection(results, 检查检验, 空腹血糖8.1 mmol/L，糖化血红蛋白7.6%。)
* insert TitledSection(medication, 出院带药, 氨氯地平5mg每日1次；缬沙坦80mg每日1次；二甲双胍0.5g每日2次，28天。)
* section[medication].entry = Reference(exa-medication-request-discharge-metformin)
* insert TitledSection(instructions, 出院医嘱, 5月9日前社区首次随访；头痛剧烈、视物模糊、心前区疼痛时立即就诊。)
* insert TitledSection(plan, 康复与随访建议, 低盐糖尿病饮食，戒烟，每周快走5天；三个月后复查糖化血红蛋白。)
* section[plan].entry = Reference(exa-careplan-proposal)
