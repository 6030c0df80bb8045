Instance: exa-hba1c-zhang
InstanceOf: McaHbA1c
Usage: #example
Title: "2025年4月24日住院：糖化血红蛋白 7.6 %"
* status = #final
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-clinical-zhang)
* effectiveDateTime = "2025-04-24T09:20:00+08:00"
* performer = Reference(exa-organization-county-hospital)
* extension[collectionPlace].valueCodeableConcept = McaCollectionPlaceCS#inpatient "住院"
* extension[source].valueCodeableConcept = McaObservationSourceCS#imported "系统导入"
* code.coding[nationalElement] = $DE#DE04.50.083.00 "糖化血红蛋白"
* insert Amount(7.6, %, %)
