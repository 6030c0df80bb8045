ValueSet: McaMedicationIntentVS
Id: vs-medication-intent
Title: "处方意图 / Prescription intent"
Description: "用药方案或处方。 A medication plan or an order."
* insert Published
* http://hl7.org/fhir/CodeSystem/medicationrequest-intent#plan
* http://hl7.org/fhir/CodeSystem/medicationrequest-intent#order
