Instance: exa-risk-assessment-minimal
InstanceOf: McaRiskAssessment
Usage: #example
Title: "风险评估（最小） / Minimal assessment"
Description: "尚未完成的高危筛查，只有必填项。 A preliminary high-risk screening with the required elements only."
* status = #preliminary
* method = McaRiskMethodCS#high-risk-screen-2017
* subject = Reference(exa-patient-zhang-jianguo)
* occurrenceDateTime = "2025-01-06"
* prediction.outcome.text = "高血压"
