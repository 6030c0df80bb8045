Instance: wrong-mca-risk-1-no-basis
InstanceOf: McaRiskAssessment
Usage: #example
Title: "没有依据 / Nothing to rest on"
Description: "评估已完成，却没有依据。 The assessment is final, yet names no basis."
* status = #final
* method = McaRiskMethodCS#high-risk-screen-2017
* subject = Reference(exa-patient-zhang-jianguo)
* occurrenceDateTime = "2025-01-06"
* prediction.outcome.text = "高血压"
