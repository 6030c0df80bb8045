Instance: exa-behaviour-minimal
InstanceOf: McaBehaviour
Usage: #example
Title: "2025年10月24日：遵医行为良好，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* code = McaObservationCS#compliance
* valueCodeableConcept = McaCvComplianceCS#1
