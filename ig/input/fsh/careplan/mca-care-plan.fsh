Profile: McaCarePlan
Parent: CarePlan
Id: mca-care-plan
Title: "健康管理方案 / Care plan"
Description: "专科医师制定、全科医师落实的慢病健康管理方案；建议（proposal）由全科或专科医师确认后成为方案（plan）。 The plan for a resident's chronic disease: a specialist writes it, the general practitioner carries it out; a proposal becomes a plan once a general practitioner or specialist confirms it."
* insert PublishedProfile
* extension contains PlanTier named planTier 0..1 and PlanConfirmer named planConfirmer 0..1 MS
* identifier 1..* MS
* identifier.system 1..1
* identifier.value 1..1
* basedOn only Reference(McaCarePlan)
* replaces only Reference(McaCarePlan)
* status MS
* intent MS
* intent from McaCarePlanIntentVS (required)
* category 1..* MS
* category from McaCarePlanCategoryVS (extensible)
* title MS
* subject only Reference(McaPatient)
* subject MS
* encounter only Reference(McaEncounterFollowUp or McaEncounterClinical)
* period 1..1 MS
* period.start 1..1
* created 1..1 MS
* author 1..1 MS
* author only Reference(McaPractitionerRole or McaPractitioner)
* careTeam 1..1 MS
* careTeam only Reference(McaCareTeam)
* addresses 1..* MS
* addresses only Reference(McaCondition)
* goal 1..* MS
* goal only Reference(McaGoal)
* activity MS
* activity obeys mca-cp-2
* activity.reference only Reference(ServiceRequest or McaMedicationRequest or Task or Appointment or NutritionOrder or CommunicationRequest)
* obeys mca-cp-1
