Instance: exa-glucose-exam
InstanceOf: McaGlucose
Usage: #example
Title: "2025年1月6日老年人体检：空腹血糖 6.4 mmol/L"
* status = #final
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-clinical-exam)
* effectiveDateTime = "2025-01-06T08:40:00+08:00"
* performer = Reference(exa-role-li-min)
* derivedFrom = Reference(exa-followup-response-elderly)
* extension[collectionPlace].valueCodeableConcept = McaCollectionPlaceCS#clinic "诊室"
* code = $LOINC#14771-0 "Fasting glucose [Moles/volume] in Serum or Plasma"
* code.coding[1] = $DE#DE04.50.037.00 "空腹血糖"
* extension[timing].valueCodeableConcept = McaGlucoseTimingCS#fasting "空腹"
* method = McaGlucoseMethodCS#venous "静脉血浆"
* insert Amount(6.4, mmol/L, mmol/L)
* interpretation = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#H "High"
