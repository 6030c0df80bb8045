Instance: exa-hypoglycaemia-minimal
InstanceOf: McaHypoglycaemia
Usage: #example
Title: "2025年10月24日：无低血糖反应，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* valueCodeableConcept = McaCvHypoglycaemiaCS#1
