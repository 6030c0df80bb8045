Instance: exa-blood-pressure-home
InstanceOf: McaBloodPressure
Usage: #example
Title: "2025年12月20日居民在家自测血压 132/80"
* status = #final
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-followup-minimal)
* effectiveDateTime = "2025-12-20T07:00:00+08:00"
* performer = Reference(exa-patient-zhang-jianguo)
* extension[collectionPlace].valueCodeableConcept = McaCollectionPlaceCS#home "家庭"
* extension[source].valueCodeableConcept = McaObservationSourceCS#manual "人工录入"
* insert BloodPressure(132, 80)
