Instance: wrong-mca-rec-1-preliminary
InstanceOf: McaHbA1c
Usage: #example
Title: "初步结果标为互认 / A preliminary result as recognised"
Description: "初步结果不得互认。 A preliminary result is not recognised by others."
* extension[+].url = "http://medalliance.example/fhir/StructureDefinition/mutual-recognition"
* extension[=].valueCodeableConcept = McaMutualRecognitionCS#city "全市互认"
* status = #preliminary
* subject = Reference(exa-patient-zhang-jianguo)
* effectiveDateTime = "2025-04-24T09:20:00+08:00"
* performer = Reference(exa-organization-county-hospital)
* insert Amount(7.6, %, %)
