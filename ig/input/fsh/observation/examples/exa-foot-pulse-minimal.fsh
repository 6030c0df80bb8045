Instance: exa-foot-pulse-minimal
InstanceOf: McaFootPulse
Usage: #example
Title: "2025年10月24日：足背动脉触及正常，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* valueCodeableConcept = McaFootPulseCS#normal
