Profile: McaMedicationDispense
Parent: MedicationDispense
Id: mca-medication-dispense
Title: "发药记录 / Dispense"
Description: "按处方发药的记录，含供药天数与用药交待。 Medicine handed over on a prescription, with the days it lasts and the counselling given."
* insert PublishedProfile
* status MS
* insert MedicationAsConcept
* subject 1..1 MS
* subject only Reference(McaPatient)
* performer 1..* MS
* performer.actor only Reference(McaPractitionerRole or McaPractitioner or McaOrganization)
* location MS
* authorizingPrescription 1..1 MS
* authorizingPrescription only Reference(McaMedicationRequest)
* quantity 1..1 MS
* daysSupply 1..1 MS
* daysSupply.value 1..1
* daysSupply.system 1..1
* daysSupply.system = $UCUM
* daysSupply.code 1..1
* daysSupply.code = #d
* whenHandedOver 1..1 MS
* note MS
