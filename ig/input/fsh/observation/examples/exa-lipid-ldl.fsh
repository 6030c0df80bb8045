Instance: exa-lipid-ldl
InstanceOf: McaLipid
Usage: #example
Title: "2025年4月24日住院：低密度脂蛋白胆固醇 2.9 mmol/L"
* status = #final
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-clinical-zhang)
* effectiveDateTime = "2025-04-24T09:20:00+08:00"
* performer = Reference(exa-organization-county-hospital)
* extension[collectionPlace].valueCodeableConcept = McaCollectionPlaceCS#inpatient "住院"
* extension[source].valueCodeableConcept = McaObservationSourceCS#imported "系统导入"
* code = $LOINC#22748-8 "Cholesterol in LDL [Moles/volume] in Serum or Plasma"
* insert Amount(2.9, mmol/L, mmol/L)
