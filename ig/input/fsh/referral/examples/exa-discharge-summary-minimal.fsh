Instance: exa-discharge-summary-minimal
InstanceOf: McaDischargeSummary
Usage: #example
Title: "出院小结（最小） / Minimal discharge summary"
Description: "只有必填项的出院小结。 A discharge summary with the required elements only."
* insert DocumentOfZhang(出院小结, 2025-04-30T10:00:00+08:00)
* type = $LOINC#18842-5
* author = Reference(exa-role-zhou-qiang)
* insert TitledSection(dischargeDiagnosis, 出院诊断, 原发性高血压；2型糖尿病。)
* insert TitledSection(course, 诊疗经过, 调整降压药，病情稳定。)
* insert TitledSection(instructions, 出院医嘱, 5月9日前社区首次随访。)
