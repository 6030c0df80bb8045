Instance: exa-resp-rate-zhang
InstanceOf: McaRespRate
Usage: #example
Title: "2025年1月6日老年人体检：呼吸 16 次/分"
* status = #final
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-clinical-exam)
* effectiveDateTime = "2025-01-06T08:40:00+08:00"
* performer = Reference(exa-role-li-min)
* derivedFrom = Reference(exa-followup-response-elderly)
* extension[collectionPlace].valueCodeableConcept = McaCollectionPlaceCS#clinic "诊室"
* code.coding[nationalElement] = $DE#DE04.10.081.00 "呼吸频率"
* insert Amount(16, /min, 次/分)
