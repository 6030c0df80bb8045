Instance: wrong-mca-mr-3-psychotropic
InstanceOf: McaMedicationRequest
Usage: #example
Title: "精神药品长期处方 / Long prescription of a psychotropic"
Description: "地西泮属第二类精神药品，不得开长期处方。 Diazepam is a class 2 psychotropic and may not go on a long prescription."
* insert PrescriptionOfZhang(RX20250801-0903, 2025-08-01)
* category = McaMedicationCategoryCS#long-term "长期处方"
* medicationCodeableConcept.coding[atc] = $ATC#N05BA01 "diazepam"
* medicationCodeableConcept.coding[controlClass] = McaDrugControlClassCS#psychotropic-2 "第二类精神药品"
* medicationCodeableConcept.text = "地西泮片 2.5mg"
* reasonCode.text = "失眠"
* dosageInstruction.text = "睡前1片"
* insert SupplyOf(28)
