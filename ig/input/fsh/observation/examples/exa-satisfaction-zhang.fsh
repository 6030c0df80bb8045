Instance: exa-satisfaction-zhang
InstanceOf: McaSatisfaction
Usage: #example
Title: "2025年10月24日：满意度 4.6 分"
* insert ObservationOfZhang(2025-10-24T10:10:00+08:00)
* extension[source].valueCodeableConcept = McaObservationSourceCS#manual "人工录入"
* insert Amount(4.6, {score}, 分)
* note.text = "五个问题：5、5、4、4、5。"
