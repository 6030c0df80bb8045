Instance: exa-observation-homocysteine
InstanceOf: McaObservation
Usage: #example
Title: "2025年4月24日住院：同型半胱氨酸 12.1 μmol/L"
Description: "没有专门规范的项目直接使用通用规范。 An item without a profile of its own."
* status = #final
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-clinical-zhang)
* effectiveDateTime = "2025-04-24T09:20:00+08:00"
* performer = Reference(exa-organization-county-hospital)
* extension[collectionPlace].valueCodeableConcept = McaCollectionPlaceCS#inpatient "住院"
* extension[source].valueCodeableConcept = McaObservationSourceCS#imported "系统导入"
* extension[valueOriginal].valueQuantity = 1.64 'mg/L' "mg/L"
* extension[sourceFormVersion].valueString = "LIS 2.1"
* identifier.system = "http://medalliance.example/fhir/naming/inpatient-no"
* identifier.value = "ZY20250424-0012#homocysteine"
* category = $ObservationCategory#laboratory "Laboratory"
* code = $LOINC#13965-9 "Homocysteine [Moles/volume] in Serum or Plasma"
* insert Amount(12.1, umol/L, μmol/L)
* interpretation = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#N "Normal"
* derivedFrom = Reference(exa-document-reference-discharge)
