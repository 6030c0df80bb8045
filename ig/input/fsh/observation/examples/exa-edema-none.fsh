Instance: exa-edema-none
InstanceOf: McaEdema
Usage: #example
Title: "2025年10月24日随访：无下肢水肿"
* insert ObservationOfZhang(2025-10-24T09:45:00+08:00)
* extension[collectionPlace].valueCodeableConcept = McaCollectionPlaceCS#clinic "诊室"
* valueCodeableConcept = McaCv0410014CS#1 "无"
