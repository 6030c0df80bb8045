Instance: wrong-mca-range-electrolyte-soft-7
InstanceOf: McaElectrolyte
Usage: #example
Title: "血钾 7.2 mmol/L 少见"
* insert ObservationOfZhang(2025-04-24)
* code = $LOINC#2823-3
* insert Amount(7.2, mmol/L, mmol/L)
