Instance: exa-risk-assessment-china-par
InstanceOf: McaRiskAssessment
Usage: #example
Title: "十年心血管病风险 / Ten-year cardiovascular risk"
Description: "以模型算出的概率。 A probability, computed by a model."
* status = #final
* method = McaRiskMethodCS#china-par "China-PAR 模型"
* code.text = "10年心血管病发病风险"
* subject = Reference(exa-patient-zhang-jianguo)
* occurrenceDateTime = "2025-01-15T10:40:00+08:00"
* basis = Reference(Observation/exa-blood-pressure-zhang)
* prediction.outcome.text = "10年内心血管事件"
* prediction.probabilityDecimal = 12.4
* prediction.qualitativeRisk = McaRiskLevelCS#high "高危"
