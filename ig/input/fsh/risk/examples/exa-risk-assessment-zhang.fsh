Instance: exa-risk-assessment-zhang
InstanceOf: McaRiskAssessment
Usage: #example
Title: "张建国的危险分层 / Risk of Zhang Jianguo"
Description: "1级高血压合并三个危险因素，高危。 Grade 1 hypertension with three risk factors: high risk."
* status = #final
* method = McaRiskMethodCS#htn-stratification-2018 "高血压心血管危险分层（2018年指南）"
* code.text = "高血压患者心血管风险水平分层"
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(Encounter/exa-encounter-clinical-zhang)
* occurrenceDateTime = "2025-01-15T10:30:00+08:00"
* condition = Reference(exa-condition-zhang-htn)
* performer = Reference(exa-role-zhou-qiang)
* basis = Reference(Observation/exa-blood-pressure-zhang)
* prediction.outcome.text = "10年内心血管事件"
* prediction.qualitativeRisk = McaRiskLevelCS#high "高危"
* prediction.rationale = "1级高血压；危险因素3个：年龄大于55岁、吸烟每日10支、空腹血糖受损6.4 mmol/L。"
* mitigation = "规律服药，限盐、戒烟，每月随访。"
* note.text = "体重指数26.3，未计入危险因素。"
