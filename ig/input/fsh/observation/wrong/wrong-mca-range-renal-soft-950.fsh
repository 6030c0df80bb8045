Instance: wrong-mca-range-renal-soft-950
InstanceOf: McaRenal
Usage: #example
Title: "血肌酐 950 μmol/L 少见"
* insert ObservationOfZhang(2025-04-24)
* code = $LOINC#14682-9
* insert Amount(950, umol/L, μmol/L)
