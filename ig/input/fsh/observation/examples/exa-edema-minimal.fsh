Instance: exa-edema-minimal
InstanceOf: McaEdema
Usage: #example
Title: "2025年10月24日：双侧对称水肿，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* valueCodeableConcept = McaCv0410014CS#4
