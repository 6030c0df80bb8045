Instance: exa-spo2-zhang
InstanceOf: McaSpo2
Usage: #example
Title: "2025年4月24日住院：血氧饱和度 97 %"
* status = #final
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-clinical-zhang)
* effectiveDateTime = "2025-04-24T10:05:00+08:00"
* performer = Reference(exa-organization-county-hospital)
* extension[collectionPlace].valueCodeableConcept = McaCollectionPlaceCS#inpatient "住院"
* extension[source].valueCodeableConcept = McaObservationSourceCS#imported "系统导入"
* code.coding[nationalElement] = $DE#DE04.50.149.00 "血氧饱和度"
* code.coding[general] = $LOINC#2708-6 "Oxygen saturation in Arterial blood"
* insert Amount(97, %, %)
