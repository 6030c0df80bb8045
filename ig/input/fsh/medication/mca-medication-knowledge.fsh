Profile: McaMedicationKnowledge
Parent: MedicationKnowledge
Id: mca-medication-knowledge
Title: "目录药品 / Medicine of the formulary"
Description: "医联体慢病药品目录中的一种药品：代码、剂型、价格、备药机构与可替代的药品。 One medicine of the alliance’s formulary: codes, dose form, cost, who stocks it and what may be given instead."
* insert PublishedProfile
* extension contains StockedBy named stockedBy 0..* MS
* code 1..1 MS
* code.text 1..1
* code.coding ^slicing.discriminator.type = #value
* code.coding ^slicing.discriminator.path = "system"
* code.coding ^slicing.rules = #open
* code.coding contains insuranceDrug 0..1 and nmpaDrug 0..1 and atc 0..1
* code.coding[insuranceDrug].system = $InsuranceDrug
* code.coding[nmpaDrug].system = $NmpaDrug
* code.coding[atc].system = $ATC
* status 1..1 MS
* doseForm MS
* relatedMedicationKnowledge MS
* relatedMedicationKnowledge.type from McaDrugRelationVS (required)
* relatedMedicationKnowledge.reference only Reference(McaMedicationKnowledge)
* cost MS
