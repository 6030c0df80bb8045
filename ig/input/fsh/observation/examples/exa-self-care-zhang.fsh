Instance: exa-self-care-zhang
InstanceOf: McaSelfCare
Usage: #example
Title: "2025年1月6日老年人体检：生活自理能力 0 分"
* status = #final
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-clinical-exam)
* effectiveDateTime = "2025-01-06T08:40:00+08:00"
* performer = Reference(exa-role-li-min)
* derivedFrom = Reference(exa-followup-response-elderly)
* extension[collectionPlace].valueCodeableConcept = McaCollectionPlaceCS#clinic "诊室"
* insert Amount(0, {score}, 分)
