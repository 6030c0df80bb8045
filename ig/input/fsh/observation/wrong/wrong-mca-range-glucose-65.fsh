Instance: wrong-mca-range-glucose-65
InstanceOf: McaGlucose
Usage: #example
Title: "65 mmol/L 不可能"
* insert ObservationOfZhang(2025-04-10)
* code = $LOINC#14771-0
* insert Amount(65, mmol/L, mmol/L)
