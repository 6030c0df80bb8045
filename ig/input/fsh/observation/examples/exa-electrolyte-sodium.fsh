Instance: exa-electrolyte-sodium
InstanceOf: McaElectrolyte
Usage: #example
Title: "2025年4月24日：血钠 140 mmol/L，仅必填项"
* insert ObservationOfZhang(2025-04-24)
* code = $LOINC#2951-2
* insert Amount(140, mmol/L, mmol/L)
