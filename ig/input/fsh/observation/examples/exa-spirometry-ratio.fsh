Instance: exa-spirometry-ratio
InstanceOf: McaSpirometry
Usage: #example
Title: "2025年4月24日住院：舒张后 FEV1/FVC 78 %"
* status = #final
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-clinical-zhang)
* effectiveDateTime = "2025-04-24T15:30:00+08:00"
* performer = Reference(exa-organization-county-hospital)
* extension[collectionPlace].valueCodeableConcept = McaCollectionPlaceCS#inpatient "住院"
* extension[source].valueCodeableConcept = McaObservationSourceCS#imported "系统导入"
* code = $LOINC#19926-5 "FEV1/FVC"
* method = McaBronchodilatorCS#post "舒张后"
* insert Amount(78, %, %)
