Profile: McaRenal
Parent: McaObservation
Id: mca-renal
Title: "肾功能 / Renal function"
Description: "一项肾功能：肌酐、尿素、尿酸或估算肾小球滤过率。 One figure of renal function: creatinine, urea, urate or the estimated filtration rate."
* insert PublishedProfile
* obeys mca-range-renal and mca-range-renal-soft
* insert CategoryIs(laboratory)
* code from McaRenalCodesVS (required)
* insert Measured([[umol/L, mmol/L or mL/min/{1.73_m2}]])
