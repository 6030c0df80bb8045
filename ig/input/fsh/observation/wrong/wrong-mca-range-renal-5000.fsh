Instance: wrong-mca-range-renal-5000
InstanceOf: McaRenal
Usage: #example
Title: "血肌酐 5000 μmol/L 不可能"
* insert ObservationOfZhang(2025-04-24)
* code = $LOINC#14682-9
* insert Amount(5000, umol/L, μmol/L)
