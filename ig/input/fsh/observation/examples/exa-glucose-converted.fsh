Instance: exa-glucose-converted
InstanceOf: McaGlucose
Usage: #example
Title: "2025年4月24日住院：空腹血糖 8.1 mmol/L，由 146 mg/dL 换算"
* status = #final
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-clinical-zhang)
* effectiveDateTime = "2025-04-24T09:20:00+08:00"
* performer = Reference(exa-organization-county-hospital)
* extension[collectionPlace].valueCodeableConcept = McaCollectionPlaceCS#inpatient "住院"
* extension[source].valueCodeableConcept = McaObservationSourceCS#imported "系统导入"
* code = $LOINC#14771-0 "Fasting glucose [Moles/volume] in Serum or Plasma"
* code.coding[1] = $DE#DE04.50.037.00 "空腹血糖"
* extension[timing].valueCodeableConcept = McaGlucoseTimingCS#fasting "空腹"
* extension[valueOriginal].valueQuantity = 146 'mg/dL' "mg/dL"
* insert Amount(8.1, mmol/L, mmol/L)
* interpretation = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#HH "Critical high"
