Instance: exa-followup-evaluation-minimal
InstanceOf: McaFollowupEvaluation
Usage: #example
Title: "2025年10月24日：高血压控制满意，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* valueCodeableConcept = McaCv0510012CS#1
* component[programme].valueCodeableConcept = McaProgrammeCS#htn
