Instance: wrong-mca-range-spirometry-soft-ratio-20
InstanceOf: McaSpirometry
Usage: #example
Title: "FEV1/FVC 20 % 少见"
* insert ObservationOfZhang(2025-04-10)
* code = $LOINC#19926-5
* insert Amount(20, %, %)
