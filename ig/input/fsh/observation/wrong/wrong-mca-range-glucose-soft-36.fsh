Instance: wrong-mca-range-glucose-soft-36
InstanceOf: McaGlucose
Usage: #example
Title: "36 mmol/L 少见"
* insert ObservationOfZhang(2025-04-10)
* code = $LOINC#14771-0
* insert Amount(36, mmol/L, mmol/L)
