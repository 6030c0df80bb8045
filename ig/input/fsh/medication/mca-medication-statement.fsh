Profile: McaMedicationStatement
Parent: MedicationStatement
Id: mca-medication-statement
Title: "用药情况 / Medication in use"
Description: "随访表或居民所述的用药情况。 What the resident takes, as the follow-up form or the resident says."
* insert PublishedProfile
* extension contains Adherence named adherence 0..1 MS
* status MS
* insert MedicationAsConcept
* subject only Reference(McaPatient)
* subject MS
* context only Reference(McaEncounterFollowUp or McaEncounterClinical or McaEnrolment)
* effective[x] MS
* dateAsserted MS
* informationSource MS
* informationSource only Reference(McaPatient or McaRelatedPerson or McaPractitioner or McaPractitionerRole or McaOrganization)
* derivedFrom MS
* dosage MS
* dosage.text MS
