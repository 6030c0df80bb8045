Instance: wrong-mca-range-lipids-cholesterol-35
InstanceOf: McaLipid
Usage: #example
Title: "总胆固醇 35 mmol/L 不可能"
* insert ObservationOfZhang(2025-04-10)
* code = $LOINC#14647-2
* insert Amount(35, mmol/L, mmol/L)
