Instance: exa-medication-statement-minimal
InstanceOf: McaMedicationStatement
Usage: #example
Title: "最简用药情况 / Minimal medication in use"
Description: "只有药名的用药情况。 A medicine known by its name only."
* status = #active
* medicationCodeableConcept.text = "缬沙坦胶囊"
* subject = Reference(exa-patient-zhang-jianguo)
