Instance: exa-medication-knowledge-amlodipine
InstanceOf: McaMedicationKnowledge
Usage: #example
Title: "苯磺酸氨氯地平片 / Amlodipine tablets"
Description: "目录内药品（代码为虚构）。 A medicine of the formulary; its codes are fictitious."
* extension[stockedBy][0].valueReference = Reference(exa-organization-community-centre)
* extension[stockedBy][1].valueReference = Reference(exa-organization-county-hospital)
* code.coding[insuranceDrug] = $InsuranceDrug#XC08CAA187A001010100000 "苯磺酸氨氯地平片"
* code.coding[nmpaDrug] = $NmpaDrug#86900000000017
* code.coding[atc] = $ATC#C08CA01 "amlodipine"
* code.text = "苯磺酸氨氯地平片 5mg"
* status = #active
* doseForm.text = "片剂"
* relatedMedicationKnowledge.type = McaDrugRelationCS#substitute "可替代"
* relatedMedicationKnowledge.reference = Reference(exa-medication-knowledge-minimal)
* cost.type.text = "集采价，每盒28片"
* cost.cost.value = 5.32
* cost.cost.currency = #CNY
