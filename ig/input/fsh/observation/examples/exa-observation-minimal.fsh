Instance: exa-observation-minimal
InstanceOf: McaObservation
Usage: #example
Title: "2025年5月9日随访：血钾 4.1 mmol/L，仅必填项"
* insert ObservationOfZhang(2025-05-09)
* category = $ObservationCategory#laboratory
* code = $LOINC#2823-3
* insert Amount(4.1, mmol/L, mmol/L)
