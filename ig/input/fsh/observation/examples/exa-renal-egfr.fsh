Instance: exa-renal-egfr
InstanceOf: McaRenal
Usage: #example
Title: "2025年4月24日：估算肾小球滤过率 80 mL/min/1.73m²，仅必填项"
* insert ObservationOfZhang(2025-04-24)
* code = $LOINC#62238-1
* insert Amount(80, mL/min/{1.73_m2}, mL/min/1.73m²)
