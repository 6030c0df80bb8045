Instance: exa-urine-albumin-ratio
InstanceOf: McaUrine
Usage: #example
Title: "2025年4月25日住院：尿白蛋白肌酐比 18 mg/g"
* insert FoundDuringStay(2025-04-25T07:40:00+08:00)
* code = $LOINC#9318-7 "Albumin/Creatinine [Mass Ratio] in Urine"
* insert Amount(18, mg/g, mg/g)
