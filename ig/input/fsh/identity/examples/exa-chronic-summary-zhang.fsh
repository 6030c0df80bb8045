Instance: exa-chronic-summary-zhang
InstanceOf: McaChronicSummary
Usage: #example
Title: "张建国的慢病概要 / Summary of Zhang Jianguo"
Description: "2025年5月9日生成的慢病概要。 The summary made on 9 May 2025."
* insert DocumentOfZhang(慢病概要, 2025-05-09T10:30:00+08:00)
* identifier.system = "urn:ietf:rfc:3986"
* identifier.value = "urn:uuid:0d2f1f3e-8a44-4c5a-9a53-0f6b3c1d2e4f"
* encounter = Reference(exa-encounter-followup-combined)
* custodian = Reference(exa-organization-community-centre)
* type = $LOINC#60591-5
* author = Reference(exa-organization-community-centre)
* insert TitledSection(problems, 问题, 原发性高血压；2型糖尿病。)
* insert TitledSection(medication, 用药, 氨氯地平5mg每日1次。)
* insert TitledSection(signs, 体征, 5月9日血压138/86 mmHg。)
* insert TitledSection(results, 检验, 空腹血糖8.1 mmol/L。)
* insert TitledSection(visits, 随访, 5月9日门诊随访。)
* insert TitledSection(plan, 方案, 高血压合并2型糖尿病管理方案。)
* insert TitledSection(team, 团队与签约, 社区家庭医生团队。)
* insert TitledSection(referrals, 转诊, 4月22日上转，4月30日下转。)
* section[problems].entry[0] = Reference(exa-condition-zhang-htn)
* section[problems].entry[1] = Reference(exa-condition-zhang-t2dm)
* section[referrals].entry = Reference(exa-referral-request-up)
