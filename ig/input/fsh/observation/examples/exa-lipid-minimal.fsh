Instance: exa-lipid-minimal
InstanceOf: McaLipid
Usage: #example
Title: "2025年10月24日：低密度脂蛋白胆固醇 2.9 mmol/L，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* code = $LOINC#22748-8
* insert Amount(2.9, mmol/L, mmol/L)
