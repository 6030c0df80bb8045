Instance: exa-observation-minimal
InstanceOf: McaObservation
Usage: #example
Title: "2025年5月9日随访：同型半胱氨酸 12 μmol/L，仅必填项"
* insert ObservationOfZhang(2025-05-09)
* category = $ObservationCategory#laboratory
* code = $LOINC#13965-9
* insert Amount(12, umol/L, μmol/L)
