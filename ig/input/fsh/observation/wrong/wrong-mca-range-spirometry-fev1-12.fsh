Instance: wrong-mca-range-spirometry-fev1-12
InstanceOf: McaSpirometry
Usage: #example
Title: "FEV1 12 L 不可能"
* insert ObservationOfZhang(2025-04-10)
* code = $LOINC#20150-9
* insert Amount(12, L, L)
