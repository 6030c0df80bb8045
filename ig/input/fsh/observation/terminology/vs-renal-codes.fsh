ValueSet: McaRenalCodesVS
Id: vs-renal-codes
Title: "肾功能项目 / Renal codes"
Description: "肌酐、尿素、尿酸与估算肾小球滤过率。 Creatinine, urea, urate and the estimated filtration rate."
* insert Published
* $LOINC#14682-9 "Creatinine [Moles/volume] in Serum or Plasma"
* $LOINC#22664-7 "Urea [Moles/volume] in Serum or Plasma"
* $LOINC#14933-6 "Urate [Moles/volume] in Serum or Plasma"
* $LOINC#62238-1 "Glomerular filtration rate [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI)/1.73 sq M"
* $LOINC#98979-8 "Glomerular filtration rate [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI 2021)/1.73 sq M"
