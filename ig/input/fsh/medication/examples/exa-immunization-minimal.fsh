Instance: exa-immunization-minimal
InstanceOf: McaImmunization
Usage: #example
Title: "最简接种记录 / Minimal immunisation"
Description: "只有必填元素的接种记录。 An immunisation with nothing but what is required."
* status = #completed
* vaccineCode = McaVaccineCS#pneumococcal
* patient = Reference(exa-patient-zhang-jianguo)
* occurrenceDateTime = "2023-10"
