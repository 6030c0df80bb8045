Profile: McaEncounterClinical
Parent: Encounter
Id: mca-encounter-clinical
Title: "临床就诊 / Clinical visit"
Description: "医院或基层机构的门诊、急诊与住院。 An outpatient visit, emergency visit or admission."
* insert PublishedProfile
* identifier 1..* MS
* identifier.system 1..1
* identifier.value 1..1
* identifier ^short = "门诊号或住院号 / Outpatient or inpatient number"
* class from McaClinicalClassVS (required)
* type 1..* MS
* type from McaVisitTypeVS (required)
* subject 1..1 MS
* subject only Reference(McaPatient)
* episodeOfCare only Reference(McaEnrolment)
* participant.individual only Reference(McaPractitionerRole or McaPractitioner)
* period 1..1
* period.start 1..1 MS
* diagnosis MS
* diagnosis.condition only Reference(McaCondition)
* hospitalization.dischargeDisposition MS
* hospitalization.dischargeDisposition from McaDischargeDispositionVS (preferred)
* serviceProvider 1..1 MS
* serviceProvider only Reference(McaOrganization)
