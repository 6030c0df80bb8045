Instance: exa-glucose-minimal
InstanceOf: McaGlucose
Usage: #example
Title: "2025年5月23日随访：空腹末梢血糖 6.8 mmol/L，仅必填项"
* insert ObservationOfZhang(2025-05-23)
* code = $LOINC#14770-2
* insert Amount(6.8, mmol/L, mmol/L)
