Profile: McaFormResponse
Parent: QuestionnaireResponse
Id: mca-form-response
Title: "其他表单填写结果 / Response to another form"
Description: "随访以外的表单的填写结果：转诊2周追踪与匿名的满意度调查。 A filled-in form that records no visit: the tracking of a referral, and the satisfaction survey, which is anonymous."
* insert PublishedProfile
* obeys mca-qr-2 and mca-qr-3 and mca-q-date and mca-q-track
* identifier 1..1 MS
* identifier.system 1..1
* identifier.value 1..1
* basedOn only Reference(McaReferralRequest)
* basedOn MS
* questionnaire 1..1 MS
* status from McaResponseStatusVS (required)
* subject MS
* subject only Reference(McaPatient)
* authored 1..1 MS
* author MS
* author only Reference(McaPractitionerRole or McaPractitioner or McaOrganization)
* item 1..*
