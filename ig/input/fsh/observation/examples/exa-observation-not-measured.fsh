Instance: exa-observation-not-measured
InstanceOf: McaObservation
Usage: #example
Title: "2025年4月24日住院：同型半胱氨酸标本溶血，未得结果 / Homocysteine without a result"
Description: "没有数值时写明原因并作数据质量标记。 Where there is no value, the reason is given and the record is flagged."
* status = #final
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-clinical-zhang)
* effectiveDateTime = "2025-04-24T08:10:00+08:00"
* performer = Reference(exa-organization-county-hospital)
* extension[collectionPlace].valueCodeableConcept = McaCollectionPlaceCS#inpatient "住院"
* extension[dataQualityFlag].valueCodeableConcept = McaDataQualityCS#missing "缺失"
* category = $ObservationCategory#laboratory "Laboratory"
* code = $LOINC#13965-9 "Homocysteine [Moles/volume] in Serum or Plasma"
* dataAbsentReason = http://terminology.hl7.org/CodeSystem/data-absent-reason#error "Error"
