Instance: exa-medication-dispense-minimal
InstanceOf: McaMedicationDispense
Usage: #example
Title: "发药（最小） / Minimal dispense"
Description: "只有必填项的发药记录。 A dispense with the required elements only."
* status = #completed
* insert Amlodipine
* subject = Reference(exa-patient-zhang-jianguo)
* performer.actor = Reference(exa-role-chen-li)
* authorizingPrescription = Reference(exa-medication-request-long-term)
* quantity = 84 '1' "片"
* daysSupply = 84 'd' "天"
* whenHandedOver = "2025-08-01T10:05:00+08:00"
