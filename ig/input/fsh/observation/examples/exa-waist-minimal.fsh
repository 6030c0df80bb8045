Instance: exa-waist-minimal
InstanceOf: McaWaist
Usage: #example
Title: "2025年10月24日：腰围 88 cm，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* insert Amount(88, cm, cm)
