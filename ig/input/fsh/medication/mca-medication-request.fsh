Profile: McaMedicationRequest
Parent: MedicationRequest
Id: mca-medication-request
Title: "慢病处方 / Prescription"
Description: "社区处方、出院带药、长期处方与延伸处方。处方一般不超过28天；长期处方不超过84天，超过28天须有理由和居民确认；dispenseRequest.validityPeriod.end为供药截止日。 A community, discharge, long or extension prescription. It covers 28 days at most; a long prescription up to 84 days, and beyond 28 days it needs a justification and the resident's confirmation. dispenseRequest.validityPeriod.end is the day the supply ends."
* insert PublishedProfile
* extension contains RxReviewStatus named rxReviewStatus 0..1 MS and LongRxJustification named longRxJustification 0..1 MS and ResidentConfirmation named residentConfirmation 0..1 MS
* identifier 1..* MS
* identifier.system 1..1
* identifier.value 1..1
* status MS
* intent MS
* intent from McaMedicationIntentVS (required)
* category 1..* MS
* category from McaMedicationCategoryVS (required)
* insert MedicationAsConcept
* medication[x].coding contains controlClass 0..*
* medication[x].coding[controlClass].system = "http://medalliance.example/fhir/CodeSystem/mca-drug-control-class"
* medication[x].coding[controlClass] from McaExcludedLongRxVS (preferred)
* subject only Reference(McaPatient)
* subject MS
* encounter only Reference(McaEncounterFollowUp or McaEncounterClinical)
* encounter MS
* supportingInformation MS
* authoredOn 1..1 MS
* requester 1..1 MS
* requester only Reference(McaPractitionerRole or McaPractitioner)
* reasonCode MS
* reasonReference only Reference(McaCondition or Observation)
* reasonReference MS
* basedOn only Reference(McaCarePlan or McaMedicationRequest or McaReferralRequest)
* insurance only Reference(McaCoverage)
* dosageInstruction 1..* MS
* dosageInstruction.text 1..1 MS
* dosageInstruction.timing MS
* dosageInstruction.route MS
* dosageInstruction.doseAndRate MS
* dispenseRequest MS
* dispenseRequest.validityPeriod MS
* dispenseRequest.quantity MS
* dispenseRequest.expectedSupplyDuration MS
* dispenseRequest.expectedSupplyDuration.value 1..1
* dispenseRequest.expectedSupplyDuration.system 1..1
* dispenseRequest.expectedSupplyDuration.system = $UCUM
* dispenseRequest.expectedSupplyDuration.code 1..1
* dispenseRequest.expectedSupplyDuration.code = #d
* priorPrescription only Reference(McaMedicationRequest)
* priorPrescription MS
* obeys mca-mr-1 and mca-mr-2 and mca-mr-3 and mca-mr-4 and mca-mr-5 and mca-mr-6
