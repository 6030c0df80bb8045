Instance: wrong-mca-range-electrolyte-14
InstanceOf: McaElectrolyte
Usage: #example
Title: "血钾 14 mmol/L 不可能"
* insert ObservationOfZhang(2025-04-24)
* code = $LOINC#2823-3
* insert Amount(14, mmol/L, mmol/L)
