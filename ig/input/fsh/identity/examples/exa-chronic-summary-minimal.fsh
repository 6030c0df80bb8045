Instance: exa-chronic-summary-minimal
InstanceOf: McaChronicSummary
Usage: #example
Title: "慢病概要（最小） / Minimal summary"
Description: "只有必填项的慢病概要。 A summary with the required elements only."
* insert DocumentOfZhang(慢病概要, 2025-05-09T10:30:00+08:00)
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
