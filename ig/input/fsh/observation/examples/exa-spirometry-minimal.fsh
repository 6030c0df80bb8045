Instance: exa-spirometry-minimal
InstanceOf: McaSpirometry
Usage: #example
Title: "2025年10月24日：FEV1/FVC 78 %，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* code = $LOINC#19926-5
* insert Amount(78, %, %)
