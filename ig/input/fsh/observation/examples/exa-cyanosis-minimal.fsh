Instance: exa-cyanosis-minimal
InstanceOf: McaCyanosis
Usage: #example
Title: "2025年4月24日：口唇无紫绀，仅必填项"
* insert ObservationOfZhang(2025-04-24)
* valueBoolean = false
