Instance: exa-adverse-drug-reaction-minimal
InstanceOf: McaAdverseDrugReaction
Usage: #example
Title: "2025年10月24日：无药物不良反应，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* valueBoolean = false
