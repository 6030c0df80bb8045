Instance: exa-next-action-minimal
InstanceOf: McaNextAction
Usage: #example
Title: "2025年10月24日：常规随访，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* valueCodeableConcept = McaNextActionCS#1
