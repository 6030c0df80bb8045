Profile: McaFollowUpResponse
Parent: QuestionnaireResponse
Id: mca-followup-response
Title: "随访记录 / Follow-up response"
Description: "随访服务记录表的填写结果，是随访的法定记录；观察由它提取。 The filled-in follow-up form, the legal record of the visit; observations are extracted from it."
* insert PublishedProfile
* obeys mca-qr-1 and mca-q-date and mca-q-1 and mca-q-2 and mca-q-2-self and mca-q-3 and mca-q-4 and mca-q-5
* obeys mca-q-bmi and mca-q-eval and mca-q-refer and mca-q-dm-1 and mca-q-dm-2 and mca-q-dm-3
* obeys mca-q-copd-1 and mca-q-pharm
* extension contains
    http://hl7.org/fhir/StructureDefinition/questionnaireresponse-signature named signature 0..* and
    DataQualityFlag named dataQualityFlag 0..* and
    SourceFormVersion named sourceFormVersion 0..1
* identifier 1..1 MS
* identifier.system 1..1
* identifier.value 1..1
* questionnaire 1..1 MS
* status from McaResponseStatusVS (required)
* subject 1..1 MS
* subject only Reference(McaPatient)
* encounter 1..1 MS
* encounter only Reference(McaEncounterFollowUp or McaEncounterClinical)
* authored 1..1 MS
* author 1..1 MS
* author only Reference(McaPractitionerRole or McaPractitioner or McaOrganization)
* item 1..*
