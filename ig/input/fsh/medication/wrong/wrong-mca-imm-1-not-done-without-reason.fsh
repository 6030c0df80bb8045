Instance: wrong-mca-imm-1-not-done-without-reason
InstanceOf: McaImmunization
Usage: #example
Title: "未接种无原因 / Not done without reason"
Description: "未接种而没有写明原因。 It was not done and does not say why."
* status = #not-done
* vaccineCode = McaVaccineCS#covid
* patient = Reference(exa-patient-zhang-jianguo)
* occurrenceDateTime = "2025-01-06"
