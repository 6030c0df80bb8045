Instance: exa-alert-high-risk-htn
InstanceOf: McaAlert
Usage: #example
Title: "高血压高危（最小） / High risk of hypertension, minimal"
Description: "老年人体检发现血压升高，只有必填项。 Raised blood pressure at the elderly examination, required elements only."
* extension[alertLevel].valueCodeableConcept = McaAlertLevelCS#info
* status = #active
* category = McaAlertCategoryCS#clinical-alert
* code = McaAlertCS#high-risk-htn
* subject = Reference(exa-patient-zhang-jianguo)
* period.start = "2025-01-06"
