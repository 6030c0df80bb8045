// A prescription of the community centre for Zhang Jianguo.
RuleSet: PrescriptionOfZhang(number, on)
* identifier.system = "http://medalliance.example/fhir/naming/prescription-no"
* identifier.value = "{number}"
* status = #active
* intent = #order
* subject = Reference(exa-patient-zhang-jianguo)
* authoredOn = "{on}"
* requester = Reference(exa-role-li-min)

RuleSet: Amlodipine
* medicationCodeableConcept.coding[atc] = $ATC#C08CA01 "amlodipine"
* medicationCodeableConcept.text = "苯磺酸氨氯地平片 5mg"

RuleSet: Metformin
* medicationCodeableConcept.coding[atc] = $ATC#A10BA02 "metformin"
* medicationCodeableConcept.text = "盐酸二甲双胍片 0.5g"

// Five milligrams once a day.
RuleSet: OnceADay
* dosageInstruction.text = "口服，每日1次，每次1片（5mg）"
* dosageInstruction.timing.repeat.frequency = 1
* dosageInstruction.timing.repeat.period = 1
* dosageInstruction.timing.repeat.periodUnit = #d
* dosageInstruction.route.text = "口服"
* dosageInstruction.doseAndRate.doseQuantity = 5 'mg' "mg"

RuleSet: SupplyOf(days)
* dispenseRequest.expectedSupplyDuration = {days} 'd' "天"

RuleSet: LongPrescriptionJustified
* extension[longRxJustification].valueString = "诊断明确，血压连续达标，用药方案稳定，无不良反应，可居家用药12周。"
* extension[residentConfirmation].valueSignature.type = $SignatureType#1.2.840.10065.1.12.1.7 "Consent Signature"
* extension[residentConfirmation].valueSignature.when = "2025-08-01T09:40:00+08:00"
* extension[residentConfirmation].valueSignature.who = Reference(exa-patient-zhang-jianguo)
