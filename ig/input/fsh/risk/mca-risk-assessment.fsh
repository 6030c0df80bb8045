Profile: McaRiskAssessment
Parent: RiskAssessment
Id: mca-risk-assessment
Title: "风险评估 / Risk assessment"
Description: "用一种公认的方法对居民作出的一次风险评估；已完成的评估须写明依据。 One assessment of a resident’s risk by a known method; a final assessment names what it rests on."
* insert PublishedProfile
* obeys mca-risk-1
* status MS
* method 1..1
* method from McaRiskMethodVS (required)
* method ^short = "评估方法 / Method"
* code MS
* subject only Reference(McaPatient)
* occurrence[x] 1..1
* occurrence[x] only dateTime
* condition only Reference(McaCondition)
* performer only Reference(McaPractitioner or McaPractitionerRole or Device)
* performer MS
* basis only Reference(Observation or QuestionnaireResponse)
* basis ^short = "依据：观察值或问卷 / Rests on observations or forms"
* prediction 1..*
* prediction.outcome 1..1
* prediction.outcome ^short = "所预测的结局 / Outcome foretold"
* prediction.probability[x] MS
* prediction.qualitativeRisk from McaRiskLevelVS (required)
* prediction.qualitativeRisk ^short = "危险分层 / Risk level"
* prediction.rationale MS
* mitigation MS
* note MS
